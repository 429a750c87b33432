import { yearsIn } from './era.ts'
import type { Change } from './types.ts'

/** What a relative target compares with: 前年度 · 昨年度 · 前回 · 直近3か年の平均 · 平成28年度 */
const PRIOR = String.raw`(?:対?(?:前|昨)(?:年度?|回|期)|(?:過去|これまでの)最[高低大小多少]|過年度|(?:過去|直近)(?:の)?(?:過去)?[0-9]{1,2}(?:[かヵヶカ]?年度?|年間|回)|例年|従来|現状|現行|現在|基準(?:値|年度?)?|(?:全国|市|府|県|都|OECD)平均|当初)`
/** Of these only the last year stands in 前年度実績. */
const LAST_YEAR = /^(?:対?(?:前|昨)(?:年度?|回|期)|現状|現行|現在)/u
const THING = String.raw`(?:[のにをとよりも、]{0,2}(?:同[月期日]|成果|実績|件数|数値?|値|水準|割合|比率?|率|平均|最高|最大|レベル|結果|末|値の平均|実績値|目標|回答|合格者|利用|参加者|受講者|来場者|入場者|人数|額|と比較して|と比べて?|比べ|比較して|に対して?)){0,5}`
/** '前年度以上' · '前年度実績を上回る' · '昨年度より増加' — the level itself is the target, no amount stands. */
const LEVEL_UP = new RegExp(
  String.raw`${PRIOR}${THING}(?<how>以上|並(?:み)?(?:以上|またはそれ以上)|を?超え?|を?上回|を下回らない|より?も?(?:[^、。\n0-9]{0,12})?(?:増|多[いく]|高[いくめ]|向上|上昇|改善|拡大|伸)|から(?:の)?(?:増|向上|上昇|改善|拡大|伸)|[、で]?(?:の)?(?:増|向上|上昇|改善(?!措置|率)|拡大)|比?で?プラス)`,
  'u',
)
const LEVEL_DOWN = new RegExp(
  String.raw`${PRIOR}${THING}(?<how>以[下内]|を?下回|を上回らない|を超えない|未満|より?も?(?:[^、。\n0-9]{0,12})?(?:減|少な|低|縮|短)|から(?:の)?(?:減|低|縮|短|削)|[、で]?(?:の)?(?:減|低下|低減|削減|縮減|短縮)|比?でマイナス)`,
  'u',
)
const NOT_STRICT = /^(?:以|並|を下回らない|を上回らない|を超えない)/u
/** '前年度水準を維持' · '現状維持' · '前年度並み' */
const LEVEL_KEPT = new RegExp(
  String.raw`(?:${PRIOR})${THING}(?:[をの]?(?:維持|継続|確保|保持)|並み?|と?同(?:程度|水準|数|等|率|規模)|程度)`,
  'u',
)

const LEAD = String.raw`^\s*(?:程度|以上|超|ずつ|分)*\s*(?:\([^()]{0,24}\))?\s*(?:[をの](?:の[^、。\n0-9]{1,8})?)?`
/** A change in words after an amount: '10％増' · '5ポイント以上向上'; '10台増設' and '10件の改善提案' are none. */
const RISES = new RegExp(
  String.raw`${LEAD}(?:増(?![築設刷便])|向上|上昇|改善(?!提案|案|事例|計画|策|点|指導|報告)|アップ|UP|伸び|伸ば|拡大(?!会議|図)|引き?上げ|上げ|高め|高い|高く|上回)`,
  'u',
)
/** '3％削減' · '50％の短縮' · '20％相当の低減' */
const FALLS = new RegExp(
  String.raw`${LEAD}(?:相当の?)?(?:減(?![免災塩築圧価農])|削減|低減|低下|縮減|縮小|短縮|抑制|節減|節約|ダウン|DOWN|引き?下げ|下げ|カット|低い|低く|下回)`,
  'u',
)
/** '＋5ポイント' · '前年度比プラス3％' */
const PLUS = /(?:(?<!±)[+＋]|プラス)\s*$/u
/** '70％を上回る' names a level, '前年度を10％上回る' a change. */
const OVER = /^\s*(?:程度|以上)?\s*(?:を|の)?(?:上回|下回)/u
const OVER_BASE = /(?:年度?|実績|目標|平均|値|水準)(?:値|数)?を\s*[^、。\n0-9]{0,4}$/u
/** Before an amount: '前年度比' · '平成28年度に比べ' · '現状より' */
const COMPARED_WITH = new RegExp(
  String.raw`(?:${PRIOR}|年度?|実績|時点|以前)(?:の)?(?:実績値?|件数|数|値|水準|平均)?(?:比|に比[べし]て?|と比[べ較](?:して?)?|に対して?|から|より|比で)[^。\n0-9]{0,16}$`,
  'u',
)
const RATE_OF_CHANGE = /(?:増加|減少|削減|低減|縮減|伸び|短縮|改善|向上|節減|抑制|低下|上昇)(?:率|量|額|数|幅|効果)/u

/** 増減の目標 — '前年度比10％増': what the words around an amount say of its direction; undefined where it is a level. */
export function changeAround(before: string, after: string, unit: string | null): Change | undefined {
  const direction = FALLS.test(after) ? 'down' : RISES.test(after) || PLUS.test(before) ? 'up' : undefined
  if (direction === undefined || NO_AMOUNT.test(unit ?? '')) return undefined
  if (OVER.test(after) && !OVER_BASE.test(before)) return undefined
  if (RATE_OF_CHANGE.test(before.slice(-12)) && !COMPARED_WITH.test(before)) return undefined
  return { direction, in: kindOf(unit), strict: false, ...sinceOf(before) }
}

/** '2倍に増加' and '3位上昇' are levels. */
const NO_AMOUNT = /^(?:倍|位)/u

/** `lastYear`: compared with 前年度; with anything else (全国平均, 過去最高) 前年度実績 decides nothing. */
export interface LevelChange {
  readonly change: Change
  readonly lastYear: boolean
}

/** 前年度との比較 — a relative target without an amount: '前年度以上' is up and not strict, '前年度より増加' strict. */
export function levelChange(text: string): LevelChange | undefined {
  const up = LEVEL_UP.exec(text)
  const down = LEVEL_DOWN.exec(text)
  if (!up && !down) return undefined
  const direction = up && (!down || up.index <= down.index) ? 'up' : 'down'
  const match = direction === 'up' ? up : down
  const change: Change = { direction, in: null, strict: !NOT_STRICT.test(match?.groups?.how ?? '') }
  return { change, lastYear: LAST_YEAR.test(match?.[0] ?? '') }
}

/** 水準の維持 — '前年度水準を維持': the prior value is the target; undefined where no level is kept. */
export function keptLevel(text: string): { readonly lastYear: boolean } | undefined {
  const match = LEVEL_KEPT.exec(text)
  return match ? { lastYear: LAST_YEAR.test(match[0]) } : undefined
}

function kindOf(unit: string | null): Change['in'] {
  if (unit === '%') return 'percent'
  return unit === null || !/ポイント|^pt$|%pt/iu.test(unit) ? 'amount' : 'point'
}

const SINCE =
  /^(?:末|実績値?|の?値|水準|時点)?(?:の)?(?:[^、。\n0-9]{0,10})?(?:比|に比べ|と比|に対|から|より|を基準)[^。\n0-9]{0,16}$/u

/** The fiscal year compared with, where the words name one. */
function sinceOf(before: string): { readonly since?: number } {
  const years = yearsIn(before)
  const last = years[years.length - 1]
  return last && SINCE.test(before.slice(last.end)) ? { since: last.to ?? last.fiscalYear } : {}
}
