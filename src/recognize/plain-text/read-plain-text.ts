import type { FieldId, Profile } from '../../model/profile.ts'
import type { Doubt, LegendFound } from '../../model/recognition.ts'
import type { PlanFragment, PlanTextField, Sourced } from '../fragment.ts'
import { labelBook, type LabelBook } from '../label-book.ts'
import { namedYears } from '../named-years.ts'
import { departmentName, isDepartmentName } from '../read-title.ts'
import { readYear } from '../../text/era.ts'
import { sourceLines, widestOf } from '../prose/source-lines.ts'
import { readLegend } from '../table/legend.ts'
import { findMarks, titleAt } from './find-marks.ts'
import { groupIssues, type IssueGroup } from './group-issues.ts'
import {
  isIssueMark,
  kindOf,
  type HeadMark,
  type IssueMark,
  type LabelMark,
  type Mark,
  type TitleMark,
} from './mark.ts'
import { readIssueText } from './read-issue-text.ts'
import { fromLines, sectionText } from './section-text.ts'
import { isExtra, sectionsOf, soleText, type TextScope } from './sole-text.ts'
import { pageLines, type PageLine, type TextLine } from './text-lines.ts'

export type { TextLine } from './text-lines.ts'

/*
 * 文章の運営方針 — a plan as the text of its PDF or Word file, its boxes in any order:
 *
 *   lines ─ pages ─ marks (title, labels, 経営課題, amounts) ─ groups (which marks are one issue's) ─ sections ─▶ PlanFragment
 *
 * The text of a label runs to the next mark. Marks that could belong to two issues belong to none, and a doubt says so.
 */

/** Reads the plans of a text: one fragment each, addresses are lines counted from 1. */
export function readPlainText(lines: readonly (string | TextLine)[], profile: Profile): readonly PlanFragment[] {
  const book = labelBook(profile)
  const placed = pageLines(lines)
  return plansIn(placed, book).map((own) => readPlan(own, book))
}

/** Another department's or another year's title begins another plan: with its page, where the text has pages. */
function plansIn(lines: readonly PageLine[], book: LabelBook): readonly (readonly PageLine[])[] {
  const starts: number[] = []
  let before: TitleMark | undefined
  for (const title of titlesIn(lines, book)) {
    if (before && isOther(title, before)) starts.push(startOfPage(lines, title.from, before.from))
    if (!before || title.title.department !== null) before = title
  }
  return [0, ...starts].map((start, index) => lines.slice(start, starts[index]))
}

const titlesIn = (lines: readonly PageLine[], book: LabelBook): readonly TitleMark[] =>
  lines.flatMap((line, index) => (line.text.trim() === '' ? [] : (titleAt(lines, index, { book }) ?? [])))

const isOther = ({ title: a }: TitleMark, { title: b }: TitleMark): boolean =>
  a.department !== null &&
  b.department !== null &&
  (a.department !== b.department || (a.fiscalYear ?? b.fiscalYear) !== (b.fiscalYear ?? a.fiscalYear))

function startOfPage(lines: readonly PageLine[], index: number, before: number): number {
  const page = lines[index]?.page
  const start = lines.findIndex((line) => line.page === page)
  return start > before ? start : index
}

function readPlan(given: readonly PageLine[], book: LabelBook): PlanFragment {
  const planYear = yearOfPlan(given, book)
  const widest = widestOf(sourceLines(given.map(({ text }) => text).join('\n')))
  const found = findMarks(given, { book, planYear, widest })
  const { marks, lines } = withoutPageHeads(found, given)
  const listed = listedIn(marks, lines)
  const real = marks.filter((mark) => !listed.has(mark))
  const scope: TextScope = { lines, marks: real, book, planYear }
  const { groups, unsure } = groupIssues(real, lines)
  const issueGroups = issuesAmong(groups)
  const stray = groups.filter((group) => !issueGroups.includes(group)).flatMap((group) => group.marks)
  const issues = issueGroups.map((group, index) => readIssueText(group.marks, index, scope))
  const plan = planTexts(real, scope)
  return {
    sheet: null,
    ...headOfPlan(real, scope),
    texts: plan.texts,
    extra: plan.extra,
    issues: issues.map(({ fragment }) => fragment),
    typedTotals: [],
    legends: legendsIn(lines, book),
    sections: [...plan.sections, ...issues.flatMap(({ sections }) => sections)],
    doubts: [
      ...plan.doubts,
      ...issues.flatMap(({ doubts }) => doubts),
      ...[...unsure, ...stray].flatMap((mark) => looseMark(mark, scope)),
    ],
    valueCells: [],
  }
}

/** The title's year; else the one that the text names most often, the later of two. */
const yearOfPlan = (lines: readonly PageLine[], book: LabelBook): number =>
  titlesIn(lines, book).find(({ title: { fiscalYear } }) => fiscalYear !== null)?.title.fiscalYear ?? guessedYear(lines)

function guessedYear(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>()
  for (const year of lines.flatMap(({ text }) => namedYears(text))) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** The title printed on every page is the page's, not the text's. */
function withoutPageHeads(
  marks: readonly Mark[],
  lines: readonly PageLine[],
): { readonly marks: readonly Mark[]; readonly lines: readonly PageLine[] } {
  const repeated = marks.filter((mark, index) => marks.slice(0, index).some((other) => sameHead(mark, other)))
  const isHead = (index: number): boolean => repeated.some(({ from, to }) => index >= from && index <= to)
  return {
    marks: marks.filter((mark) => !repeated.includes(mark)),
    lines: lines.map((line, index) => (isHead(index) ? { ...line, isFurniture: true } : line)),
  }
}

const sameHead = (mark: Mark, other: Mark): boolean =>
  (mark.kind === 'title' && other.kind === 'title') ||
  (mark.kind === 'head' && other.kind === 'head' && mark.name === other.name)

/** 経営課題の一覧 — a heading without sections whose number another heading with sections bears is only a list's line. */
function listedIn(marks: readonly Mark[], lines: readonly PageLine[]): ReadonlySet<Mark> {
  const { groups } = groupIssues(marks, lines)
  const bare = new Set(groups.filter((group) => group.marks.length === 1).flatMap((group) => group.marks))
  const headings = marks.filter((mark): mark is IssueMark => mark.kind === 'issue')
  const filled = new Set(headings.filter((mark) => !bare.has(mark)).map(({ heading }) => heading.number))
  return new Set(headings.filter((mark) => bare.has(mark) && filled.has(mark.heading.number)))
}

/** Groups with a heading; a text that has none at all may be one issue. */
function issuesAmong(groups: readonly IssueGroup[]): readonly IssueGroup[] {
  const headed = groups.filter(({ marks }) => marks.some(({ kind }) => kind === 'issue'))
  if (headed.length > 0) return headed
  return groups.filter(({ marks }) => groups.length === 1 && new Set(marks.map(kindOf)).size >= 2)
}

function headOfPlan(
  marks: readonly Mark[],
  scope: TextScope,
): Pick<PlanFragment, 'fiscalYear' | 'department' | 'head'> {
  const titles = marks.filter((mark): mark is TitleMark => mark.kind === 'title')
  const heads = marks.filter((mark): mark is HeadMark => mark.kind === 'head')
  const { profile } = scope.book
  const isOneHead = heads.every(({ name }) => name === heads[0]?.name)
  const named = (text: string): string | undefined =>
    isDepartmentName(text, profile) ? departmentName(text, profile) : undefined
  return {
    fiscalYear:
      fromMark(titles[0], titles[0]?.title.fiscalYear, scope) ?? labelledLine(marks, 'fiscalYear', scope, readYear),
    department:
      fromMark(titles[0], titles[0]?.title.department, scope) ?? labelledLine(marks, 'department', scope, named),
    head: isOneHead ? fromMark(heads[0], heads[0]?.name, scope) : null,
  }
}

function fromMark<T>(mark: Mark | undefined, value: T | null | undefined, { lines }: TextScope): Sourced<T> | null {
  if (!mark || value === null || value === undefined) return null
  const places = lines.slice(mark.from, mark.to + 1).map(({ number }) => ({ line: number }))
  return fromLines(value, places, null, 0.98)
}

/** 「所属：こども局」, or the line below 「所属」. */
function labelledLine<T>(
  marks: readonly Mark[],
  id: FieldId,
  scope: TextScope,
  read: (text: string) => T | undefined,
): Sourced<T> | null {
  for (const mark of marks) {
    if (mark.kind !== 'label' || mark.match.field.id !== id) continue
    const line = sectionText(mark, scope.marks, scope.lines).lines[0]
    const value = line ? read(line.tile.text) : undefined
    if (line && value !== undefined)
      return fromLines(value, [line.at], { line: scope.lines[mark.from]?.number ?? 1 }, 0.95)
  }
  return null
}

const PLAN_TEXTS: readonly PlanTextField[] = ['goal', 'mission', 'basicPolicy', 'selfEvaluation', 'futurePolicy']

function planTexts(
  marks: readonly Mark[],
  scope: TextScope,
): Pick<PlanFragment, 'texts' | 'extra' | 'sections' | 'doubts'> {
  const labels = marks.filter((mark): mark is LabelMark => mark.kind === 'label' && !isIssueMark(mark))
  const texts: Partial<Record<PlanTextField, Sourced<string>>> = {}
  const extra: Record<string, Sourced<string>> = {}
  const doubts: Doubt[] = []
  const read = (id: string): Sourced<string> | null => {
    const found = soleText(
      labels.filter(({ match }) => match.field.id === id),
      scope,
    )
    doubts.push(...found.doubts)
    return found.value
  }
  for (const id of PLAN_TEXTS) {
    const value = read(id)
    if (value) texts[id] = value
  }
  for (const id of new Set(labels.map(({ match }) => match.field.id).filter(isExtra))) {
    const value = read(id)
    if (value) extra[id.slice('extra:'.length)] = value
  }
  return { texts, extra, doubts, sections: sectionsOf(labels, null, scope) }
}

const LONGEST_LEGEND = 120

const legendsIn = (lines: readonly PageLine[], { profile }: LabelBook): readonly LegendFound[] =>
  lines.flatMap(({ text, number }) => {
    const legend = text.length > LONGEST_LEGEND ? undefined : readLegend(text, profile.scale)
    return legend ? [{ at: { line: number }, ...legend }] : []
  })

/** A section that could be of the issue before or of the one behind it. */
function looseMark(mark: Mark, { lines }: TextScope): readonly Doubt[] {
  const line = lines[mark.from]
  if (!line) return []
  const field = mark.kind === 'label' ? mark.match.field : null
  return [
    {
      code: 'AMBIGUOUS_PLACE',
      field: field?.id ?? (mark.kind === 'budget' ? 'budget' : 'issueStart'),
      title: field?.title ?? (mark.kind === 'budget' ? '予算額・決算額' : '経営課題'),
      at: { line: line.number },
      related: [],
      text: line.text.trim(),
      detail: 'どの経営課題のものかを決められません',
    },
  ]
}
