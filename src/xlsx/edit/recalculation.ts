import type { Package } from '../package.ts'
import { readWorkbookPart } from '../workbook-part.ts'
import { splice, type Splice } from '../xml/splice.ts'
import { decodeUtf8 } from '../xml/utf8.ts'
import { childNamed, type XmlElement } from '../xml/xml-tree.ts'

const BEFORE_CALC = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'] // CT_Workbook's order

/** 開いたときに再計算 — tells Excel to work all formulas out anew when it opens the workbook. */
export function calculateOnLoad(opened: Package): void {
  const { root } = readWorkbookPart(opened)
  opened.replace(opened.workbook, splice(opened.read(opened.workbook), [settingOf(root)]))
}

const SWITCH = /\s+fullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/u // ' fullCalcOnLoad="1"'

/**
 * 開いたときの再計算をやめる — PLAN functions are only there with the add-in: without it, calculating anew would put #NAME? in place of every letter
 * that the file holds. Programs that write no values (openpyxl) set the switch; Excel works their formulas out by the file's age alone.
 */
export function keepValuesOnLoad(opened: Package): void {
  const { root } = readWorkbookPart(opened)
  const old = childNamed(root, 'calcPr')
  if (!old?.places.has('fullCalcOnLoad')) return
  const bytes = opened.read(opened.workbook)
  const tag = decodeUtf8(bytes, old.start, old.innerStart).replace(SWITCH, '')
  opened.replace(opened.workbook, splice(bytes, [{ start: old.start, end: old.innerStart, text: tag }]))
}

function settingOf(root: XmlElement): Splice {
  const old = childNamed(root, 'calcPr')
  const place = old?.places.get('fullCalcOnLoad')
  if (place) return { ...place, text: '1' }
  if (old) return { start: behindName(old), end: behindName(old), text: ' fullCalcOnLoad="1"' }
  const before = root.children.filter((child) => BEFORE_CALC.includes(child.name)).pop()
  const at = before?.end ?? root.innerEnd
  return { start: at, end: at, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` }
}

const behindName = (element: XmlElement): number => element.start + 1 + element.prefix.length + 'calcPr'.length

/**
 * 計算の順番の控えを外す — drops calcChain with its relationship and content type. It lists every formula cell, and one that is none any more makes Excel
 * repair the file; Excel builds the part anew by itself.
 */
export function dropCalcChain(opened: Package): void {
  for (const part of opened.related(opened.workbook, 'calcChain')) {
    opened.unrelate(opened.workbook, part)
    opened.remove(part)
  }
}
