const LONGEST = 31

/** 空いているシート名 — 運営方針, else 運営方針 (2) and so on; with a word: 運営方針 控, 運営方針 控 (2). */
export function freeName(taken: readonly string[], wanted: string, word = ''): string {
  const known = new Set(taken.map((name) => name.toLowerCase()))
  for (let n = 1; ; n++) {
    const tail = (word === '' ? '' : ` ${word}`) + (n === 1 ? '' : ` (${String(n)})`)
    const name = clipped(wanted, LONGEST - tail.length) + tail
    if (!known.has(name.toLowerCase())) return name
  }
}

/** Never between the halves of a surrogate pair. */
function clipped(text: string, units: number): string {
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > units) break
    kept += character
  }
  return kept
}
