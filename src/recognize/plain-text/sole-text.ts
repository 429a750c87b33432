import type { FieldId } from '../../model/profile.ts'
import type { Doubt, SectionFound } from '../../model/recognition.ts'
import { keyOf } from '../../text/width.ts'
import type { Sourced } from '../fragment.ts'
import type { LabelBook } from '../label-book.ts'
import type { LinedText } from '../lined-text.ts'
import { paragraphsOf } from '../prose/paragraphs-of.ts'
import type { LabelMark, Mark } from './mark.ts'
import { fromLines, placesOf, sectionText } from './section-text.ts'
import type { PageLine } from './text-lines.ts'

/** What every reader of a section needs: the lines, all marks, the profile's labels, the year. */
export interface TextScope {
  readonly lines: readonly PageLine[]
  readonly marks: readonly Mark[]
  readonly book: LabelBook
  readonly planYear: number
}

export interface SoleText {
  readonly value: Sourced<string> | null
  readonly doubts: readonly Doubt[]
}

/** 本文 — the text of a field that stands once; the same label over two different texts is nobody's to settle. */
export function soleText(
  marks: readonly LabelMark[],
  scope: TextScope,
  read: (text: LinedText) => string | null = ({ text }) => paragraphsOf(text),
): SoleText {
  const filled = marks.flatMap((mark) => {
    const text = sectionText(mark, scope.marks, scope.lines)
    const value = text.text === '' ? null : read(text)
    return value === null ? [] : [{ mark, text, value }]
  })
  const [first, ...others] = filled
  if (!first) return { value: null, doubts: [] }
  if (others.some(({ value }) => keyOf(value) !== keyOf(first.value)))
    return { value: null, doubts: [repeated(filled)] }
  const { mark, text, value } = first
  const labelAt = { line: scope.lines[mark.from]?.number ?? 1 }
  return { value: fromLines(value, placesOf(text), labelAt, Math.min(1, mark.match.score)), doubts: [] }
}

function repeated(
  filled: readonly { readonly mark: LabelMark; readonly text: LinedText; readonly value: string }[],
): Doubt {
  const places = filled.flatMap(({ text }) => text.lines.slice(0, 1).map(({ at }) => at))
  const field = filled[0]?.mark.match.field
  return {
    code: 'AMBIGUOUS_PLACE',
    field: field?.id ?? '',
    title: field?.title ?? '',
    at: places[0] ?? null,
    related: places.slice(1),
    text: filled[0]?.value ?? '',
    detail: `同じ見出しが${String(filled.length)}か所にあり、内容が異なります`,
  }
}

/** 項目の有無 — one entry for each label found. */
export const sectionsOf = (
  labels: readonly LabelMark[],
  issue: number | null,
  { lines, marks }: TextScope,
): readonly SectionFound[] =>
  labels
    .filter(({ match }) => match.field.type !== 'heading' && match.field.type !== 'amount')
    .map((mark) => ({
      field: mark.match.field.id,
      title: mark.match.field.title,
      issue,
      labelAt: { line: lines[mark.from]?.number ?? 1 },
      // 戦略1-1 holds its name in its own line
      filled: mark.match.rest !== '' || sectionText(mark, marks, lines).text !== '',
    }))

export const isExtra = (id: FieldId): boolean => id.startsWith('extra:')
