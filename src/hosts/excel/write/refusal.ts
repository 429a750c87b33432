import type { Edit, EditValue, RefusalReason } from '../../../model/edit.ts'
import type { SeenCell } from './seen-cell.ts'

/** 書けない理由 — in the order in which a person would mend it; undefined when the edit may be made. `now` is what the cell holds or is about to hold. */
export function refusalOf(edit: Edit, seen: SeenCell | undefined, now: Now): RefusalReason | undefined {
  if (!seen) return 'missing'
  if (!isWritable(edit.value)) return 'unsupported'
  if (seen.isShadow) return 'merged'
  if (seen.isProtected) return 'protected'
  if (seen.isFilteredOut) return 'filtered'
  if (seen.isSpilled && !edit.overFormula) return 'array'
  if (now.formula !== null && !edit.overFormula) return 'formula'
  if (seen.isTableHeader) return 'tableHeader'
  if (seen.isRich && !now.isStaged) return 'rich'
  return now.matches(edit) ? undefined : 'changed'
}

export interface Now {
  readonly formula: string | null
  /** An earlier edit of the same batch has changed the cell. */
  readonly isStaged: boolean
  readonly matches: (edit: Edit) => boolean
}

const LONGEST_TEXT = 32_767
const LONGEST_FORMULA = 8_192

function isWritable(value: EditValue): boolean {
  switch (value.kind) {
    case 'blank':
      return true
    case 'text':
      return value.text.length <= LONGEST_TEXT
    case 'number':
      return Number.isFinite(value.number)
    case 'formula':
      return value.formula !== '' && value.formula.length < LONGEST_FORMULA
  }
}
