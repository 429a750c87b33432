import type { JudgementCode, Notice } from '../model/judgement.ts'
import { eraName } from '../text/era.ts'
import type { JudgementCase } from './judgement-case.ts'
import type { Measurement } from './measurement.ts'
import type { Evidence, Outcome } from './outcome.ts'
import { actualPhrase, quoted, resultCell, spanPhrase, targetPhrase } from './phrase.ts'

/** 判定の理由 — one sentence for the clerk: target, actual and comparison; what was assumed stands in brackets at its end. */
export function sentenceOf(evidence: Evidence, outcome: Outcome, notices: readonly Notice[]): string {
  const sentence = SENTENCES[outcome.code](evidence, outcome)
  // An assumed year matters once a letter follows from it.
  const told = notices.filter((notice) => notice !== 'YEAR_ASSUMED' || LETTERED.includes(outcome.code))
  const remarks = told.map((notice) => REMARKS[notice])
  return remarks.length === 0 ? `${sentence}。` : `${sentence}（${remarks.join('、')}）。`
}

const LETTERED: readonly JudgementCode[] = ['MET', 'NOT_MET']

type Sentence = (evidence: Evidence, outcome: Outcome) => string

const PERSON = '担当者が判断してください'

const SENTENCES: Readonly<Record<JudgementCode, Sentence>> = {
  MET: compared((given, measured) => `${sides(given, measured)}${metWords(given, measured)}ため、A（達成）です`),
  NOT_MET: compared((given, measured) => `${sides(given, measured)}${notMetWords(measured)}ため、B（未達成）です`),
  CELL_ERROR: ({ given }) =>
    `${targetCell(given)}、${resultCell(given.actual)}又は前年度実績のセルがエラー値のため、判定できません`,
  PLACEHOLDER: ({ given }) =>
    `${targetCell(given)}又は${resultCell(given.actual)}に未記入の記号が残っているため、判定できません`,
  NO_TARGET: ({ given }) => `${targetCell(given)}に目標値が記入されていないため、判定できません`,
  LEGEND_UNKNOWN: ({ given }) =>
    `${resultCell(given.actual)}の欄などで「A：達成、B：未達成」と異なる評語が使われているため、判定しません`,
  NOT_DUE: ({ given }) => `${targetCell(given)}は${yearOf(given)}の目標で、まだ期限が来ていないため、判定しません`,
  PAST_DUE: ({ given }) => `${targetCell(given)}は${yearOf(given)}が期限で、既に過ぎているため、判定しません`,
  PAST_YEAR: ({ given }) => `${targetCell(given)}は${yearOf(given)}の目標で、今年度の目標ではないため、判定しません`,
  NO_ACTUAL: ({ given }) => `${targetCell(given)}に対する実績が記入されていないため、判定できません`,
  PENDING: ({ given }) => `${resultCell(given.actual)}はまだ確定していないため、判定できません`,
  NO_VALUE: ({ given }) => `${resultCell(given.actual)}は数値がないことを表すため、判定できません`,
  NOT_DONE: ({ given }, { suggestion }) =>
    `${resultCell(given.actual)}は実施しなかったことを表すため、${suggestion === 'B' ? 'B（未達成）とするかどうか' : '達成状況'}は${PERSON}`,
  QUALITATIVE: ({ given }, outcome) =>
    `${targetCell(given)}は数値で表されていないため、${suggested(given, outcome)}達成状況は${PERSON}`,
  UNREADABLE: ({ given }) =>
    `${resultCell(given.actual)}から数値を読み取れないため、${targetCell(given)}と比べられません`,
  AMBIGUOUS: ({ given }) =>
    `${resultCell(given.actual)}のどの数値を${targetCell(given)}と比べるか決められないため、判定できません`,
  UNIT_MISMATCH: ({ given }) => `${resultCell(given.actual)}と${targetCell(given)}の単位が合わないため、比べられません`,
  NO_BASELINE: ({ given }) => `${targetCell(given)}と比べるための前年度実績などがないため、判定できません`,
  AMBIGUOUS_PERCENT: ({ given }) =>
    `${resultCell(given.actual)}又は前年度実績の数値が％の値か割合（1が100％）か決められないため、${targetCell(given)}と比べられません`,
  BASIS_MISMATCH: ({ given }) =>
    `${resultCell(given.actual)}と${targetCell(given)}で累計・単年度の別が異なるため、比べられません`,
  DIRECTION_UNSURE: ({ given }) =>
    `${targetCell(given)}は多い方が良いか少ない方が良いか決められないため、判定できません`,
  TARGET_UNSURE: ({ given }) => `${targetCell(given)}の数値を一つに決められないため、判定できません`,
  ROUNDED_ACTUAL: compared(
    (given, measured) =>
      `${actualPhrase(measured)}は端数処理された数値（${spanPhrase(measured)}）で、${targetPhrase(given, measured)}に達したかどうか決められないため、判定できません`,
  ),
  APPROX_BAND: compared((given, measured) => `${sides(given, measured)}に近い値のため、達成とするかどうかは${PERSON}`),
  RANGE_EXCEEDED: compared(
    (given, measured) => `${sides(given, measured)}の範囲を超えているため、達成とするかどうかは${PERSON}`,
  ),
}

/** A sentence about numbers: its code is reached only with a result measured. */
function compared(say: (given: JudgementCase, measured: Measurement) => string): Sentence {
  return ({ given, measured }) => (measured.problem === null ? say(given, measured) : '')
}

const REMARKS: Readonly<Record<Notice, string>> = {
  EARLY: '実績は既に目標に達しています',
  YEAR_ASSUMED: '目標に年度がないため、今年度の目標とみなしています',
  PROVISIONAL: '速報値・見込みなどによる判定のため、確定後に再度判定が必要です',
  UNIT_ASSUMED: '単位のない数値は相手と同じ単位とみなしています',
  BASIS_ASSUMED: '累計・単年度の別が書かれていない数値は相手と同じとみなしています',
  ROUNDS_TO_TARGET: '四捨五入すると目標と同じになりますが、端数処理前の数値で比べています',
  CONFLICT: '記入されている判定と異なります',
}

const targetCell = (given: JudgementCase): string => `目標${quoted(given.target.text)}`

const yearOf = ({ target }: JudgementCase): string => (target.fiscalYear === null ? '' : eraName(target.fiscalYear))

const sides = (given: JudgementCase, measured: Measurement): string =>
  `${actualPhrase(measured)}は${targetPhrase(given, measured)}`

function metWords({ target }: JudgementCase, { side, via }: Measurement): string {
  if (via === 'change') return 'を満たす'
  if (side === 'within') return 'の範囲の条件を満たす'
  return target.approximate && via === 'target' ? 'に達している' : 'の'
}

function notMetWords({ side, via }: Measurement): string {
  if (via === 'change') return 'を満たさない'
  if (side === 'within') return 'の範囲の条件を満たさない'
  if (side === 'lessThan') return 'ではない'
  return side === 'atMost' ? 'を上回る' : 'に届かない'
}

function suggested(given: JudgementCase, { suggestion, word }: Outcome): string {
  if (!suggestion || word === undefined) return ''
  const letter = suggestion === 'A' ? 'A（達成）' : 'B（未達成）'
  return `${resultCell(given.actual)}の${quoted(word)}から${letter}の候補となりますが、`
}
