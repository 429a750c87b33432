import type { WorkbookGrid } from '../grid/workbook-grid.ts'
import type { Profile } from '../model/profile.ts'
import type { Provenance } from '../model/recognition.ts'
import type { PlanReading } from '../model/report.ts'
import type { Settings } from '../model/settings.ts'
import { columnsFor, type Columns } from './columns.ts'
import { sourcesOf, type Sources } from './sources.ts'

/** 様式のもと — a judged plan beside the recognition and the workbook it came from: app's CheckedPlan fits as it is. */
export interface FormSource {
  readonly recognized: { readonly profile: Profile; readonly provenance: Readonly<Record<string, Provenance>> }
  readonly reading: Pick<PlanReading, 'plan' | 'totals' | 'counts'>
  readonly settings: Settings
}

export interface FormOptions {
  readonly state: 'live' | 'submission'
  /** 作成日 — 2025-06-10; given from outside, as nothing here reads the clock. */
  readonly date: string | null
  /** シート名 — 運営方針 unless the workbook holds several plans (formSheetName). */
  readonly name?: string
  /** The sheet that holds a .txt's lines in column A, once they are part of the workbook. */
  readonly linesSheet?: string
  /** グラフ — false where the host draws none: then the trends, which are figures beside their charts, are left out as well. */
  readonly charts?: boolean
}

/** What every builder looks at. */
export interface Form {
  readonly source: FormSource
  readonly plan: PlanReading['plan']
  readonly profile: Profile
  readonly sources: Sources
  readonly columns: Columns
  readonly font: string
  readonly state: 'live' | 'submission'
  readonly charts: boolean
}

export function formOf(source: FormSource, grid: WorkbookGrid, options: FormOptions): Form {
  const { profile } = source.recognized
  return {
    source,
    plan: source.reading.plan,
    profile,
    sources: sourcesOf(grid, options.linesSheet ?? null),
    columns: columnsFor(profile.page.paper, profile.page.orientation),
    font: profile.page.font,
    state: options.state,
    charts: options.charts ?? true,
  }
}
