import { readYear } from '../../text/era.ts'
import { isBlank } from '../../text/width.ts'
import type { LabelBook } from '../label-book.ts'
import { carriesOn, joinWrap } from '../prose/soft-wrap.ts'
import { sourceLines } from '../prose/source-lines.ts'
import { readPerson, readTitledPerson } from '../read-head.ts'
import { isDepartmentName, readTitle } from '../read-title.ts'
import { issueHeadingReader, type IssueHeading } from '../table/issue-heading.ts'
import { budgetAt } from './budget-lines.ts'
import { labelAt, shortLabelAt } from './label-lines.ts'
import { isIssueMark, type HeadMark, type IssueMark, type LabelMark, type Mark, type TitleMark } from './mark.ts'
import type { PageLine } from './text-lines.ts'

/** What the search for marks goes by. */
export interface MarkContext {
  readonly book: LabelBook
  readonly planYear: number
  /** The widest line of the text, where the page breaks its lines. */
  readonly widest: number
}

const LONGEST_HEAD = 40
/** '経営課題１の解決に向けて' and '経営課題１～３' speak of issues and begin none. */
const SPEAKS = /^(?:[のにはをとがでへも、,・~～〜。]|から|まで|及び|並びに|[-－]\s*(?:経営)?課題)/u
const BLANK_BETWEEN = /^[\s　【】「」『』:：.．]/u
const BULLETED = /^[\s　]*[・･]/u

/** 目印を探す — titles, heads, issues, budgets and labels in the order of the text; each line belongs to one at most. */
export function findMarks(lines: readonly PageLine[], context: MarkContext): readonly Mark[] {
  const read = issueHeadingReader(context.book.profile)
  const marks: Mark[] = []
  const short: LabelMark[] = []
  for (let index = 0; index < lines.length;) {
    const mark = isText(lines[index]) ? markAt(lines, index, context, read) : undefined
    const shorter =
      mark || marks.some(isIssueMark)
        ? undefined
        : shortLabelAt(lines, index, context.book, endsAt(index - 1, [...marks, ...short]))
    if (mark) marks.push(mark)
    if (shorter) short.push(shorter)
    index = (mark?.to ?? index) + 1
  }
  const needed = short.filter((mark) => !marks.some((other) => sameField(mark, other)))
  return [...marks, ...needed].sort((a, b) => a.from - b.from)
}

const endsAt = (index: number, marks: readonly Mark[]): boolean => marks.some(({ to }) => to === index)

const sameField = (mark: LabelMark, other: Mark): boolean =>
  other.kind === 'label' && other.match.field.id === mark.match.field.id

const isText = (line: PageLine | undefined): boolean => line !== undefined && !line.isFurniture && !isBlank(line.text)

function markAt(
  lines: readonly PageLine[],
  index: number,
  context: MarkContext,
  read: (text: string) => IssueHeading,
): Mark | undefined {
  return (
    issueAt(lines, index, context, read) ??
    budgetAt(lines, index, context.planYear, context.book) ??
    titleAt(lines, index, context) ??
    headAt(lines, index, context) ??
    labelAt(lines, index, context.book)
  )
}

/** '経営課題１　…', its title wrapped or on the next line. */
function issueAt(
  lines: readonly PageLine[],
  index: number,
  context: MarkContext,
  read: (text: string) => IssueHeading,
): IssueMark | undefined {
  const first = lines[index]?.text ?? ''
  const heading = BULLETED.test(first) ? undefined : read(first)
  if (!heading?.named || heading.number === null || speaks(first, heading)) return undefined
  let text = first
  let to = index
  for (let at = index + 1; carriesTitle(lines, at, text, context, read); at++) {
    text =
      read(text).title === ''
        ? `${text}　${lines[at]?.text.trim() ?? ''}`
        : joinWrap(text, lines[at]?.text.trim() ?? '')
    to = at
  }
  const whole = read(text)
  return whole.title.includes('。') ? undefined : { kind: 'issue', from: index, to, heading: whole }
}

function speaks(text: string, { label, title }: IssueHeading): boolean {
  if (title.includes('。')) return true
  const from = text.indexOf(label) + label.length
  return title !== '' && !BLANK_BETWEEN.test(text.slice(from)) && SPEAKS.test(title)
}

/** The next line goes on with the title where the page broke it, or where the number stood alone. */
function carriesTitle(
  lines: readonly PageLine[],
  at: number,
  text: string,
  context: MarkContext,
  read: (text: string) => IssueHeading,
): boolean {
  const line = lines[at]
  const before = sourceLines(lines[at - 1]?.text ?? '')[0]
  if (!line || !before || !isText(line) || BULLETED.test(line.text) || read(line.text).named) return false
  const next = sourceLines(line.text)[0]
  const isOpen = read(text).title === '' || (next !== undefined && carriesOn(text, before, next, context.widest))
  return isOpen && !markOtherThanIssue(lines, at, context)
}

const markOtherThanIssue = (lines: readonly PageLine[], at: number, context: MarkContext): Mark | undefined =>
  budgetAt(lines, at, context.planYear, context.book) ?? titleAt(lines, at, context) ?? labelAt(lines, at, context.book)

/** '令和６年度　デジタル統括室運営方針' on one line, or over two. */
export function titleAt(
  lines: readonly PageLine[],
  index: number,
  { book }: Pick<MarkContext, 'book'>,
): TitleMark | undefined {
  const one = lines[index]?.text ?? ''
  const next = lines[index + 1]
  const single = readTitle(one, book.profile)
  const opens = single !== undefined || readYear(one) !== undefined || isDepartmentName(one, book.profile)
  const isWhole = typeof single?.department === 'string' || !opens || !next || !isText(next)
  const joined = isWhole ? undefined : readTitle(`${one}　${next.text}`, book.profile)
  if (joined?.department) return { kind: 'title', from: index, to: index + 1, title: joined }
  if (!single || (single.department === null && single.fiscalYear === null)) return undefined
  return { kind: 'title', from: index, to: index, title: single }
}

/** '（　所属長 ：　鶴見　一裕　）', or the name on the line after the label. */
function headAt(lines: readonly PageLine[], index: number, { book }: MarkContext): HeadMark | undefined {
  const field = book.profile.fields.find(({ id }) => id === 'head')
  const text = lines[index]?.text ?? ''
  if (!field || text.length > LONGEST_HEAD) return undefined
  const own = readTitledPerson(text, field)
  if (own !== undefined) return { kind: 'head', from: index, to: index, name: own }
  const isLabel = book.matches(text).some((match) => match.field === field)
  const below = isLabel && isText(lines[index + 1]) ? readPerson(lines[index + 1]?.text ?? '') : undefined
  return below === undefined ? undefined : { kind: 'head', from: index, to: index + 1, name: below }
}
