import type { CellRef } from '../grid/workbook-grid.ts'
import type { Profile } from '../model/profile.ts'
import type { Doubt, DraftIndicator } from '../model/recognition.ts'
import type { LinedText } from './lined-text.ts'
import { matchResultLines, type ResultKind, type ResultLine } from './prose/match-result-lines.ts'
import { taggedResults } from './tagged-results.ts'
import { readIndicatorLines, type ProseIndicator } from './prose/read-indicator-lines.ts'

/** 指標欄と実績欄 — what stands in the text cells of one block. */
export interface IndicatorTexts {
  readonly indicators: LinedText
  /** Usually one; 実績 and 達成状況 may stand in cells of their own. */
  readonly actual: readonly LinedText[]
  readonly prior: readonly LinedText[]
}

export interface ProseContext {
  readonly planYear: number
  readonly strategies: readonly string[]
  readonly profile: Profile
  /** 指標名 — where it stands under a label of its own. */
  readonly name?: string | null
}

export interface IndicatorsRead {
  readonly indicators: readonly DraftIndicator[]
  readonly doubts: readonly Doubt[]
}

/** One result line and the cell it stands in. */
interface Result {
  readonly line: ResultLine
  readonly at: CellRef
  readonly lineInCell: number | null
}

interface Matched {
  readonly results: readonly (Result | null)[]
  readonly doubts: readonly Doubt[]
}

/** Indicators of the text cells of a block, each with the result lines that name it. */
export function proseIndicators(texts: IndicatorTexts, context: ProseContext): IndicatorsRead {
  const found = readIndicatorLines(texts.indicators.text, context)
  const tagged = texts.actual.map(taggedResults)
  const before = [...texts.prior, ...tagged.flatMap((text) => text.prior ?? [])]
  const actual = tagged.map((text) => matched(text.actual, 'actual', found, context))
  const prior = before.map((text) => matched(text, 'prior', found, context))
  const indicators = found.map((own, index) =>
    draftOf(own, texts.indicators, together(actual, index), together(prior, index)),
  )
  return { indicators, doubts: [...actual, ...prior].flatMap(({ doubts }) => doubts) }
}

/** 実績 in one cell and its letter in another are one result. */
function together(cells: readonly Matched[], index: number): Result | null {
  return cells
    .flatMap(({ results }) => results[index] ?? [])
    .reduce<Result | null>((whole, next) => {
      if (!whole) return next
      const { line } = whole
      const first = line.reading === null ? next : whole
      const typed = line.typed ?? next.line.typed
      return { ...first, line: { ...first.line, typed, foreignLetter: line.foreignLetter ?? next.line.foreignLetter } }
    }, null)
}

const TITLES: Readonly<Record<ResultKind, string>> = { actual: '実績と達成状況', prior: '前年度実績' }

function matched(text: LinedText, kind: ResultKind, found: readonly ProseIndicator[], context: ProseContext): Matched {
  const { planYear, profile } = context
  const { results, doubts } = matchResultLines(text.text, found, { kind, planYear, scale: profile.scale })
  const field = kind === 'actual' ? 'results' : 'prior'
  return {
    results: results.map((line) => placed(line, text)),
    doubts: doubts.map(({ code, line, text: quoted, detail }) => ({
      code,
      field,
      title: TITLES[kind],
      at: text.lines[line]?.at ?? null,
      related: [],
      text: quoted,
      detail,
    })),
  }
}

function placed(line: ResultLine | null, text: LinedText): Result | null {
  const place = line ? text.lines[line.line] : undefined
  return line && place ? { line, at: place.at, lineInCell: text.isShared ? null : place.line } : null
}

function draftOf(own: ProseIndicator, text: LinedText, actual: Result | null, prior: Result | null): DraftIndicator {
  const place = text.lines[own.line] ?? text.lines[0]
  const here = place?.at ?? { line: own.line + 1 }
  return {
    strategy: own.strategy,
    name: own.name,
    owner: null,
    target: own.target,
    actual: actual?.line.reading ?? null,
    prior: prior?.line.reading ?? null,
    typed: actual?.line.typed ?? null,
    history: [],
    at: here,
    statusAt: null,
    source: {
      nameAt: here,
      actualAt: actual?.at ?? null,
      priorAt: prior?.at ?? null,
      unitAt: null,
      unit: null,
      actualLine: actual?.lineInCell ?? null,
      rawActual: rawOf(actual),
      actualFormat: 'General',
      rawPrior: rawOf(prior),
      priorFormat: 'General',
      foreignLetter: actual?.line.foreignLetter ?? null,
      typedAt: actual?.line.typed || actual?.line.foreignLetter ? actual.at : null,
      yearFrom: own.yearFrom,
      hidden: place?.tile.hidden ?? false,
    },
  }
}

const rawOf = (result: Result | null): string | null => (result && result.line.raw !== '' ? result.line.raw : null)
