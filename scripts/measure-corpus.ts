import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { a1 } from '../src/grid/a1.ts'
import type { SheetGrid, WorkbookGrid } from '../src/grid/workbook-grid.ts'
import { NODE_CODEC } from '../src/hosts/file/node-codec.ts'
import type { Edit } from '../src/model/edit.ts'
import { UserError } from '../src/model/user-error.ts'
import { editCells, undoCells } from '../src/xlsx/edit-cells.ts'
import { readWorkbook } from '../src/xlsx/read-workbook.ts'

/*
 * Tries the reader and the one-cell edit on a folder of workbooks that others have made:
 *   node build/scripts/measure-corpus.js FOLDER [LINT]
 * Each is opened, one cell is written, every other cell is compared, the writing is taken back. LINT, when given, is called as `LINT OUT --against FILE` and must
 * exit with 0. Files that cannot be opened are listed by their code; a fault of ours is whatever is not a UserError.
 */
const [folder, lint] = process.argv.slice(2)
if (!folder) throw new Error('measure-corpus FOLDER [LINT]')

interface Tally {
  opened: number
  edited: number
  lintOk: number
  readonly refused: Map<string, string[]>
  readonly faults: string[]
  milliseconds: number
}

const tally: Tally = { opened: 0, edited: 0, lintOk: 0, refused: new Map(), faults: [], milliseconds: 0 }
const work = mkdtempSync(join(tmpdir(), 'measure-corpus-'))
const files = readdirSync(folder).filter((name) => /\.xls[xm]$/iu.test(name))
function tryFile(name: string): void {
  const bytes = readFileSync(join(folder ?? '', name))
  const start = performance.now()
  try {
    const grid = readWorkbook(bytes, { codec: NODE_CODEC })
    tally.opened++
    editOne(name, bytes, grid)
  } catch (error) {
    if (error instanceof UserError) note(error.code, name)
    else tally.faults.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
  tally.milliseconds += performance.now() - start
}

function editOne(name: string, bytes: Uint8Array, grid: WorkbookGrid): void {
  for (const edit of candidates(grid)) {
    const { bytes: out, receipt } = editCells(bytes, [edit], { codec: NODE_CODEC })
    if (receipt.applied.length === 0) continue
    tally.edited++
    compare(name, bytes, grid, out, edit)
    const undone = undoCells(out, receipt, { codec: NODE_CODEC })
    if (undone.receipt.refused.length > 0) tally.faults.push(`${name}: undo refused`)
    compareGrids(name, 'undo', grid, readWorkbook(undone.bytes, { codec: NODE_CODEC }), '')
    return
  }
  note('no cell could be written', name)
}

/** A text cell, a number cell and a blank one of every sheet. */
function* candidates(grid: WorkbookGrid): Generator<Edit> {
  for (const sheet of grid.sheets) {
    let tried = 0
    for (const { cells } of sheet.rows()) {
      for (const cell of cells) {
        if (tried++ > 30) break
        yield editAt(sheet, a1(cell.row, cell.column), cell.text)
      }
    }
    yield editAt(sheet, a1((sheet.used?.bottom ?? 0) + 3, 2), '')
  }
}

const editAt = (sheet: SheetGrid, cell: string, before: string): Edit => ({
  at: { sheet: sheet.name, cell },
  before,
  value: { kind: 'text', text: '達成 <A> & "B"\n2行目' },
  reason: 'measure',
})

function compare(name: string, bytes: Uint8Array, grid: WorkbookGrid, out: Uint8Array, edit: Edit): void {
  const place = 'line' in edit.at ? '' : `${edit.at.sheet}!${edit.at.cell}`
  compareGrids(name, 'edit', grid, readWorkbook(out, { codec: NODE_CODEC }), place)
  if (!lint) return
  const from = join(work, `from${extname(name)}`)
  const to = join(work, `to${extname(name)}`)
  writeFileSync(from, bytes)
  writeFileSync(to, out)
  try {
    execFileSync(lint, [to, '--against', from], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    tally.lintOk++
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
    note(
      `lint: ${said
        .split('\n')
        .filter((line) => !line.startsWith('note:'))
        .join(' / ')
        .slice(0, 300)}`,
      name,
    )
  }
}

function compareGrids(name: string, what: string, before: WorkbookGrid, after: WorkbookGrid, except: string): void {
  const [a, b] = [contentOf(before), contentOf(after)]
  const differing = [...new Set([...a.keys(), ...b.keys()])].filter(
    (key) => key !== except && a.get(key) !== b.get(key),
  )
  if (differing.length > 0) tally.faults.push(`${name}: ${what} changed ${differing.slice(0, 5).join(' ')}`)
}

function contentOf(grid: WorkbookGrid): Map<string, string> {
  const content = new Map<string, string>()
  for (const sheet of grid.sheets) {
    for (const { cells } of sheet.rows()) {
      for (const cell of cells) {
        content.set(
          `${sheet.name}!${a1(cell.row, cell.column)}`,
          JSON.stringify([cell.value, cell.formula, cell.format, cell.rich, cell.style]),
        )
      }
    }
  }
  return content
}

function note(reason: string, name: string): void {
  tally.refused.set(reason, [...(tally.refused.get(reason) ?? []), name])
}

function report(): void {
  const { opened, edited, lintOk, refused, faults, milliseconds } = tally
  process.stdout.write(`${files.length} files: ${opened} opened, ${edited} edited and taken back`)
  process.stdout.write(`${lint ? `, ${lintOk} lint ok` : ''}; ${(milliseconds / files.length).toFixed(1)} ms a file\n`)
  for (const [reason, names] of refused)
    process.stdout.write(`${names.length} × ${reason}: ${names.slice(0, 6).join(', ')}\n`)
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`)
}

for (const name of files) tryFile(name)
rmSync(work, { recursive: true })
report()
