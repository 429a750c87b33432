import type { Color } from './palette.ts'

/** 文字の見た目 — null where the format does not say. */
export interface FontLook {
  readonly name: string | null
  readonly size: number | null
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strike: boolean
  readonly color: Color | null
  readonly raised: 'superscript' | 'subscript' | null
}

export interface LineLook {
  /** As the file names it: 'thin', 'hair', 'double' … */
  readonly style: string
  readonly color: Color | null
}

/** 見た目 — how one cell format looks, ready to draw: colours resolved, numbers turned into codes. */
export interface Look {
  readonly font: FontLook
  readonly fill: Color | null
  readonly border: {
    readonly top: LineLook | null
    readonly right: LineLook | null
    readonly bottom: LineLook | null
    readonly left: LineLook | null
    readonly falling: LineLook | null
    readonly rising: LineLook | null
  }
  readonly horizontal: string | null
  readonly vertical: string
  readonly wrap: boolean
  readonly indent: number
  /** 文字の向き — degrees as the file has them: 0–90 rising, 91–180 falling (value − 90), 255 stacked. */
  readonly rotation: number
  readonly format: string
}

/** 一部の書式 — a piece of a rich text; null is the cell's own font. */
export interface TextRun {
  readonly text: string
  readonly font: FontLook | null
}
