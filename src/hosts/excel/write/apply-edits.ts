import { refusalMessage } from '../../../app/refusal-message.ts'
import type { AppliedEdit, Edit, EditValue, Receipt, RefusalReason, RefusedEdit } from '../../../model/edit.ts'
import { textOfEdit } from '../../../model/inverse-edit.ts'
import { hostError, isMissingItem, isRefusedWhole } from '../excel-errors.ts'
import { lookAt } from './look.ts'
import { keyOf, placeOf, type Place } from './place-of-edit.ts'
import { refusalOf, type Now } from './refusal.ts'
import type { SeenCell } from './seen-cell.ts'
import { isOneRequest, writeCells, type CellAfter, type CellWrite } from './write-cells.ts'

/** 控えの裏面 — what the port's receipt does not hold and taking back needs: Excel's own spelling of a formula, a format that had to change. */
export interface WrittenCell {
  readonly formula: unknown
  readonly formatBefore: string
  readonly formatChanged: boolean
}

export interface Applied {
  readonly receipt: Receipt
  readonly written: ReadonlyMap<string, WrittenCell>
}

/**
 * 書き込む — looks at every cell as it stands now, refuses what may not be written, writes the rest and reads it back: two round trips whatever the
 * number of rows. `earlier` is what an earlier write knows of the cells: given when it is taken back.
 */
export async function applyEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  earlier: ReadonlyMap<string, WrittenCell> = new Map(),
): Promise<Applied> {
  const seen = await lookAtKnown(context, distinct(edits.flatMap(({ at }) => placeOf(at) ?? [])))
  const plan = planWrites(edits, seen, earlier)
  if (plan.writes.length === 0) return { receipt: receiptOf(plan.outcomes), written: new Map() }
  const after = await writeOrPutBack(context, plan, seen)
  const spoiled = new Set(plan.writes.filter((write) => !holds(write.value, after.get(keyOf(write)))).map(keyOf))
  if (spoiled.size > 0)
    await writeCells(
      context,
      plan.before.filter((write) => spoiled.has(keyOf(write))),
    )
  return { receipt: receiptOf(withoutSpoiled(plan.outcomes, spoiled)), written: writtenCells(plan.writes, after) }
}

/** A sheet that is gone fails the whole look: then its cells are left out. */
async function lookAtKnown(
  context: Excel.RequestContext,
  places: readonly Place[],
): Promise<ReadonlyMap<string, SeenCell>> {
  if (places.length === 0) return new Map()
  try {
    return await lookAt(context, places)
  } catch (error) {
    if (!isMissingItem(error)) throw error
    const { worksheets } = context.workbook
    worksheets.load('items/name')
    await context.sync()
    const known = new Set(worksheets.items.map(({ name }) => name.toLowerCase()))
    return lookAt(
      context,
      places.filter(({ sheet }) => known.has(sheet.toLowerCase())),
    )
  }
}

const distinct = (places: readonly Place[]): readonly Place[] => [
  ...new Map(places.map((place) => [keyOf(place), place])).values(),
]

type Outcome = AppliedEdit | { readonly edit: Edit; readonly reason: RefusalReason }

interface WritePlan {
  readonly outcomes: readonly Outcome[]
  readonly writes: readonly CellWrite[]
  /** What puts every cell back. */
  readonly before: readonly CellWrite[]
}

function planWrites(
  edits: readonly Edit[],
  seen: ReadonlyMap<string, SeenCell>,
  earlier: ReadonlyMap<string, WrittenCell>,
): WritePlan {
  const staged = new Map<string, { readonly place: Place; readonly value: EditValue }>()
  const outcomes = edits.map((edit): Outcome => {
    const place = placeOf(edit.at)
    const key = place ? keyOf(place) : ''
    const cell = seen.get(key)
    const before = staged.get(key)?.value
    const reason = refusalOf(edit, cell, nowOf(cell, before, earlier.get(key)))
    if (reason || !place || !cell) return { edit, reason: reason ?? 'missing' }
    staged.set(key, { place, value: edit.value })
    return { edit, was: before ?? heldBy(cell) }
  })
  const cells = [...staged].map(([key, { place, value }]) => ({ key, place, value, cell: seen.get(key) as SeenCell }))
  return {
    outcomes,
    writes: cells.map(({ key, place, value, cell }) => ({
      ...place,
      value,
      format: cell.format,
      ...formatOf(earlier.get(key)),
    })),
    before: cells.map(({ place, cell }) => ({
      ...place,
      value: heldBy(cell),
      format: cell.format,
      setFormat: cell.format,
    })),
  }
}

const formatOf = (earlier: WrittenCell | undefined): { setFormat?: string } =>
  earlier?.formatChanged ? { setFormat: earlier.formatBefore } : {}

/** An earlier edit of the batch counts as made. A formula that we wrote is known again by itself: what it shows may have been reckoned anew. */
function nowOf(cell: SeenCell | undefined, before: EditValue | undefined, earlier: WrittenCell | undefined): Now {
  if (before) {
    const formula = before.kind === 'formula' ? before.formula : null
    return { formula, isStaged: true, matches: (edit) => textOfEdit(before) === edit.before }
  }
  const ownFormula =
    typeof earlier?.formula === 'string' && earlier.formula.startsWith('=') ? earlier.formula.slice(1) : null
  return {
    formula: cell?.formula ?? null,
    isStaged: false,
    matches: (edit) => (ownFormula === null ? cell?.text === edit.before : cell?.formula === ownFormula),
  }
}

function heldBy({ value, text, formula, isSpilled }: SeenCell): EditValue {
  const cached = typeof value === 'number' ? value : text
  if (isSpilled || (value === undefined && formula === null)) return { kind: 'blank' }
  if (formula !== null) return { kind: 'formula', formula, cached }
  return typeof cached === 'number' ? { kind: 'number', number: cached } : { kind: 'text', text: cached }
}

/** Excel may have done a part of a batch that failed: what was written is put back, or the user is told that it could not be. */
async function writeOrPutBack(
  context: Excel.RequestContext,
  plan: WritePlan,
  seen: ReadonlyMap<string, SeenCell>,
): Promise<ReadonlyMap<string, CellAfter>> {
  try {
    return await writeCells(context, plan.writes)
  } catch (error) {
    if (isRefusedWhole(error) && isOneRequest(plan.writes)) throw error
    if (!(await isPutBack(context, plan, seen))) throw hostError('WRITE_INCOMPLETE')
    throw error
  }
}

async function isPutBack(
  context: Excel.RequestContext,
  plan: WritePlan,
  seen: ReadonlyMap<string, SeenCell>,
): Promise<boolean> {
  try {
    const now = await lookAtKnown(context, plan.writes)
    const changed = plan.before.filter((cell) => {
      const key = keyOf(cell)
      return now.has(key) && now.get(key)?.text !== seen.get(key)?.text
    })
    if (changed.length > 0) await writeCells(context, changed)
    return true
  } catch {
    return false // told by the caller
  }
}

/** A formula shows what it shows; a value must be there as it was given. */
function holds(value: EditValue, after: CellAfter | undefined): boolean {
  switch (value.kind) {
    case 'formula':
      return true
    case 'blank':
      return after?.value === ''
    case 'number':
      return after?.value === value.number
    case 'text':
      return after?.value === value.text && after.formula === value.text
  }
}

const withoutSpoiled = (outcomes: readonly Outcome[], spoiled: ReadonlySet<string>): readonly Outcome[] =>
  outcomes.map((outcome) => {
    const place = placeOf(outcome.edit.at)
    return place && 'was' in outcome && spoiled.has(keyOf(place))
      ? { edit: outcome.edit, reason: 'unsupported' }
      : outcome
  })

const writtenCells = (
  writes: readonly CellWrite[],
  after: ReadonlyMap<string, CellAfter>,
): ReadonlyMap<string, WrittenCell> =>
  new Map(
    writes.map((write) => [
      keyOf(write),
      {
        formula: write.value.kind === 'formula' ? after.get(keyOf(write))?.formula : null,
        formatBefore: write.format,
        formatChanged: write.format === '@' && (write.value.kind === 'number' || write.value.kind === 'formula'),
      },
    ]),
  )

const receiptOf = (outcomes: readonly Outcome[]): Receipt => ({
  applied: outcomes.filter((outcome): outcome is AppliedEdit => 'was' in outcome),
  refused: outcomes.flatMap((outcome): RefusedEdit[] =>
    'was' in outcome ? [] : [{ ...outcome, message: refusalMessage(outcome.reason, outcome.edit.at) }],
  ),
  sheet: null,
  notes: [],
})
