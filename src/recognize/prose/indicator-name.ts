import { yearsIn } from '../../text/era.ts'
import { quantitiesIn, type Quantity } from '../../text/quantity.ts'
import type { Target } from '../../text/types.ts'
import { convertUnit } from '../../text/units.ts'

/** 指標名 — what is left of a target's text when year and quantity are taken away; '' where the line names nothing itself. */
export function indicatorName(text: string, target: Target, planYear: number): string {
  const rest = withoutYear(text, planYear)
  const cut = cutOf(rest, target) ?? unfilledOf(rest, target)
  if (cut === undefined) return tidy(rest)
  const head = rest.slice(0, cut.start)
  const tail = rest.slice(cut.end)
  const name = nameBefore(head)
  if (isQualifier(tail)) return name
  return name !== '' && SEPARATED.test(head) ? name : tidy(rest)
}

const YEAR_OPENING = /[【（(〔［[＜<][ 　]*$/u
const YEAR_CLOSING = /^[ 　]*(?:末|中|目標値?|まで)*[ 　]*[】）)〕］\]＞>]/u
const YEAR_TAIL =
  /^(?:末|中|内)?(?:までの間に?|までには?|まで|において|における|にかけて|の間に|目標値?|には|に|の|は|で)?[ 　]*[：:、，]?/u
const EDGES = /^[\s　：:、，・…]+|[\s　：:、，・…＝=→]+$/gu
/** In front of the number, and no part of the name: '参加者数を約1,000人'. */
const ABOUT = /[\s　]*(?:約|およそ|おおよそ|おおむね|概ね|ほぼ)$/u
/** The same, where a particle or a blank parts them from the name; '手続数累計' keeps its 累計. */
const APART =
  /(?<before>^|[\s　をがはにで：:、])(?:延べ|のべ|累計で?|合計で?|計|年間|毎年度?|各年度?|最大|最低|目標値?)[：:]?$/u
const SEPARATED = /[\s　：:…をがは]$/u
const LEADS_ON = /(?:の|に|で|へ|まで|から|より)$/u
const SUBJECT = /[をがは]$/u
/** One word that may follow the number without naming anything; longer ones first. */
const QUALIFIER =
  /^(?:[（(][^（()）]*[）)]|[※＊*].*|[／/]年度?|以上|以下|以内|未満|超える|超|程度|前後|位|ほど|ずつ|までに?|すること|する|なる|した|させる|こと|こえる|達成|維持|確保|目標|目指す|めざす|達する|到達|上回る|下回る|増やす|減らす|増加|増|減少|減|削減|向上|上昇|拡大|短縮|縮減|縮小|低減|低下|抑制|抑える|引き上げる?|引き下げる?|引上げ|引下げ|下げる|上げる|実施|開催|設置|整備|導入|育成|作成|策定|開始|累計|延べ|年間|[へとにをがのもでは]|[\s。、．・])/u

/** Takes the year that dates the target away, with its brackets and particle. */
function withoutYear(text: string, planYear: number): string {
  const mention = yearsIn(text, planYear).find(({ role }) => role !== 'prose' && role !== 'baseline')
  if (!mention) return text
  const before = text.slice(0, mention.start)
  const after = text.slice(mention.end)
  const close = YEAR_OPENING.test(before) ? YEAR_CLOSING.exec(after) : null
  if (close) return before.replace(YEAR_OPENING, '') + after.slice(close[0].length)
  return before + after.replace(YEAR_TAIL, '')
}

interface Cut {
  readonly start: number
  readonly end: number
}

const COMPARED =
  /(?:対?前年度?|昨年度?|前回\S{0,4}|現状|現行|現在|過去|基準年度?|(?:令和|平成|[RH])?[ 　]*[0-9０-９元]{1,4}年度?)(?:の|と)?(?:比|並|より|以上|以下|を上|を下|実績|水準|同[程水]|値|維持|の維持)/u
const ZERO = /(?:ゼロ|皆無)/u
const KEEP = /(?:を|の)?維持/u

/** Where the target's amount stands in the text. */
function cutOf(text: string, target: Target): Cut | undefined {
  const number = quantityOf(text, target)
  const words = wordsOf(text, target)
  if (!words) return number
  return !number || words.start < number.start ? { start: words.start, end: number?.end ?? words.end } : number
}

/** 「改修を終えた校舎　〇〇棟以上」: the place of a number that is still to be filled in. */
function unfilledOf(text: string, { value }: Target): Cut | undefined {
  const found = value === null ? UNFILLED.exec(text) : null
  return found ? { start: found.index, end: text.length } : undefined
}

const UNFILLED = /[\s　][〇○◯▢□×]{1,4}[^\s　]{0,12}$/u

/** Of several equal numbers the last: names come first. */
function quantityOf(text: string, target: Target): Cut | undefined {
  if (target.value === null) return undefined
  const found = quantitiesIn(text).filter((quantity) => isValue(quantity, target))
  const last = found[found.length - 1]
  const upper = quantitiesIn(text).filter((quantity) => quantity.value === target.upper)
  return last && { start: last.start, end: Math.max(last.end, upper[upper.length - 1]?.end ?? 0) }
}

const isValue = (quantity: Quantity, { value, unit }: Target): boolean =>
  quantity.value === value || (value !== null && convertUnit(quantity.value, quantity.unit, unit) === value)

/** 前年度以上, ゼロ, 維持: targets that words alone set. */
function wordsOf(text: string, { comparison, value }: Target): Cut | undefined {
  const compared = comparison === 'relative' || comparison === 'maintain' ? COMPARED.exec(text) : null
  const found = compared ?? (comparison === 'maintain' ? KEEP.exec(text) : value === 0 ? ZERO.exec(text) : null)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

function nameBefore(head: string): string {
  const bare = tidy(head.replace(EDGES, '').replace(ABOUT, '')).replace(APART, '$<before>')
  const object = LEADS_ON.test(bare) ? bare.lastIndexOf('を') : -1
  const name = object > 0 ? bare.slice(0, object) : bare
  return tidy(name.replace(SUBJECT, ''))
}

/** '参加率　【目標】30％' — the word in brackets heads the number. */
const TARGET_TAG = /[\s　]*[【\[［〔<＜(（](?:目標値?|数値目標|年度目標)[】\]］〕>＞)）]$/u

const tidy = (text: string): string => text.trim().replace(EDGES, '').replace(TARGET_TAG, '')

/** Nothing but qualifiers up to the end: '以上とする', '（累計）'. */
function isQualifier(tail: string): boolean {
  let rest = tail.normalize('NFKC')
  while (rest !== '') {
    const word = QUALIFIER.exec(rest)?.[0]
    if (!word) return false
    rest = rest.slice(word.length)
  }
  return true
}
