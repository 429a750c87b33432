import { refName, type CellRef } from '../grid/workbook-grid.ts'
import { boxAt } from '../grid/box.ts'
import { parseA1 } from '../grid/a1.ts'
import type { AppliedEdit, Edit, RefusalReason, RefusedEdit } from '../model/edit.ts'
import { FFLATE, type Codec } from './codec.ts'
import type { CellsReceipt, SheetBefore } from './edit/cells-receipt.ts'
import { dependantsOf, type ChangedArea, type Dependants } from './edit/dependants.ts'
import { editSheet, type Outcome, type SheetOutcome } from './edit/edit-sheet.ts'
import { inverseOf } from '../model/inverse-edit.ts'
import { calculateOnLoad, dropCalcChain } from './edit/recalculation.ts'
import { undoSheet } from './edit/undo-sheet.ts'
import { assertWritable, openPackage, type Package } from './package.ts'
import { readSharedStrings } from './read/shared-strings.ts'
import { readStyles } from './styles/read-styles.ts'
import { readWorkbookPart, sheetNamed, type WorkbookPart } from './workbook-part.ts'

export interface EditOptions {
  readonly codec?: Codec
  /** The words for a refusal; they belong to the application. */
  readonly refusalMessage?: (reason: RefusalReason, at: CellRef) => string
}

/** セルに書く — the workbook with the edits that may be made, and a receipt that tells every edit's fate. Refused edits change nothing. */
export function editCells(
  bytes: Uint8Array,
  edits: readonly Edit[],
  options: EditOptions = {},
): { readonly bytes: Uint8Array; readonly receipt: CellsReceipt } {
  const opened = openPackage(bytes, options.codec ?? FFLATE)
  const receipt = editPackage(opened, edits, options)
  return { bytes: receipt.applied.length > 0 ? opened.save() : bytes, receipt }
}

/** The same on a package that is open already. */
export function editPackage(opened: Package, edits: readonly Edit[], options: EditOptions = {}): CellsReceipt {
  assertWritable(opened)
  const workbook = readWorkbookPart(opened)
  const fates = editSheets(opened, workbook, edits)
  const outcomes = edits.map((edit): Outcome => fates.outcomes.get(edit) ?? { edit, reason: 'missing' })
  const applied = outcomes.filter((outcome): outcome is AppliedEdit => 'was' in outcome)
  const notes = applied.length > 0 ? settle(opened, workbook, applied, fates.sheets) : []
  const message = options.refusalMessage ?? ((reason: RefusalReason, at: CellRef) => `${refName(at)}: ${reason}`)
  return {
    applied,
    refused: outcomes.flatMap((outcome): RefusedEdit[] =>
      'was' in outcome ? [] : [{ ...outcome, message: message(outcome.reason, outcome.edit.at) }],
    ),
    sheet: null,
    notes,
    before: fates.sheets.flatMap((sheet) => (sheet.before ? [sheet.before] : [])),
    parts: opened.changes,
  }
}

interface Fates {
  readonly outcomes: ReadonlyMap<Edit, Outcome>
  readonly sheets: readonly SheetOutcome[]
}

function editSheets(opened: Package, workbook: WorkbookPart, edits: readonly Edit[]): Fates {
  const book = {
    strings: readSharedStrings(opened),
    looks: readStyles(opened),
    date1904: workbook.date1904,
    named: (source: string) => source,
  }
  const outcomes = new Map<Edit, Outcome>()
  const sheets: SheetOutcome[] = []
  for (const [name, sheetEdits] of bySheet(edits)) {
    const entry = sheetNamed(workbook, name)
    if (!entry || entry.kind !== 'worksheet' || entry.part === '') continue
    const sheet = editSheet(opened, entry, sheetEdits, book)
    for (const outcome of sheet.outcomes) outcomes.set(outcome.edit, outcome)
    sheets.push(sheet)
  }
  return { outcomes, sheets }
}

function bySheet(edits: readonly Edit[]): ReadonlyMap<string, readonly Edit[]> {
  const found = new Map<string, Edit[]>()
  for (const edit of edits) {
    if ('line' in edit.at) continue
    const known = found.get(edit.at.sheet)
    if (known) known.push(edit)
    else found.set(edit.at.sheet, [edit])
  }
  return found
}

/** What follows from the writing: the order of calculation, stale results, and what is to be told. */
function settle(
  opened: Package,
  workbook: WorkbookPart,
  applied: readonly AppliedEdit[],
  sheets: readonly SheetOutcome[],
): string[] {
  if (sheets.some((sheet) => sheet.overwroteFormula)) dropCalcChain(opened)
  const dependants = dependantsOf(opened, workbook, applied.flatMap(changedArea))
  const recalculates =
    (dependants.cells.length > 0 || !dependants.isComplete || applied.some(writesFormula)) &&
    !dependants.hasPlanFormulas
  if (recalculates) calculateOnLoad(opened)
  return [...staleNotes(dependants), ...sheets.flatMap(guideNotes)]
}

const writesFormula = ({ edit, was }: AppliedEdit): boolean => edit.value.kind === 'formula' || was.kind === 'formula'

function changedArea({ edit }: AppliedEdit): ChangedArea[] {
  const at = 'line' in edit.at ? undefined : parseA1(edit.at.cell)
  return at && !('line' in edit.at) ? [{ sheet: edit.at.sheet, box: boxAt(at.row, at.column) }] : []
}

const SHOWN = 10

function staleNotes({ cells, isComplete, hasPlanFormulas }: Dependants): string[] {
  if (cells.length === 0 && isComplete) return []
  const shown = cells.slice(0, SHOWN).join('、') + (cells.length > SHOWN || !isComplete ? ' ほか' : '')
  return [
    hasPlanFormulas
      ? `書き込んだセルを参照する数式（${shown}）の計算結果は、Excelで再計算するまで古い値のままです。アドインを入れたExcelで開き、F9キーで再計算してください。`
      : `書き込んだセルを参照する数式（${shown}）は、Excelで開いたときに再計算されます。`,
  ]
}

const guideNotes = ({ lostGuides, before }: SheetOutcome): string[] =>
  lostGuides.length === 0
    ? []
    : [`${before?.sheet ?? ''}!${lostGuides.join('、')}のふりがなは、文字列を書き換えたため外れました。`]

/** 書き込みを取り消す — puts back exactly what the receipt's edits changed; refuses where a cell was changed since. */
export function undoCells(
  bytes: Uint8Array,
  receipt: CellsReceipt,
  options: EditOptions = {},
): { readonly bytes: Uint8Array; readonly receipt: CellsReceipt } {
  const opened = openPackage(bytes, options.codec ?? FFLATE)
  const undone = undoPackage(opened, receipt, options)
  return { bytes: undone.applied.length > 0 ? opened.save() : bytes, receipt: undone }
}

/** The same on a package that is open already. All of a sheet is put back or nothing of it. */
export function undoPackage(opened: Package, receipt: CellsReceipt, options: EditOptions = {}): CellsReceipt {
  const workbook = readWorkbookPart(opened)
  const message = options.refusalMessage ?? ((reason: RefusalReason, at: CellRef) => `${refName(at)}: ${reason}`)
  const undone = new Set<string>()
  for (const before of receipt.before) if (putBack(opened, workbook, before)) undone.add(before.sheet.toLowerCase())
  const isUndone = (at: CellRef): boolean => !('line' in at) && undone.has(at.sheet.toLowerCase())
  const inverses = [...receipt.applied].reverse().map(inverseOf)
  const applied = inverses.filter(({ edit }) => isUndone(edit.at))
  if (applied.some(writesFormula)) dropCalcChain(opened)
  return {
    applied,
    refused: inverses
      .filter(({ edit }) => !isUndone(edit.at))
      .map(({ edit }) => ({ edit, reason: 'changed', message: message('changed', edit.at) })),
    sheet: null,
    notes: [],
    before: [],
    parts: opened.changes,
  }
}

function putBack(opened: Package, workbook: WorkbookPart, before: SheetBefore): boolean {
  const entry = sheetNamed(workbook, before.sheet)
  return entry !== undefined && entry.part !== '' && undoSheet(opened, entry, before)
}
