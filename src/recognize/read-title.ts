import type { Profile } from '../model/profile.ts'
import { readYear, yearsIn } from '../text/era.ts'
import { missingKind } from '../text/missing.ts'
import { keyOf, normalizeWidth } from '../text/width.ts'

/** 表題の読み — '令和６年度　環境政策局運営方針' taken apart; a part that the text does not hold is null. */
export interface TitleText {
  readonly fiscalYear: number | null
  readonly department: string | null
}

const LONGEST_TITLE = 70
/** What may follow the title's word: nothing, brackets, or the kind of paper. */
const AFTER =
  /^(?:$|[(【<[「『〔~-]|案|進捗|管理|指標|実績|達成|様式|総括|総合|一覧|自己評価|評価|年度|概要|書|シート|目標|予算|決算|改定|改訂|最終|中間|確定|表|票|調書|策定|公表|素案|版|本文|の?(?:進捗|実績|達成状況|指標|管理|概要|一覧|評価|取組状況|総括)|[0-9RHS令平])/u
const APART = /^[\s　]/u
const SENTENCE = /[。、]|ください|について|に基づ|にあた/u
const AROUND = /^[\s　:：・/|_()（）【】<>[\]「」『』~-]+|[\s　:：・/|_()（）【】<>[\]「」『』~-]+$/gu
const BRACKETED = /[(（【[<〔](?<inside>[^()（）【】[\]<>〔〕]*)[)）】\]>〕]/gu
const STATE = /^(?:案|素案|最終|中間|確定|改定|改訂|様式\d?|.*(?:改定|改訂|現在|時点|更新|修正|版|公表))$/u
const MUNICIPALITY = /^.{1,6}[市町村府県]$/u
/** A word that ends like a department but names none. */
const NO_DEPARTMENT =
  /^(?:[全各]?(?:局|区|室|部|課|庁|院|館|監|所属)|所属名?|局・?室・?区|部局|当局|本部|(?:資料|別紙|別添|別表|参考|議題|議案|報告|様式|添付|第)[0-9-]*号?)$/u
/** 「こどもはぐくみ局」 is a name, 「課題に係る部局」 none. */
const PARTICLE = /を|[はが]、|に(?:つい|おけ|おい|係|関|対|よ)|です|ます/u
const LONGEST_DEPARTMENT = 20

/** Reads a title, or undefined where the text is none: 「今後の運営方針」 and 「運営方針全体の定性評価」 are not. */
export function readTitle(text: string, profile: Profile): TitleText | undefined {
  if (text.length > LONGEST_TITLE || !profile.titleWords.some((word) => holdsLetters(text, word))) return undefined
  const plain = normalizeWidth(text).replace(/\n/gu, '　').trim()
  const spread = unspaced(plain)
  const found = wordIn(spread, profile)
  if (!found || SENTENCE.test(spread)) return undefined
  const { word, before, after } = found
  // 「運営方針　アウトカム指標管理表」: what stands apart is a subtitle; 「運営方針全体の定性評価」 goes on
  const ends = APART.test(after) || AFTER.test(keyOf(after)) || isDepartmentName(after, profile)
  if (!ends || /(?:今後の|前年度の)$/u.test(keyOf(before))) return undefined
  const department = departmentOf(before, after, profile)
  // 「重点施策　進捗管理表」: only before the first word (運営方針) may a name end in any way
  const isSure = word === profile.titleWords[0] || (department !== null && isDepartmentName(department, profile))
  return { fiscalYear: yearOfTitle(spread), department: isSure ? department : null }
}

/** A quick look before the slow one: most cells hold no title. */
const holdsLetters = (text: string, word: string): boolean => Array.from(word).every((letter) => text.includes(letter))

/** '環　境　局　運　営　方　針' — letters set apart for looks only. */
function unspaced(plain: string): string {
  const parts = plain.split(/\s+/u)
  const lone = parts.filter((part) => Array.from(part).length === 1).length
  return parts.length >= 4 && lone * 3 >= parts.length * 2 ? parts.join('') : plain
}

interface FoundWord {
  readonly word: string
  readonly before: string
  readonly after: string
}

/** The first of the title's words that the text holds, blanks between its letters allowed. */
function wordIn(text: string, { titleWords }: Profile): FoundWord | undefined {
  for (const word of titleWords) {
    const found = holdsLetters(text, word) ? spacedPattern(word).exec(text) : null
    if (found) return { word, before: text.slice(0, found.index), after: text.slice(found.index + found[0].length) }
  }
  return undefined
}

const SPECIAL = /[.*+?^${}()|[\]\\]/gu

/** '運営方針' also as 「運 営 方 針」. */
const spacedPattern = (word: string): RegExp =>
  new RegExp(Array.from(keyOf(word), (letter) => letter.replace(SPECIAL, '\\$&')).join('\\s*'), 'u')

function yearOfTitle(text: string): number | null {
  const joined = keyOf(text)
  const year = yearsIn(joined).find(({ role }) => role !== 'baseline')
  return year?.fiscalYear ?? null
}

function departmentOf(before: string, after: string, profile: Profile): string | null {
  const front = nameIn(withoutYears(withoutStates(before)), profile)
  if (front !== null) return front
  const inside = bracketsOf(after).map((part) => nameIn(withoutYears(part), profile))
  const behind = withoutYears(withoutStates(after)).split(/\s+/u)
  return (
    [...inside, ...behind.map((part) => (isDepartmentName(part, profile) ? trimmed(part) : null))].find(
      (name) => name !== null,
    ) ?? null
  )
}

const bracketsOf = (text: string): readonly string[] => {
  const found: string[] = []
  text.replace(BRACKETED, (_, inside: string) => {
    if (!STATE.test(keyOf(inside))) found.push(inside)
    return ''
  })
  return found
}

const withoutStates = (text: string): string =>
  text.replace(BRACKETED, (whole, inside: string) =>
    STATE.test(keyOf(inside)) || readYear(inside) !== undefined ? '　' : whole,
  )

/** '令和６年度' and what blanks stand inside it; unread years (令和〇年度) too. */
const YEAR_SPAN =
  /(?:令和|平成|昭和|(?<![A-Za-z])[RHS])[\s　]*(?:元|[0-9]{1,2}|[〇○●□×*]{1,2}|[一二三四五六七八九十]{1,3})?[\s　]*(?:年度?)?|(?:19|20)[0-9]{2}[\s　]*(?:年度?)?|[0-9〇○]{1,2}[\s　]*年度|年度/gu

const withoutYears = (text: string): string => text.replace(YEAR_SPAN, '　')

function nameIn(text: string, profile: Profile): string | null {
  const parts = trimmed(text)
    .split(/\s+/u)
    .map(trimmed)
    .filter((part) => part !== '')
  const named = parts.length > 1 ? parts.filter((part) => !MUNICIPALITY.test(part)) : parts
  const departments = named.filter((part) => isDepartmentName(part, profile))
  const name = departments.length === 1 ? (departments[0] ?? '') : named.join('')
  const bare = withoutMunicipality(name, profile)
  return bare === '' || bare.length > LONGEST_DEPARTMENT || PARTICLE.test(bare) || NO_DEPARTMENT.test(bare)
    ? null
    : bare
}

const trimmed = (text: string): string => text.replace(AROUND, '')

function withoutMunicipality(name: string, { municipality }: Profile): string {
  const city = municipality === null ? '' : keyOf(municipality)
  return city !== '' && name.startsWith(city) && name.length > city.length ? name.slice(city.length) : name
}

/** 所属の名 — a short text that ends like a department (局, 室, 区 …): it may stand in a cell of its own. */
export function isDepartmentName(text: string, profile: Profile): boolean {
  const key = trimmed(keyOf(text))
  if (key.length < 2 || key.length > LONGEST_DEPARTMENT || /[0-9。、:：]/u.test(key) || PARTICLE.test(key)) return false
  return !NO_DEPARTMENT.test(key) && (profile.departmentEndings ?? ENDINGS).some((ending) => key.endsWith(ending))
}

const ENDINGS: readonly string[] = ['局', '室', '区', '部', '課', '庁', '所', '委員会', 'センター']

/** A department cell's own text, without brackets, blanks and the city's name. */
export const departmentName = (text: string, profile: Profile): string =>
  withoutMunicipality(trimmed(keyOf(text)), profile)

/** 〇〇局 — a name that was never filled in. */
export const isUnfilled = (name: string): boolean =>
  missingKind(name) === 'placeholder' || /^[〇○●◯□△×*＊_]+/u.test(name)
