import { carriesOn, isFull, isOpen, joinWrap } from './soft-wrap.ts'
import { isNote, sourceLines, widestOf, type SourceLine } from './source-lines.ts'

/** The lines of one strategy: the first names it, the others carry it on or explain it. */
type Group = readonly [SourceLine, ...SourceLine[]]

const HEADING = /^[【〈《＜<](?<inner>[^】〉》＞>]{1,60})[】〉》＞>]$/u // '【防災の取組】'
const WHOLLY_BRACKETED = /^[（(][^（()）]*[）)]$/u // '(課題解決の方策)'
const SENTENCE = /[。．]$/u
/** A strategy is wrapped over a few lines at most. */
const MOST_LINES = 8
/** ① or ● over ・ or －: the outer sign lists the strategies, the inner one explains them. */
const INNER = /^[・･‣－\-‐–—―*◦▪]$/u

/** 主な戦略 — the strategies of one cell in their order: a bullet or a line each, soft wraps joined, notes and explanations left out. */
export function readStrategies(text: string): readonly string[] {
  const lines = withoutLeadingNote(sourceLines(text).filter((line) => !isNote(line)))
  const widest = widestOf(lines)
  return outerLevel(groupLines(lines, widest)).map((group) => textOf(group, widest))
}

/** 「(課題解決の方策)」 above the list belongs to the label. */
const withoutLeadingNote = (lines: readonly SourceLine[]): readonly SourceLine[] =>
  lines.filter((line, index) => index > 0 || lines.length === 1 || !WHOLLY_BRACKETED.test(line.text))

function groupLines(lines: readonly SourceLine[], widest: number): readonly Group[] {
  const listed = lines.some((line) => line.bullet !== null)
  const groups: [SourceLine, ...SourceLine[]][] = []
  for (const line of lines) {
    const group = groups[groups.length - 1]
    if (group && belongsTo(group, line, listed, widest)) group.push(line)
    else groups.push([line])
  }
  return groups
}

/** In a list, a line without a bullet goes with the item above it; without a list only a soft wrap does. */
function belongsTo(group: Group, line: SourceLine, listed: boolean, widest: number): boolean {
  if (line.bullet !== null || HEADING.test(line.text)) return false
  if (HEADING.test(group[0].text)) return !line.gap
  if (listed && group[0].bullet !== null && !line.gap) return true
  return carriesOn(joined(group.slice(-MOST_LINES)), group[group.length - 1] ?? group[0], line, widest)
}

const joined = (lines: readonly SourceLine[]): string => lines.map((line) => line.text).reduce(joinWrap)

function textOf(group: Group, widest: number): string {
  const heading = HEADING.exec(group[0].text)?.groups?.inner
  if (heading !== undefined) return heading
  return isExplained(group, widest) ? group[0].text : joined(group)
}

/** 「オンライン化を順次進める。」 below a strategy says how; it is not part of its name. */
function isExplained(group: Group, widest: number): boolean {
  const [head, ...rest] = group
  const last = rest[rest.length - 1]
  if (!last || SENTENCE.test(head.text) || isOpen(head.text) || isFull(head, widest)) return false
  return SENTENCE.test(last.text)
}

/** Where two levels are listed, the strategies are the outer ones; below a 【heading】 they are what it gathers. */
function outerLevel(groups: readonly Group[]): readonly Group[] {
  const listed = groups.filter(([head]) => head.bullet !== null)
  const outer = listed.filter(([head]) => !INNER.test(head.bullet ?? ''))
  if (outer.length > 0 && outer.length < listed.length && groups[0] === outer[0]) return outer
  const gathered = groups.every(([head]) => head.bullet !== null || HEADING.test(head.text))
  return listed.length > 0 && gathered ? listed : groups
}
