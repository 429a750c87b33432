import type { EditValue } from '../../../model/edit.ts'

/** 入力 — what is handed to Excel so that the cell holds exactly the value; `format` where the cell's own would spoil it. */
export interface CellInput {
  readonly content: string | number
  readonly isFormula: boolean
  readonly format: string | null
}

const TEXT_FORMAT = '@'

/**
 * Excel reads a string as if it were typed: 0012, 1-1, =A1, 令和6年5月1日 would become a number, a date, a formula. A leading apostrophe keeps it text
 * and leaves the cell's format alone; in a cell formatted as text everything is text already, and a number must get another format to be one.
 */
export function inputOf(value: EditValue, format: string): CellInput {
  const isText = format === TEXT_FORMAT
  switch (value.kind) {
    case 'blank':
      return { content: '', isFormula: false, format: null }
    case 'number':
      return { content: value.number, isFormula: false, format: isText ? 'General' : null }
    case 'formula':
      return { content: `=${value.formula}`, isFormula: true, format: isText ? 'General' : null }
    case 'text':
      return { content: isText ? value.text : asTyped(value.text), isFormula: false, format: null }
  }
}

export const asTyped = (text: string): string => (text === '' || isPlain(text) ? text : `'${text}`)

/** Words that Excel leaves alone in every language: letters only, no digit, no sign, nothing of a date. */
const LETTERS = /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}A-ZＡ-Ｚ]+$/u // '達成', 'Ａ'
const OF_DATES = /[年月日時分秒]/u // '元年'
const BOOLEAN = /^(?:TRUE|FALSE)$/u

const isPlain = (text: string): boolean => LETTERS.test(text) && !OF_DATES.test(text) && !BOOLEAN.test(text)
