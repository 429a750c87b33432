import { countLetters } from '../compute/counts.ts'
import { judgePlan } from '../compute/judge-plan.ts'
import { totalsOf } from '../compute/total.ts'
import { parseA1 } from '../grid/a1.ts'
import type { CellValue } from '../grid/cell.ts'
import { makeSheet, makeWorkbook, type CellParts } from '../grid/make-sheet.ts'
import type { WorkbookGrid } from '../grid/workbook-grid.ts'
import type { RecognizedPlan, Recognition } from '../model/recognition.ts'
import type { PlanReading } from '../model/report.ts'
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts'
import { placeAt, recognizedOf } from './sketch-plan.ts'
import type { PlanContext } from './rule.ts'
import type { CellSketch, PlanSketch } from './sketch.ts'
import { stageOf } from './stage.ts'

/** 見本から検査の材料を作る — a sketched plan as the rules are given it: read by the text readers, judged and totalled. */
export function planOf(sketch: PlanSketch): PlanContext {
  const settings: Settings = { ...DEFAULT_SETTINGS, ...definedOnly(sketch.settings) }
  const recognized = recognizedOf(sketch)
  const reading = readingOf(recognized, settings)
  return {
    grid: gridOf(sketch),
    recognition: recognitionOf(sketch, recognized),
    settings,
    recognized,
    reading,
    plan: reading.plan,
    prior: sketch.prior ? planOf(sketch.prior).reading : null,
    stage: stageOf(reading.plan, settings),
    staleDecisions: (sketch.staleDecisions ?? []).map((decision) => ({ ...decision, at: placeAt('C14') })),
  }
}

const definedOnly = (settings: PlanSketch['settings']): Partial<Settings> =>
  Object.fromEntries(Object.entries(settings ?? {}).filter(([, value]) => value !== undefined))

function readingOf(recognized: RecognizedPlan, settings: Settings): PlanReading {
  const plan = judgePlan(recognized.plan, settings, recognized)
  return {
    profile: recognized.profile.id,
    sheets: recognized.sheets,
    plan,
    totals: totalsOf(plan, settings),
    counts: countLetters(plan.issues.flatMap(({ indicators }) => indicators)),
  }
}

const recognitionOf = (sketch: PlanSketch, recognized: RecognizedPlan): Recognition => ({
  plans: sketch.absent ? [] : [recognized],
  skipped: (sketch.skipped ?? []).map((skipped) => ({
    looksLikePlan: true,
    at: { sheet: skipped.sheet, cell: 'A1' },
    ...skipped,
  })),
})

function gridOf({ cells = {} }: PlanSketch): WorkbookGrid {
  const parts = Object.entries(cells).flatMap(([address, cell]) => cellParts(address, cell))
  return makeWorkbook([makeSheet({ name: '様式', cells: parts })], { file: '見本局.xlsx' })
}

/** A sketch's addresses are written by hand, so a wrong one is a fault of the sketch. */
function cellParts(address: string, cell: CellSketch): readonly CellParts[] {
  const place = parseA1(address)
  if (!place) throw new Error(`${address} is no address`)
  return [{ ...place, ...(isBareValue(cell) ? { value: cell } : cell) }]
}

const isBareValue = (cell: CellSketch): cell is CellValue => typeof cell !== 'object' || 'error' in cell
