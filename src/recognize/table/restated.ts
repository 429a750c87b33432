import type { Amount } from '../../model/plan.ts'
import { keyOf } from '../../text/width.ts'

const PARTLY = /一部再掲|再掲含む|再掲を含む|うち再掲|内再掲/u
const NOT = /再掲(?:を?除く|除き|分を除|なし)/u
const WHOLE = /再掲/u

/** 再掲 — whether a mark beside an amount says that it (or a part of it) is counted elsewhere already. */
export function restatedIn(texts: readonly string[]): Amount['restated'] {
  const keys = texts.map(keyOf).filter((key) => !NOT.test(key))
  if (keys.some((key) => PARTLY.test(key))) return 'partly'
  return keys.some((key) => WHOLE.test(key)) ? 'whole' : 'none'
}

const MARK = /[\s　]*[(（【[][^()（）【】[\]]*再掲[^()（）【】[\]]*[)）】\]]/gu

/** '観光の振興（再掲）' names the issue 観光の振興. */
export const withoutRestated = (text: string): string => text.replace(MARK, '')
