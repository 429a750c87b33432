import { AT } from '../columns.ts'
import { chunksOf, type Chunk } from '../chunks.ts'
import { draftCell, draftRow, type DraftCell, type DraftRow } from '../draft.ts'
import { constant } from '../expression.ts'
import { INDENT, sizeWithin, textHeight } from '../fonts.ts'
import type { Form } from '../form-source.ts'
import { BODY_SIZE, BOXED, LABEL_FILL, LABEL_SIZE, type Look } from '../style-book.ts'
import type { TextSource } from '../text-source.ts'

export const LABEL_LOOK: Look = { ...BOXED, size: LABEL_SIZE, bold: true, fill: LABEL_FILL, horizontal: 'center' }
export const TEXT_LOOK: Look = { ...BOXED, size: BODY_SIZE, indent: 1 }

/** 記入欄の高さ — an empty box stays large enough to write in. */
const EMPTY_BOX = 34

/** 項目 — a label beside its text; the text takes as many rows as pages may need, the label spans them. */
export function labelledBlock(form: Form, label: string, text: TextSource): readonly DraftRow[] {
  const width = form.columns.widthOf(AT.text.left, AT.text.right) - INDENT
  const chunks = chunksOf(text, { width, font: form.font, size: BODY_SIZE })
  return stackedBlock(form, label, chunks, text.linked || text.value === '' ? null : label.replace(/\n/gu, ''))
}

/** The same for rows that are already made. */
export function stackedBlock(
  form: Form,
  label: string,
  chunks: readonly Chunk[],
  unlinked: string | null,
): readonly DraftRow[] {
  const rows = chunks.map((chunk, index) => {
    const look = { ...TEXT_LOOK, ...seam(index, chunks.length) }
    return draftRow(chunk.height, withAir(draftCell(AT.text, chunk.content, look, { unlinked })))
  })
  return withLabel(form, label, rows)
}

/** 右の余白 — a text that ends before its frame, as it begins behind it: the frame's right side is drawn by an empty cell. */
export const withAir = (cell: DraftCell): readonly DraftCell[] => [
  { ...cell, look: { ...cell.look, right: 'none' } },
  draftCell(AT.air, null, { ...cell.look, left: 'none' }),
]

/** Between the rows of one text no line is drawn, and what air the rows have goes to the outer edges. */
export const seam = (index: number, count: number): Look => ({
  top: index === 0 ? 'thin' : 'none',
  bottom: index === count - 1 ? 'thin' : 'none',
  ...(count > 1 && index === 0 ? { vertical: 'bottom' as const } : {}),
  ...(count > 1 && index === count - 1 ? { vertical: 'top' as const } : {}),
})

/** A last row lower than this does not go to the next page alone. */
const WIDOW = 38
/** A block up to this height is not parted at all. */
const TOGETHER = 120

/** A label a little too long for its column (めざすべき将来像) is set smaller rather than broken. */
const SMALLEST_LABEL = 7.5

function labelSize(label: string, width: number): number {
  const size = Math.min(...label.split('\n').map((line) => sizeWithin(line, width, LABEL_SIZE)))
  return size < SMALLEST_LABEL ? LABEL_SIZE : size
}

/** 項目名を付ける — the label over all rows; the rows that carry the label's own text stay together. */
export function withLabel(
  form: Form,
  label: string,
  rows: readonly DraftRow[],
  least = EMPTY_BOX,
): readonly DraftRow[] {
  const width = form.columns.widthOf(AT.label.left, AT.label.right)
  const size = labelSize(label, width)
  const needed = Math.max(least, textHeight(label, width, form.font, size))
  const total = rows.reduce((sum, row) => sum + row.height, 0)
  const missing = Math.max(0, needed - total)
  const isSmall = total + missing <= TOGETHER
  let above = 0
  return rows.map((row, index) => {
    above += row.height
    const height = index === rows.length - 1 ? row.height + missing : row.height
    const leavesWidow = index === rows.length - 2 && (rows[index + 1]?.height ?? 0) < WIDOW
    const keepWithNext = row.keepWithNext || leavesWidow || (index < rows.length - 1 && (isSmall || above < needed))
    if (index > 0) return { ...row, height, keepWithNext }
    const cell = draftCell(AT.label, constant(label), { ...LABEL_LOOK, size }, { rows: rows.length })
    return { ...row, height, keepWithNext, cells: [cell, ...row.cells] }
  })
}
