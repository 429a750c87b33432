import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FunctionArgument, FunctionResult, ResultCell } from '../../src/functions/types.ts'

/** 結果のセル — a fault by its code alone, for hosts show its message in their own ways. */
type PlainCell = string | number | boolean | { readonly error: string }
export type PlainResult = PlainCell | readonly (readonly PlainCell[])[]

/** 対照表の一行 — one call and what every host must show for it: through Excel's metadata, out of the bundle for Apps Script, in the workbench's engine. */
export interface ParityCase {
  readonly fn: string
  readonly args: readonly FunctionArgument[]
  readonly result: PlainResult
}

const FILE = join(__dirname, 'parity-cases.json')

export const PARITY_CASES = JSON.parse(readFileSync(FILE, 'utf8')) as readonly ParityCase[]

export function plainResult(result: FunctionResult): PlainResult {
  return Array.isArray(result)
    ? (result as readonly (readonly ResultCell[])[]).map((row) => row.map(plainCell))
    : plainCell(result as ResultCell)
}

const plainCell = (cell: ResultCell): PlainCell => (typeof cell === 'object' ? { error: cell.code } : cell)

/** Writes the table anew, a case a line; read the difference before you commit it. */
export const writeCases = (cases: readonly ParityCase[]): void =>
  writeFileSync(FILE, `[\n${cases.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`)
