const LONGEST = 31

/** 空いているシート名 — 運営方針, else 運営方針 (2); with a word: 運営方針 控. The same names as in a file. */
export function freeName(isTaken: (name: string) => boolean, wanted: string, word = ''): string {
  for (let n = 1; ; n++) {
    const tail = (word === '' ? '' : ` ${word}`) + (n === 1 ? '' : ` (${String(n)})`)
    const name = clipped(wanted, LONGEST - tail.length) + tail
    if (!isTaken(name)) return name
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
