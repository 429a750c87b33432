/** 書式 — a cell's looks as the nested record that getCellProperties gives and setCellProperties takes. */
export type Format = Readonly<Record<string, unknown>>

export type Path = readonly string[]

const NO_LINE = { style: 'None', color: '#000000', weight: 'Thin' }

export const DEFAULT_FORMAT: Format = {
  font: { name: '游ゴシック', size: 11, bold: false, italic: false, color: '#000000' },
  fill: { color: '#FFFFFF' },
  borders: { top: NO_LINE, right: NO_LINE, bottom: NO_LINE, left: NO_LINE },
  protection: { locked: true },
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
}

/** What was set lies over what was there, leaf by leaf; members this host does not know are told by `unknownLeaf`. */
export function overlaid(format: Format, given: Format): Format {
  const merged: Record<string, unknown> = { ...format }
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue
    const old = merged[key]
    merged[key] = isRecord(value) ? overlaid(isRecord(old) ? old : {}, value) : value
  }
  return merged
}

/** The first member of a given format that this host does not model. */
export function unknownLeaf(given: Format, known: Format = DEFAULT_FORMAT): string | undefined {
  for (const [key, value] of Object.entries(given)) {
    if (!(key in known)) return key
    const inner = known[key]
    const unknown = isRecord(value) && isRecord(inner) ? unknownLeaf(value, inner) : undefined
    if (unknown) return `${key}.${unknown}`
  }
  return undefined
}

export function leafOf(format: Format, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), format)
}

export function withLeaf(path: Path, value: unknown): Format {
  const [head = '', ...rest] = path
  return { [head]: rest.length === 0 ? value : withLeaf(rest, value) }
}

/** Only what was asked for: `{ font: { bold: true } }` picks one leaf; `true` for a whole branch picks all of it. */
export function picked(format: Format, wanted: Format): Format {
  const entries = Object.entries(wanted).flatMap(([key, want]): [string, unknown][] => {
    const value = format[key]
    if (want === false) return []
    return [[key, isRecord(want) && isRecord(value) ? picked(value, want) : value]]
  })
  return Object.fromEntries(entries)
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The default itself where all leaves are the default's: a cell that was put back is as good as untouched. */
export const settled = (format: Format): Format =>
  format !== DEFAULT_FORMAT && JSON.stringify(format) === PLAIN ? DEFAULT_FORMAT : format
const PLAIN = JSON.stringify(DEFAULT_FORMAT)
