import type { EditValue } from '../../../model/edit.ts'
import { rewriteFormula } from '../../../functions/rewrite-formula.ts'
import { isDateContent, serialOfDate, textOfContent } from '../common/cell-content.ts'
import type { Held, Written } from '../common/wire.ts'

/** 書くもの — an edit's value as Google takes it: PLAN functions in the spelling of Sheets. */
export function writtenOf(value: EditValue): Written {
  switch (value.kind) {
    case 'blank':
      return value
    case 'text':
      return value.text === '' ? { kind: 'blank' } : value
    case 'number':
      return value
    case 'formula':
      return { kind: 'formula', formula: rewriteFormula(value.formula, 'sheets') }
  }
}

/** 元の値 — what a cell held, as the port tells it. */
export function valueOfHeld({ content, formula }: Held): EditValue {
  if (formula !== null) return { kind: 'formula', formula, cached: cachedOf(content) }
  if (content === null || content === '') return { kind: 'blank' }
  return typeof content === 'number'
    ? { kind: 'number', number: content }
    : { kind: 'text', text: textOfContent(content) }
}

const cachedOf = (content: Held['content']): string | number =>
  typeof content === 'number' ? content : textOfContent(content ?? '')

/** 元に戻すもの — exactly what the cell held; a date goes back as its number, under the format that made it a date. */
export function writtenBack({ content, formula }: Held): Written {
  if (formula !== null) return { kind: 'formula', formula }
  if (content === null || content === '') return { kind: 'blank' }
  if (typeof content === 'number') return { kind: 'number', number: content }
  if (typeof content === 'boolean') return { kind: 'boolean', boolean: content }
  if (typeof content === 'string') return { kind: 'text', text: content }
  return isDateContent(content)
    ? { kind: 'number', number: serialOfDate(content.date) }
    : { kind: 'text', text: content.error }
}
