import type { Judgement, Letter } from '../model/judgement.ts'
import { achievementRate } from '../compute/achievement-rate.ts'
import { assess, judgeTarget } from '../compute/judge-target.ts'
import { NO_WORDS } from '../compute/judgement-case.ts'
import { readStatusOptions, type StatusOptions } from '../compute/status-options.ts'
import { SCALE } from '../profiles/scale.ts'
import { NO_LETTER, readLetter, type LetterRead } from '../recognize/table/status-letter.ts'
import { readCell, type CellValueRead } from '../recognize/table/cell-value.ts'
import { targetReader, type TargetSurroundings } from '../recognize/table/target-reader.ts'
import { readNumberFormat } from '../text/number-format.ts'
import { readResult } from '../text/result.ts'
import type { Target } from '../text/types.ts'
import { PLAIN_STYLE } from '../grid/cell.ts'
import { cellAt, isEmpty, isFault, textOf, valueError } from './cells.ts'
import { yearAt } from './plan-year.ts'
import type { FunctionArgument, FunctionCell, FunctionError } from './types.ts'

/** 判定の引数 — the place of each among the arguments that STATUS, REASON and RATE share. */
const AT = { target: 0, actual: 1, prior: 2, planYear: 3, typed: 4, options: 5 } as const

type Parts = Parameters<typeof judgeTarget>

interface Question {
  readonly parts: Parts
  readonly typed: Letter | null
}

/** 判定 — the computed judgement beside the letter a person wrote; null where nothing at all is filled in. */
export interface JudgedCells {
  readonly judgement: Judgement
  readonly typed: Letter | null
}

/** 判定する — one row's cells, read exactly as the rows of a table are read; undefined where target, result and letter are blank. */
export function judgeCells(args: readonly FunctionArgument[]): JudgedCells | FunctionError | undefined {
  const question = questionOf(args)
  if (question === undefined || isFault(question)) return question
  return { judgement: judgeTarget(...question.parts), typed: question.typed }
}

/** 達成率 — in per cent, cut to 0.1; null where there is none to show. */
export function rateCells(args: readonly FunctionArgument[]): number | null | FunctionError {
  const question = questionOf(args)
  if (isFault(question)) return question
  return question ? achievementRate(assess(...question.parts)) : null
}

function questionOf(args: readonly FunctionArgument[]): Question | FunctionError | undefined {
  const [target, actual, typed] = [AT.target, AT.actual, AT.typed].map((index) => cellAt(args, index))
  if ([target, actual, typed].every((cell) => isEmpty(cell ?? null))) return undefined
  const options = readStatusOptions(textOf(cellAt(args, AT.options)))
  if ('fault' in options) return valueError(options.fault)
  const planYear = yearAt(args, AT.planYear)
  if (isFault(planYear)) return planYear
  return asked({ target: target ?? null, actual: actual ?? null, typed: typed ?? null }, args, planYear, options)
}

/** A column repeats its texts, and a reader remembers what it has read. */
const targets = targetReader()

interface Row {
  readonly target: FunctionCell
  readonly actual: FunctionCell
  readonly typed: FunctionCell
}

function asked(row: Row, args: readonly FunctionArgument[], planYear: number | null, options: StatusOptions): Question {
  const { format, unit, name, settings } = options
  const around = { name, unit, year: planYear, lessIsBetter: NO_WORDS.lessIsBetter }
  const target = targetOf(row.target, options, around)
  const actual = valueOf(row.actual, format)
  const letter = letterOf(row.typed, actual)
  const context = { planYear, name, unit, settings, words: NO_WORDS, foreignScale: letter.foreign !== null }
  const prior = valueOf(cellAt(args, AT.prior), format)
  return {
    parts: [target, { value: actual.raw, format }, { value: prior.raw, format }, context],
    typed: letter.typed,
  }
}

/** A percentage beyond this is hardly meant: 45 beside a result in 0% is 45 %, or the format was not the target's. */
const MOST_SHARE = 2

/** The result's format holds for a target too, unless that has one of its own; where this makes 4500% of 45, a person decides. */
function targetOf(cell: FunctionCell, options: StatusOptions, around: TargetSurroundings): Target {
  const target = targets.one(valueOf(cell, options.targetFormat ?? options.format), around)
  const isBorrowed = options.targetFormat === null && readNumberFormat(options.format).percent
  return isBorrowed && typeof cell === 'number' && Math.abs(cell) > MOST_SHARE
    ? { ...target, unsure: true, candidates: [cell, cell * 100] }
    : target
}

/** Our own 要確認 in a 判定 cell is no letter of a person, nor a mark of another scale. */
const OWN_WORD = '要確認'

/** The letter of the 判定 cell, else the one behind the result ('1,412件：A'). */
function letterOf(typed: FunctionCell, actual: CellValueRead): LetterRead {
  const text = textOf(typed)
  if (!isEmpty(typed)) return text.trim() === OWN_WORD ? NO_LETTER : readLetter(text, SCALE)
  if (typeof actual.raw !== 'string') return NO_LETTER
  const { letter, foreignLetter } = readResult(actual.raw)
  return { typed: letter, foreign: foreignLetter }
}

const valueOf = (cell: FunctionCell, format: string): CellValueRead =>
  readCell(
    isEmpty(cell) || cell === null
      ? null
      : { row: 0, column: 0, value: cell, text: textOf(cell), formula: null, format, rich: false, style: PLAIN_STYLE },
  )
