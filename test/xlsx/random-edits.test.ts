import fc from 'fast-check'
import { a1 } from '../../src/grid/a1.ts'
import type { WorkbookGrid } from '../../src/grid/workbook-grid.ts'
import type { Edit, EditValue } from '../../src/model/edit.ts'
import { editCells, undoCells } from '../../src/xlsx/edit-cells.ts'
import { openPackage } from '../../src/xlsx/package.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { readZip } from '../../src/xlsx/zip/read-zip.ts'
import { packageOf, type BookXml } from '../build/package-of.ts'

/*
 * Whatever is written: every other part keeps its packed bytes, every other cell its value, formula and look, the written cells read back as written,
 * the sheet stays in order, and taking it back gives every cell what it had.
 */
const SEED = { seed: 20240401, numRuns: 80 }
const ROWS = 8
const COLUMNS = 7

const cellXml = fc.oneof(
  fc.integer({ min: -999, max: 99_999 }).map((value) => `<v>${value}</v>`),
  fc.constantFrom('', '<f>A1+1</f><v>3</v>', '<f t="array" ref="A1">1</f><v>1</v>'),
)
const typedXml = fc.constantFrom(
  ' t="s"><v>0</v>',
  ' t="s"><v>1</v>',
  ' t="inlineStr"><is><t>直接</t></is>',
  ' t="b"><v>1</v>',
  ' t="e"><v>#N/A</v>',
)

/** A sheet with gaps; references may be left out where the place follows from the one before. */
const sheet = fc
  .array(
    fc.record({
      present: fc.boolean(),
      named: fc.boolean(),
      cells: fc.array(
        fc.record({
          present: fc.boolean(),
          named: fc.boolean(),
          style: fc.nat(2),
          xml: fc.oneof(
            cellXml.map((xml) => `>${xml}`),
            typedXml,
          ),
        }),
        { maxLength: COLUMNS },
      ),
    }),
    { maxLength: ROWS },
  )
  .map((rows) =>
    rows
      .map((row, r) => {
        if (!row.present) return ''
        const follows = r === 0 || rows[r - 1]?.present
        const cells = row.cells.map((cell, c) => {
          if (!cell.present) return ''
          const reference = cell.named || (c > 0 && !row.cells[c - 1]?.present) ? ` r="${a1(r, c)}"` : ''
          return `<c${reference} s="${cell.style}"${cell.xml}</c>`
        })
        return `<row${row.named || !follows ? ` r="${r + 1}"` : ''}>${cells.join('')}</row>`
      })
      .join(''),
  )

const value: fc.Arbitrary<EditValue> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text): EditValue => ({ kind: 'text', text })),
  fc.constantFrom<EditValue>(
    { kind: 'text', text: '_x000D_ & <A>\n' },
    { kind: 'text', text: '=1+1' },
    { kind: 'blank' },
  ),
  fc.integer().map((number): EditValue => ({ kind: 'number', number })),
  fc.nat(9).map((row): EditValue => ({ kind: 'formula', formula: `SUM(A1:B${row + 1})`, cached: row })),
)
const targets = fc.uniqueArray(fc.tuple(fc.nat(ROWS + 2), fc.nat(COLUMNS + 2), value), {
  minLength: 1,
  maxLength: 6,
  selector: ([r, c]) => a1(r, c),
})

const bookOf = (rows: string, prefixed: boolean): BookXml => {
  const plain: BookXml = {
    sheets: [
      { name: '様式', xml: `<dimension ref="A1:G8"/><sheetData>${rows}</sheetData>` },
      { name: '別', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    ],
    strings: '<si><t>目標</t></si><si><r><rPr><b/></rPr><t>太</t></r><r><t>字</t></r></si>',
    styles: '<cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="3"/></cellXfs>',
    parts: [{ name: 'xl/media/image1.png', content: new Uint8Array([1, 2, 3]), type: 'image/png' }],
  }
  if (!prefixed) return plain
  const prefix = (xml: string): string => xml.replace(/<(\/?)/gu, '<$1x:')
  return {
    ...plain,
    prefix: 'x:',
    sheets: plain.sheets.map((one) => ({
      ...one,
      ...(one.xml ? { xml: prefix(one.xml) } : { rows: prefix(one.rows ?? '') }),
    })),
    strings: prefix(plain.strings ?? ''),
    styles: prefix(plain.styles ?? ''),
  }
}

function contentOf(grid: WorkbookGrid): Map<string, unknown> {
  const found = new Map<string, unknown>()
  for (const { name, rows } of grid.sheets) {
    for (const { cells } of rows()) for (const cell of cells) found.set(`${name}!${a1(cell.row, cell.column)}`, cell)
  }
  return found
}

const textAt = (content: ReadonlyMap<string, unknown>, place: string): string =>
  (content.get(place) as { text?: string } | undefined)?.text ?? ''

function editsOf(
  content: ReadonlyMap<string, unknown>,
  wanted: readonly (readonly [number, number, EditValue])[],
): Edit[] {
  return wanted.map(([row, column, newValue]) => ({
    at: { sheet: '様式', cell: a1(row, column) },
    before: textAt(content, `様式!${a1(row, column)}`),
    value: newValue,
    overFormula: true,
    reason: '試験',
  }))
}

const packedParts = (bytes: Uint8Array): Map<string, string> =>
  new Map(readZip(bytes).map((entry) => [entry.name, Buffer.from(entry.packed).toString('base64')]))

it('changes the written cells and nothing else, and takes them back', () => {
  fc.assert(
    fc.property(sheet, fc.boolean(), targets, (rows, prefixed, wanted) => {
      const bytes = packageOf(bookOf(rows, prefixed))
      const before = contentOf(readWorkbook(bytes))
      const { bytes: out, receipt } = editCells(bytes, editsOf(before, wanted))
      const after = contentOf(readWorkbook(out))
      const written = new Map(
        receipt.applied.map(({ edit }) => ['cell' in edit.at ? `${edit.at.sheet}!${edit.at.cell}` : '', edit.value]),
      )

      expect(receipt.applied.length + receipt.refused.length).toBe(wanted.length)
      for (const key of new Set([...before.keys(), ...after.keys()]))
        if (!written.has(key)) expect(after.get(key)).toEqual(before.get(key))
      for (const [key, newValue] of written) expect(textAt(after, key)).toBe(expectedText(newValue))
      const old = packedParts(bytes)
      const changed = [...packedParts(out)].filter(([name, packed]) => old.get(name) !== packed).map(([name]) => name)
      expect(changed.filter((name) => name !== 'xl/worksheets/sheet1.xml' && name !== 'xl/workbook.xml')).toEqual([])
      expect(contentOf(readWorkbook(undoCells(out, receipt).bytes))).toEqual(before)
    }),
    SEED,
  )
})

const expectedText = (newValue: EditValue): string => {
  if (newValue.kind === 'blank') return ''
  if (newValue.kind === 'text')
    return newValue.text.replace(/\r\n?/gu, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
  return String(newValue.kind === 'number' ? newValue.number : newValue.cached)
}

it('writes rows and cells in ascending order, each once', () => {
  fc.assert(
    fc.property(sheet, targets, (rows, wanted) => {
      const bytes = packageOf(bookOf(rows, false))
      const { bytes: out } = editCells(bytes, editsOf(contentOf(readWorkbook(bytes)), wanted))
      const xml = Buffer.from(openPackage(out).read('xl/worksheets/sheet1.xml')).toString()
      let last = -1
      for (const { row, column } of placesIn(xml)) {
        expect(row * 100 + column).toBeGreaterThan(last)
        last = row * 100 + column
      }
    }),
    SEED,
  )
})

/** Read with other means than our scanner: regular expressions over the little sheet. */
function placesIn(xml: string): { row: number; column: number }[] {
  let row = 0
  return [...xml.matchAll(/<row([^>]*?)(\/?)>(?:([^]*?)<\/row>)?/gu)].flatMap(
    ([, attributes = '', empty, inside = '']) => {
      row = Number(/ r="(\d+)"/u.exec(attributes)?.[1] ?? row + 1)
      let column = 0
      return [...(empty ? '' : inside).matchAll(/<c([ >][^>]*)/gu)].map(([, cell = '']) => {
        const letter = / r="([A-Z])\d+"/u.exec(cell)?.[1]
        column = letter ? letter.charCodeAt(0) - 64 : column + 1
        return { row, column }
      })
    },
  )
}
