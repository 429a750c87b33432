import type { CellRef } from '../../grid/workbook-grid.ts'
import type { YearRecord } from '../../model/plan.ts'
import type { Profile } from '../../model/profile.ts'
import type { DraftIndicator } from '../../model/recognition.ts'
import { missingKind } from '../../text/missing.ts'
import type { Target } from '../../text/types.ts'
import { isBlank, normalizeWidth } from '../../text/width.ts'
import { NO_VALUE, readCell, type CellValueRead } from './cell-value.ts'
import type { Column } from './columns.ts'
import { columnsFor, type ValueId } from './column-set.ts'
import type { Entry, YearLine } from './entry.ts'
import { unitIn } from './header-text.ts'
import type { SheetView } from './sheet-view.ts'
import type { ResultReader } from './result-reader.ts'
import { NO_LETTER, readLetter, type LetterRead } from './status-letter.ts'
import type { TargetReader, TargetSurroundings } from './target-reader.ts'
import { nameInTarget } from './targets-in-names.ts'

/** What an entry is read with. */
export interface DraftContext {
  readonly view: SheetView
  readonly profile: Profile
  readonly planYear: number | null
  readonly unitNote: string | null
  readonly targets: TargetReader
  /** 単位の欄を読む — NFKC; null for a dash. */
  readonly unitOf: (text: string) => string | null
  readonly results: ResultReader
}

/** An indicator with what its 達成状況 column holds, which only the whole column can judge. */
export interface Drafted {
  readonly indicator: DraftIndicator
  readonly status: Column | null
  /** The cell of the letter as typed, '' when empty. */
  readonly mark: string
  readonly isNumber: boolean
}

/**
 * 指標を作る — the plan year's line is the indicator, lines before it its history, lines after it with a target are indicators
 * of their own (NOT_DUE). Where the plan's year is unknown, every line with a target stands for itself.
 */
export function draftIndicators(entry: Entry, context: DraftContext): readonly Drafted[] {
  const lines = [...entry.lines].sort((a, b) => (a.year ?? 0) - (b.year ?? 0))
  const { planYear } = context
  if (planYear === null) return lines.filter(hasTarget).flatMap((line) => draftsOf(entry, line, lines, [], context))
  const plan = lines.find(({ year }) => year === planYear) ?? lines.find(({ year }) => year === null)
  const past = lines.filter((line) => line.year !== null && line.year < planYear)
  const future = lines.filter((line) => line.year !== null && line.year > planYear && hasTarget(line))
  const undated = lines.filter((line) => line.year === null && line !== plan && hasTarget(line))
  const history = past.flatMap((line) => recordOf(entry, line, context) ?? [])
  const isNew = plan === undefined || (isEmptyLine(plan) && future.length > 0 && history.length === 0)
  // An indicator whose years all lie behind is told by its last one, so that nothing is dropped unsaid.
  const last = plan === undefined && future.length === 0 ? past.filter(hasTarget).slice(-1) : []
  const own = isNew ? last : [plan]
  const before = (line: YearLine): readonly YearRecord[] => history.filter(({ fiscalYear }) => fiscalYear !== line.year)
  return [
    ...own.flatMap((line) => draftsOf(entry, line, lines, before(line), context)),
    ...[...undated, ...future].flatMap((line) => draftsOf(entry, line, lines, [], context)),
  ]
}

const MAIN: readonly ValueId[] = ['target', 'actual', 'status']

const isBlankAt = (line: YearLine, id: ValueId): boolean =>
  columnsFor(line.columns, id).every((column) => line.spot(column).cells.length === 0)

const isEmptyLine = (line: YearLine): boolean => MAIN.every((id) => isBlankAt(line, id))

const hasTarget = (line: YearLine): boolean =>
  columnsFor(line.columns, 'target').some((column) => {
    const kind = missingKind(valueAt(line, column).text)
    return kind !== 'blank' && kind !== 'dash'
  })

/** What stands in one place; cells that share it (45 | ％) are read as one text. */
function valueAt(line: YearLine, column: Column | null): CellValueRead {
  if (!column) return NO_VALUE
  const values = line.spot(column).cells.map(readCell)
  const [only] = values
  if (only === undefined || values.length === 1) return only ?? NO_VALUE
  const text = values.map((value) => value.text).join('')
  return { text, number: null, unit: null, raw: text, format: 'General', isDate: false }
}

interface Found {
  readonly value: CellValueRead
  readonly at: CellRef | null
  readonly column: Column | null
  /** Values that compete where two columns are equally good. */
  readonly rivals: readonly CellValueRead[]
}

function find(line: YearLine, id: ValueId, view: SheetView): Found {
  const column = line.columns[id]
  const [first, ...more] = columnsFor(line.columns, id)
  if (column || !first)
    return { value: valueAt(line, column), at: column && refOf(line, column, view), column, rivals: [] }
  const rivals = [first, ...more].map((rival) => valueAt(line, rival)).filter(({ text }) => !isBlank(text))
  return { value: rivalValue(rivals), at: refOf(line, first, view), column: null, rivals }
}

/** Both texts side by side, so that whoever reads them sees two numbers and settles nothing. */
function rivalValue(rivals: readonly CellValueRead[]): CellValueRead {
  if (rivals.length === 0) return NO_VALUE
  const text = rivals.map((rival) => rival.text).join('、')
  return { text, number: null, unit: null, raw: text, format: 'General', isDate: false }
}

function refOf(line: YearLine, column: Column, view: SheetView): CellRef {
  const { cells, row } = line.spot(column)
  const [first] = cells
  if (first) return view.refAt(first.row, first.column)
  const span = view.spanAt(row, column.left)
  return view.refAt(span.top, span.left)
}

/** A cell may hold targets of several years (令和6年度　45%　令和7年度　60%): each is an indicator of its year, as in prose. */
function draftsOf(
  entry: Entry,
  line: YearLine,
  lines: readonly YearLine[],
  history: readonly YearRecord[],
  context: DraftContext,
): readonly Drafted[] {
  const draft = draftOf(entry, line, lines, history, context)
  const column = line.columns.target
  if (column === null || column.year !== null || line.from === 'column') return [draft]
  const value = valueAt(line, column)
  const around = aroundOf(entry, line, column, draft.indicator.source.unit, context)
  const others = context.targets.others(value, around)
  return [draft, ...others.map((target) => ({ ...NO_STATUS, indicator: withoutResult(draft.indicator, target) }))]
}

const NO_STATUS: Omit<Drafted, 'indicator'> = { status: null, mark: '', isNumber: false }

/** The result beside several targets is that of the plan's year. */
function withoutResult(indicator: DraftIndicator, target: Target): DraftIndicator {
  const { source } = indicator
  return {
    ...indicator,
    target,
    actual: null,
    prior: null,
    typed: null,
    history: [],
    statusAt: null,
    source: {
      ...source,
      actualAt: null,
      priorAt: null,
      rawActual: null,
      rawPrior: null,
      foreignLetter: null,
      typedAt: null,
      yearFrom: 'text',
    },
  }
}

function draftOf(
  entry: Entry,
  line: YearLine,
  lines: readonly YearLine[],
  history: readonly YearRecord[],
  context: DraftContext,
): Drafted {
  const { view } = context
  const target = find(line, 'target', view)
  const actual = find(line, 'actual', view)
  const prior = priorOf(line, lines, view)
  const unit = unitOf(entry, target, actual, context)
  const read = targetOf(entry, line, target, unit, context)
  const letter = letterOf(line, actual, context)
  const indicator: DraftIndicator = {
    strategy: entry.strategy?.text ?? null,
    name: nameOf(entry, line, context),
    owner: entry.owner,
    target: read.target,
    actual: context.results.reading(actual.value, unit, context.planYear),
    prior: context.results.reading(prior.value, unit, context.planYear),
    typed: letter.read.typed,
    history,
    at: target.at ?? entry.name?.at ?? view.refAt(line.row, view.area.left),
    statusAt: letter.statusAt,
    source: sourceOf(entry, {
      actual,
      prior,
      unit,
      letter,
      yearFrom: read.yearFrom,
      hasStatus: line.columns.status !== null,
    }),
  }
  return { indicator, status: line.columns.status, mark: letter.mark, isNumber: letter.isNumber }
}

/** A column that holds name and target at once gives the name without the target. */
function nameOf({ name }: Entry, { columns }: YearLine, { planYear }: DraftContext): string {
  if (!name) return ''
  const { target } = columns
  return target?.holdsName ? nameInTarget(name.text, planYear) : name.text
}

interface SourceParts {
  readonly actual: Found
  readonly prior: Found
  readonly unit: string | null
  readonly letter: LetterFound
  readonly yearFrom: TargetRead['yearFrom']
  readonly hasStatus: boolean
}

const sourceOf = (
  entry: Entry,
  { actual, prior, unit, letter, yearFrom, hasStatus }: SourceParts,
): DraftIndicator['source'] => ({
  nameAt: entry.name?.at ?? null,
  actualAt: actual.at,
  priorAt: prior.at,
  unitAt: entry.unit?.at ?? null,
  unit,
  actualLine: hasStatus ? null : lineForLetter(actual),
  rawActual: provisional(actual),
  actualFormat: actual.value.format,
  rawPrior: provisional(prior),
  priorFormat: prior.value.format,
  foreignLetter: letter.read.foreign,
  typedAt: letter.typedAt,
  yearFrom,
  hidden: entry.hidden,
})

const WITH_LETTERS = /達成状況|判定|評価/u

/** 「実績と達成状況」 in one column: the letter goes behind the result, where that is one line of text. */
function lineForLetter({ value, column }: Found): number | null {
  const isShared = column !== null && WITH_LETTERS.test(column.header)
  return isShared && typeof value.raw === 'string' && value.text.trim() !== '' && !value.text.includes('\n') ? 0 : null
}

/** A header 実績（見込） says of a bare number what a cell would say itself. */
function provisional({ value, column }: Found): string | number | null {
  const isMarked = column?.provisional === true && value.raw !== null && missingKind(value.text) === undefined
  return isMarked ? `${value.text}（見込）` : value.raw
}

/** 前年度実績 — its own column, else the result of the line of the year before. */
function priorOf(line: YearLine, lines: readonly YearLine[], view: SheetView): Found {
  const own = find(line, 'prior', view)
  if (!isBlank(own.value.text) || line.year === null) return own
  const before = lines.find(({ year }) => year !== null && year + 1 === line.year)
  const found = before && find(before, 'actual', view)
  return found?.at ? found : own
}

const NAME_BRACKET = /[(（［[【〔](?<inside>[^()（）［］[\]【】〔〕]{1,8})[)）］\]】〕]\s*$/u

/** 単位 — its column; else the number's own format, the header's bracket, the name's bracket, the note over the table. */
function unitOf(entry: Entry, target: Found, actual: Found, context: DraftContext): string | null {
  const written = entry.unit ? context.unitOf(entry.unit.text) : null
  if (written !== null) return written
  const inName = NAME_BRACKET.exec(entry.name?.text ?? '')?.groups?.inside
  return (
    target.value.unit ??
    target.column?.unit ??
    actual.column?.unit ??
    (inName === undefined ? null : unitIn(normalizeWidth(inName).trim())) ??
    actual.value.unit ??
    context.unitNote
  )
}

interface TargetRead {
  readonly target: Target
  readonly yearFrom: 'text' | 'header' | 'column' | 'assumed'
}

function targetOf(entry: Entry, line: YearLine, found: Found, unit: string | null, context: DraftContext): TargetRead {
  // A target column without a year beside R6実績 has none: the line's year is its result's.
  const year = line.from === 'header' ? (found.column?.year ?? null) : line.year
  const target = context.targets.one(found.value, aroundOf(entry, line, found.column, unit, context))
  if (found.rivals.length > 0) return { target: leftOpen(target, found.rivals), yearFrom: 'assumed' }
  if (target.fiscalYear !== null) return { target, yearFrom: 'text' }
  const yearFrom = year === null ? 'assumed' : line.from
  const isFinal = found.column?.deadline === true && year !== context.planYear
  // 最終目標 without a year is certainly not this year's: left for a person.
  const unsure = target.unsure || (isFinal && year === null)
  return { target: { ...target, fiscalYear: year, deadline: target.deadline || isFinal, unsure }, yearFrom }
}

function aroundOf(
  entry: Entry,
  line: YearLine,
  column: Column | null,
  unit: string | null,
  { profile, planYear }: DraftContext,
): TargetSurroundings {
  const name = entry.name?.text ?? ''
  const year = line.year ?? planYear
  return { name: column?.cumulative ? `${name}（累計）` : name, unit, year, lessIsBetter: profile.words.lessIsBetter }
}

/** Two columns compete: the target is unsure, whatever a single one of them says. */
function leftOpen(target: Target, rivals: readonly CellValueRead[]): Target {
  const candidates = rivals.flatMap(({ number }) => (number === null ? [] : [number]))
  return { ...target, fiscalYear: null, value: null, upper: null, unsure: true, candidates }
}

function recordOf(entry: Entry, line: YearLine, context: DraftContext): YearRecord | undefined {
  if (line.year === null) return undefined
  const target = find(line, 'target', context.view)
  const actual = find(line, 'actual', context.view)
  const unit = unitOf(entry, target, actual, context)
  const aim = targetOf(entry, line, target, unit, context).target
  const record: YearRecord = {
    fiscalYear: line.year,
    target: hasTarget(line) ? { text: target.value.text, value: aim.value, unit: aim.unit } : null,
    actual: context.results.reading(actual.value, unit, context.planYear),
  }
  return record.target || record.actual ? record : undefined
}

interface LetterFound {
  readonly read: LetterRead
  readonly statusAt: CellRef | null
  readonly typedAt: CellRef | null
  readonly mark: string
  readonly isNumber: boolean
}

/** The letter of the 判定 column; where it is empty or there is none, the letter that the result itself carries (1,412件：A). */
function letterOf(line: YearLine, actual: Found, { view, profile, results }: DraftContext): LetterFound {
  const column = line.columns.status
  const statusAt = column && refOf(line, column, view)
  const status = valueAt(line, column)
  const isNumber = status.number !== null
  if (!isBlank(status.text)) {
    const read = isNumber ? NO_LETTER : readLetter(status.text, profile.scale)
    return { read, statusAt, typedAt: isNone(read) ? null : statusAt, mark: status.text.trim(), isNumber }
  }
  const read = results.letter(actual.value)
  return { read, statusAt, typedAt: isNone(read) ? null : actual.at, mark: read.typed ?? read.foreign ?? '', isNumber }
}

const isNone = (read: LetterRead): boolean => read.typed === null && read.foreign === null
