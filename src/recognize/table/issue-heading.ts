import type { ColumnDefinition, FieldDefinition } from '../../model/profile.ts'
import { isBlank } from '../../text/width.ts'

/** 経営課題の見出し — '経営課題１　文化芸術の振興' taken apart; `label` as printed, '' when nothing numbers it. */
export interface IssueHeading {
  readonly number: number | null
  readonly label: string
  readonly title: string
  /** The heading says 経営課題 (or the profile's word) itself; a bare number may also count something else. */
  readonly named: boolean
}

/** Where the words for 経営課題 stand; every Profile has them. */
export interface IssueWords {
  readonly fields: readonly Pick<FieldDefinition, 'id' | 'label'>[]
  readonly indicatorTable: { readonly columns: readonly ColumnDefinition[] }
}

export type IssueHeadingReader = (text: string) => IssueHeading

const NUMBER = String.raw`(?:第[ 　]*)?(?<number>[0-9０-９]{1,4}|[一二三四五六七八九十]{1,2}|[①-⑳]|[Ⅰ-Ⅻ])`
const SUB = String.raw`(?:[-－‐–][(（]?[0-9０-９]{1,2}[)）]?)?`
const AFTER = String.raw`[】\]〕〉》)）.．:：、，。\s　]`
const OPEN = String.raw`[【\[〔〈《(（■●◆◇□○・]*[\s　]*`
/** '1 文化芸術の振興' · '１．…' · '（１）…' · '①…' · '0090　…' */
const BARE = new RegExp(
  String.raw`^${OPEN}(?<label>(?:[①-⑳]|[Ⅰ-Ⅻ]|第?[0-9０-９]{1,4}(?:[-－][0-9０-９]{1,2})?(?=${AFTER}|$)))${AFTER}*(?<title>[\s\S]*)$`,
  'u',
)
const CIRCLED = /[①-⑳]/u
const ROMAN = /[Ⅰ-Ⅻ]/u
const KANJI = '〇一二三四五六七八九'
const CLOSE = /[】\]〕〉》][\s　]*$/u
const OPENED = /[【[〔〈《]/u
const WRAP = /[\s　]*\n[\s　]*/gu

/** Makes the reader for one profile's words (経営課題, 重点課題 …), longest first. */
export function issueHeadingReader(profile: IssueWords): IssueHeadingReader {
  const words = wordsOf(profile)
  const named = new RegExp(
    String.raw`^${OPEN}(?<label>(?:${words.join('|')})[ 　]*${NUMBER}${SUB})(?![年月日度])${AFTER}*(?<title>[\s\S]*)$`,
    'u',
  )
  return (text) => headingOf(text.trim().replace(WRAP, ''), named)
}

/** '課題１　火災予防' · '重点テーマ②' · '柱1：にぎわい' — a short word of the office's own with its number. */
const WORDED = new RegExp(
  String.raw`^${OPEN}(?<label>[一-鿿々ァ-ヺー]{1,8}[ 　]*${NUMBER}${SUB})(?:${AFTER}+(?<title>[\s\S]*))?$`,
  'u',
)

/** 独自の語の見出し — for forms that number their issues under another word than 経営課題. */
export function wordedHeading(text: string): IssueHeading {
  const groups = WORDED.exec(text.trim().replace(WRAP, ''))?.groups
  if (!groups) return { number: null, label: '', title: '', named: false }
  return { ...partsOf(groups.label ?? '', groups.number ?? '', groups.title ?? ''), named: true }
}

const SPECIAL = /[.*+?^${}()|[\]\\]/gu

function wordsOf(profile: IssueWords): readonly string[] {
  const start = profile.fields.find((field) => field.id === 'issueStart')
  const column = profile.indicatorTable.columns.find(({ id }) => id === 'issue')
  const texts = ['経営課題', ...(start?.label.texts ?? []), ...(column?.texts ?? [])].filter((text) => !isBlank(text))
  return [...new Set(texts)].sort((a, b) => b.length - a.length).map((text) => text.replace(SPECIAL, String.raw`\$&`))
}

function headingOf(text: string, named: RegExp): IssueHeading {
  const own = named.exec(text)?.groups
  if (own) return { ...partsOf(own.label ?? '', own.number ?? '', own.title ?? ''), named: true }
  const bare = BARE.exec(text)?.groups
  if (bare) return { ...partsOf(bare.label ?? '', bare.label ?? '', bare.title ?? ''), named: false }
  return { number: null, label: '', title: withoutBrackets(text), named: false }
}

function partsOf(label: string, digits: string, title: string): Omit<IssueHeading, 'named'> {
  return { number: numberOf(digits), label: label.trim(), title: closed(title.trim()) }
}

/** '【経営課題1 脱炭素社会】' closes its bracket after the title. */
const closed = (title: string): string => (OPENED.test(title) ? title : title.replace(CLOSE, '').trim())

const WHOLE_BRACKETS = /^[【[〔〈《](?<inside>[^】\]〕〉》]*)[】\]〕〉》]$/u

const withoutBrackets = (text: string): string => WHOLE_BRACKETS.exec(text)?.groups?.inside?.trim() ?? text

function numberOf(digits: string): number | null {
  const sign = digits.replace('第', '')
  if (CIRCLED.test(sign)) return sign.charCodeAt(0) - 0x2460 + 1
  if (ROMAN.test(sign)) return sign.charCodeAt(0) - 0x2160 + 1
  const arabic = /^\d+/u.exec(sign.normalize('NFKC'))
  if (arabic) return Number(arabic[0])
  const [tens = '', ones = ''] = sign.includes('十') ? sign.split('十') : ['〇', sign]
  return (tens === '' ? 1 : KANJI.indexOf(tens)) * 10 + Math.max(0, KANJI.indexOf(ones || '〇'))
}
