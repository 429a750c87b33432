import { columnName } from '../../grid/a1.ts'
import { LIMITS } from '../limits.ts'
import { tokensOf } from '../../text/formula-tokens.ts'

const PART = /(\$?)([A-Za-z]+)?(\$?)([0-9]+)?/u // '$B3', 'A', '$3'

/**
 * 数式をずらす — the formula as it reads in a cell so many rows and columns further: relative references move, those with `$` stay. This is how the members
 * of a shared formula (`si`) are written out. A reference that leaves the sheet becomes #REF!, as in Excel.
 */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  rows === 0 && columns === 0
    ? formula
    : tokensOf(formula)
        .map(({ kind, text }) => (kind === 'reference' ? shiftReference(text, rows, columns) : text))
        .join('')

function shiftReference(text: string, rows: number, columns: number): string {
  const parts = text.split(':').map((part) => shiftPart(part, rows, columns))
  return parts.includes(undefined) ? '#REF!' : parts.join(':')
}

function shiftPart(part: string, rows: number, columns: number): string | undefined {
  const [, first = '', letters = '', second = '', digits = ''] = PART.exec(part) ?? []
  // '$3' has its dollar in front of the digits, where no letters are.
  const [columnDollar, rowDollar] = letters === '' ? ['', first + second] : [first, second]
  const column =
    letters === ''
      ? ''
      : columnDollar + (moved(columnNumber(letters), columnDollar, columns, LIMITS.columns, columnName) ?? '?')
  const row =
    digits === ''
      ? ''
      : rowDollar + (moved(Number(digits) - 1, rowDollar, rows, LIMITS.rows, (n) => String(n + 1)) ?? '?')
  return (column + row).includes('?') ? undefined : column + row
}

function moved(
  index: number,
  dollar: string,
  by: number,
  limit: number,
  nameOf: (index: number) => string,
): string | undefined {
  const to = dollar === '' ? index + by : index
  return to < 0 || to >= limit ? undefined : nameOf(to)
}

const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
