import { parseA1 } from '../../../grid/a1.ts'
import { contains, type Box } from '../../../grid/box.ts'
import { boxesOf } from '../common/areas.ts'
import { textOfContent } from '../common/cell-content.ts'
import { lockedAt } from '../common/locked-at.ts'
import type { Held, Outcome, WireEdit, Written } from '../common/wire.ts'
import { readBlock, type CellBlock } from './cell-block.ts'
import { withDocumentLock } from './document-lock.ts'
import { lockedIn } from './protection.ts'
import { book } from './service.ts'
import { writeCells, type CellWrite } from './write-cells.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Refusal = Extract<Outcome, { refused: unknown }>

/**
 * 書き込む — makes the edits that may be made, a sheet at a time: read and compare, write in few calls, read again. What the cell then holds is what
 * counts: Google turns text into numbers, and a drop-down list turns values away, without a word at the call that wrote them.
 */
export function applyEdits(edits: readonly WireEdit[]): readonly Outcome[] {
  return withDocumentLock(() => {
    const outcomes = new Map<WireEdit, Outcome>()
    for (const [name, own] of bySheet(edits)) {
      const sheet = book().getSheetByName(name)
      for (const [edit, outcome] of sheet ? applyIn(sheet, own) : []) outcomes.set(edit, outcome)
    }
    return edits.map((edit) => outcomes.get(edit) ?? refusal('missing'))
  })
}

const refusal = (refused: Refusal['refused'], said: string | null = null): Refusal => ({ refused, said })

function bySheet(edits: readonly WireEdit[]): ReadonlyMap<string, readonly WireEdit[]> {
  const groups = new Map<string, WireEdit[]>()
  for (const edit of edits) groups.set(edit.sheet, [...(groups.get(edit.sheet) ?? []), edit])
  return groups
}

interface Planned {
  readonly edit: WireEdit
  readonly at: { readonly row: number; readonly column: number }
  readonly was: Held
}

function applyIn(sheet: Sheet, edits: readonly WireEdit[]): readonly (readonly [WireEdit, Outcome])[] {
  const block = readBlock(sheet)
  const guard = guardOf(sheet, block, edits)
  const judged = edits.map((edit) => judge(edit, block, guard))
  const refused = judged.flatMap((one) => ('was' in one ? [] : [[one.edit, one.outcome] as const]))
  const planned = judged.filter((one): one is Planned => 'was' in one)
  if (planned.length === 0) return refused
  const fault = writeCells(sheet, planned.map(writeOf))
  const after = readBlock(sheet)
  return [...refused, ...planned.map((one) => [one.edit, settled(one, after, fault)] as const)]
}

const writeOf = ({ edit, at, was }: Planned): CellWrite => ({ ...at, value: edit.value, was, format: edit.format })

function settled({ edit, at, was }: Planned, after: CellBlock, fault: string | null): Outcome {
  const held = after.heldAt(at.row, at.column)
  return isHeld(edit.value, held) ? { was, shows: textOfContent(held.content ?? '') } : refusal('unsupported', fault)
}

/** Whether a cell holds what was to be written. */
export function isHeld(value: Written, { content, formula }: Held): boolean {
  switch (value.kind) {
    case 'blank':
      return content === null && formula === null
    case 'formula':
      return formula !== null
    case 'text':
      return formula === null && (content ?? '') === value.text
    case 'number':
      return formula === null && content !== null && textOfContent(content) === String(value.number)
    case 'boolean':
      return formula === null && content === value.boolean
  }
}

/** 書けない場所 — what of the sheet, besides the cells themselves, may stand against an edit. */
interface Guard {
  readonly merges: readonly Box[]
  readonly isLocked: (row: number, column: number) => boolean
  readonly isRich: (row: number, column: number) => boolean
}

function guardOf(sheet: Sheet, block: CellBlock, edits: readonly WireEdit[]): Guard {
  return {
    merges: boxesOf(block.range.getMergedRanges().map((range) => range.getA1Notation())),
    isLocked: lockedAt(lockedIn(sheet)),
    // Runs of fonts cost a call to read, and matter only where text stands already.
    isRich: edits.some(({ before }) => before !== '') ? richIn(block.range) : () => false,
  }
}

function richIn(range: GoogleAppsScript.Spreadsheet.Range): Guard['isRich'] {
  const texts = range.getRichTextValues()
  return (row, column) => (texts[row]?.[column]?.getRuns().length ?? 0) > 1
}

function judge(edit: WireEdit, block: CellBlock, guard: Guard): Planned | { edit: WireEdit; outcome: Refusal } {
  const at = parseA1(edit.cell)
  const refused = at ? refusedAt(edit, at, block, guard) : 'missing'
  return at && refused === null
    ? { edit, at, was: block.heldAt(at.row, at.column) }
    : { edit, outcome: refusal(refused ?? 'missing') }
}

/** The order is that of the reference host: the first thing a person would have to mend. */
function refusedAt(
  edit: WireEdit,
  { row, column }: Planned['at'],
  block: CellBlock,
  guard: Guard,
): Refusal['refused'] | null {
  const held = block.heldAt(row, column)
  const merge = guard.merges.find((box) => contains(box, row, column))
  if (merge && (merge.top !== row || merge.left !== column)) return 'merged'
  if (guard.isLocked(row, column)) return 'protected'
  if (held.formula !== null && !edit.overFormula) return 'formula'
  if (edit.before !== '' && guard.isRich(row, column)) return 'rich'
  return textOfContent(held.content ?? '') === edit.before ? null : 'changed'
}
