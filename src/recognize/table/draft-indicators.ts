import type { CellRef } from '../../grid/workbook-grid.ts'
import type { YearRecord } from '../../model/plan.ts'
import type { Profile } from '../../model/profile.ts'
import type { DraftIndicator } from '../../model/recognition.ts'
import { missingKind } from '../../text/missing.ts'
import { readActual, readResult } from '../../text/result.ts'
import type { Reading, Target } from '../../text/types.ts'
import { canonicalUnit } from '../../text/units.ts'
import { isBlank, normalizeWidth } from '../../text/width.ts'
import { NO_VALUE, readCell, type CellValueRead } from './cell-value.ts'
import type { Column } from './columns.ts'
import { columnsFor, type ValueId } from './column-set.ts'
import type { Entry, YearLine } from './entry.ts'
import { unitIn } from './header-text.ts'
import type { SheetView } from './sheet-view.ts'
import { NO_LETTER, readLetter, type LetterRead } from './status-letter.ts'
import type { TargetReader } from './target-reader.ts'

/** What an entry is read with. */
export interface DraftContext {
  readonly view: SheetView
  readonly profile: Profile
  readonly planYear: number | null
  readonly unitNote: string | null
  readonly readTarget: TargetReader
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
  if (planYear === null) return lines.filter(hasTarget).map((line) => draftOf(entry, line, lines, [], context))
  const plan = lines.find(({ year }) => year === planYear) ?? lines.find(({ year }) => year === null)
  const past = lines.filter((line) => line.year !== null && line.year < planYear)
  const future = lines.filter((line) => line.year !== null && line.year > planYear && hasTarget(line))
  const undated = lines.filter((line) => line.year === null && line !== plan && hasTarget(line))
  const history = past.flatMap((line) => recordOf(entry, line, context) ?? [])
  const isNew = plan === undefined || (isEmptyLine(plan) && future.length > 0 && history.length === 0)
  // An indicator whose years all lie behind is told by its last one, so that nothing is dropped unsaid.
  const last = plan === undefined && future.length === 0 ? past.filter(hasTarget).slice(-1) : []
  const own = isNew ? last : [plan]
  return [
    ...own.map((line) =>
      draftOf(
        entry,
        line,
        lines,
        history.filter(({ fiscalYear }) => fiscalYear !== line.year),
        context,
      ),
    ),
    ...[...undated, ...future].map((line) => draftOf(entry, line, lines, [], context)),
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
  return { text, number: null, unit: null, raw: text, format: 'General' }
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
  return { text, number: null, unit: null, raw: text, format: 'General' }
}

function refOf(line: YearLine, column: Column, view: SheetView): CellRef {
  const { cells, row } = line.spot(column)
  const [first] = cells
  if (first) return view.refAt(first.row, first.column)
  const span = view.spanAt(row, column.left)
  return view.refAt(span.top, span.left)
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
    name: entry.name?.text ?? '',
    owner: entry.owner,
    target: read.target,
    actual: readingOf(actual.value, unit, context),
    prior: readingOf(prior.value, unit, context),
    typed: letter.read.typed,
    history,
    at: target.at ?? entry.name?.at ?? view.refAt(line.row, view.area.left),
    statusAt: letter.statusAt,
    source: {
      nameAt: entry.name?.at ?? null,
      actualAt: actual.at,
      priorAt: prior.at,
      unitAt: entry.unit?.at ?? null,
      unit,
      actualLine: null,
      rawActual: provisional(actual),
      actualFormat: actual.value.format,
      rawPrior: provisional(prior),
      priorFormat: prior.value.format,
      foreignLetter: letter.read.foreign,
      typedAt: letter.typedAt,
      yearFrom: read.yearFrom,
      hidden: entry.hidden,
    },
  }
  return { indicator, status: line.columns.status, mark: letter.mark, isNumber: letter.isNumber }
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

const NAME_BRACKET = /[(（](?<inside>[^()（）]{1,8})[)）]\s*$/u

/** 単位 — its column; else the number's own format, the header's bracket, the name's bracket, the note over the table. */
function unitOf(entry: Entry, target: Found, actual: Found, context: DraftContext): string | null {
  const written = entry.unit ? normalizeWidth(entry.unit.text).trim() : ''
  if (canonicalUnit(written) !== null) return written
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
  const name = entry.name?.text ?? ''
  const year = found.column?.year ?? line.year
  const planYear = line.year ?? context.planYear
  const target = context.readTarget(found.value, {
    name: found.column?.cumulative ? `${name}（累計）` : name,
    unit,
    year: planYear,
    lessIsBetter: context.profile.words.lessIsBetter,
  })
  if (found.rivals.length > 0) return { target: leftOpen(target, found.rivals), yearFrom: 'assumed' }
  if (target.fiscalYear !== null) return { target, yearFrom: 'text' }
  const yearFrom = year === null ? 'assumed' : line.from
  const deadline = target.deadline || (found.column?.deadline === true && year !== context.planYear)
  return { target: { ...target, fiscalYear: year, deadline }, yearFrom }
}

/** Two columns compete: the target is unsure, whatever a single one of them says. */
function leftOpen(target: Target, rivals: readonly CellValueRead[]): Target {
  const candidates = rivals.flatMap(({ number }) => (number === null ? [] : [number]))
  return { ...target, fiscalYear: null, value: null, upper: null, unsure: true, candidates }
}

/** 実績の読み — null for a blank or a dash; words (集計中) keep their text without a value. */
function readingOf(value: CellValueRead, unit: string | null, context: DraftContext): Reading | null {
  if (value.number !== null) return { text: value.text, value: value.number, unit: value.unit ?? unit }
  const kind = missingKind(value.text)
  if (kind === 'blank' || kind === 'dash') return null
  const read = readActual(value.raw, { format: value.format, unit, planYear: context.planYear ?? undefined })
  return { ...read, text: value.text }
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
    actual: readingOf(actual.value, unit, context),
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
function letterOf(line: YearLine, actual: Found, { view, profile }: DraftContext): LetterFound {
  const column = line.columns.status
  const statusAt = column && refOf(line, column, view)
  const status = valueAt(line, column)
  const isNumber = status.number !== null
  if (!isBlank(status.text)) {
    const read = isNumber ? NO_LETTER : readLetter(status.text, profile.scale)
    return { read, statusAt, typedAt: isNone(read) ? null : statusAt, mark: status.text.trim(), isNumber }
  }
  const read = letterInResult(actual.value)
  return { read, statusAt, typedAt: isNone(read) ? null : actual.at, mark: read.typed ?? read.foreign ?? '', isNumber }
}

function letterInResult({ raw, format }: CellValueRead): LetterRead {
  if (typeof raw !== 'string') return NO_LETTER
  const { letter, foreignLetter } = readResult(raw, { format })
  return { typed: letter, foreign: foreignLetter }
}

const isNone = (read: LetterRead): boolean => read.typed === null && read.foreign === null
