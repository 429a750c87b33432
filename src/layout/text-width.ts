/**
 * 文字幅 — how wide a text prints, in ems of its font. Full-width characters take one em; the others are estimated from the wider of the
 * common Japanese faces (游ゴシック, BIZ UDゴシック, Noto Sans CJK), because a line that is estimated too narrow would be cut in print.
 */
export function textEms(text: string): number {
  let ems = 0
  for (const character of text) ems += characterEms(character)
  return ems
}

export function characterEms(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x7f) return asciiEms(code)
  if (isCombining(code)) return 0
  if (code >= 0xff61 && code <= 0xff9f) return 0.5 // half-width katakana ｱ
  return 1
}

const NARROW = new Set([..." .,:;!|'`ijl"].map((character) => character.charCodeAt(0)))
const BROAD = new Set([...'MWm@%&w'].map((character) => character.charCodeAt(0)))

function asciiEms(code: number): number {
  if (code < 0x20) return 0
  if (BROAD.has(code)) return 0.95
  if (NARROW.has(code)) return 0.36
  return code >= 0x41 && code <= 0x5a ? 0.7 : 0.6
}

/** Variation selectors, zero-width joiners, combining marks and the low half of nothing: they sit on the character before. */
const isCombining = (code: number): boolean =>
  (code >= 0xfe00 && code <= 0xfe0f) ||
  (code >= 0xe0100 && code <= 0xe01ef) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x0300 && code <= 0x036f) ||
  code === 0x3099 ||
  code === 0x309a ||
  code === 0xfeff
