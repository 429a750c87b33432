import type { FieldDefinition } from '../model/profile.ts'
import { missingKind } from '../text/missing.ts'
import { isBlank, keyOf, normalizeWidth } from '../text/width.ts'

/** 敬称 — behind a name, not part of it. */
const HONORIFIC = /[\s　]*(?:様|氏|殿|先生)$/u
const EDGES = /^[\s　(（【「［[:：]+|[\s　)）】」］\]]+$/gu
/** '環境政策局長　見本　太郎', '所属長：見本太郎', '（　所属長 ：　鶴見　一裕　）', '（所属長）清水　澄' */
const TITLE_AND_NAME =
  /^(?<title>[^\s　:：)）】]{1,20}?)[\s　]*(?:[)）】]?[:：][\s　]*|[)）】][\s　]*|[\s　]+)(?<name>[^:：]+)$/u
const NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}A-Za-zー々・.\s　]{2,24}$/u
const NOT_A_NAME =
  /方針|目標|使命|考え方|運営|年度|記入|氏名|所属|名前|課題|区分|[をがはにへで]$|(?:局|室|区|部|課|長|監|会|案)$/u
const OFFICE_AND_NAME = /^([^\s　]{2,20})[\s　]+(\S.*)$/u // '港湾振興室長　　波止場　渡'
/** 「会長」 ends like a title but the words before it may be anything. */
const OFFICE = /(?:長|監|監理官|管理者|理事|事務総長)$/u

/** 所属長の名 — a cell's text as a name, honorific and brackets off; undefined where it is none. */
export function readPerson(text: string): string | undefined {
  const name = withoutOffice(text.replace(EDGES, '').replace(HONORIFIC, '').replace(EDGES, ''))
  if (isBlank(name) || missingKind(name) !== undefined) return undefined
  const plain = normalizeWidth(name)
  return NAME.test(plain) && !NOT_A_NAME.test(keyOf(plain)) && keyOf(plain).length <= 14 ? name : undefined
}

/** 「危機管理監」 alone — the name stands in the next cell. */
export const isOffice = (text: string): boolean => OFFICE.test(keyOf(text)) && keyOf(text).length <= LONGEST_OFFICE

const LONGEST_OFFICE = 16

/** 「みどり公園局長　杜　若葉」: the office in front of the name is no part of it. */
function withoutOffice(text: string): string {
  const [, office = '', name = ''] = OFFICE_AND_NAME.exec(text) ?? []
  return OFFICE.test(keyOf(office)) && keyOf(name).length >= 2 ? name : text
}

/** Title and name in one cell; the title is one of the label's words, alone or behind the department's name. */
export function readTitledPerson(text: string, field: FieldDefinition): string | undefined {
  const groups = TITLE_AND_NAME.exec(text.replace(EDGES, ''))?.groups
  const title = keyOf(groups?.['title'] ?? '')
  if (title === '') return undefined
  const known = field.label.texts
    .map(keyOf)
    .some((word) => title === word || (OFFICE.test(title) && title.endsWith(word) && title.length <= 16))
  return known ? readPerson(groups?.['name'] ?? '') : undefined
}
