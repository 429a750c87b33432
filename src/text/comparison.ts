import type { Comparison } from './types.ts'

/** 比較の語 — the words right after a number that say which side of it is good, first match counts. */
const AFTER: readonly (readonly [Comparison, RegExp])[] = [
  ['atLeast', /^\s*(?:程度)?(?:\([^()]{0,24}\))?\s*(?:を?以上|を下回らない|を下限|以降)/u],
  [
    'atMost',
    /^\s*(?:程度)?(?:\([^()]{0,24}\))?\s*(?:を?以[下内]|を超えない|を上回らない|を上限|までに?(?:減|削減|低減|抑|下げ|引き?下げ|短縮|縮|縮減))/u,
  ],
  ['lessThan', /^\s*(?:程度)?(?:\([^()]{0,24}\))?\s*(?:未満|を?下回|を切)/u],
  ['moreThan', /^\s*(?:程度)?(?:\([^()]{0,24}\))?\s*(?:を?超(?!過|伝)|を?上回|より(?:多|高))/u],
]
/** '235人まで減少' · '20日に短縮' · '5％に抑える' */
const DOWN_TO =
  /^\s*(?:程度)?[」』]?(?:\([^()]{0,24}\))?\s*(?:に|まで|へ|水準に|台に)[、]?(?:[^、。\n0-9]{0,6})?(?:減|削減|抑|低減|低下|短縮|縮減|縮小|引き?下げ|下げ|引下げ)/u
const UP_TO =
  /^\s*(?:程度)?[」』]?(?:\([^()]{0,24}\))?\s*(?:に|まで|へ)[、]?(?:[^、。\n0-9]{0,6})?(?:増|向上|拡大|引き?上げ|上昇|高め|伸ば)/u
const RANK = /^位/u

/** '基準値（91.6％）以上' */
const CLOSING = /^[)」』]/u

/** The side a number's own words name; undefined where it stands bare. */
export function comparisonAfter(words: string, unit: string | null): Comparison | undefined {
  const after = words.replace(CLOSING, '')
  const named = AFTER.find(([, pattern]) => pattern.test(after))?.[0]
  if (named) return named
  if (DOWN_TO.test(after)) return 'atMost'
  if (UP_TO.test(after)) return 'atLeast'
  return RANK.test(unit ?? '') ? 'atMost' : undefined
}

/** 比較の記号 — '残存率≦5％' · '強度≧85' · '誤差 ＜1％'. */
const SIGNS: readonly (readonly [Comparison, RegExp])[] = [
  ['atLeast', /[≧≥⩾]\s*約?$/u],
  ['atMost', /[≦≤⩽]\s*約?$/u],
  ['lessThan', /<\s*約?$/u],
  ['moreThan', />\s*約?$/u],
]

/** The side a sign before the number names; '＜目標＞80％' and '＜5％＞' are brackets. */
export function comparisonBefore(before: string, after: string): Comparison | undefined {
  const named = SIGNS.find(([, pattern]) => pattern.test(before))?.[0]
  if (named === 'lessThan') return after.includes('>') ? undefined : named
  return named === 'moreThan' && before.includes('<') ? undefined : named
}

/** 減らす語 — in the name or before a bare number: '死者数の減少　235人'. 削減量 and 減少率 count the reduction itself, and 'ごみの削減に関する講座' lectures. */
const FALLING =
  /(?:減少|削減|抑制|短縮|低減|縮減|縮小|低下|引き?下げ|抑え)(?!(?:推定|見込み?|予測|想定|可能|の)?(?:し?た|率|量|額|数|幅|効果|目標|計画|割合|対策|取組|に向け|に資|に関|に係|に取り組|に寄与|に役立|につなが|を図る|を目的|ため|推進|促進|事業))/u

/** Whether the words before a bare number say that it is to fall. */
export function falls(before: string): boolean {
  return FALLING.test(before)
}
