import { parseA1 } from '../grid/a1.ts'
import { boxAt, encloses } from '../grid/box.ts'
import type { BoundPlace } from '../model/bound-place.ts'
import type { FieldDefinition } from '../model/profile.ts'
import { keyOf } from '../text/width.ts'
import type { Tile } from './board.ts'
import type { Label } from './find-labels.ts'
import type { IssueBlock } from './issue-blocks.ts'
import type { PlanSheet } from './plan-sheet.ts'
import { matchFor } from './read-block.ts'

/*
 * 指定された場所 — a cell that a person said is 課題認識 is read as if its label stood in the cell itself: it is nobody else's value, and the
 * labels of the same field beside it say nothing any more. All the rest is read anew.
 */

/** The places of a sheet as labels with their value in their own cell. */
export function boundLabels(places: readonly BoundPlace[], { board, book }: PlanSheet): readonly Label[] {
  return places.flatMap(({ field: id, issue, sheet, cell }) => {
    const at = sheet === board.sheet.name ? parseA1(cell) : undefined
    const tile = at && board.inside(boxAt(at.row, at.column))[0]
    const field = book.profile.fields.find((own) => own.id === id && (issue === null) === (own.scope === 'plan'))
    return tile && field ? [labelOf(tile, field)] : []
  })
}

const labelOf = (tile: Tile, field: FieldDefinition): Label => ({
  box: tile.box,
  parts: [tile],
  matches: [
    {
      field,
      score: 1,
      number: null,
      rest: '',
      reading: { key: keyOf(field.title), score: 1, year: null, note: '', cut: false },
    },
  ],
  rest: tile.text,
  restLine: 0,
  isWhole: true,
})

/** The form's labels without those whose field was pointed out in the same block. */
export function withBound(
  labels: readonly Label[],
  bound: readonly Label[],
  blocks: readonly IssueBlock[],
): readonly Label[] {
  const blockOf = ({ box }: Label): IssueBlock | undefined => blocks.find((block) => encloses(block.box, box))
  const isSpokenFor = (label: Label): boolean =>
    bound.some((own) => {
      const field = own.matches[0]?.field
      const level = field?.scope === 'plan' ? 'plan' : 'issue'
      const isNear = level === 'plan' ? blockOf(label) === undefined : blockOf(label) === blockOf(own)
      return isNear && matchFor(label, level)?.field.id === field?.id
    })
  return bound.length === 0 ? labels : [...labels.filter((label) => !isSpokenFor(label)), ...bound].sort(byPlace)
}

const byPlace = (a: Label, b: Label): number => a.box.top - b.box.top || a.box.left - b.box.left
