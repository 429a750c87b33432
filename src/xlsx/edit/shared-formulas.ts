import { shiftFormula } from '../formula/shift-formula.ts'
import { SheetScanner } from '../read/sheet-scanner.ts'
import { decodeUtf8 } from '../xml/utf8.ts'
import { escapeText, xmlText } from '../xml/xml-text.ts'
import type { CellSite, SheetSite } from './sheet-site.ts'

/** A cell with its own formula written out. */
export interface Unshared {
  readonly row: number
  readonly column: number
  readonly xml: string
}

/**
 * 共有数式を解く — a shared formula stands in its first cell alone; when that cell is overwritten, its other cells would be orphaned. Gives those
 * cells with the formula written out in each.
 */
export function unshare(site: SheetSite, overwritten: readonly CellSite[]): readonly Unshared[] {
  const masters = overwritten.filter((cell) => cell.formula?.kind === 'shared' && cell.formula.ref !== '')
  if (masters.length === 0) return []
  const byGroup = new Map(masters.map((cell) => [cell.formula?.group ?? -1, cell]))
  const gone = new Set(overwritten.map((cell) => cell.start))
  const found: Unshared[] = []
  const scanner = new SheetScanner(site.bytes)
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    const { formula } = scanner
    if (event !== 'cell' || formula?.kind !== 'shared' || formula.ref !== '' || gone.has(scanner.cellStart)) continue
    const master = byGroup.get(formula.group)
    if (master) found.push({ row: scanner.row, column: scanner.column, xml: writtenOut(scanner, site, master) })
  }
  return found
}

const FORMULA = /<((?:[^\s:>/]+:)?)f(?:\s[^>]*)?(?:\/>|>[^<]*<\/[^>]*>)/u // '<f t="shared" si="0"/>'

function writtenOut(scanner: SheetScanner, site: SheetSite, master: CellSite): string {
  const text = master.formula ? xmlText(site.bytes, master.formula.start, master.formula.end) : ''
  const shifted = shiftFormula(text, scanner.row - master.row, scanner.column - master.column)
  const raw = decodeUtf8(site.bytes, scanner.cellStart, scanner.cellEnd)
  return raw.replace(FORMULA, (_, prefix: string) => `<${prefix}f>${escapeText(shifted)}</${prefix}f>`)
}
