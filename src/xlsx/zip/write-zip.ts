import type { Codec } from '../codec.ts'
import { utf8 } from '../xml/utf8.ts'
import { crc32 } from './crc32.ts'
import type { ZipEntry } from './zip-entry.ts'

const DATA_DESCRIPTOR = 0x0008
/** 1 January 1980, the earliest a ZIP can say: no clock is read. */
const NO_TIME = 0x0021 << 16

/** 圧縮し直す — the entry with new content, its name, time and attributes as they were. */
export function packEntry(entry: ZipEntry, bytes: Uint8Array, codec: Codec): ZipEntry {
  const packed = codec.deflate(bytes)
  return {
    ...entry,
    method: 8,
    packed,
    size: bytes.length,
    crc: crc32(bytes),
    flags: entry.flags & ~DATA_DESCRIPTOR & ~0x0006,
  }
}

/** 新しい1件 — an entry of that name and content. */
export const newEntry = (name: string, bytes: Uint8Array, codec: Codec): ZipEntry =>
  packEntry(blankEntry(name), bytes, codec)

const NOTHING = new Uint8Array(0)

const blankEntry = (name: string): ZipEntry => ({
  name,
  nameBytes: utf8(name),
  flags: /^[\u0020-\u007e]*$/u.test(name) ? 0 : 0x0800,
  method: 8,
  time: NO_TIME,
  crc: 0,
  size: 0,
  packed: NOTHING,
  versionMade: 20,
  versionNeeded: 20,
  internal: 0,
  external: 0,
  centralExtra: NOTHING,
  localExtra: NOTHING,
  comment: NOTHING,
})

/** ZIPを書く — the entries in the given order, their packed bytes copied; sizes stand in every local header, never behind the data. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const size = entries.reduce((sum, entry) => sum + localSize(entry) + entry.packed.length + centralSize(entry), 22)
  const out = new Writer(size)
  const offsets = entries.map((entry) => writeLocal(out, entry))
  const start = out.at
  entries.forEach((entry, i) => writeCentral(out, entry, offsets[i] ?? 0))
  writeEnd(out, entries.length, start)
  return out.bytes
}

const localSize = (entry: ZipEntry): number => 30 + entry.nameBytes.length + entry.localExtra.length
const centralSize = (entry: ZipEntry): number =>
  46 + entry.nameBytes.length + entry.centralExtra.length + entry.comment.length

/** Bytes filled from the front, little-endian. */
class Writer {
  readonly bytes: Uint8Array
  private readonly view: DataView
  at = 0

  constructor(size: number) {
    this.bytes = new Uint8Array(size)
    this.view = new DataView(this.bytes.buffer)
  }

  u16(...values: readonly number[]): void {
    for (const value of values) this.view.setUint16((this.at += 2) - 2, value, true)
  }

  u32(...values: readonly number[]): void {
    for (const value of values) this.view.setUint32((this.at += 4) - 4, value, true)
  }

  put(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) this.bytes.set(piece, (this.at += piece.length) - piece.length)
  }
}

const flagsOf = (entry: ZipEntry): number => entry.flags & ~DATA_DESCRIPTOR

function writeLocal(out: Writer, entry: ZipEntry): number {
  const offset = out.at
  out.u32(0x04034b50)
  out.u16(entry.versionNeeded, flagsOf(entry), entry.method)
  out.u32(entry.time, entry.crc, entry.packed.length, entry.size)
  out.u16(entry.nameBytes.length, entry.localExtra.length)
  out.put(entry.nameBytes, entry.localExtra, entry.packed)
  return offset
}

function writeCentral(out: Writer, entry: ZipEntry, offset: number): void {
  out.u32(0x02014b50)
  out.u16(entry.versionMade, entry.versionNeeded, flagsOf(entry), entry.method)
  out.u32(entry.time, entry.crc, entry.packed.length, entry.size)
  out.u16(entry.nameBytes.length, entry.centralExtra.length, entry.comment.length, 0, entry.internal)
  out.u32(entry.external, offset)
  out.put(entry.nameBytes, entry.centralExtra, entry.comment)
}

function writeEnd(out: Writer, count: number, start: number): void {
  const size = out.at - start
  out.u32(0x06054b50)
  out.u16(0, 0, count, count)
  out.u32(size, start)
  out.u16(0)
}
