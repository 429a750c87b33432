import type { IDocumentData, ITextRun } from '@univerjs/core'
import type { TextRun } from '../../../xlsx/view/look.ts'
import { fontStyle } from './cell-style.ts'

const LINE_END = /\r\n?|\n/gu // '\r\n'

/** 書式付き文字列 — the runs of a cell as the grid's small document: every line a paragraph that ends with `\r`. */
export function richText(runs: readonly TextRun[]): IDocumentData {
  const textRuns: ITextRun[] = []
  let stream = ''
  for (const { text, font } of runs) {
    const piece = text.replace(LINE_END, '\r')
    if (font) textRuns.push({ st: stream.length, ed: stream.length + piece.length, ts: fontStyle(font) })
    stream += piece
  }
  const dataStream = `${stream}\r\n`
  const paragraphs = dataStream.split('').flatMap((unit, startIndex) => (unit === '\r' ? [{ startIndex }] : []))
  return {
    id: 'cell',
    body: { dataStream, textRuns, paragraphs, sectionBreaks: [{ startIndex: dataStream.length - 1 }] },
    documentStyle: {},
  }
}
