/** PDFの文字の一片 — where it stands on its page, as pdfjs gives it; y grows upwards. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Less than this share of the letters' height apart, two pieces stand in one line. */
const SAME_LINE = 0.5
/** A gap wider than this share of the height is kept as a blank, so that columns do not run together. */
const GAP = 0.9

/**
 * PDFの行 — the pieces of a page as lines, in the order in which the page says them: that is the order in which the office wrote its form, while
 * going strictly by height would shuffle the cells of a table.
 */
export function linesOfPieces(pieces: readonly PdfPiece[]): readonly string[] {
  const lines: PdfPiece[][] = []
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue
    const line = lines[lines.length - 1]
    const last = line?.[line.length - 1]
    if (line && last && continues(last, piece)) line.push(piece)
    else lines.push([piece])
  }
  return lines.map(lineText)
}

const continues = (last: PdfPiece, next: PdfPiece): boolean =>
  Math.abs(last.y - next.y) < Math.max(last.height, next.height) * SAME_LINE && next.x >= last.x

function lineText(line: readonly PdfPiece[]): string {
  let text = ''
  line.forEach((piece, i) => {
    const last = line[i - 1]
    const isApart = last !== undefined && piece.x - (last.x + last.width) > piece.height * GAP
    text += (isApart ? '　' : '') + piece.text
  })
  return text
}
