import { canonicalUnit } from '../../text/units.ts'
import { normalizeWidth } from '../../text/width.ts'

const MOST_REMEMBERED = 1_000

/** 単位の欄を読む — '％' → '%', '千人', null for a dash; remembers, as a column repeats a few units. */
export function unitReader(): (text: string) => string | null {
  const known = new Map<string, string | null>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const written = normalizeWidth(text).trim()
    const unit = canonicalUnit(written) === null ? null : written
    if (known.size < MOST_REMEMBERED) known.set(text, unit)
    return unit
  }
}
