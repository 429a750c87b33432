import { utf8 } from './utf8.ts'

/** 差し替え — the bytes [start, end) become this text. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string | Uint8Array
}

/** The bytes with all splices made; they may stand in any order but must not overlap. Everything else is copied. */
export function splice(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const ordered = [...splices].map(encoded).sort((a, b) => a.start - b.start || a.end - b.end)
  const size = ordered.reduce((sum, piece) => sum + piece.text.length - (piece.end - piece.start), bytes.length)
  const out = new Uint8Array(size)
  let from = 0
  let at = 0
  for (const piece of ordered) {
    out.set(bytes.subarray(from, piece.start), at)
    at += piece.start - from
    out.set(piece.text, at)
    at += piece.text.length
    from = piece.end
  }
  out.set(bytes.subarray(from), at)
  return out
}

const encoded = ({ start, end, text }: Splice): { start: number; end: number; text: Uint8Array } => ({
  start,
  end,
  text: typeof text === 'string' ? utf8(text) : text,
})
