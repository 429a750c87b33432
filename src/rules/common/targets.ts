import type { Target } from '../../text/types.ts'
import { missingKind } from '../../text/missing.ts'
import { quantitiesIn } from '../../text/quantity.ts'
import { yearsIn } from '../../text/era.ts'

/** 目標がある — something is written that may be a target; blanks, dashes, 未定 and 〇〇 have their own findings. */
export const hasTarget = ({ text }: Target): boolean => {
  const kind = missingKind(text)
  return kind === undefined || kind === 'notDone'
}

/** 向き — which way is better as far as the target says: 'up' 以上, 'down' 以下, null where it does not. */
export function betterWay({ comparison, value }: Target): 'up' | 'down' | null {
  if (value === null) return null
  if (comparison === 'atLeast' || comparison === 'moreThan') return 'up'
  return comparison === 'atMost' || comparison === 'lessThan' ? 'down' : null
}

const BRACKETED = /[（(][^（）()]*[）)]/gu
/** '100人以上' — what makes a quantity a target of its own. */
const CUE = /^\s*(?:以上|以下|以内|未満|を?超え|を?上回|を?下回|程度)/u
/** '60名、修了者30名' — what closes a bare quantity. */
const CLOSED = /^\s*(?:$|[、，,。・／/\n　 ])/u

/** 複数の目標 — whether a text sets two targets of one and the same year; what stands in brackets explains another. */
export function setsSeveral({ text, unsure }: Target, planYear: number | null): boolean {
  const bare = text.replace(BRACKETED, (note) => '　'.repeat(note.length))
  const starts = yearsIn(bare, planYear ?? undefined)
    .filter(({ role }) => role === 'year' || role === 'deadline')
    .map(({ start }) => start)
  const sets = (cue: RegExp): boolean => {
    const ends = quantitiesIn(bare).filter(({ end }) => cue.test(bare.slice(end)))
    const segments = ends.map(({ start }) => starts.filter((year) => year <= start).length)
    return new Set(segments).size < segments.length
  }
  return sets(CUE) || (unsure && sets(CLOSED))
}
