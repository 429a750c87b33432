import type { ColumnId } from '../../model/profile.ts'
import type { Doubt } from '../../model/recognition.ts'
import type { Column } from './columns.ts'

/** 年の列 — the value columns of one year; `year` null where no header names one. */
export interface YearColumns {
  readonly year: number | null
  readonly target: Column | null
  readonly actual: Column | null
  readonly prior: Column | null
  readonly status: Column | null
  /** Columns that compete for one place; their values are left open. */
  readonly rivals: Readonly<Partial<Record<ValueId, readonly Column[]>>>
}

/** The column of a place, or those that compete for it. */
export function columnsFor(columns: YearColumns, id: ValueId): readonly Column[] {
  const column = columns[id]
  return column ? [column] : (columns.rivals[id] ?? [])
}

export type ValueId = 'target' | 'actual' | 'prior' | 'status'
export type StubId = 'number' | 'issue' | 'strategy' | 'name' | 'unit' | 'year' | 'owner' | 'note'

/** 列の組 — a table's columns by what they are for. */
export interface ColumnSet {
  readonly stubs: Readonly<Partial<Record<StubId, Column>>>
  /** Columns that say one thing together: 担当部 ＋ 担当課, two 備考. */
  readonly owners: readonly Column[]
  readonly notes: readonly Column[]
  readonly years: readonly YearColumns[]
  readonly doubts: readonly Doubt[]
}

/** 値の列 — the places of one year. */
export const VALUE_IDS: readonly ValueId[] = ['target', 'actual', 'prior', 'status']
const STUBS: readonly StubId[] = ['number', 'issue', 'strategy', 'name', 'unit', 'year']
/** Two readings nearer than this are equally good (nothing is settled by order). */
const NEAR = 0.1

/** 組に分ける — one column for each place; where two are equally good the place stays open and a doubt names both. */
export function columnSet(all: readonly Column[], planYear: number | null): ColumnSet {
  const columns = withStrategies(all)
  const doubts: Doubt[] = []
  const stubs: Partial<Record<StubId, Column>> = {}
  for (const id of STUBS) {
    const { best, rivals } = id === 'number' ? issueNumber(columns) : choose(columns, id)
    if (best) stubs[id] = best
    else if (rivals.length > 0) doubts.push(rivalsDoubt(id, rivals))
  }
  const years = groupsOf(columns, planYear, doubts)
  return { stubs, owners: ofId(columns, 'owner'), notes: ofId(columns, 'note'), years, doubts }
}

const ofId = (columns: readonly Column[], id: ColumnId): readonly Column[] =>
  columns.filter((column) => column.id === id)

function choose(columns: readonly Column[], id: ColumnId): { best: Column | null; rivals: readonly Column[] } {
  const found = [...ofId(columns, id)].sort((a, b) => b.score - a.score)
  const [first, second] = found
  if (!first) return { best: null, rivals: [] }
  if (!second || first.score - second.score >= NEAR) return { best: first, rivals: [] }
  return { best: null, rivals: found.filter((column) => first.score - column.score < NEAR) }
}

/** 課題番号 beside 番号 — of several number columns the one that counts issues; a running number of rows says nothing. */
function issueNumber(columns: readonly Column[]): ReturnType<typeof choose> {
  const named = ofId(columns, 'number').filter(saysIssue)
  const [only] = named
  return only && named.length === 1 ? { best: only, rivals: [] } : choose(columns, 'number')
}

const saysIssue = ({ groups }: Column): boolean => ISSUE_WORD.test(groups.join(''))

/** 経営課題 beside 施策 — of two issue columns the one that says 課題 is the issue, the other what is done about it. */
function withStrategies(columns: readonly Column[]): readonly Column[] {
  const issues = ofId(columns, 'issue')
  const named = issues.filter(saysIssue)
  if (issues.length !== 2 || named.length !== 1) return columns
  const hasStrategy = columns.some(({ id }) => id === 'strategy')
  const id: ColumnId = hasStrategy ? 'extra:' : 'strategy'
  return columns.map((column) => (column.id === 'issue' && column !== named[0] ? { ...column, id } : column))
}

const ISSUE_WORD = /課題/u

function groupsOf(columns: readonly Column[], planYear: number | null, doubts: Doubt[]): readonly YearColumns[] {
  const values = columns.filter(({ id }) => VALUE_IDS.some((value) => value === id))
  const years = [...new Set(values.map(({ year }) => year))]
  const groups = years.map((year) => groupOf(values, year))
  const merged = withUndated(groups, planYear)
  for (const group of merged) {
    for (const id of VALUE_IDS) {
      const rivals = group.rivals[id]
      if (rivals) doubts.push(rivalsDoubt(id, rivals))
    }
  }
  return [...merged].sort((a, b) => (a.year ?? -1) - (b.year ?? -1))
}

function groupOf(values: readonly Column[], year: number | null): YearColumns {
  const own = values.filter((column) => column.year === year)
  const rivals: Partial<Record<ValueId, readonly Column[]>> = {}
  const pick = (id: ValueId): Column | null => {
    const found = choose(own, id)
    if (found.rivals.length > 0) rivals[id] = found.rivals
    return found.best
  }
  return { year, target: pick('target'), actual: pick('actual'), prior: pick('prior'), status: pick('status'), rivals }
}

/** Columns without a year stand for the plan's year where its own group lacks them: `R6目標 | 実績 | 前年度実績`. */
function withUndated(groups: readonly YearColumns[], planYear: number | null): readonly YearColumns[] {
  const undated = groups.find(({ year }) => year === null)
  const plan = groups.find(({ year }) => year !== null && year === planYear)
  if (!undated || !plan) return groups
  const joined: YearColumns = {
    year: plan.year,
    target: plan.target ?? undated.target,
    actual: plan.actual ?? undated.actual,
    prior: plan.prior ?? undated.prior,
    status: plan.status ?? undated.status,
    rivals: { ...onlyOpen(undated.rivals, plan), ...plan.rivals },
  }
  return groups.flatMap((group) => (group === undated ? [] : group === plan ? [joined] : [group]))
}

function onlyOpen(rivals: YearColumns['rivals'], plan: YearColumns): YearColumns['rivals'] {
  return Object.fromEntries(Object.entries(rivals).filter(([id]) => plan[id as ValueId] === null))
}

const TITLES: Readonly<Partial<Record<ColumnId, string>>> = {
  actual: '実績',
  issue: '経営課題',
  name: '指標名',
  number: '番号',
  prior: '前年度実績',
  status: '達成状況',
  strategy: '戦略',
  target: '目標',
  unit: '単位',
  year: '年度',
}

/** What a column is called in messages. */
export const columnTitle = (id: ColumnId): string => TITLES[id] ?? id

function rivalsDoubt(id: ColumnId, rivals: readonly Column[]): Doubt {
  const names = rivals.map(({ header }) => `「${header}」`).join('と')
  return {
    code: 'AMBIGUOUS_PLACE',
    field: id,
    title: columnTitle(id),
    at: rivals[0]?.headerAt ?? null,
    related: rivals.slice(1).map(({ headerAt }) => headerAt),
    text: rivals[0]?.header ?? '',
    detail: `${columnTitle(id)}の列の候補が${String(rivals.length)}列あります（${names}）。見出しに年度などを書いて区別してください。`,
  }
}
