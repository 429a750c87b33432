import { unescapeCell } from '../xml/xml-text.ts'
import { childNamed, type XmlElement } from '../xml/xml-tree.ts'
import type { TextRun } from './look.ts'
import type { Palette } from './palette.ts'
import { fontLook } from './read-looks.ts'

/** 書式付き文字列の各部 — the runs of a string item (`si`, `is`) with their fonts; phonetic guides are left out. */
export const textRuns = (item: XmlElement, palette: Palette): readonly TextRun[] =>
  item.children.flatMap((child): TextRun[] => {
    if (child.name === 't') return [{ text: unescapeCell(child.text), font: null }]
    if (child.name !== 'r') return []
    const properties = childNamed(child, 'rPr')
    return [
      {
        text: unescapeCell(childNamed(child, 't')?.text ?? ''),
        font: properties ? fontLook(properties, palette) : null,
      },
    ]
  })
