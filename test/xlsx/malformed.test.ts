import fc from 'fast-check'
import { UserError } from '../../src/model/user-error.ts'
import { editCells } from '../../src/xlsx/edit-cells.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { packageOf, partsOf, type BookXml } from '../build/package-of.ts'
import { zipOf } from '../build/zip-of.ts'

const BOOK: BookXml = {
  sheets: [
    {
      name: '様式',
      xml:
        '<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2.5</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>3</v></c><c r="C2" t="inlineStr"><is><t>直接</t></is></c></row></sheetData><mergeCells><mergeCell ref="A3:B4"/></mergeCells>',
    },
  ],
  strings: '<si><r><rPr><b/></rPr><t>目標</t></r></si>',
  styles: '<cellXfs><xf/><xf numFmtId="9"/></cellXfs>',
}
const WHOLE = packageOf(BOOK)
const RUNS = { seed: 20240402, numRuns: 400 }

/** Reads and edits as a host would; whatever happens must be a result or a UserError. */
function survives(bytes: Uint8Array): void {
  try {
    for (const sheet of readWorkbook(bytes).sheets)
      for (const row of sheet.rows()) for (const cell of row.cells) void (cell.text + (cell.formula ?? ''))
    editCells(bytes, [
      { at: { sheet: '様式', cell: 'D2' }, before: '', value: { kind: 'text', text: 'A' }, reason: '' },
    ])
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
}

it('survives files that are cut off anywhere', () => {
  for (let length = 0; length < WHOLE.length; length += 3) survives(WHOLE.slice(0, length))
})

it('survives files with flipped bytes', () => {
  const flips = fc.array(fc.tuple(fc.nat(WHOLE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(flips, (changes) => {
      const bytes = WHOLE.slice()
      for (const [at, byte] of changes) bytes[at] = byte
      survives(bytes)
    }),
    RUNS,
  )
})

it('survives parts whose XML is damaged', () => {
  const parts = partsOf(BOOK)
  const damage = fc.record({
    part: fc.nat(parts.length - 1),
    from: fc.nat(2000),
    length: fc.nat(30),
    put: fc.constantFrom(
      '',
      '<',
      '>',
      '/>',
      '</c>',
      '"',
      '&',
      '&#x110000;',
      '<![CDATA[',
      '<!--',
      '<c r="ZZZ99999999">',
      '<row r="-1">',
      '\u0000',
      '<x:y/>',
    ),
  })
  fc.assert(
    fc.property(damage, ({ part, from, length, put }) => {
      const damaged = parts.map((one, i) => {
        const text = String(one.content)
        const at = from % text.length
        return i === part ? { ...one, content: text.slice(0, at) + put + text.slice(at + length) } : one
      })
      survives(zipOf(damaged))
    }),
    RUNS,
  )
})

it('survives any bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), survives), RUNS)
})

it('reads a part of endless nesting or attributes in linear time', () => {
  const start = performance.now()
  survives(packageOf({ sheets: [{ name: 's', xml: `${'<a>'.repeat(200_000)}` }] }))
  survives(packageOf({ sheets: [{ name: 's', xml: `<a ${'b="" '.repeat(100_000)}/>` }] }))
  survives(
    packageOf({
      sheets: [
        {
          name: 's',
          xml: `<sheetData>${'<row><c><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>'.repeat(3000)}</sheetData>`,
        },
      ],
    }),
  )
  expect(performance.now() - start).toBeLessThan(20_000)
})
