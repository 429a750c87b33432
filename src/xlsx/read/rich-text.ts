import { unescapeCell } from '../xml/xml-text.ts'
import type { XmlCursor } from '../xml/xml-cursor.ts'

/**
 * 文字列の本文 — the text of a string item (`si`, `is`) whose opening tag is in hand: its runs joined, phonetic guides (rPh, ふりがな) left out.
 * Goes to its closing tag.
 */
export function readRichText(cursor: XmlCursor): string {
  const depth = cursor.depth
  let text = ''
  while (cursor.next() && cursor.depth >= depth) {
    if (!cursor.isOpen) continue
    if (cursor.name === 't') text += cursor.text()
    else if (cursor.name === 'rPh') cursor.skip()
  }
  return unescapeCell(text)
}

/** Facts about a string item, found without decoding it. */
export interface TextShape {
  /** 書式付き — a run has a font of its own. */
  readonly isRich: boolean
  readonly isBlank: boolean
  /** ふりがな付き — carries phonetic guides, which go when the text is replaced. */
  readonly hasGuides: boolean
  /** Where the text stands when it is one plain `t`; -1 when it must be put together. */
  readonly start: number
  readonly end: number
}

/** Walks a string item like `readRichText`. */
export function shapeOfText(cursor: XmlCursor): TextShape {
  const depth = cursor.depth
  let [isRich, isPlain, isBlank, hasGuides] = [false, true, true, false]
  let [start, end] = [0, 0]
  while (cursor.next() && cursor.depth >= depth) {
    if (!cursor.isOpen) continue
    if (cursor.name === 't' && isPlain && isBlank && start === 0) {
      start = cursor.end
      cursor.skip()
      end = cursor.start
      isBlank = start === end
    } else {
      isPlain = false
      if (cursor.name === 'rPh') {
        hasGuides = true
        cursor.skip()
      } else if (cursor.name === 'rPr') isRich = true
      else if (cursor.name === 't' && !cursor.isEmpty) isBlank = false
    }
  }
  return { isRich, isBlank, hasGuides, start: isPlain ? start : -1, end }
}
