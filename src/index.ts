/**
 * PlanSheet's library entry — everything a program may rely on, and nothing of a host.
 *
 *   readTarget, readTargets   目標の文を読む
 *   readMoney                 金額を読む
 *   judge                     一つの目標と実績から A／B を判定する
 *   readPlans                 ブック（WorkbookGrid）から運営方針を読み、判定・集計・検査する
 *   parseProfile              様式定義の JSON を確かめる
 */
export { readTarget, readTargets } from './text/target.ts'
export { readMoney } from './text/money.ts'
export { judge } from './compute/judge.ts'
export { readPlans, type ReadOptions } from './app/check-plan.ts'
export { parseProfile } from './profiles/parse-profile.ts'
export { makeSheet, makeWorkbook } from './grid/make-sheet.ts'
export type { CellRef, SheetGrid, WorkbookGrid } from './grid/workbook-grid.ts'
export type { Cell } from './grid/cell.ts'
export type { Counts, Judgement } from './model/judgement.ts'
export type { Amount, Indicator, Issue, Plan } from './model/plan.ts'
export type { Profile } from './model/profile.ts'
export type { Finding, PlanReading, Report, Total } from './model/report.ts'
export type { Settings } from './model/settings.ts'
export type { Edit } from './model/edit.ts'
export type { Money, Reading, Target, TargetContext } from './text/types.ts'
