import { deflateRawSync } from 'node:zlib'

/** One entry of a hand-made ZIP; every field that real writers differ in, or that an attacker would forge, can be set. */
export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
  readonly stored?: boolean
  /** Sizes and CRC behind the data instead of in the local header. */
  readonly descriptor?: boolean
  readonly flags?: number
  readonly method?: number
  readonly localExtra?: Uint8Array
  readonly centralExtra?: Uint8Array
  readonly localName?: string
  /** Lies: what the directory says instead of the truth. */
  readonly size?: number
  readonly packedSize?: number
  readonly crc?: number
  readonly offset?: number
}

export interface ZipOptions {
  readonly comment?: string
  readonly count?: number
  readonly disk?: number
}

/** Builds a ZIP byte by byte, independently of the writer under test. */
export function zipOf(parts: readonly ZipPart[], options: ZipOptions = {}): Uint8Array {
  const chunks: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  const push = (chunk: Buffer): void => {
    chunks.push(chunk)
    at += chunk.length
  }
  for (const part of parts) {
    const offset = part.offset ?? at
    const made = packed(part)
    push(localHeader(part, made))
    push(made.data)
    if (part.descriptor) push(numbers([4, 0x08074b50], [4, made.crc], [4, made.data.length], [4, made.size]))
    central.push(centralHeader(part, made, offset))
  }
  const start = at
  for (const chunk of central) push(chunk)
  const comment = Buffer.from(options.comment ?? '')
  const count = options.count ?? parts.length
  const size = at - start
  push(
    numbers(
      [4, 0x06054b50],
      [2, options.disk ?? 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, size],
      [4, start],
      [2, comment.length],
    ),
  )
  push(comment)
  return new Uint8Array(Buffer.concat(chunks))
}

interface Packed {
  readonly data: Buffer
  readonly size: number
  readonly crc: number
  readonly method: number
  readonly flags: number
}

function packed(part: ZipPart): Packed {
  const content = Buffer.from(part.content)
  const nameFlag = Buffer.byteLength(part.name) > part.name.length ? 0x800 : 0
  return {
    data: part.stored ? content : deflateRawSync(content),
    size: content.length,
    crc: crcOf(content),
    method: part.method ?? (part.stored ? 0 : 8),
    flags: (part.flags ?? 0) | nameFlag | (part.descriptor ? 8 : 0),
  }
}

function localHeader(part: ZipPart, { data, size, crc, method, flags }: Packed): Buffer {
  const name = Buffer.from(part.localName ?? part.name)
  const extra = Buffer.from(part.localExtra ?? [])
  const sizes = part.descriptor ? [0, 0, 0] : [crc, data.length, size]
  return Buffer.concat([
    numbers([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0x5a21_6000]),
    numbers(...sizes.map((value): [number, number] => [4, value]), [2, name.length], [2, extra.length]),
    name,
    extra,
  ])
}

function centralHeader(part: ZipPart, { data, size, crc, method, flags }: Packed, offset: number): Buffer {
  const name = Buffer.from(part.name)
  const extra = Buffer.from(part.centralExtra ?? [])
  return Buffer.concat([
    numbers([4, 0x02014b50], [2, 45], [2, 20], [2, flags], [2, method], [4, 0x5a21_6000]),
    numbers([4, part.crc ?? crc], [4, part.packedSize ?? data.length], [4, part.size ?? size]),
    numbers([2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 1], [4, 0x20], [4, offset]),
    name,
    extra,
  ])
}

/** [width, value] pairs, little-endian. */
function numbers(...values: readonly (readonly [number, number])[]): Buffer {
  return Buffer.concat(
    values.map(([width, value]) => {
      const buffer = Buffer.alloc(width)
      buffer.writeUIntLE(value >>> 0, 0, width)
      return buffer
    }),
  )
}

/** Bit by bit: slow, and without a table that could be wrong the same way. */
function crcOf(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
