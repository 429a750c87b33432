import type { Letter } from '../../model/judgement.ts'
import type { Scale } from '../../model/profile.ts'
import { keyOf } from '../../text/width.ts'

/** 記入された評語 — a result's text with the letter taken off. */
export interface LetterSplit {
  readonly text: string
  readonly typed: Letter | null
  /** A mark that is none of the profile's letters, as typed. */
  readonly foreign: string | null
  /** Two marks that say different things: 「A：未達成」. */
  readonly conflict: boolean
  /** How many marks were taken off; a legend holds three or four. */
  readonly marks: number
}

interface Mark {
  readonly letter: Letter | null
  readonly text: string
}

const OPEN = '【（(［[〔「《<＜≪'
const CLOSE = '】）)］\\]〕」》>＞≫'
/** '（A）', '【達成：A】' at the end */
const BRACKETED = new RegExp(String.raw`[${OPEN}](?<inner>[^${OPEN}${CLOSE}]{1,16})[${CLOSE}]$`, 'u')
/** ':A', '　達成', '→Ａ' at the end; the whole text when only the letter stands. */
const BEHIND = new RegExp(
  String.raw`(?<sign>^|[:：＝=→⇒⇨…／/|｜]|[\s　]|[${CLOSE}])[\s　]*(?<token>[^\s　:：＝=→⇒⇨…／/|｜${OPEN}${CLOSE}]{1,8})$`,
  'u',
)
/** '：A（速報値）' */
const BEFORE_NOTE = new RegExp(
  String.raw`[:：→⇒][\s　]*(?<token>[^\s　:：→⇒${OPEN}${CLOSE}]{1,8})(?<note>[（(][^（()）]{1,40}[）)])$`,
  'u',
)
/** '【A】1,412件' */
const LEADING = new RegExp(String.raw`^[${OPEN}](?<inner>[^${OPEN}${CLOSE}]{1,16})[${CLOSE}][\s　:：]*`, 'u')
const SPLIT = /[\s　:：＝=・／/]+/u
/** Words that announce a letter: 「評価：A」「達成状況　A」. */
const ANNOUNCES = /^(?:自己)?(?:達成状況|達成度|達成|評価結果|評価|判定結果|判定|結果)$/u
const ANNOUNCED = /(?<=^|[\s　、。，:：）)])(?:自己)?(?:達成状況|達成度|評価結果|評価|判定結果|判定)$/u
const TRAIL = /[\s　:：＝=→⇒⇨…／/|｜、，]+$/u
const LATIN = /^[A-Z]{1,2}$/u
const DIGIT_MARK = /^[0-9①-⑳]$/u
const SURE_SIGN = /[:：→⇒⇨]/u
const ENDS_AMOUNT = /[0-9０-９a-zA-Z%％）)\]］件人名回％円所]$/u
const MOST_MARKS = 4

/** 評語を分ける — takes A, Ｂ, 達成, （A）, 【B】 off a result; only marks of the scale, or a lone capital after a colon, count. */
export function splitLetter(text: string, scale: Scale): LetterSplit {
  const marks: Mark[] = []
  let rest = text.trim()
  for (let count = 0; count < MOST_MARKS; count++) {
    const step = takeOff(rest, scale)
    if (!step) break
    marks.push(...step.marks)
    rest = step.rest
  }
  return combine(rest, marks)
}

function combine(text: string, marks: readonly Mark[]): LetterSplit {
  const letters = new Set(marks.map(({ letter, text: mark }) => letter ?? mark))
  const [only] = marks
  const conflict = letters.size > 1
  const common = { text, conflict, marks: marks.length }
  if (!only || conflict) return { ...common, typed: null, foreign: null }
  return { ...common, typed: only.letter, foreign: only.letter === null ? only.text : null }
}

interface Step {
  readonly rest: string
  readonly marks: readonly Mark[]
}

const takeOff = (text: string, scale: Scale): Step | undefined =>
  bracketed(text, scale) ?? behind(text, scale) ?? beforeNote(text, scale) ?? leading(text, scale)

function bracketed(text: string, scale: Scale): Step | undefined {
  const match = BRACKETED.exec(text)
  const marks = match && marksOf(match.groups?.inner ?? '', scale)
  return match && marks ? { rest: trimEnd(text.slice(0, match.index)), marks } : undefined
}

function leading(text: string, scale: Scale): Step | undefined {
  const match = LEADING.exec(text)
  const marks = match && marksOf(match.groups?.inner ?? '', scale)
  return match && marks ? { rest: text.slice(match[0].length), marks } : undefined
}

function behind(text: string, scale: Scale): Step | undefined {
  const groups = BEHIND.exec(text)?.groups
  const token = groups?.token ?? ''
  const before = text.slice(0, text.length - token.length)
  const announced = ANNOUNCED.exec(token.slice(0, -1)) ? token.slice(-1) : undefined
  const sure = SURE_SIGN.test(groups?.sign ?? '') || announced !== undefined || ANNOUNCED.test(trimEnd(before))
  const mark = token === '' ? undefined : markOf(announced ?? token, scale, sure)
  if (!mark || (!sure && mark.letter === null && !ENDS_AMOUNT.test(trimEnd(before)))) return undefined
  return { rest: trimEnd(trimEnd(before).replace(sure ? ANNOUNCED : /$^/u, '')), marks: [mark] }
}

function beforeNote(text: string, scale: Scale): Step | undefined {
  const match = BEFORE_NOTE.exec(text)
  const mark = match && markOf(match.groups?.token ?? '', scale, true)
  return match && mark
    ? { rest: trimEnd(text.slice(0, match.index)) + (match.groups?.note ?? ''), marks: [mark] }
    : undefined
}

/** The marks inside a bracket, undefined where it holds anything else: '（累計）'. */
function marksOf(inner: string, scale: Scale): readonly Mark[] | undefined {
  const tokens = inner
    .trim()
    .split(SPLIT)
    .filter((token) => token !== '')
  const marks = tokens.flatMap((token) => {
    const mark = markOf(token, scale, tokens.length === 1 ? LATIN.test(keyOf(token)) : true)
    return mark ? [mark] : ANNOUNCES.test(token) ? [] : [undefined]
  })
  const found = marks.filter((mark): mark is Mark => mark !== undefined)
  return found.length > 0 && found.length === marks.length ? found : undefined
}

/** A token as a mark of the scale; a lone capital that the scale lacks is a foreign mark where a sign announces it. */
function markOf(token: string, scale: Scale, sure: boolean): Mark | undefined {
  const key = keyOf(token)
  const isIn = (words: readonly string[]): boolean => words.some((word) => keyOf(word) === key)
  if (isIn(scale.A)) return { letter: 'A', text: token }
  if (isIn(scale.B)) return { letter: 'B', text: token }
  if (DIGIT_MARK.test(key)) return undefined
  return isIn(scale.foreign) || (sure && LATIN.test(key)) ? { letter: null, text: token } : undefined
}

const trimEnd = (text: string): string => text.replace(TRAIL, '')
