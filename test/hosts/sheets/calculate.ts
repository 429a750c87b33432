import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export type EngineContent = string | number | boolean
export type EngineCell = readonly [row: number, column: number, content: EngineContent]

/** A workbook for the engine; a text that begins with `=` is a formula. */
export interface EngineBook {
  readonly rows: number
  readonly columns: number
  readonly sheets: Readonly<Record<string, readonly EngineCell[]>>
  readonly merges?: readonly {
    readonly sheet: string
    readonly top: number
    readonly left: number
    readonly height: number
    readonly width: number
  }[]
}

/** What each cell of each sheet shows; null where it is blank. */
export type EngineResult = Readonly<Record<string, readonly (readonly (EngineContent | null)[])[]>>

const ENGINE = join(__dirname, '../../../scripts/parity/univer-engine.mjs')
const FUNCTIONS = join(__dirname, '../../../build/src/hosts/workbench/grid/plan-functions.js')

/** 別のエンジンで計算する — all books in one process, as starting it is what takes time. */
export function calculate(books: readonly EngineBook[]): readonly EngineResult[] {
  if (!existsSync(FUNCTIONS)) throw new Error('The engine needs the compiled sources: run `npm run build` first.')
  const { status, stdout, stderr } = spawnSync(process.execPath, [ENGINE], {
    input: JSON.stringify(books),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`The engine stopped: ${stderr}`)
  return JSON.parse(stdout) as readonly EngineResult[]
}
