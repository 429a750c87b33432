import type { Change, Target } from '../text/types.ts'

/** 比較の言葉 — how a target is compared, as documents say it; 要確認 where a person must decide, '' where there is nothing to compare. */
export function comparisonWord({ comparison, change, qualitative, value }: Target): string {
  if (comparison === 'relative') return change ? changeWord(change) : OPEN
  if (comparison !== null) return WORDS[comparison]
  return qualitative || value === null ? '' : OPEN
}

const OPEN = '要確認'
const WORDS = {
  atLeast: '以上',
  atMost: '以下',
  lessThan: '未満',
  moreThan: '超',
  within: '範囲内',
  maintain: '維持',
} as const

/** 前年度以上 is a level; 5％削減 and 増加 ask for a change. */
function changeWord({ direction, strict, in: measure }: Change): string {
  const isLevel = measure === null && !strict
  if (direction === 'up') return isLevel ? '前年度以上' : '前年度比増'
  return isLevel ? '前年度以下' : '前年度比減'
}
