import type { Box } from '../grid/box.ts'

/** 帳票 — a whole sheet as plain data; each host paints it. Lengths in points. */
export interface SheetLayout {
  readonly name: string
  readonly columns: readonly number[]
  readonly rows: readonly LayoutRow[]
  readonly merges: readonly Box[]
  readonly styles: readonly LayoutStyle[]
  readonly page: LayoutPage
  readonly charts: readonly LayoutChart[]
  readonly names: readonly { readonly name: string; readonly range: string }[]
  readonly validations: readonly { readonly range: Box; readonly list: readonly string[] }[]
  /** 値のまま — cells that stand as values because no formula can express them; empty for a submission. */
  readonly unlinked?: readonly { readonly cell: string; readonly what: string }[]
}

export interface LayoutRow {
  readonly height: number
  readonly cells: readonly LayoutCell[]
}

export interface LayoutCell {
  readonly column: number
  readonly content: LayoutContent
  /** Index into `styles`. */
  readonly style: number
}

export type LayoutContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'formula'; readonly formula: string; readonly cached: string | number; readonly array: Box | null }

export interface LayoutStyle {
  readonly font: { readonly name: string; readonly size: number; readonly bold: boolean; readonly color: string }
  readonly fill: string | null
  readonly border: { readonly top: Line; readonly right: Line; readonly bottom: Line; readonly left: Line }
  readonly horizontal: 'left' | 'center' | 'right' | 'justify'
  readonly vertical: 'top' | 'center' | 'bottom'
  readonly wrap: boolean
  readonly indent: number
  readonly format: string
}

export type Line = 'none' | 'hair' | 'thin' | 'medium'

export interface LayoutPage {
  readonly paper: 'A4' | 'A3'
  readonly orientation: 'portrait' | 'landscape'
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  readonly header: string
  readonly footer: string
  readonly printArea: Box
  readonly titleRows: { readonly from: number; readonly to: number } | null
  /** Rows (counted from 0) that begin a new page. */
  readonly breaks: readonly number[]
}

/** グラフ — drawn from cells of the same sheet, so that it follows them; `values` are what the cells hold now. */
export interface LayoutChart {
  readonly title: string
  /** 単位 — of the value axis; '' for none. */
  readonly unit: string
  readonly anchor: Box
  readonly categories: readonly string[]
  readonly categoriesRange: Box
  readonly series: readonly LayoutSeries[]
}

export interface LayoutSeries {
  readonly name: string
  readonly kind: 'line' | 'bar'
  readonly values: readonly (number | null)[]
  readonly range: Box
}
