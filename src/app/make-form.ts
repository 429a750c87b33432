import type { WorkbookGrid } from '../grid/workbook-grid.ts'
import { refName } from '../grid/workbook-grid.ts'
import { formSheetName, layoutFindings, layoutForm, printYear, type DecidedByHand } from '../layout/index.ts'
import type { Counts } from '../model/judgement.ts'
import type { SheetLayout } from '../model/sheet-layout.ts'
import type { CheckedPlan, CheckedWorkbook } from './check-plan.ts'
import { VERSION } from './version.ts'

export interface MakeOptions {
  /** 作成日 — '2025-06-10'; given from outside, for nothing in the core reads the clock. */
  readonly date: string | null
  /** 原文のシート — the sheet that holds a .txt's lines in column A. */
  readonly linesSheet?: string
  /** グラフ — false where the host draws none (`can.charts`); a submission is a file and always has them. */
  readonly charts?: boolean
}

/** 運営方針シート（ライブ） — one layout a plan, whose texts, letters and totals follow the user's own cells. */
export function liveForms(checked: CheckedWorkbook, grid: WorkbookGrid, options: MakeOptions): readonly SheetLayout[] {
  return formsOf(checked, grid, { ...options, state: 'live' })
}

/** 提出用 — the forms in plain values and the page 検査結果: the sheets of a new workbook, and nothing else. */
export function submissionSheets(
  checked: CheckedWorkbook,
  grid: WorkbookGrid,
  options: MakeOptions,
): readonly SheetLayout[] {
  return [
    ...formsOf(checked, grid, { ...options, charts: true, state: 'submission' }),
    findingsPage(checked, grid, options),
  ]
}

function formsOf(
  { plans }: CheckedWorkbook,
  grid: WorkbookGrid,
  options: MakeOptions & { readonly state: 'live' | 'submission' },
): readonly SheetLayout[] {
  return plans.map((plan) =>
    layoutForm(plan, grid, { ...options, name: formSheetName(plan.reading.plan.department, plans.length) }),
  )
}

function findingsPage({ plans, findings }: CheckedWorkbook, grid: WorkbookGrid, { date }: MakeOptions): SheetLayout {
  return layoutFindings(
    {
      title: plans.map(titleOf).join('、'),
      file: grid.file,
      profiles: [...new Set(plans.map(({ recognized }) => recognized.profile))],
      counts: sumOf(plans.map(({ reading }) => reading.counts)),
      findings,
      decisions: plans.flatMap(decisionsOf),
    },
    { date, version: VERSION },
  )
}

const titleOf = ({ reading: { plan } }: CheckedPlan): string =>
  `${plan.fiscalYear === null ? '' : `${printYear(plan.fiscalYear)}　`}${plan.department ?? ''}運営方針`

const sumOf = (counts: readonly Counts[]): Counts => ({
  A: counts.reduce((sum, { A }) => sum + A, 0),
  B: counts.reduce((sum, { B }) => sum + B, 0),
  undetermined: counts.reduce((sum, { undetermined }) => sum + undetermined, 0),
})

const decisionsOf = ({ decided }: CheckedPlan): readonly DecidedByHand[] =>
  decided.map(({ at, name, letter, note }) => ({
    at,
    what: name || refName(at),
    decision: note === '' ? letter : `${letter}（${note}）`,
  }))
