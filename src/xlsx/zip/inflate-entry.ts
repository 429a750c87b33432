import type { Codec } from '../codec.ts'
import { refuse } from '../refuse.ts'
import { crc32 } from './crc32.ts'
import type { ZipEntry } from './zip-entry.ts'

/** 展開 — the entry's content, with its stated size and CRC checked; a stored entry is not copied. */
export function inflateEntry(entry: ZipEntry, codec: Codec): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflate(entry, codec)
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw refuse('ZIP_BROKEN', entry.name)
  return bytes
}

function inflate(entry: ZipEntry, codec: Codec): Uint8Array {
  if (isOverstuffed(entry)) throw refuse('ZIP_BROKEN', entry.name)
  try {
    return codec.inflate(entry.packed, entry.size)
  } catch {
    throw refuse('ZIP_BROKEN', entry.name)
  }
}

/** Deflate never grows data by more than a few bytes a block; far more packed than stated bytes means a lie about the size. */
const isOverstuffed = ({ packed, size }: ZipEntry): boolean => packed.length > 2 * size + 1024
