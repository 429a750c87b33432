import type { Letter } from '../../model/judgement.ts'
import type { Scale } from '../../model/profile.ts'
import { missingKind } from '../../text/missing.ts'
import { quantitiesIn } from '../../text/quantity.ts'
import { leadingMention } from './indicator-entries.ts'
import { carriesOn, joinWrap } from './soft-wrap.ts'
import { isNote, sourceLines, widestOf, type SourceLine } from './source-lines.ts'
import { splitLetter, type LetterSplit } from './split-letter.ts'

/** 実績欄の一項目 — one result as the cell gives it, its letter taken off; still without its indicator. */
export interface ResultItem {
  readonly text: string
  /** Where a letter would be appended: the last line of the item, counted from 0 in the text as typed. */
  readonly line: number
  readonly typed: Letter | null
  readonly foreign: string | null
  readonly conflict: boolean
}

/** What the splitting has to know: the letters, and the names that begin an item even without a bullet. */
export interface ItemContext {
  readonly scale: Scale
  readonly planYear: number
  readonly startsName: (text: string) => boolean
}

interface Open {
  readonly text: string
  readonly first: SourceLine
  readonly last: SourceLine
  readonly split: LetterSplit
}

/** '・参加者　100人　・開催　10回' in one line */
const INLINE_BULLET = /[\s　]+(?=[・･●][\s　]*[^\s　])/u
const BRACKETED = /^[（(〔].*[）)〕]$/u
const LAYOUT = '　'

/** 実績欄を分ける — the results of a cell in their order: a bullet, a line or a name each; legends and notes left out. */
export function resultItems(text: string, context: ItemContext): readonly ResultItem[] {
  const lines = sourceLines(text)
    .filter((line) => !isNote(line))
    .flatMap(inlineParts)
  const widest = widestOf(lines)
  const items: Open[] = []
  for (const line of lines) {
    const split = splitLetter(line.text, context.scale)
    if (isLegend(split)) continue
    const before = items[items.length - 1]
    const joined = before && onto(before, line, split, widest, context)
    if (joined) items[items.length - 1] = joined
    else items.push({ text: split.text, first: line, last: line, split })
  }
  return items.map(({ text: words, last, split: { typed, foreign, conflict } }) => ({
    text: words,
    line: last.line,
    typed,
    foreign,
    conflict,
  }))
}

function inlineParts(line: SourceLine): readonly SourceLine[] {
  const [first = '', ...rest] = line.text.split(INLINE_BULLET)
  const others = rest.flatMap((part) => sourceLines(part)).map((part) => ({ ...part, line: line.line }))
  return [{ ...line, text: first }, ...others]
}

/** 「A：達成　B：未達成」 explains the letters; 「A：未達成」 is a letter at odds with itself. */
const isLegend = ({ conflict, text, marks }: LetterSplit): boolean => conflict && text === '' && marks >= 3

/** The item above, with this line added; undefined where the line begins an item of its own. */
function onto(
  before: Open,
  line: SourceLine,
  split: LetterSplit,
  widest: number,
  context: ItemContext,
): Open | undefined {
  if (line.bullet !== null || context.startsName(line.text)) return undefined
  const isLetterOnly = split.text === '' && (split.typed !== null || split.foreign !== null)
  if (isLetterOnly) return hasLetter(before) ? undefined : { ...before, last: line, split }
  if (line.gap || leadingMention(line.text, context.planYear)) return undefined
  const text = joinedText(before, line, split, widest)
  return text === undefined
    ? undefined
    : { ...before, text, last: line, split: hasLetter(before) ? before.split : split }
}

const hasLetter = ({ split }: Open): boolean => split.typed !== null || split.foreign !== null || split.conflict

/** A name waits for its value; a bracket and a soft wrap go with what they follow. */
function joinedText(before: Open, line: SourceLine, split: LetterSplit, widest: number): string | undefined {
  if (BRACKETED.test(split.text)) return joinWrap(before.text, split.text)
  if (hasLetter(before)) return undefined
  if (carriesOn(before.text, before.last, line, widest)) return joinWrap(before.text, split.text)
  const waits = quantitiesIn(before.text).length === 0
  const isValue = quantitiesIn(line.text)[0]?.start === 0 || missingKind(split.text) !== undefined
  const isInside = before.first.bullet !== null && line.indent > before.first.indent
  return waits && (isValue || isInside) ? before.text + LAYOUT + split.text : undefined
}
