import { readMoney } from '../../text/money.ts'
import { isBlank } from '../../text/width.ts'
import type { LabelBook } from '../label-book.ts'
import { readBudgetText, type TextAmount } from '../prose/read-budget-text.ts'
import type { BudgetMark, LineAmount } from './mark.ts'
import type { PageLine } from './text-lines.ts'

/** A budget line is short; a sentence about the budget is not one. */
const LONGEST = 120
const SENTENCE = /。|ため|により|について|とともに/u
const MOST_LINES = 12
const GAPS = /[\s　]+/u

/** 予算の行を探す — the amounts that begin at a line: all on one line, a pair a line, or labels over amounts. */
export function budgetAt(
  lines: readonly PageLine[],
  index: number,
  planYear: number,
  book: LabelBook,
): BudgetMark | undefined {
  const first = lines[index]?.text ?? ''
  if (!startsAmounts(first, planYear, book)) return undefined
  const amounts: LineAmount[] = []
  let to = index
  for (let at = index; at < Math.min(lines.length, index + MOST_LINES); at++) {
    const text = lines[at]?.text ?? ''
    if (isBlank(text)) continue
    const next = isAmountLine(text, planYear, book) ? amountsOf(text, planYear) : undefined
    if (next) amounts.push(...next.map((amount) => ({ amount, line: at })))
    else if (!fill(amounts, text, at)) break
    to = at
  }
  return amounts.some(({ amount }) => isRead(amount) || amount.text === '')
    ? { kind: 'budget', from: index, to, amounts }
    : undefined
}

const amountsOf = (text: string, planYear: number): readonly TextAmount[] => readBudgetText(text, planYear)

const startsAmounts = (text: string, planYear: number, book: LabelBook): boolean =>
  isAmountLine(text, planYear, book) &&
  amountsOf(text, planYear).every((amount) => isRead(amount) || amount.text === '')

/** The line begins with a year and 決算額 or 予算額, or with a word for both of them. */
function isAmountLine(text: string, planYear: number, book: LabelBook): boolean {
  if (text.length > LONGEST || SENTENCE.test(text)) return false
  const start = amountsOf(text, planYear)[0]?.start
  if (start === undefined) return false
  const before = text.slice(0, start).replace(/[\s　・【】:：]/gu, '')
  return before === '' || book.matches(before).some(({ field }) => field.type === 'amount')
}

const isRead = ({ code }: TextAmount): boolean => code !== 'UNREADABLE'

/** Amounts below their labels: as many as labels that still wait, else the line is no part of the budget. */
function fill(amounts: LineAmount[], text: string, line: number): boolean {
  const waiting = amounts.flatMap(({ amount }, place) => (amount.text === '' ? [place] : []))
  const whole = readMoney(text)
  const parts = waiting.length === 1 && whole.code !== 'UNREADABLE' ? [text.trim()] : text.trim().split(GAPS)
  const money = parts.map((part) => readMoney(part))
  if (waiting.length === 0 || parts.length !== waiting.length || money.some(({ code }) => code === 'UNREADABLE'))
    return false
  waiting.forEach((place, order) => {
    const old = amounts[place]
    const [amount] = old ? readBudgetText(`${labelText(old.amount)} ${parts[order] ?? ''}`, old.amount.fiscalYear) : []
    if (amount) amounts[place] = { amount, line }
  })
  return true
}

const labelText = ({ fiscalYear, kind }: TextAmount): string =>
  `${String(fiscalYear)}年度${kind === 'settled' ? '決算額' : '予算額'}`
