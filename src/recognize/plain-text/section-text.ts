import { boxAt } from '../../grid/box.ts'
import type { CellRef } from '../../grid/workbook-grid.ts'
import { isBlank } from '../../text/width.ts'
import type { Sourced } from '../fragment.ts'
import type { LinedText, TextLine as PlacedLine } from '../lined-text.ts'
import type { LabelMark, Mark } from './mark.ts'
import type { PageLine } from './text-lines.ts'

/** The text below a label: from the rest of its own line to the next mark; page numbers are no part of it. */
export function sectionText(mark: LabelMark, marks: readonly Mark[], lines: readonly PageLine[]): LinedText {
  const next = marks.find(({ from }) => from > mark.to)
  const own = lines[mark.to]
  const below = lines.slice(mark.to + 1, next?.from ?? lines.length).filter((line) => !line.isFurniture)
  const first = own && mark.rest !== '' ? [{ ...own, text: mark.rest }] : []
  return textOfLines([...first, ...withoutBlankEnds(below)])
}

/** Lines as one text that keeps where each of them stands. */
function textOfLines(lines: readonly PageLine[]): LinedText {
  return { text: lines.map(({ text }) => text).join('\n'), lines: lines.map(placed), tiles: [] }
}

const placed = ({ text, number }: PageLine): PlacedLine => ({
  at: { line: number },
  line: 0,
  tile: { box: boxAt(number - 1, 0), text, cells: [], hidden: false },
})

function withoutBlankEnds(lines: readonly PageLine[]): readonly PageLine[] {
  const filled = lines.map((line, index) => (isBlank(line.text) ? -1 : index)).filter((index) => index >= 0)
  return lines.slice(filled[0] ?? 0, (filled[filled.length - 1] ?? -1) + 1)
}

/** A value of the text with the lines it was read from. */
export function fromLines<T>(
  value: T,
  places: readonly CellRef[],
  labelAt: CellRef | null,
  confidence: number,
): Sourced<T> {
  return { value, at: places[0] ?? labelAt ?? { line: 1 }, cells: places, labelAt, confidence }
}

/** The filled lines of a text. */
export const placesOf = ({ lines }: LinedText): readonly CellRef[] =>
  lines.filter(({ tile }) => !isBlank(tile.text)).map(({ at }) => at)
