import type { Quantity } from './quantity.ts'

/** What a number in a result cell is, as its neighbours say. Only a `level` can be the result of a target that names a level. */
export type NumberRole =
  | 'level' //     1,412件
  | 'change' //    5.2ポイント増、+3%
  | 'other' //     前年度68%、目標70%
  | 'rate' //      達成率104%
  | 'reference' // 70%を下回った、50校中
  | 'bound' //     70%以上
  | 'part' //      60~70%、3/5校、1時間30分

/** 累計・延べ・単年度・／年 */
export type Basis = 'cumulative' | 'gross' | 'single' | 'perYear'

interface Words {
  readonly role: NumberRole | null
  readonly basis: Basis | null
}

const OTHER =
  /(?:前々?年度?|昨年度?|前回|前期|目標|計画|基準|当初|予定|全国|市平均|府平均|県平均|期待)(?:値|数|件|率|実績|末|時点?|目標|平均|年度|同期|同月|における|[のはが:=\s])*\(?$/u
const RATE =
  /(?<label>達成率|達成度|達成割合|進捗率|進捗度|執行率|目標比|計画比|対目標|伸び率|増加率|増減率|減少率|削減率|前々?年度?比|前年同[期月]比|前回比|当初比)(?:[のはがで:=約\s])*\(?$/u
const PLUS = /[+＋]\s*$/u
const CHANGE_UP = /^\s*(?:程度|ほど)?[のも]?\s*(?:増(?![設築刷員便床額資])|上昇|向上|アップ|UP|プラス|上回)/iu
const CHANGE_DOWN =
  /^\s*(?:程度|ほど)?[のも]?\s*(?:減(?![免税災塩])|低下|下落|ダウン|DOWN|マイナス|削減|短縮|縮減|下回)/iu
const REFERENCE =
  /^\s*[)」]?(?:[にをへの]|には)?\s*(?:届か|達しな|達してい?な|達しませ|達せ|至ら|満た|下回|上回|超え|割り込|割った|未達|及ば|から)|^(?:の?うち|の内|中(?![心央学間])|に対し|と比べ|に比べ|より)/u
const BOUND = /^\s*(?:以上|以下|以内|未満|超|近く|足らず|余り?|半(?![期数年])|台(?!帳)|を?目標|を?予定)/u
const BEHIND_OTHER = /^\s*\((?:前年|昨年|前回|目標|計画|基準|当初|予定)[^()]*\)/u

const CUMULATIVE = /累計|累積|通算|作成合計|合計|総計|トータル|[から~][^、。]*の?計$/u
const GROSS = /延べ|のべ/u
const SINGLE = /単年度|当該年度|当年度|本年度|今年度|単年/u
const PER_YEAR = /(?:^|[^\d前昨])年(?:間|約?$)|年(?:当|あ)たり|年平均|毎年/u
const PER_YEAR_BEHIND = /^\s*[/／]\s*年/u
const NOTE_BEHIND = /^\s*\([^()]*\)/u

/** The words between the number before and this one. A note right behind that number is its own, not ours. */
export function beforeWords(words: string): Words & { readonly label: string | null; readonly sign: boolean } {
  const own = words.replace(NOTE_BEHIND, '').slice(-40)
  const label = RATE.exec(own)?.groups?.label ?? null
  const role = label !== null ? 'rate' : OTHER.test(own) ? 'other' : null
  return { role, basis: basisOf(own), label, sign: PLUS.test(own) }
}

/** The words between this number and the next. */
export function afterWords(words: string): Words & { readonly change: 'up' | 'down' | null } {
  const note = NOTE_BEHIND.exec(words)?.[0] ?? ''
  const basis = PER_YEAR_BEHIND.test(words) ? 'perYear' : basisOf(note || BASIS_BEHIND.exec(words)?.[0] || '')
  const change = CHANGE_UP.test(words) ? 'up' : CHANGE_DOWN.test(words) ? 'down' : null
  if (change !== null) return { role: 'change', basis, change }
  return { role: roleAfter(words), basis, change: null }
}

const BASIS_BEHIND = /^\s*の?(?:累計|累積|延べ|単年度)/u

function roleAfter(words: string): NumberRole | null {
  if (REFERENCE.test(words)) return 'reference'
  if (BOUND.test(words)) return 'bound'
  return BEHIND_OTHER.test(words) ? 'other' : null
}

function basisOf(words: string): Basis | null {
  if (CUMULATIVE.test(words)) return 'cumulative'
  if (GROSS.test(words)) return 'gross'
  if (SINGLE.test(words)) return 'single'
  return PER_YEAR.test(words) ? 'perYear' : null
}

const JOINS = /^(?:[~〜→⇒/×*±:.]|-|\+)$/u
const LISTS = /^(?:[・、,]|から|及び|と)$/u
const TIME = /^(?:年|か年|か月|ヶ月|月|週間?|日間?|時間?|分間?|秒間?)$/u

/** つながった数 — whether two numbers belong together, so that neither is the result by itself: 60~70%, 3/5校, 48・52件, 1時間30分. */
export function linkBetween(words: string, first: Quantity | undefined, second: Quantity | undefined): boolean {
  if (!first || !second) return false
  const between = words.replace(/\s+/gu, '')
  // '1,4 12件' is one number gone wrong; '72% 145人' are two.
  if (between === '') return words === '' || first.unit === null
  if (between === 'と' && TIME.test(first.unit ?? '') && TIME.test(second.unit ?? '')) return true
  return JOINS.test(between) || (LISTS.test(between) && first.unit === null)
}
