import { mkdirSync, writeFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'

/**
 * アイコンを描く — a sheet of paper with its lines and a tick of achievement, in the sizes that Excel asks for. Run once: `node scripts/icons.mjs`;
 * the PNG files in assets/ are committed.
 */
export const SIZES = [16, 32, 64, 80]

const NAVY = [0x1f, 0x3f, 0x66]
const WHITE = [0xff, 0xff, 0xff]
const LINE = [0x9d, 0xb2, 0xcc]
const TICK = [0xc5, 0x5a, 0x11]
/** Points of each pixel that are looked at, in both directions: soft edges. */
const GRAIN = 4

/** The drawing, in a square of one by one; the last shape that holds a point colours it. */
const SHAPES = [
  { color: NAVY, holds: rounded(0, 0, 1, 1, 0.18) },
  { color: WHITE, holds: rounded(0.22, 0.12, 0.78, 0.88, 0.05) },
  { color: NAVY, holds: rounded(0.3, 0.22, 0.7, 0.31, 0.02) },
  { color: LINE, holds: rounded(0.3, 0.4, 0.7, 0.46, 0.02) },
  { color: LINE, holds: rounded(0.3, 0.53, 0.55, 0.59, 0.02) },
  { color: TICK, holds: stroke(0.42, 0.68, 0.55, 0.81, 0.065) },
  { color: TICK, holds: stroke(0.55, 0.81, 0.86, 0.48, 0.065) },
]

function rounded(left, top, right, bottom, radius) {
  return (x, y) => {
    const dx = Math.max(left + radius - x, x - (right - radius), 0)
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0)
    return dx * dx + dy * dy <= radius * radius
  }
}

function stroke(x1, y1, x2, y2, half) {
  const [dx, dy] = [x2 - x1, y2 - y1]
  return (x, y) => {
    const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)))
    return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) <= half
  }
}

/** One pixel: the mean colour of its points, and how many of them are drawn at all. */
function pixel(column, row, size) {
  const sum = [0, 0, 0]
  let drawn = 0
  for (let i = 0; i < GRAIN * GRAIN; i++) {
    const x = (column + ((i % GRAIN) + 0.5) / GRAIN) / size
    const y = (row + (Math.floor(i / GRAIN) + 0.5) / GRAIN) / size
    const shape = SHAPES.findLast(({ holds }) => holds(x, y))
    if (!shape) continue
    drawn++
    shape.color.forEach((part, index) => (sum[index] += part))
  }
  const color = sum.map((part) => (drawn === 0 ? 0 : Math.round(part / drawn)))
  return [...color, Math.round((255 * drawn) / (GRAIN * GRAIN))]
}

/** A PNG of eight bits a channel with transparency. */
export function iconPng(size) {
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.from([0, ...Array.from({ length: size }, (__, column) => pixel(column, row, size)).flat()]),
  )
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, check])
}

function crc(bytes) {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return (value ^ 0xffffffff) >>> 0
}

if (process.argv[1]?.endsWith('icons.mjs')) {
  const assets = new URL('../assets/', import.meta.url)
  mkdirSync(assets, { recursive: true })
  for (const size of SIZES) writeFileSync(new URL(`icon-${size}.png`, assets), iconPng(size))
}
