import { a1 } from '../../grid/a1.ts'
import { rewriteFormula } from '../../functions/rewrite-formula.ts'
import type { EditValue } from '../../model/edit.ts'
import { decodeUtf8 } from '../xml/utf8.ts'
import { XmlCursor } from '../xml/xml-cursor.ts'
import { escapeCell, escapeText } from '../xml/xml-text.ts'
import type { CellSite, SheetSite } from './sheet-site.ts'

/** t: the type; vm, cm: metadata of a value that goes (linked data, dynamic arrays). */
const GIVEN_UP: ReadonlySet<string> = new Set(['t', 'vm', 'cm'])

/**
 * セルのXML — the `c` element with a new value: style and all other attributes as they were, in the part's own prefix. Text is written into the cell
 * itself (inlineStr), so that the workbook's string table stays as it is.
 */
export function cellXml(site: SheetSite, cell: CellSite, value: EditValue): string {
  const { prefix, attributes } = cell.exists ? kept(site, cell) : fresh(site, cell)
  const { type, content } = contentXml(prefix, value)
  const open = `<${prefix}c${attributes}${type === '' ? '' : ` t="${type}"`}`
  return content === '' ? `${open}/>` : `${open}>${content}</${prefix}c>`
}

function kept(site: SheetSite, cell: CellSite): { prefix: string; attributes: string } {
  const cursor = new XmlCursor(site.bytes, cell.start, cell.scope)
  cursor.next()
  let attributes = ''
  for (let i = 0; i < cursor.attributes; i++) {
    if (!GIVEN_UP.has(cursor.attributeName(i)))
      attributes += ` ${decodeUtf8(site.bytes, cursor.nameStart(i), cursor.valueEnd(i) + 1)}`
  }
  return { prefix: cursor.prefix(), attributes }
}

const fresh = (site: SheetSite, { row, column, style }: CellSite): { prefix: string; attributes: string } => ({
  prefix: site.prefix,
  attributes: ` r="${a1(row, column)}"${style > 0 ? ` s="${style}"` : ''}`,
})

function contentXml(p: string, value: EditValue): { type: string; content: string } {
  switch (value.kind) {
    case 'blank':
      return { type: '', content: '' }
    case 'number':
      return { type: '', content: `<${p}v>${value.number}</${p}v>` }
    case 'text':
      return value.text === ''
        ? { type: '', content: '' }
        : {
            type: 'inlineStr',
            content: `<${p}is><${p}t xml:space="preserve">${escapeText(escapeCell(value.text))}</${p}t></${p}is>`,
          }
    case 'formula':
      return formulaXml(p, value.formula, value.cached)
  }
}

function formulaXml(p: string, formula: string, cached: string | number): { type: string; content: string } {
  const f = `<${p}f>${escapeText(rewriteFormula(formula, 'file'))}</${p}f>`
  return typeof cached === 'number'
    ? { type: '', content: `${f}<${p}v>${cached}</${p}v>` }
    : { type: 'str', content: `${f}<${p}v>${escapeText(escapeCell(cached))}</${p}v>` }
}
