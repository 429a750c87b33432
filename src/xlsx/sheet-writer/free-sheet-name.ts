import type { Package } from '../package.ts'
import { readWorkbookPart, sheetNamed } from '../workbook-part.ts'

const LONGEST = 31

/** 空いているシート名 — 運営方針, else 運営方針 (2) and so on; with a word: 運営方針 控, 運営方針 控 (2). */
export function freeSheetName(opened: Package, wanted: string, word = ''): string {
  const workbook = readWorkbookPart(opened)
  for (let n = 1; ; n++) {
    const tail = (word === '' ? '' : ` ${word}`) + (n === 1 ? '' : ` (${String(n)})`)
    const name = clipped(wanted, LONGEST - tail.length) + tail
    if (!sheetNamed(workbook, name)) return name
  }
}

/** Never between the halves of a surrogate pair. */
function clipped(text: string, units: number): string {
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > units) break
    kept += character
  }
  return kept
}
