import fc from 'fast-check'
import { a1 } from '../../../src/grid/a1.ts'
import { csvSheet, parseCsv } from '../../../src/hosts/file/decode-csv.ts'
import { editCsv } from '../../../src/hosts/file/edit-csv.ts'
import { encodeShiftJis } from '../../../src/hosts/file/shift-jis.ts'
import { encodeText, encodingOf, type TextEncoding } from '../../../src/hosts/file/text-encoding.ts'
import type { Edit, EditValue } from '../../../src/model/edit.ts'

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())
const sjis = (text: string): Uint8Array => encodeShiftJis(text) ?? new Uint8Array(0)

function valuesOf(bytes: Uint8Array, isTabbed = false): Record<string, unknown> {
  const sheet = csvSheet(parseCsv(bytes, isTabbed), '進捗')
  return Object.fromEntries(
    [...sheet.rows()].flatMap(({ cells }) => cells.map((cell) => [a1(cell.row, cell.column), cell.value])),
  )
}
const edit = (cell: string, before: string, value: EditValue | string): Edit => ({
  at: { sheet: '進捗', cell },
  before,
  value: typeof value === 'string' ? { kind: 'text', text: value } : value,
  reason: '試験',
})
const written = (bytes: Uint8Array, ...edits: Edit[]): { bytes: Uint8Array; reasons: string[] } => {
  const { bytes: out, outcomes } = editCsv(parseCsv(bytes, false), '進捗', edits)
  return { bytes: out, reasons: outcomes.flatMap((outcome) => ('reason' in outcome ? [outcome.reason] : [])) }
}
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString()

describe('reading', () => {
  const table = '指標,目標\r\n手続数,"1,300件以上"\r\n'
  const expected = { A1: '指標', B1: '目標', A2: '手続数', B2: '1,300件以上' }

  it.each([
    ['UTF-8', utf8(table)],
    ['UTF-8 with a mark', utf8(`\ufeff${table}`)],
    ['Shift_JIS', sjis(table)],
    ['UTF-16', utf16(table)],
    ['UTF-16, high byte first', utf16be(table)],
  ])('reads %s', (_, bytes) => {
    expect(valuesOf(bytes)).toEqual(expected)
  })

  it('reads tabs in a .tsv, and in what Excel calls Unicode text', () => {
    expect([valuesOf(utf8('a\tb,c\n'), true), valuesOf(utf16('指標\t目標\r\n'))]).toEqual([
      { A1: 'a', B1: 'b,c' },
      { A1: '指標', B1: '目標' },
    ])
  })

  it.each<[string, Record<string, string>]>([
    ['a\n\n,b', { A1: 'a', B3: 'b' }],
    ['a,b,\n', { A1: 'a', B1: 'b' }],
    ['a\rb\r', { A1: 'a', A2: 'b' }],
    ['"1行目\r\n2行目",b', { A1: '1行目\n2行目', B1: 'b' }],
    ['"say ""A""",b', { A1: 'say "A"', B1: 'b' }],
    ['"a"b,c', { A1: 'ab', B1: 'c' }],
    ['a"b"c,d', { A1: 'a"b"c', B1: 'd' }],
    ['"open,b\nc', { A1: '"open', B1: 'b', A2: 'c' }],
    ['"open,"b"\n"c"', { A1: 'open,b"', A2: 'c' }],
    ['"",""""', { B1: '"' }],
    [' , x', { A1: ' ', B1: ' x' }],
    ['', {}],
    [',,\n,,', {}],
    ['0012,1-1', { A1: '0012', B1: '1-1' }],
  ])('reads %j', (csv, cells) => {
    expect(valuesOf(utf8(csv))).toEqual(cells)
  })

  it('keeps every value a text, and knows its rows and its used range', () => {
    const sheet = csvSheet(parseCsv(utf8('\n,1300,\nx'), false), '進捗')
    expect(sheet).toMatchObject({
      name: '進捗',
      visibility: 'visible',
      used: { top: 1, left: 0, bottom: 2, right: 1 },
      merges: [],
    })
    expect([
      sheet.row(0),
      sheet.row(1)?.cells[0]?.value,
      sheet.row(9),
      sheet.isRowHidden(0),
      sheet.isColumnHidden(0),
    ]).toEqual([undefined, '1300', undefined, false, false])
    expect(csvSheet(parseCsv(utf8('\n'), false), 'x').used).toBeNull()
  })

  it.each([
    ['bytes of no encoding', new Uint8Array([0x81, 0x20, 0xff])],
    ['zero bytes', new Uint8Array([0x41, 0, 0x42])],
    ['half a character of UTF-16', utf16('年').slice(0, -1)],
    ['a lone half of a pair in UTF-16', utf16('\ud800')],
    ['a mark of UTF-8 before other bytes', new Uint8Array([0xef, 0xbb, 0xbf, 0x81, 0x40])],
  ])('refuses %s', (_, bytes) => {
    expect(() => parseCsv(bytes, false)).toThrow(expect.objectContaining({ code: 'TEXT_ENCODING' }))
  })
})

describe('writing', () => {
  it('replaces single fields, in the quoting of the file', () => {
    const bytes = utf8('a,"b",c\r\nd,e,f\r\n')
    const edits = [
      edit('A1', 'a', '1,300件'),
      edit('B1', 'b', 'x"y'),
      edit('F2', '', '達成'),
      edit('B4', '', 'x'),
      edit('F2', '達成', 'A'),
    ]
    expect(text(written(bytes, ...edits).bytes)).toBe('"1,300件","x""y",c\r\nd,e,f,,,A\r\n\r\n,x\r\n')
  })

  it.each<[string, EditValue, string]>([
    ['a number', { kind: 'number', number: 86000 }, 'a,86000'],
    ['a blank', { kind: 'blank' }, 'a,'],
    ['line breaks', { kind: 'text', text: '1\n2' }, 'a,"1\n2"'],
  ])('writes %s', (_, value, out) => {
    expect(text(written(utf8('a,b'), edit('B1', 'b', value)).bytes)).toBe(out)
  })

  it('adds a line end before a row below the last', () => {
    expect(text(written(utf8('a\nb'), edit('A3', '', 'c')).bytes)).toBe('a\nb\nc\n')
  })

  it.each([
    ['Shift_JIS', sjis('指標,判定\r\n髙﨑①～,\r\n')],
    ['UTF-16', utf16('指標,判定\r\n手続数,\r\n')],
    ['UTF-8 with a mark', utf8('\ufeff指標,判定\r\n手続数,\r\n')],
  ])('keeps %s and every other byte', (_, bytes) => {
    const out = written(bytes, edit('B2', '', '達成')).bytes
    const size = (encodeText('達成', encodingOf(bytes)) ?? []).length
    expect(out.length - bytes.length).toBe(size)
    expect(valuesOf(out)).toEqual({ ...valuesOf(bytes), B2: '達成' })
    expect(written(out, edit('B2', '達成', '')).bytes).toEqual(bytes)
  })

  it('keeps bytes of Shift_JIS that could be written otherwise', () => {
    const bytes = new Uint8Array([0xee, 0xe0, 0x2c, 0x61]) // 﨑 in NEC's place
    expect([...written(bytes, edit('B1', 'a', 'b')).bytes]).toEqual([0xee, 0xe0, 0x2c, 0x62])
  })

  it.each<[string, Edit]>([
    ['changed', edit('A1', 'x', 'A')],
    ['missing', { ...edit('A1', '指標', 'A'), at: { sheet: '別', cell: 'A1' } }],
    ['missing', { ...edit('A1', '指標', 'A'), at: { line: 1 } }],
    ['missing', edit('??', '', 'A')],
    ['unsupported', edit('A1', '指標', '𠮷')],
    ['unsupported', edit('A1', '指標', { kind: 'formula', formula: 'A1', cached: 1 })],
  ])('refuses with the reason %s and changes nothing', (reason, wanted) => {
    const bytes = sjis('指標')
    expect(written(bytes, wanted)).toEqual({ bytes, reasons: [reason] })
  })

  it('changes the written fields and no other, whatever stands in them', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '年', '"', ',', '\n', ' ', '①'), maxLength: 6 })
    const csv = fc.array(
      fc.array(
        field.map((raw) => (/[",\n]/u.test(raw) ? `"${raw.replaceAll('"', '""')}"` : raw)),
        { minLength: 1, maxLength: 4 },
      ),
      { minLength: 1, maxLength: 5 },
    )
    const encode = fc.constantFrom(utf8, utf16, utf16be, sjis)
    fc.assert(
      fc.property(csv, encode, fc.nat(6), fc.nat(6), field, (table, encoded, row, column, value) => {
        const bytes = encoded(table.map((line) => line.join(',')).join('\r\n') + '\r\n')
        const before = valuesOf(bytes)
        const cell = a1(row, column)
        const out = written(bytes, edit(cell, String(before[cell] ?? ''), value))
        const { [cell]: old, ...others } = before
        void old
        expect(out.reasons).toEqual([])
        expect(valuesOf(out.bytes)).toEqual(value === '' ? others : { ...others, [cell]: value })
      }),
      { seed: 20240403, numRuns: 300 },
    )
  })
})

describe('Shift_JIS', () => {
  it('writes back every character that it can read', () => {
    const decoder = new TextDecoder('shift_jis')
    for (let lead = 0x81; lead <= 0xfc; lead++) {
      for (let trail = 0x40; trail <= 0xfc; trail++) {
        const character = decoder.decode(new Uint8Array([lead, trail]))
        if (character.includes('\ufffd') || [...character].length !== 1) continue
        expect(decoder.decode(encodeShiftJis(character))).toBe(character)
      }
    }
  })

  it.each([
    ['〜−—', [0x81, 0x60, 0x81, 0x7c, 0x81, 0x5c]],
    ['～－―', [0x81, 0x60, 0x81, 0x7c, 0x81, 0x5c]],
    ['ｱA', [0xb1, 0x41]],
    ['髙①', [0xfb, 0xfc, 0x87, 0x40]],
  ])('writes %s as Windows does', (characters, bytes) => {
    expect([...(encodeShiftJis(characters) ?? [])]).toEqual(bytes)
  })

  it('has no 𠮷', () => {
    expect(encodeShiftJis('𠮷野区')).toBeUndefined()
  })
})

it('tells encodings apart', () => {
  const label = (bytes: Uint8Array): TextEncoding => encodingOf(bytes)
  expect([label(utf8('A')), label(utf8('年')), label(sjis('年度')), label(utf16('年'))]).toEqual([
    { label: 'utf-8', mark: 0 },
    { label: 'utf-8', mark: 0 },
    { label: 'shift_jis', mark: 0 },
    { label: 'utf-16le', mark: 2 },
  ])
})
