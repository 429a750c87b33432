/** 分割 — pieces in their order, together at most `most` by weight; one that weighs more stands alone. */
export function chunksWithin<T>(
  pieces: readonly T[],
  most: number,
  weightOf: (piece: T) => number,
): readonly (readonly T[])[] {
  const chunks: T[][] = []
  let weight = Infinity
  for (const piece of pieces) {
    const own = weightOf(piece)
    if (weight + own > most) {
      chunks.push([])
      weight = 0
    }
    chunks[chunks.length - 1]?.push(piece)
    weight += own
  }
  return chunks
}
