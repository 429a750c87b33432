import { CellValueType, type ICellData, type IDocumentData } from '@univerjs/core'
import type { EditValue } from '../../../model/edit.ts'
import { fileFormula, gridFormula } from './formula-spelling.ts'
import { valueData } from './snapshot.ts'

/** Everything that the content of a cell may leave behind; what is put replaces it all. */
const CLEARED: ICellData = { v: null, f: null, p: null, si: null, t: null }

/** セルに入れる中身 — a value as the grid takes it. */
export function contentOfValue(value: EditValue): ICellData {
  switch (value.kind) {
    case 'blank':
      return CLEARED
    case 'text':
      return value.text === '' ? CLEARED : { ...CLEARED, ...valueData(value.text) }
    case 'number':
      return { ...CLEARED, ...valueData(value.number) }
    case 'formula': {
      const formula = gridFormula(value.formula)
      return formula === null ? { ...CLEARED, ...valueData(value.cached) } : { ...CLEARED, f: `=${formula}` }
    }
  }
}

/** 入力された値 — what a cell of the grid is to hold in the file; undefined for a formula that the file cannot be given (formula-spelling.ts). */
export function valueOfContent(content: ICellData | undefined): EditValue | undefined {
  if (!content) return { kind: 'blank' }
  if (typeof content.f === 'string' && content.f !== '') {
    const formula = fileFormula(content.f.replace(EQUALS, ''))
    return formula === null ? undefined : { kind: 'formula', formula, cached: '' }
  }
  if (content.p) return textValue(plainText(content.p))
  const { v, t } = content
  if (v === undefined || v === null) return { kind: 'blank' }
  if (t === CellValueType.BOOLEAN) return { kind: 'text', text: v === 1 || v === true ? 'TRUE' : 'FALSE' }
  return typeof v === 'number' ? { kind: 'number', number: v } : textValue(String(v))
}

const EQUALS = /^=/u // '=SUM(A1:A3)'
const DOCUMENT_END = /\r?\n$/u // '\r\n'
const PARAGRAPH_END = /\r/gu // '\r'

const textValue = (text: string): EditValue => (text === '' ? { kind: 'blank' } : { kind: 'text', text })

/** A cell with several lines is a small document to the grid, each line a paragraph. */
const plainText = ({ body }: IDocumentData): string =>
  (body?.dataStream ?? '').replace(DOCUMENT_END, '').replace(PARAGRAPH_END, '\n')
