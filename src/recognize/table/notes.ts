import type { Cell } from '../../grid/cell.ts'
import type { GridRow } from '../../grid/workbook-grid.ts'
import type { Scale } from '../../model/profile.ts'
import type { LegendFound } from '../../model/recognition.ts'
import { canonicalUnit } from '../../text/units.ts'
import { isBlank, keyOf } from '../../text/width.ts'
import type { IssueHeadingReader } from './issue-heading.ts'
import { readLegend } from './legend.ts'
import { isNumberedCaption } from './numbered-caption.ts'
import type { SheetView } from './sheet-view.ts'

/** '（単位：千円）', '単位 百万円' — what a note over a table says of the whole of it. */
const UNIT_NOTE = /単位[:・は]?[「(]?(?<unit>[^()（）」、。,※]{1,8})/u

/** 欄外の単位 — of the notes given, nearest first; null where they name none, or two at once. */
export function unitOfNotes(texts: readonly string[]): string | null {
  const units = texts.flatMap((text) => {
    const unit = canonicalUnit(UNIT_NOTE.exec(keyOf(text))?.groups?.unit)
    return unit === null ? [] : [unit]
  })
  return new Set(units).size === 1 ? (units[0] ?? null) : null
}

/** Texts of some rows; numbers are no notes. */
export const textsOf = (rows: readonly GridRow[]): readonly string[] =>
  rows.flatMap((row) => row.cells.filter(({ value }) => typeof value === 'string').map(({ text }) => text))

/** 図形の文字 — of the boxes hanging over some rows. */
export const boxTexts = (view: SheetView, top: number, bottom: number): readonly string[] =>
  view.textBoxes.filter(({ anchor }) => anchor.bottom >= top && anchor.top <= bottom).map(({ text }) => text)

/** 表の上の見出し — the nearest cell that names an issue: 経営課題１　文化芸術の振興. */
export const captionOf = (rows: readonly GridRow[], issueHeading: IssueHeadingReader): Cell | undefined =>
  rows
    .flatMap((row) => row.cells)
    .find(
      ({ value, text }) => typeof value === 'string' && issueHeading(text).number !== null && issueHeading(text).named,
    )

/** A numbered line of its own right over a table without a column of issues: '２　お客さまサービス'. */
export function numberedCaptionOf(rows: readonly GridRow[], issueHeading: IssueHeadingReader): Cell | undefined {
  const nearest = rows.map(({ cells }) => cells.filter(({ text }) => !isBlank(text))).find((cells) => cells.length > 0)
  const [only] = nearest ?? []
  const isLone = nearest?.length === 1 && typeof only?.value === 'string'
  return isLone && only && isNumberedCaption(only.text, issueHeading) ? only : undefined
}

const COLON = /[:：=＝…(（達]/u

/** 凡例 — those among the cells of some rows. */
export function legendsIn(view: SheetView, rows: readonly GridRow[], scale: Scale): readonly LegendFound[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const legend = typeof cell.value === 'string' && COLON.test(cell.text) ? readLegend(cell.text, scale) : undefined
      return legend ? [{ at: view.refAt(cell.row, cell.column), ...legend }] : []
    }),
  )
}

/** Legends in text boxes stand at the cell under their corner. */
export function legendsOver(view: SheetView, scale: Scale): readonly LegendFound[] {
  return view.textBoxes.flatMap(({ anchor, text }) => {
    const legend = readLegend(text, scale)
    return legend ? [{ at: view.refAt(anchor.top, anchor.left), ...legend }] : []
  })
}
