import type { FieldDefinition } from '../../model/profile.ts'
import { isBlank, keyOf } from '../../text/width.ts'
import type { LabelBook, LabelMatch } from '../label-book.ts'
import type { LabelMark } from './mark.ts'
import type { PageLine } from './text-lines.ts'

/** A label over so many lines: アウトカム／指標／（経営課題の解決に向けた／進捗度合を示した指標）. */
const MOST_LINES = 7
/** Longer lines are prose; only a label's last line, a note, may come near. */
const LONGEST_PART = 45
const NOTE = /^[\s　]*[（(※]/u
/** A list never carries a label on; what stands behind ※ is a note up to the end of its line. */
const NO_PART = /^[\s　]*[・･●○]/u
/** '11' above 「関連するSDGs」 is the end of the text before. */
const BARE_NUMBER = /^[\s　(（]*[0-9０-９①-⑳]+[\s　)）.．、]*$/u
const EXACT = 0.9
const BRACKETED_HEAD =
  /^(?<head>[\s　■◆●○□◇]*[【<＜〈《≪〔［[][^】>＞〉》≫〕］\]]{1,40}[】>＞〉》≫〕］\]])[\s　:：]*(?<rest>\S.*)$/u
const COLON_HEAD = /^(?<head>[^:：。、]{1,40})[:：][\s　]*(?<rest>\S.*)$/u
const SPACED_HEAD = /^(?<head>[\s　]*[^\s　。、・]{1,40})[\s　]+(?<rest>\S.*)$/u
const PARTICLE = /^[のをがはにでとへも、。]/u
/** Shorter labels (目標, 実績) are words of prose too: they need brackets, or a line of their own. */
const SHORTEST_OPEN = 4
/** '6年度実績と達成状況　※A：達成　B：未達成 前年度実績' */
const COLUMN_GAP = /[\s　]+/gu

/** 見出しを行に探す — the label that begins at a line, over as many lines as it takes; undefined where none does. */
export function labelAt(lines: readonly PageLine[], index: number, book: LabelBook): LabelMark | undefined {
  const text = lines[index]?.text ?? ''
  return columnsLabel(text, index, book) ?? wholeLabel(lines, index, book) ?? headLabel(text, index, book)
}

/** The longest run of lines that together are one label; a printed typo only where nothing is exact. */
function wholeLabel(lines: readonly PageLine[], index: number, book: LabelBook): LabelMark | undefined {
  let best: LabelMark | undefined
  for (const { text, to } of runsFrom(lines, index)) {
    const match = to === index ? lineMatch(text, book) : runMatch(text, book)
    const isBetter = match && !(best && best.match.score >= EXACT && match.score < EXACT)
    if (isBetter) best = { kind: 'label', from: index, to, match, rest: '', both: false }
  }
  return best
}

const lineMatch = (text: string, book: LabelBook): LabelMatch | undefined =>
  book.matches(text).find(({ field }) => field.id !== 'issueStart')

/** Over several lines: 戦略1-1 takes only its own line's rest, and a typo must not be the end of the text above (90個／アウトカム指標). */
function runMatch(text: string, book: LabelBook): LabelMatch | undefined {
  const isBegun = book.begins(keyOf(text.split('\n')[0] ?? ''))
  return book
    .matches(text)
    .find(
      ({ field, number, score }) =>
        field.id !== 'issueStart' && !isOneLine(field) && number === null && (score >= EXACT || isBegun),
    )
}

/** 「令和６年度」 above 「所属長」 is no label of the head's. */
const isOneLine = ({ id, type }: FieldDefinition): boolean =>
  type === 'person' || type === 'year' || id === 'department'

/** The text of one line, of two, and so on; a blank line is crossed only to a note. */
function* runsFrom(
  lines: readonly PageLine[],
  index: number,
): Generator<{ readonly text: string; readonly to: number }> {
  let text = ''
  let taken = 0
  for (let at = index; taken < MOST_LINES; at++) {
    const line = lines[at]
    if (!line || line.page !== lines[index]?.page || line.text.length > LONGEST_PART) return
    if (isBlank(line.text)) {
      if (!NOTE.test(lines[at + 1]?.text ?? '')) return
      continue
    }
    if (taken > 0 && NO_PART.test(line.text)) return
    text += (text === '' ? '' : '\n') + line.text
    taken++
    yield { text, to: at }
    if (line.text.includes('※') || BARE_NUMBER.test(line.text)) return
  }
}

/** Label and value on one line. */
function headLabel(text: string, index: number, book: LabelBook): LabelMark | undefined {
  return (
    headed(BRACKETED_HEAD, text, index, book, () => true) ??
    headed(COLON_HEAD, text, index, book, (match) => isLong(match) || HEADS.includes(match.field.id)) ??
    headed(SPACED_HEAD, text, index, book, isLong)
  )
}

/** 「所属：こども局」「年度：令和６年度」 */
const HEADS: readonly string[] = ['department', 'fiscalYear']

const isLong = ({ reading }: LabelMatch): boolean => reading.key.length >= SHORTEST_OPEN

function headed(
  form: RegExp,
  text: string,
  index: number,
  book: LabelBook,
  accepts: (match: LabelMatch) => boolean,
): LabelMark | undefined {
  const { head, rest } = form.exec(text)?.groups ?? {}
  if (head === undefined || rest === undefined || PARTICLE.test(rest)) return undefined
  const match = book.matches(head).find((own) => own.field.id !== 'issueStart' && own.score >= EXACT && accepts(own))
  return match && { kind: 'label', from: index, to: index, match, rest, both: false }
}

/** Less than this behind a short label is a name or a number, not a text. */
const LEAST_TEXT = 10

/**
 * 「目標　市民・事業者とともに…」 — a short label and its text on one line. The words are common, so only the plan's own texts are
 * found in this way, above the first issue, and only where no clearer label names them.
 */
export function shortLabelAt(
  lines: readonly PageLine[],
  index: number,
  book: LabelBook,
  isBelowMark: boolean,
): LabelMark | undefined {
  const text = lines[index]?.text ?? ''
  const accepts = ({ field }: LabelMatch): boolean =>
    field.scope === 'plan' && field.type === 'text' && !HEADS.includes(field.id)
  const mark = headed(COLON_HEAD, text, index, book, accepts) ?? headed(SPACED_HEAD, text, index, book, accepts)
  return mark && mark.rest.length >= LEAST_TEXT && (isBelowMark || isAfresh(lines[index - 1])) ? mark : undefined
}

/** The line above is blank or ends its sentence. */
const isAfresh = (before: PageLine | undefined): boolean =>
  before === undefined || isBlank(before.text) || before.isFurniture || /[。）)】]$/u.test(before.text.trim())

/** One heading line over two columns: results to the left, last year's to the right. */
function columnsLabel(text: string, index: number, book: LabelBook): LabelMark | undefined {
  COLUMN_GAP.lastIndex = 0
  for (let gap = COLUMN_GAP.exec(text); gap; gap = COLUMN_GAP.exec(text)) {
    const left = book.matches(text.slice(0, gap.index)).find(({ field }) => field.id === 'results')
    const right = book.matches(text.slice(gap.index)).find(({ field }) => field.id === 'prior')
    if (left && right) return { kind: 'label', from: index, to: index, match: left, rest: '', both: true }
  }
  return undefined
}
