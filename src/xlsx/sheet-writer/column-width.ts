import type { Package } from '../package.ts'
import { childNamed, childrenNamed, parseXml } from '../xml/xml-tree.ts'

/** Widest digit in pixels at 96 dpi by face and size: the unit in which a file counts column widths. */
const DIGIT_PIXELS: Readonly<Record<string, number>> = {
  'Calibri 11': 7,
  'Arial 10': 7,
  '游ゴシック 11': 8,
  'Yu Gothic 11': 8,
  'ＭＳ Ｐゴシック 11': 8,
  'MS PGothic 11': 8,
  'ＭＳ ゴシック 11': 8,
  'メイリオ 11': 9,
  'BIZ UDゴシック 11': 8,
  'BIZ UDPゴシック 11': 8,
  'Verdana 12': 10,
}
const USUAL_EMS = 0.52

/** 標準の文字幅 — of the workbook's Normal font, on which all column widths of the file depend. */
export function digitPixels(opened: Package): number {
  const part = opened.related(opened.workbook, 'styles')[0]
  if (part === undefined) return 8
  const root = parseXml(opened.read(part))
  const normal = childrenNamed(childNamed(root, 'cellStyleXfs'), 'xf')[0]
  const fonts = childrenNamed(childNamed(root, 'fonts'), 'font')
  const font = fonts[Number(normal?.attributes.get('fontId') ?? 0)]
  const name = (font && childNamed(font, 'name')?.attributes.get('val')) ?? 'Calibri'
  const size = Number((font && childNamed(font, 'sz')?.attributes.get('val')) ?? 11)
  return DIGIT_PIXELS[`${name} ${String(size)}`] ?? Math.max(5, Math.round((size * 96 * USUAL_EMS) / 72))
}

/** Points → the file's `col/@width` (ECMA-376 part 1, 18.3.1.13). */
export function fileWidth(points: number, digit: number): number {
  const pixels = Math.round((points * 96) / 72)
  return Math.trunc((pixels / digit) * 256) / 256
}
