import { parseRange } from '../../grid/a1.ts'
import type { Box } from '../../grid/box.ts'
import { childNamed, childrenNamed, isTrue, type XmlElement } from '../xml/xml-tree.ts'
import type { Color, Palette } from './palette.ts'

/** 列の見た目 — columns from … to; `width` in points, null for the sheet's usual width. */
export interface ColumnView {
  readonly from: number
  readonly to: number
  readonly width: number | null
  readonly isHidden: boolean
  /** Number of the cell format of its empty cells. */
  readonly look: number
}

/** 枠の見た目 — what a sheet shows beside its cells; lengths in points. */
export interface FrameView {
  readonly tab: Color | null
  readonly showsGrid: boolean
  /** 表示倍率 — 1 is 100 %. */
  readonly zoom: number
  /** ウィンドウ枠の固定 — how many rows and columns stay, and where the rest begins. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null
  readonly defaultHeight: number
  readonly defaultWidth: number
  readonly columns: readonly ColumnView[]
  readonly merges: readonly Box[]
}

const USUAL_HEIGHT = 18.75 // 游ゴシック 11
const USUAL_CHARACTERS = 8

/** The frame from the elements beside sheetData; `digit` is the width of a digit in pixels. */
export function frameView(elements: readonly XmlElement[], digit: number, palette: Palette): FrameView {
  const named = (name: string): XmlElement | undefined => elements.find((element) => element.name === name)
  const view = childNamed(named('sheetViews'), 'sheetView')
  const format = named('sheetFormatPr')?.attributes
  const characters = Number(format?.get('baseColWidth') ?? USUAL_CHARACTERS)
  const width = Number(format?.get('defaultColWidth') ?? NaN)
  return {
    tab: palette(childNamed(named('sheetPr'), 'tabColor')),
    showsGrid:
      (view?.attributes.get('showGridLines') ?? '1') !== '0' && view?.attributes.get('showGridLines') !== 'false',
    zoom: (Number(view?.attributes.get('zoomScale') ?? 100) || 100) / 100,
    frozen: frozenOf(childNamed(view, 'pane')),
    defaultHeight: Number(format?.get('defaultRowHeight') ?? USUAL_HEIGHT) || USUAL_HEIGHT,
    defaultWidth: Number.isFinite(width) ? pointsOf(width, digit) : usualWidth(characters, digit),
    columns: childrenNamed(named('cols'), 'col').flatMap((column) => columnView(column, digit)),
    merges: childrenNamed(named('mergeCells'), 'mergeCell').flatMap(
      ({ attributes }) => parseRange(attributes.get('ref') ?? '') ?? [],
    ),
  }
}

function frozenOf(pane: XmlElement | undefined): FrameView['frozen'] {
  const state = pane?.attributes.get('state')
  if (!pane || (state !== 'frozen' && state !== 'frozenSplit')) return null
  const count = (name: string): number => Math.max(0, Math.trunc(Number(pane.attributes.get(name) ?? 0)) || 0)
  return { rows: count('ySplit'), columns: count('xSplit') }
}

function columnView({ attributes }: XmlElement, digit: number): ColumnView[] {
  const [from, to] = [Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1]
  if (!(from >= 0 && to >= from)) return []
  const width = attributes.get('width')
  return [
    {
      from,
      to,
      width: width === undefined ? null : pointsOf(Number(width), digit),
      isHidden: isTrue(attributes.get('hidden')) || Number(width ?? 1) === 0,
      look: Number(attributes.get('style') ?? 0),
    },
  ]
}

/** Characters of the file → pixels → points (ECMA-376 part 1, 18.3.1.13). */
const pointsOf = (width: number, digit: number): number =>
  (Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit) * 72) / 96

/** Excel rounds its own usual width up to whole eights of pixels. */
const usualWidth = (characters: number, digit: number): number =>
  (Math.ceil((characters * digit + 5) / 8) * 8 * 72) / 96
