import type { Scale } from '../../model/profile.ts'
import { yearsIn } from '../../text/era.ts'
import { isBlank } from '../../text/width.ts'
import type { LinedText } from '../lined-text.ts'
import { startsWithName } from '../prose/labelled-item.ts'
import { isNote } from '../prose/source-lines.ts'
import { splitLetter } from '../prose/split-letter.ts'

/** 実績と前年度実績 — what stands below a heading over both columns, told apart; `open` where nothing tells them apart. */
export interface ResultColumns {
  readonly actual: LinedText | null
  readonly prior: LinedText | null
  readonly open: LinedText | null
}

export interface ColumnContext {
  readonly names: readonly string[]
  readonly planYear: number
  readonly scale: Scale
}

const NONE: ResultColumns = { actual: null, prior: null, open: null }
const GAP = /[\s　]+/gu
/** A bullet, and the year in front of a name, begin the left result. */
const OPENING = /^[\s　・･●○]*(?:(?:令和|平成|[RＲ])?[\s　]*[0-9０-９元]{1,4}[\s　]*年度)?[\s　：:]*$/u
const BULLET = /^[・･●○]/u

/** Parts the lines below the heading: two results on one line, else one column's lines after the other's. */
export function resultColumns(text: LinedText, context: ColumnContext): ResultColumns {
  const kept = part(text, (index) => !isBlank(lineOf(text, index)) && !isNote({ raw: lineOf(text, index) }))
  if (kept.lines.length === 0) return NONE
  return sideBySide(kept, context) ?? oneAfterOther(kept, context) ?? oneColumn(kept, context)
}

const lineOf = (text: LinedText, index: number): string => text.lines[index]?.tile.text ?? ''

function part(text: LinedText, keeps: (index: number) => boolean): LinedText {
  const lines = text.lines.filter((_, index) => keeps(index))
  return { text: lines.map(({ tile }) => tile.text).join('\n'), lines, tiles: [] }
}

/** '・参加者数　1,412人：A　・参加者数　1,105人' — every line holds one result of each column. */
function sideBySide(text: LinedText, context: ColumnContext): ResultColumns | undefined {
  const cuts = text.lines.map(({ tile }) => cutOf(tile.text, context))
  if (cuts.some((cut) => cut === undefined)) return undefined
  const side = (take: (line: string, cut: number) => string): LinedText => {
    const lines = text.lines.map((line, index) => ({
      ...line,
      tile: { ...line.tile, text: take(line.tile.text, cuts[index] ?? 0) },
    }))
    return { text: lines.map(({ tile }) => tile.text).join('\n'), lines, tiles: [] }
  }
  return { actual: side((line, cut) => line.slice(0, cut)), prior: side((line, cut) => line.slice(cut)), open: null }
}

/** Where the right column begins: at its own bullet, or at the name for the second time. */
function cutOf(line: string, { names, planYear }: ColumnContext): number | undefined {
  const isStart = (text: string): boolean => BULLET.test(text.trim()) || startsWithName(text.trim(), names, planYear)
  if (!isStart(line)) return undefined
  GAP.lastIndex = 0
  for (let gap = GAP.exec(line); gap; gap = GAP.exec(line)) {
    const rest = line.slice(gap.index)
    const isFirstWord = line.slice(0, gap.index).replace(OPENING, '') === ''
    if (!isFirstWord && isStart(rest)) return gap.index
  }
  return undefined
}

/** The first column ends where the first name comes again. */
function oneAfterOther(text: LinedText, { names, planYear }: ColumnContext): ResultColumns | undefined {
  const begun = text.lines.map(({ tile }) => nameAt(tile.text, names, planYear))
  const first = begun.find((name) => name !== undefined)
  const again = first === undefined ? -1 : begun.indexOf(first, begun.indexOf(first) + 1)
  if (again < 0) return undefined
  return { actual: part(text, (index) => index < again), prior: part(text, (index) => index >= again), open: null }
}

const nameAt = (line: string, names: readonly string[], planYear: number): string | undefined =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .find((name) => startsWithName(line.replace(/^[\s　]*[・･●○][\s　]*/u, '').trim(), [name], planYear))

/** One column's lines only: letters are written beside this year's results, and a year says itself. */
function oneColumn(text: LinedText, { scale, planYear }: ColumnContext): ResultColumns {
  const isLettered = text.lines.some(({ tile }) => {
    const split = splitLetter(tile.text, scale)
    return split.typed !== null || split.foreign !== null
  })
  if (isLettered) return { ...NONE, actual: text }
  const years = new Set(
    text.lines.map(({ tile }) => yearsIn(tile.text, planYear).find(({ start }) => start <= 3)?.fiscalYear ?? null),
  )
  const [only] = years
  if (years.size === 1 && only === planYear) return { ...NONE, actual: text }
  if (years.size === 1 && only === planYear - 1) return { ...NONE, prior: text }
  return { ...NONE, open: text }
}
