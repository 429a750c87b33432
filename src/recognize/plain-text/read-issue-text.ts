import type { Amount } from '../../model/plan.ts'
import type { Doubt, DraftIndicator, SectionFound } from '../../model/recognition.ts'
import type { FieldId } from '../../model/profile.ts'
import { readYear } from '../../text/era.ts'
import type { IssueFragment, Sourced } from '../fragment.ts'
import type { LinedText } from '../lined-text.ts'
import { proseIndicators } from '../prose-indicators.ts'
import { paragraphsOf } from '../prose/paragraphs-of.ts'
import { readIndicatorLines } from '../prose/read-indicator-lines.ts'
import { readStrategies } from '../prose/read-strategies.ts'
import type { BudgetMark, LabelMark, Mark } from './mark.ts'
import { resultColumns } from './result-columns.ts'
import { fromLines, placesOf, sectionText } from './section-text.ts'
import { isExtra, sectionsOf, soleText, type TextScope } from './sole-text.ts'

/** 経営課題の読み — the marks of one issue as a fragment, and what stayed open. */
export interface IssueTextRead {
  readonly fragment: IssueFragment
  readonly sections: readonly SectionFound[]
  readonly doubts: readonly Doubt[]
}

const TRUST = 0.95

/** Reads one issue out of its marks; `index` is its place among the fragment's issues. */
export function readIssueText(own: readonly Mark[], index: number, scope: TextScope): IssueTextRead {
  const labels = own.filter((mark): mark is LabelMark => mark.kind === 'label')
  const challenge = soleText(ofField(labels, 'challenge'), scope)
  const strategies = strategiesOf(ofField(labels, 'strategies'), scope)
  const indicators = indicatorsOf(labels, strategies.value?.value ?? [], scope)
  const extras = extrasOf(labels, scope)
  return {
    fragment: {
      ...headingOf(own, scope),
      budget: ownBudgets(own).flatMap((mark) => amountsOf(mark, scope)),
      challenge: challenge.value,
      strategies: strategies.value,
      indicators: indicators.indicators,
      extra: { ...extras.values, ...actionsOf(labels, scope) },
    },
    sections: sectionsOf(labels, index, scope),
    doubts: [...challenge.doubts, ...strategies.doubts, ...indicators.doubts, ...extras.doubts],
  }
}

const ofField = (labels: readonly LabelMark[], id: FieldId): readonly LabelMark[] =>
  labels.filter(({ match }) => match.field.id === id)

function headingOf(
  own: readonly Mark[],
  { lines }: TextScope,
): Pick<IssueFragment, 'number' | 'label' | 'title' | 'at'> {
  const mark = own.find(({ kind }) => kind === 'issue')
  const at = { line: lines[(mark ?? own[0])?.from ?? 0]?.number ?? 1 }
  if (mark?.kind !== 'issue') return { number: null, label: '', title: null, at }
  const places = lines.slice(mark.from, mark.to + 1).map(({ number }) => ({ line: number }))
  const { number, label, title } = mark.heading
  return { number, label, title: title === '' ? null : fromLines(title, places, at, TRUST), at }
}

/** An action's amounts never count for its issue. */
function ownBudgets(own: readonly Mark[]): readonly BudgetMark[] {
  const isAction = (mark: Mark): boolean => mark.kind === 'label' && mark.match.field.id === 'actionStart'
  const action = own.findIndex(isAction)
  return own.filter((mark, index): mark is BudgetMark => mark.kind === 'budget' && (action < 0 || index < action))
}

const amountsOf = (mark: BudgetMark, { lines }: TextScope): readonly Amount[] =>
  mark.amounts.map(({ amount, line }) => {
    const { fiscalYear, kind, text, yen, stepYen, restated, unit, code } = amount
    return { fiscalYear, kind, text, yen, stepYen, restated, unit, code, at: { line: lines[line]?.number ?? 1 } }
  })

interface StrategiesRead {
  readonly value: Sourced<readonly string[]> | null
  readonly doubts: readonly Doubt[]
}

/** 戦略1-1 names one strategy in its own line; else one section lists them all. */
function strategiesOf(marks: readonly LabelMark[], scope: TextScope): StrategiesRead {
  const numbered = marks.filter(({ match }) => match.number !== null)
  const titles = numbered.flatMap((mark) => partTitle(mark, scope) ?? [])
  if (titles.length > 0) {
    const places = numbered.map(({ from }) => ({ line: scope.lines[from]?.number ?? 1 }))
    return { value: fromLines(titles, places, places[0] ?? null, TRUST), doubts: [] }
  }
  const { value, doubts } = soleText(marks, scope, (text) => text.text)
  return { value: value && { ...value, value: readStrategies(value.value) }, doubts }
}

/** '戦略1-1', '具体的取組1-1-1　' before the part's own name. */
const PART_HEAD = /^[^0-9０-９]*[0-9０-９]+(?:[\s　]*[-－‐–ー−][\s　]*[0-9０-９]+)+[\s　】\]:：.．]*/u
const BRACKETS = /^[【「『[](?<inside>[^【】「」『』]*)[】」』\]]$/u

function partTitle(mark: LabelMark, scope: TextScope): string | undefined {
  const printed = scope.lines
    .slice(mark.from, mark.to + 1)
    .map(({ text }) => text.trim())
    .join('')
  const own = mark.rest === '' ? printed.replace(PART_HEAD, '') : mark.rest
  const title =
    own === '' ? (paragraphsOf(sectionText(mark, scope.marks, scope.lines).text)?.split('\n')[0] ?? '') : own
  return title === '' ? undefined : (BRACKETS.exec(title)?.groups?.inside ?? title)
}

interface IndicatorsRead {
  readonly indicators: readonly DraftIndicator[]
  readonly doubts: readonly Doubt[]
}

/** Each section of indicators with the results that stand nearest: all of them where there is one section only. */
function indicatorsOf(labels: readonly LabelMark[], strategies: readonly string[], scope: TextScope): IndicatorsRead {
  const sections = ofField(labels, 'indicators').filter((mark) => textOf(mark, scope).text !== '')
  const results = labels.filter(({ match }) => match.field.id === 'results' || match.field.id === 'prior')
  const read = sections.map((mark, index) => {
    const next = sections[index + 1]
    const own =
      sections.length === 1 ? results : results.filter(({ from }) => from > mark.to && (!next || from < next.from))
    const { indicators, doubts } = oneSection(mark, own, strategies, scope)
    const above = strategyAbove(mark, labels, scope)
    return { indicators: indicators.map((one) => ({ ...one, strategy: one.strategy ?? above })), doubts }
  })
  return { indicators: read.flatMap(({ indicators }) => indicators), doubts: read.flatMap(({ doubts }) => doubts) }
}

/** 戦略1-1, where the section stands below one. */
function strategyAbove(mark: LabelMark, labels: readonly LabelMark[], scope: TextScope): string | null {
  const parts = ofField(labels, 'strategies').filter(({ match, from }) => match.number !== null && from < mark.from)
  const last = parts[parts.length - 1]
  return (last && partTitle(last, scope)) ?? null
}

const textOf = (mark: LabelMark, { marks, lines }: TextScope): LinedText => sectionText(mark, marks, lines)

function oneSection(
  mark: LabelMark,
  results: readonly LabelMark[],
  strategies: readonly string[],
  scope: TextScope,
): IndicatorsRead {
  const { planYear, book } = scope
  const indicators = textOf(mark, scope)
  const names = readIndicatorLines(indicators.text, { planYear, strategies }).map(({ name }) => name)
  const columns = results.map((result) => columnsOf(result, names, scope))
  const texts = {
    indicators,
    actual: columns.flatMap(({ actual }) => actual ?? []),
    prior: columns.flatMap(({ prior }) => prior ?? []),
  }
  const read = proseIndicators(texts, { planYear, strategies, profile: book.profile })
  const open = columns.flatMap((column) => (column.open ? [columnDoubt(column.open, mark)] : []))
  return { indicators: read.indicators, doubts: [...read.doubts, ...open] }
}

/** 「5年度実績」 in a plan of 令和６年度 is last year's. */
function columnsOf(mark: LabelMark, names: readonly string[], scope: TextScope): ReturnType<typeof resultColumns> {
  const { planYear, book } = scope
  const text = textOf(mark, scope)
  if (mark.both) return resultColumns(text, { names, planYear, scale: book.profile.scale })
  const year = readYear((mark.match.reading.year ?? '').replace(/年?度?$/u, '年度'), planYear)
  const isPrior = mark.match.field.id === 'prior' || year === planYear - 1
  const filled = text.text === '' ? null : text
  return { actual: isPrior ? null : filled, prior: isPrior ? filled : null, open: null }
}

const columnDoubt = (text: LinedText, mark: LabelMark): Doubt => ({
  code: 'AMBIGUOUS_PLACE',
  field: 'results',
  title: mark.match.field.title,
  at: text.lines[0]?.at ?? null,
  related: text.lines.slice(1).map(({ at }) => at),
  text: text.text,
  detail: '当年度の実績か前年度実績かを決められません',
})

function extrasOf(
  labels: readonly LabelMark[],
  scope: TextScope,
): { readonly values: Readonly<Record<string, Sourced<string>>>; readonly doubts: readonly Doubt[] } {
  const values: Record<string, Sourced<string>> = {}
  const doubts: Doubt[] = []
  const own = labels.filter(({ match }) => isExtra(match.field.id) && match.field.scope === 'issue')
  for (const id of new Set(own.map(({ match }) => match.field.id))) {
    const text = soleText(ofField(own, id), scope)
    if (text.value) values[id.slice('extra:'.length)] = text.value
    doubts.push(...text.doubts)
  }
  return { values, doubts }
}

/** 具体的取組 keyed with its number: its name, and what is done. */
function actionsOf(labels: readonly LabelMark[], scope: TextScope): Readonly<Record<string, Sourced<string>>> {
  const actions: Record<string, Sourced<string>> = {}
  const starts = labels.filter(({ match }) => match.field.id === 'actionStart' && match.number !== null)
  starts.forEach((start, index) => {
    const end = starts[index + 1]?.from ?? Infinity
    const inside = labels.filter(
      ({ from, match }) => from > start.to && from < end && isExtra(match.field.id) && match.field.scope === 'action',
    )
    const texts = inside.map((mark) => textOf(mark, scope))
    const words = [partTitle(start, scope) ?? '', ...texts.map(({ text }) => paragraphsOf(text) ?? '')].filter(
      (text) => text !== '',
    )
    const places = [{ line: scope.lines[start.from]?.number ?? 1 }, ...texts.flatMap(placesOf)]
    actions[start.match.field.title + (start.match.number ?? '')] = fromLines(
      words.join('\n'),
      places,
      places[0] ?? null,
      TRUST,
    )
  })
  return actions
}
