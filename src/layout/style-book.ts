import type { LayoutStyle, Line } from '../model/sheet-layout.ts'

/** 書式 — what a builder says of a cell's looks; all else is plain. */
export interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly color?: string
  readonly fill?: string | null
  readonly top?: Line
  readonly right?: Line
  readonly bottom?: Line
  readonly left?: Line
  readonly horizontal?: LayoutStyle['horizontal']
  readonly vertical?: LayoutStyle['vertical']
  readonly wrap?: boolean
  readonly indent?: number
  readonly format?: string
}

/** 罫線 — a thin line on all four sides. */
export const BOXED: Look = { top: 'thin', right: 'thin', bottom: 'thin', left: 'thin' }

/** 配色 — restrained: one ink, one band, one tint; letters are told by the letter, never by colour alone. */
export const INK = '1F1F1F'
export const BAND_FILL = '1F3F66'
export const BAND_INK = 'FFFFFF'
export const ISSUE_FILL = 'D6E0EC'
export const LABEL_FILL = 'EEF2F7'

/** Collects the styles of one sheet, each once. */
export interface StyleBook {
  readonly font: string
  /** Index of the style in `styles`, added when new. */
  readonly of: (look: Look) => number
  readonly styles: () => readonly LayoutStyle[]
}

/** What tells one look from another: a sheet asks for the same few thousands of times. */
const KEYS = [
  'size',
  'bold',
  'color',
  'fill',
  'top',
  'right',
  'bottom',
  'left',
  'horizontal',
  'vertical',
  'wrap',
  'indent',
  'format',
] as const satisfies readonly (keyof Look)[]

export function styleBook(font: string): StyleBook {
  const styles: LayoutStyle[] = []
  const indexes = new Map<string, number>()
  const numbers = new WeakMap<Look, number>()
  const numberOf = (look: Look): number => {
    const key = KEYS.map((name) => String(look[name])).join()
    const known = indexes.get(key)
    if (known !== undefined) return known
    const style = styleOf(font, look)
    const same = styles.findIndex((other) => JSON.stringify(other) === JSON.stringify(style))
    indexes.set(key, same < 0 ? styles.length : same)
    if (same < 0) styles.push(style)
    return same < 0 ? styles.length - 1 : same
  }
  const of = (look: Look): number => {
    const known = numbers.get(look)
    if (known !== undefined) return known
    const number = numberOf(look)
    numbers.set(look, number)
    return number
  }
  return { font, of, styles: () => styles }
}

export const styleOf = (font: string, look: Look): LayoutStyle => ({
  font: { name: font, size: look.size ?? BODY_SIZE, bold: look.bold ?? false, color: look.color ?? INK },
  fill: look.fill ?? null,
  border: {
    top: look.top ?? 'none',
    right: look.right ?? 'none',
    bottom: look.bottom ?? 'none',
    left: look.left ?? 'none',
  },
  horizontal: look.horizontal ?? 'left',
  vertical: look.vertical ?? 'center',
  wrap: look.wrap ?? true,
  indent: look.indent ?? 0,
  format: look.format ?? 'General',
})

/** 本文の大きさ — 10 pt: about 43 characters a line, as the printed form has. */
export const BODY_SIZE = 10
export const LABEL_SIZE = 9
/** 達成状況 — two columns share the line. */
export const RESULT_SIZE = 9
export const TABLE_SIZE = 8
