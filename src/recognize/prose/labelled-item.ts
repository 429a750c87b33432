import { yearsIn } from '../../text/era.ts'
import { missingKind } from '../../text/missing.ts'
import { quantitiesIn } from '../../text/quantity.ts'
import { keyOf } from '../../text/width.ts'
import type { ResultKind } from './result-types.ts'
import type { ResultItem } from './result-items.ts'

/** 名と値 — a result with its words parted into the name it is printed under and its value. */
export interface LabelledItem {
  readonly item: ResultItem
  /** The indicator's name that the item begins with, letter for letter; null where none fits. */
  readonly name: string | null
  /** What stands before the value; '' where the value stands alone. */
  readonly label: string
  readonly value: string
  /** Dated with another year than the column's. */
  readonly otherYear: boolean
  /** The strategy whose name stands above. */
  readonly strategy: string | null
}

/** '令和６年度　…' and '令和６年度実績：…' say only what the column says; the year of '5年度作成世帯数' belongs to the name. */
const YEAR_LABEL = /^末?[ 　]*の?(?:実績値?|時点|現在)?(?:[\s　：:]+|$)/u
const OPEN_BRACKET = /^[【（(「『［[]/u
const AROUND_NAME = /^[「『【［[]|[」』】］\]]$/gu
const SEPARATOR = /^[\s　：:＝=…→⇒、・]+/u
const TRAIL = /[\s　：:＝=…→⇒、・（(]+$/u
const PARTICLE = /^(?:は|が|を|：|:)[\s　]*/u
/** Letters that would make the name another one: 「参加者数」 does not name 「参加者数割合」. */
const GOES_ON = /^[一-鿿々ァ-ヺーA-Za-zＡ-Ｚａ-ｚ]/u
const COLUMN_GAP = /[\s　]{2,}|　|[：:]/gu
/** '6年度作成世帯数90世帯' */
const LEADING_YEAR = /^(?:令和|平成|[RＲ])?[0-9０-９元]{1,4}年度末?の?/u
/** Words of a result, not a name: 「実施体制を整備した」「運用開始済」. */
const SENTENCE = /(?:[たるい。]|ます|済み?|完了|なし|中|予定)$/u
/** 「実績」 in front of a value names the column, not an indicator. */
const COLUMN_WORD = /^(?:年度)?(?:前年度)?(?:実績値?|結果|数値)$/u
const ABOUT_AHEAD = /^(?:約|およそ|おおむね|概ね|延べ|のべ|累計|計)[\s　]*/u
const ABOUT = /(?:約|およそ|おおむね|概ね|延べ|のべ|累計|計)$/u

/** Whether a line begins with one of the names, as an item does even without a bullet. */
export const startsWithName = (line: string, names: readonly string[], planYear: number): boolean =>
  longestName(undated(line, planYear).text, names) !== undefined

/** Parts a result into name and value: by the longest indicator name it begins with, else where its value begins. */
export function labelledItem(
  item: ResultItem,
  names: readonly string[],
  { planYear, kind }: { readonly planYear: number; readonly kind: ResultKind },
): LabelledItem {
  const { text, year } = undated(item.text, planYear)
  const found = longestName(text, names)
  const parts = found ? { label: found.name, value: valueBehind(text.slice(found.end)) } : partsOf(text)
  const otherYear = year !== null && year !== (kind === 'actual' ? planYear : planYear - 1)
  return { item, name: found?.name ?? null, ...parts, otherYear, strategy: null }
}

function undated(text: string, planYear: number): { readonly text: string; readonly year: number | null } {
  const opened = OPEN_BRACKET.exec(text)?.[0].length ?? 0
  const first = yearsIn(text, planYear)[0]
  if (!first || first.start > opened || first.to !== undefined) return { text, year: null }
  const after =
    opened > 0 ? text.slice(first.end).replace(/^(末?の?(?:実績値?)?)[】）)」』］\]]/u, '$1 ') : text.slice(first.end)
  const label = YEAR_LABEL.exec(after)
  return label ? { text: after.slice(label[0].length), year: first.fiscalYear } : { text, year: null }
}

interface NameFound {
  readonly name: string
  readonly end: number
}

function longestName(text: string, names: readonly string[]): NameFound | undefined {
  const found = names.flatMap((name) => {
    const end = name === '' ? undefined : endOfName(text, name)
    return end === undefined ? [] : [{ name, end }]
  })
  return found.reduce<NameFound | undefined>((best, next) => (best && best.end >= next.end ? best : next), undefined)
}

/** Where the name ends in the text, whatever blanks and widths it is written in. */
function endOfName(text: string, name: string): number | undefined {
  const key = keyOf(name)
  const from = text.length - text.replace(/^[「『【［[]/u, '').length
  for (let end = from + 1; end <= text.length; end++) {
    const written = keyOf(text.slice(from, end))
    if (written.length < key.length) continue
    return written === key && !(from === 0 && GOES_ON.test(text.slice(end))) ? end : undefined
  }
  return undefined
}

const valueBehind = (rest: string): string =>
  rest
    .replace(/^[」』】］\]]/u, '')
    .replace(SEPARATOR, '')
    .replace(PARTICLE, '')
    .trim()

/** Without a known name: the label is what stands before the last gap, or before the first number where there is none. */
function partsOf(text: string): Pick<LabelledItem, 'label' | 'value'> {
  if (missingKind(text) !== undefined || SENTENCE.test(text)) return { label: '', value: text }
  const gaps = gapsIn(text)
  const last = [...gaps].reverse().find((gap) => isValue(text.slice(gap).replace(SEPARATOR, '')))
  if (last !== undefined) return partsAt(text, last)
  const number = quantitiesIn(text)[0]
  if (number) return partsAt(text, startOfValue(text, number.start))
  return gaps[0] === undefined ? { label: text, value: '' } : partsAt(text, gaps[0])
}

/** So much of a text tells whether it begins with a value. */
const VALUE_WINDOW = 60

const isValue = (text: string): boolean =>
  (text.length <= VALUE_WINDOW && missingKind(text) !== undefined) ||
  quantitiesIn(text.slice(0, VALUE_WINDOW).replace(ABOUT_AHEAD, ''))[0]?.start === 0

function gapsIn(text: string): readonly number[] {
  const gaps: number[] = []
  COLUMN_GAP.lastIndex = 0
  for (let match = COLUMN_GAP.exec(text); match; match = COLUMN_GAP.exec(text)) gaps.push(match.index)
  return gaps.filter((gap) => gap > 0)
}

function startOfValue(text: string, start: number): number {
  const head = text.slice(0, start).trimEnd()
  return head.length - (ABOUT.exec(head)?.[0].length ?? 0)
}

function partsAt(text: string, at: number): Pick<LabelledItem, 'label' | 'value'> {
  const label = text
    .slice(0, at)
    .replace(LEADING_YEAR, '')
    .replace(TRAIL, '')
    .replace(AROUND_NAME, '')
    .replace(/[はがを]$/u, '')
  const value = text.slice(at).replace(SEPARATOR, '').trim()
  return COLUMN_WORD.test(label) ? { label: '', value } : { label, value }
}
