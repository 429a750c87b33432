/** Kept at once; a table repeats its texts within a few rows, so that forgetting all of them now and then costs little. */
const MOST = 2_000
/** Longer texts are hardly repeated, and would hold memory. */
const LONGEST = 120

/** 覚えておく — a reader of text that answers a text just read without reading it again; for pure readers whose answer is never changed. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST) return read(text)
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T // put in below, as a T
    const answer = read(text)
    if (known.size >= MOST) known.clear()
    known.set(text, answer)
    return answer
  }
}
