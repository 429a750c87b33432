import { LIMITS } from '../limits.ts'
import { refuse } from '../refuse.ts'
import { decodeUtf8 } from '../xml/utf8.ts'
import type { ZipEntry } from './zip-entry.ts'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_SIZE = 22
const LONGEST_COMMENT = 65_535
const ENCRYPTED = 0x0001
const UTF8_NAME = 0x0800
const ZIP64 = 0xffffffff

/** A readable view, and where the entry in hand stands. */
interface Source {
  readonly bytes: Uint8Array
  readonly view: DataView
}

/**
 * ZIPの目録 — every entry in the order of the directory, checked before anything is inflated: names, methods, sizes, places and overlaps.
 * Throws a UserError for what is no ZIP, is broken, or is an attack.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const source = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) }
  const end = findEnd(source)
  const entries = readEntries(source, end)
  checkNames(entries)
  checkSizes(entries)
  return entries
}

/** The end record stands at the end of the file, before a comment of unknown length: it is looked for backwards. */
function findEnd({ bytes, view }: Source): number {
  const lowest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT)
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) <= bytes.length) return at
  }
  throw refuse(bytes.length >= 4 && view.getUint32(0, true) === LOCAL ? 'ZIP_TRUNCATED' : 'NOT_ZIP')
}

function readEntries(source: Source, end: number): ZipEntry[] {
  const { view } = source
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || start === ZIP64) throw refuse('ZIP_UNSUPPORTED', 'ZIP64')
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw refuse('ZIP_UNSUPPORTED', '分割ZIP')
  if (start + view.getUint32(end + 12, true) > end) throw refuse('ZIP_BROKEN')
  const spans: { from: number; to: number }[] = []
  const entries: ZipEntry[] = []
  for (let at = start, i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw refuse('ZIP_BROKEN')
    const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) throw refuse('ZIP_BROKEN')
    const offset = view.getUint32(at + 42, true)
    const entry = readEntry(source, at, offset)
    spans.push({
      from: offset,
      to: offset + 30 + entry.nameBytes.length + entry.localExtra.length + entry.packed.length,
    })
    entries.push(entry)
    at = next
  }
  if (spans.some((span) => span.to > start)) throw refuse('ZIP_BROKEN')
  checkOverlaps(spans)
  return entries
}

function readEntry({ bytes, view }: Source, at: number, offset: number): ZipEntry {
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((k) => view.getUint16(at + k, true)) as [
    number,
    number,
    number,
  ]
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength)
  const flags = view.getUint16(at + 8, true)
  const name = flags & UTF8_NAME ? decodeUtf8(nameBytes, 0, nameLength) : latin(nameBytes)
  const size = view.getUint32(at + 24, true)
  const packedSize = view.getUint32(at + 20, true)
  if (flags & ENCRYPTED) throw refuse('PASSWORD', name)
  if (size === ZIP64 || packedSize === ZIP64 || offset === ZIP64) throw refuse('ZIP_UNSUPPORTED', 'ZIP64')
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw refuse('ZIP_BROKEN', name)
  // The local header's own lengths count: they often differ from the directory's.
  const localName = view.getUint16(offset + 26, true)
  const dataStart = offset + 30 + localName + view.getUint16(offset + 28, true)
  if (dataStart + packedSize > bytes.length) throw refuse('ZIP_TRUNCATED', name)
  if (!sameBytes(nameBytes, bytes.subarray(offset + 30, offset + 30 + localName))) throw refuse('ZIP_BROKEN', name)
  return {
    name,
    nameBytes,
    flags,
    method: methodOf(view.getUint16(at + 10, true), name),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(dataStart, dataStart + packedSize),
    versionMade: view.getUint16(at + 4, true),
    versionNeeded: view.getUint16(at + 6, true),
    internal: view.getUint16(at + 36, true),
    external: view.getUint32(at + 38, true),
    centralExtra: bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength),
    localExtra: bytes.subarray(offset + 30 + localName, dataStart),
    comment: bytes.subarray(at + 46 + nameLength + extraLength, at + 46 + nameLength + extraLength + commentLength),
  }
}

function methodOf(method: number, name: string): 0 | 8 {
  if (method !== 0 && method !== 8) throw refuse('ZIP_UNSUPPORTED', name)
  return method
}

const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

/** Entries that share bytes are how a small file is made to inflate without end. */
function checkOverlaps(spans: { from: number; to: number }[]): void {
  spans.sort((a, b) => a.from - b.from)
  spans.forEach((span, i) => {
    if (i > 0 && span.from < (spans[i - 1]?.to ?? 0)) throw refuse('ZIP_BROKEN')
  })
}

const UNSAFE_NAME = /^\/|\\|^[A-Za-z]:|(^|\/)\.{1,2}(\/|$)|\/\/|[\u0000-\u001f]/u // '../x', '/xl/a', 'xl\\a'

function checkNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>()
  for (const { name } of entries) {
    const key = name.toLowerCase()
    if (name === '' || UNSAFE_NAME.test(name) || seen.has(key)) throw refuse('ZIP_BROKEN', name)
    seen.add(key)
  }
}

function checkSizes(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (total > LIMITS.totalBytes || entries.some(isBomb)) throw refuse('ZIP_BOMB')
}

const isBomb = ({ size, packed }: ZipEntry): boolean => size > LIMITS.ratioFrom && size > packed.length * LIMITS.ratio
