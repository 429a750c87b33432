import { refName, type CellRef } from '../../grid/workbook-grid.ts'

const LONGEST = 40
const WHITE = /[\s　]+/gu

/** 引用 — the cell's own text in 「」, on one line and cut where it is long. */
export const quote = (text: string): string => `「${shorten(text)}」`

/** One line of at most forty characters; surrogate pairs stay whole. */
function shorten(text: string): string {
  const characters = [...text.replace(WHITE, ' ').trim()]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('')
}

/** 「様式!C14の」 — says where, before the thing that stands there; nothing where no place is known. */
export const placeOf = (at: CellRef | null): string => (at ? `${refName(at)}の` : '')

const MOST_NAMES = 6

/** 「様式!C14、様式!C22」 — a few places in a row of words, the rest counted. */
export function placeNames(places: readonly CellRef[]): string {
  const names = places.slice(0, MOST_NAMES).map(refName)
  const rest = places.length - names.length
  return names.join('、') + (rest > 0 ? `ほか${String(rest)}か所` : '')
}

/** A detail that is a sentence of its own says already what was found, why it matters and what to do. */
export const isWhole = (detail: string): boolean => detail.endsWith('。')
