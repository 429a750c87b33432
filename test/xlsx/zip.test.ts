import { FFLATE } from '../../src/xlsx/codec.ts'
import { crc32 } from '../../src/xlsx/zip/crc32.ts'
import { inflateEntry } from '../../src/xlsx/zip/inflate-entry.ts'
import { readZip } from '../../src/xlsx/zip/read-zip.ts'
import { newEntry, packEntry, writeZip } from '../../src/xlsx/zip/write-zip.ts'
import { zipOf, type ZipPart } from '../build/zip-of.ts'

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
const contents = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(readZip(bytes).map((entry) => [entry.name, text(inflateEntry(entry, FFLATE))]))
const codeOf = (run: () => unknown): unknown => {
  try {
    run()
    return 'no error'
  } catch (error) {
    return (error as { code?: string }).code ?? error
  }
}
const long = '令和６年度　運営方針'.repeat(500)

describe('reading a ZIP', () => {
  it.each<[string, Partial<ZipPart>]>([
    ['deflated', {}],
    ['stored', { stored: true }],
    ['with its sizes behind the data', { descriptor: true }],
    ['with fields in the local header that the directory does not have', { localExtra: new Uint8Array([1, 2, 0, 0]) }],
    ['with a Japanese name', { name: '様式.xml' }],
  ])('reads an entry %s', (_, part) => {
    const bytes = zipOf([
      { name: 'a.xml', content: long, ...part },
      { name: 'b.xml', content: 'B' },
    ])
    expect(contents(bytes)).toEqual({ [part.name ?? 'a.xml']: long, 'b.xml': 'B' })
  })

  it('finds the directory before a comment', () => {
    expect(contents(zipOf([{ name: 'a', content: 'A' }], { comment: 'コメント PK' }))).toEqual({ a: 'A' })
  })

  it('reads an empty entry', () => {
    expect(
      contents(
        zipOf([
          { name: 'xl/', content: '', stored: true },
          { name: 'a', content: '' },
        ]),
      ),
    ).toEqual({ 'xl/': '', a: '' })
  })

  it.each<[string, string, Partial<ZipPart>]>([
    ['an encrypted entry', 'PASSWORD', { flags: 1 }],
    ['another method of packing', 'ZIP_UNSUPPORTED', { method: 12 }],
    ['a size of ZIP64', 'ZIP_UNSUPPORTED', { size: 0xffffffff }],
    ['a name that leaves the folder', 'ZIP_BROKEN', { name: '../a.xml' }],
    ['an absolute name', 'ZIP_BROKEN', { name: '/a.xml' }],
    ['a name with backslashes', 'ZIP_BROKEN', { name: 'xl\\a.xml' }],
    ['a name of a drive', 'ZIP_BROKEN', { name: 'C:a.xml' }],
    ['two entries of one name', 'ZIP_BROKEN', { name: 'B.xml' }],
    ['another name in the local header', 'ZIP_BROKEN', { localName: 'c.xml' }],
    ['an entry behind the end', 'ZIP_TRUNCATED', { packedSize: 1_000_000 }],
    ['entries that share their bytes', 'ZIP_BROKEN', { packedSize: 100 }],
    ['a place where no entry is', 'ZIP_BROKEN', { offset: 7 }],
    ['a part that inflates without measure', 'ZIP_BOMB', { size: 100 * 1024 * 1024 }],
    ['parts that are too large together', 'ZIP_BOMB', { size: 600 * 1024 * 1024 }],
  ])('refuses %s', (_, code, part) => {
    const bytes = zipOf([
      { name: 'a.xml', content: 'A'.repeat(40), ...part },
      { name: 'b.xml', content: 'B'.repeat(40), stored: true },
    ])
    expect(codeOf(() => readZip(bytes))).toBe(code)
  })

  it.each<[string, Partial<ZipPart>]>([
    ['a wrong CRC', { crc: 1 }],
    ['more bytes than stated', { size: 39 }],
    ['fewer bytes than stated', { size: 41 }],
    ['data that is no deflate', { content: new Uint8Array([7, 7, 7]), stored: true, method: 8, size: 40 }],
    ['a stated size far below the packed one', { content: 'x'.repeat(5000), stored: true, method: 8, size: 10 }],
  ])('notices %s when the entry is inflated', (_, part) => {
    const [entry] = readZip(zipOf([{ name: 'a', content: 'A'.repeat(40), ...part }]))
    expect(codeOf(() => entry && inflateEntry(entry, FFLATE))).toBe('ZIP_BROKEN')
  })

  it.each([
    ['what is no ZIP', 'NOT_ZIP', Buffer.from('<html>令和６年度</html>')],
    ['a few bytes', 'NOT_ZIP', Buffer.from('PK')],
    ['a ZIP that is cut off', 'ZIP_TRUNCATED', zipOf([{ name: 'a', content: long }]).slice(0, -30)],
    ['several disks', 'ZIP_UNSUPPORTED', zipOf([{ name: 'a', content: 'A' }], { disk: 1 })],
    ['a directory of ZIP64', 'ZIP_UNSUPPORTED', zipOf([{ name: 'a', content: 'A' }], { count: 0xffff })],
    ['a directory with fewer entries than stated', 'ZIP_BROKEN', zipOf([{ name: 'a', content: 'A' }], { count: 2 })],
  ])('refuses %s', (_, code, bytes) => {
    expect(codeOf(() => readZip(bytes))).toBe(code)
  })
})

describe('writing a ZIP', () => {
  const source = zipOf([
    { name: 'a.xml', content: long, descriptor: true, localExtra: new Uint8Array([9, 9, 0, 0]) },
    { name: 'b.bin', content: 'B', stored: true, centralExtra: new Uint8Array([8, 8, 0, 0]) },
    { name: '様式.xml', content: 'C' },
  ])

  it('copies packed bytes, order, time and attributes, and puts sizes into the local headers', () => {
    const before = readZip(source)
    const after = readZip(writeZip(before))
    expect(after.map((entry) => ({ ...entry, flags: 0 }))).toEqual(before.map((entry) => ({ ...entry, flags: 0 })))
    expect(after.map((entry) => entry.flags & 8)).toEqual([0, 0, 0])
    expect(contents(writeZip(before))).toEqual(contents(source))
  })

  it('gives an entry new content under its old name and time', () => {
    const [first] = readZip(source)
    if (!first) throw new Error('no entry')
    const [again] = readZip(writeZip([packEntry(first, Buffer.from('新しい内容'), FFLATE)]))
    expect([again?.name, again?.time, again && text(inflateEntry(again, FFLATE))]).toEqual([
      'a.xml',
      first.time,
      '新しい内容',
    ])
  })

  it('adds an entry without reading the clock', () => {
    const make = (): Uint8Array => writeZip([newEntry('様式.xml', Buffer.from('X'), FFLATE)])
    expect(contents(make())).toEqual({ '様式.xml': 'X' })
    expect(make()).toEqual(make())
  })
})

it.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['The quick brown fox jumps over the lazy dog', 0x414fa339],
])('computes the CRC-32 of %j', (value, crc) => {
  expect(crc32(Buffer.from(value))).toBe(crc)
})
