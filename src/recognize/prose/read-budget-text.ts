import type { Amount, AmountKind } from '../../model/plan.ts'
import { readYear } from '../../text/era.ts'
import { readMoney, readMoneyUnit } from '../../text/money.ts'
import type { MoneyUnit } from '../../text/types.ts'
import { keyOf } from '../../text/width.ts'

/** 決算額・予算額の見出し — the year and kind that '4決算額' or '令和６年度予算額' names. */
export interface BudgetLabel {
  readonly fiscalYear: number
  readonly kind: AmountKind
  /** 単位：千円, where the label names it. */
  readonly unit: MoneyUnit | null
}

/** An amount of a text and the place it was read from. */
export interface TextAmount extends Omit<Amount, 'at'> {
  /** Offset of the label in the text. */
  readonly start: number
}

const YEAR = String.raw`(?:(?:令和|平成|(?<![A-Za-zＡ-Ｚ])[RHＲＨ][.．]?)[ 　]*(?:元|[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})|(?<![0-9０-９,，.．])(?:20[0-9]{2}|２０[０-９]{2}|元|[0-9０-９]{1,2}))[ 　]*(?:年度?)?`
const WORD = String.raw`(?:当初|補正後|最終|現計)?(?<kind>決算|予算)(?:見込み?|[（(]見込み?[)）]|現)?(?:額|案)?(?:[（(](?:案|見込み?|当初)[)）])?`
const YEAR_BEHIND = String.raw`[ 　]*[（(【［[][ 　]*(?<behind>${YEAR})[ 　]*[)）】］\]]`
const UNIT_BEHIND = String.raw`[ 　]*[（(【［[](?:単位[：:])?[ 　]*(?:円|千円|万円|百万円|億円)[ 　]*[)）】］\]]`
/** '4決算額' · '令和３年度決算額' · 'Ｒ６予算額：' · '予算額（令和６年度）' */
const LABEL = new RegExp(
  String.raw`(?:(?<before>${YEAR})[ 　]*の?[ 　]*)?${WORD}(?:${YEAR_BEHIND})?(?:${UNIT_BEHIND})?`,
  'gu',
)
const BETWEEN = /^[\s　：:＝=…→]+|[\s　、，,・；;／/|｜]+$/gu
const YEAR_WORD = /年度?$/u
const RESTATED = /再掲/u
const PARTLY = /一部再掲/u

/** 予算の行 — every amount of '4決算額 86百万円 5予算額 124百万円 6予算額 470百万円', bare years in the plan's era; a label without a year is left out. */
export function readBudgetText(text: string, planYear: number, unit?: MoneyUnit): readonly TextAmount[] {
  const labels = labelsIn(text, planYear)
  return labels.flatMap(({ start, end, label }, index) => {
    const amount = unwrapped(text.slice(end, labels[index + 1]?.start).replace(BETWEEN, ''))
    return label ? [amountOf(label, amount, start, unit)] : []
  })
}

/** '決算額（86百万円）' — brackets around the whole amount. */
const WRAPPED = /^[（(【［[](?<inside>[^（）()【】［］[\]]*)[)）】］\]]$/u

const unwrapped = (amount: string): string => WRAPPED.exec(amount)?.groups?.['inside'] ?? amount

/** 予算の見出し — a cell that is the label of an amount and nothing else. */
export function readBudgetLabel(text: string, planYear: number): BudgetLabel | undefined {
  const [found, second] = labelsIn(text, planYear)
  if (!found?.label || second) return undefined
  const rest = text.slice(0, found.start) + text.slice(found.end)
  return /^[\s　：:【】［］[\]<>＜＞・]*$/u.test(rest) ? found.label : undefined
}

interface FoundLabel {
  readonly start: number
  readonly end: number
  readonly label: BudgetLabel | undefined
}

function labelsIn(text: string, planYear: number): readonly FoundLabel[] {
  const found: FoundLabel[] = []
  LABEL.lastIndex = 0
  for (let match = LABEL.exec(text); match; match = LABEL.exec(text)) {
    found.push({ start: match.index, end: match.index + match[0].length, label: labelOf(match, planYear) })
  }
  return found
}

function labelOf(match: RegExpExecArray, planYear: number): BudgetLabel | undefined {
  const { before, behind, kind } = match.groups ?? {}
  const fiscalYear = budgetYear(before ?? behind ?? '', planYear)
  if (fiscalYear === undefined || (before !== undefined && behind !== undefined)) return undefined
  return { fiscalYear, kind: kind === '決算' ? 'settled' : 'budgeted', unit: readMoneyUnit(match[0]) ?? null }
}

/** '4' before 決算額 is 令和4年度; '2024' is itself. */
function budgetYear(text: string, planYear: number): number | undefined {
  const year = keyOf(text)
  return readYear(YEAR_WORD.test(year) ? year.replace(YEAR_WORD, '年度') : `${year}年度`, planYear)
}

function amountOf(label: BudgetLabel, text: string, start: number, unit: MoneyUnit | undefined): TextAmount {
  const header = label.unit ?? unit
  const money = readMoney(text, header === undefined ? {} : { unit: header })
  const { fiscalYear, kind } = label
  const restated = PARTLY.test(text) ? 'partly' : RESTATED.test(text) ? 'whole' : 'none'
  const { yen, stepYen, code } = money
  return { fiscalYear, kind, text, yen, stepYen, restated, unit: unitWritten(text) ?? header ?? null, code, start }
}

/** The unit that the amount itself names: 6千9百万円 counts in 百万円, 1億3,000万円 in 万円. */
const UNIT_WRITTEN = /(?<scale>[十百千万億兆]*)円/u

function unitWritten(text: string): string | undefined {
  const scale = UNIT_WRITTEN.exec(keyOf(text))?.groups?.scale
  return scale === undefined ? undefined : `${scale}円`
}
