import { a1, rangeName } from '../../grid/a1.ts'
import type { LayoutCell, LayoutRow } from '../../model/sheet-layout.ts'
import { escapeCell, escapeText } from '../xml/xml-text.ts'
import { rewriteFormula } from '../../functions/rewrite-formula.ts'

/** Excel's limit for a cell's text, in UTF-16 units. */
const LONGEST_TEXT = 32_767

/** 行 — `styles[i]` is the file's number of the layout's style i. */
export function rowXml(row: LayoutRow, index: number, styles: readonly number[]): string {
  const cells = row.cells.map((cell) => cellXml(cell, index, styles[cell.style] ?? 0)).join('')
  return `<row r="${String(index + 1)}" ht="${String(row.height)}" customHeight="1">${cells}</row>`
}

/** A text is always an inline string: what begins with = + - @ stays text, and the workbook's shared strings stay untouched. */
function cellXml({ column, content }: LayoutCell, row: number, style: number): string {
  const head = `<c r="${a1(row, column)}" s="${String(style)}"`
  if (content.kind === 'blank') return `${head}/>`
  if (content.kind === 'number') return `${head}><v>${String(content.number)}</v></c>`
  if (content.kind === 'text')
    return `${head} t="inlineStr"><is><t xml:space="preserve">${textXml(content.text)}</t></is></c>`
  const { formula, cached, array } = content
  const kind = array === null ? '' : ` t="array" ref="${rangeName(array)}"`
  const type = typeof cached === 'string' ? ' t="str"' : ''
  return `${head}${type}><f${kind}>${escapeText(rewriteFormula(formula, 'file'))}</f><v>${textXml(String(cached))}</v></c>`
}

const textXml = (text: string): string => escapeText(escapeCell(cut(text)))

/** Never between the halves of a surrogate pair. */
function cut(text: string): string {
  if (text.length <= LONGEST_TEXT) return text
  const code = text.charCodeAt(LONGEST_TEXT - 1)
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? LONGEST_TEXT - 1 : LONGEST_TEXT)
}
