import { a1, parseRange } from '../../grid/a1.ts'
import { boxAt, columnOverlap, isSingle, rowOverlap, type Box } from '../../grid/box.ts'
import { referencesIn, type FormulaReferences } from '../formula/references.ts'
import type { Package } from '../package.ts'
import { FormulaTable } from '../read/formula-table.ts'
import { SheetScanner } from '../read/sheet-scanner.ts'
import type { WorkbookPart } from '../workbook-part.ts'
import { tableArea } from './tables.ts'

/** A place in the workbook that got another value. */
export interface ChangedArea {
  readonly sheet: string
  readonly box: Box
}

/** 古くなる計算結果 — which formulas' stored results no longer fit, and whether the workbook holds formulas of our own. */
export interface Dependants {
  /** '集計!B3', in the order of the sheets. */
  readonly cells: readonly string[]
  /** The same as areas: all cells of an array formula. */
  readonly areas: readonly ChangedArea[]
  /** False when there were too many formulas to follow; more cells than listed may then be stale. */
  readonly isComplete: boolean
  readonly hasPlanFormulas: boolean
}

interface FormulaNode {
  readonly sheet: string
  readonly box: Box
  readonly references: FormulaReferences
}

const MOST_FORMULAS = 50_000
const MOST_COMPARISONS = 20_000_000
const PLAN_FORMULA = /_xldudf_|\bPLAN\./iu // '_xldudf_PLAN_STATUS(A1,B1)'

/** Follows the formulas from the changed areas on, through all sheets. */
export function dependantsOf(opened: Package, workbook: WorkbookPart, changed: readonly ChangedArea[]): Dependants {
  const { nodes, isComplete, hasPlanFormulas } = formulasIn(opened, workbook)
  const names = namedAreas(opened, workbook)
  const stale = new Set<FormulaNode>()
  let budget = MOST_COMPARISONS
  for (let frontier = changed; frontier.length > 0 && budget > 0;) {
    budget -= nodes.length * frontier.length
    const reached = nodes.filter((node) => !stale.has(node) && looksAt(node, frontier, names))
    for (const node of reached) stale.add(node)
    frontier = reached
  }
  const areas = nodes.filter((node) => stale.has(node))
  const cells = areas.map(({ sheet, box }) => `${sheet}!${a1(box.top, box.left)}`)
  return { cells, areas, isComplete: isComplete && budget > 0, hasPlanFormulas }
}

interface Formulas {
  readonly nodes: readonly FormulaNode[]
  readonly isComplete: boolean
  readonly hasPlanFormulas: boolean
}

function formulasIn(opened: Package, workbook: WorkbookPart): Formulas {
  const nodes: FormulaNode[] = []
  let isComplete = true
  let hasPlanFormulas = false
  for (const { name, part, kind } of workbook.sheets) {
    if (kind !== 'worksheet' || part === '') continue
    const bytes = opened.read(part)
    if (!mayHoldFormulas(bytes)) continue
    eachFormula(bytes, (formula, box) => {
      hasPlanFormulas = hasPlanFormulas || PLAN_FORMULA.test(formula)
      if (nodes.length >= MOST_FORMULAS) isComplete = false
      else nodes.push({ sheet: name, box, references: referencesIn(formula) })
    })
  }
  return { nodes, isComplete, hasPlanFormulas }
}

/** A look at the bytes alone: most large sheets hold no formula and need no walk. */
export function mayHoldFormulas(bytes: Uint8Array): boolean {
  for (let i = 1; i < bytes.length; i++) {
    if (bytes[i] !== 0x66 || (bytes[i - 1] !== 0x3c && bytes[i - 1] !== 0x3a)) continue // <f, :f
    const after = bytes[i + 1]
    if (after === 0x3e || after === 0x2f || (after as number) <= 0x20) return true
  }
  return false
}

function eachFormula(bytes: Uint8Array, visit: (formula: string, box: Box) => void): void {
  const scanner = new SheetScanner(bytes)
  const table = new FormulaTable(bytes)
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    const { formula, row, column } = scanner
    if (event !== 'cell' || !formula) continue
    const index = table.add(formula, row, column)
    const range = formula.kind === 'array' || formula.kind === 'dataTable' ? parseRange(formula.ref) : undefined
    visit(table.text(index, row, column), range ?? boxAt(row, column))
  }
}

/** What names and tables stand for, by their name in lower case. */
function namedAreas(opened: Package, workbook: WorkbookPart): ReadonlyMap<string, FormulaReferences> {
  const found = new Map<string, FormulaReferences>()
  for (const { name, text } of workbook.names) found.set(name.toLowerCase(), referencesIn(text))
  for (const { name: sheet, part } of workbook.sheets) {
    for (const table of part === '' ? [] : opened.related(part, 'table')) {
      const { name, box } = tableArea(opened, table)
      if (box) found.set(name.toLowerCase(), { areas: [{ sheet, box }], names: [], isOpen: false })
    }
  }
  return found
}

function looksAt(
  node: FormulaNode,
  frontier: readonly ChangedArea[],
  names: ReadonlyMap<string, FormulaReferences>,
): boolean {
  const { areas, names: words, isOpen } = node.references
  if (isOpen) return true
  const meets = ({ sheet, box }: FormulaReferences['areas'][number]): boolean =>
    frontier.some((changed) => sameSheet(sheet ?? node.sheet, changed.sheet) && overlaps(box, changed.box))
  if (areas.some(meets)) return true
  return words.some((word) => {
    const named = names.get(word.toLowerCase())
    return named !== undefined && (named.isOpen || named.areas.some(meets))
  })
}

const sameSheet = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const overlaps = (a: Box, b: Box): boolean =>
  isSingle(b)
    ? b.top >= a.top && b.top <= a.bottom && b.left >= a.left && b.left <= a.right
    : rowOverlap(a, b) > 0 && columnOverlap(a, b) > 0
