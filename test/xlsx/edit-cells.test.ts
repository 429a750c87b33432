import { parseA1 } from '../../src/grid/a1.ts'
import type { Cell } from '../../src/grid/cell.ts'
import type { Edit, EditValue } from '../../src/model/edit.ts'
import { editCells, undoCells } from '../../src/xlsx/edit-cells.ts'
import { openPackage } from '../../src/xlsx/package.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { packageOf, type BookXml } from '../build/package-of.ts'

const SHEET = '様式'
const edit = (cell: string, before: string, value: EditValue | string, more: Partial<Edit> = {}): Edit => ({
  at: { sheet: SHEET, cell },
  before,
  value: typeof value === 'string' ? { kind: 'text', text: value } : value,
  reason: '試験',
  ...more,
})
const number = (value: number): EditValue => ({ kind: 'number', number: value })
const part = (bytes: Uint8Array, name: string): string => Buffer.from(openPackage(bytes).read(name)).toString()
const sheetXml = (bytes: Uint8Array): string => part(bytes, 'xl/worksheets/sheet1.xml')
const dataOf = (bytes: Uint8Array): string =>
  /<(?:\w+:)?sheetData[^]*sheetData>|<sheetData\/>/u.exec(sheetXml(bytes))?.[0] ?? ''
const bookOf = (rows: string, more: Partial<BookXml> = {}): Uint8Array =>
  packageOf({ sheets: [{ name: SHEET, rows }], ...more })
const book = (xml: string, more: Partial<BookXml> = {}): Uint8Array =>
  packageOf({ sheets: [{ name: SHEET, xml }], ...more })
const cellAt = (bytes: Uint8Array, address: string, sheet = 0): Cell | undefined => {
  const at = parseA1(address)
  return (
    at &&
    readWorkbook(bytes)
      .sheets[sheet]?.row(at.row)
      ?.cells.find((cell) => cell.column === at.column)
  )
}
const reasons = (bytes: Uint8Array, ...edits: Edit[]): string[] =>
  editCells(bytes, edits).receipt.refused.map((one) => one.reason)

/** The sheet but for hints that only widen, and `<row></row>` for `<row/>`. */
const canonical = (bytes: Uint8Array): string =>
  sheetXml(bytes)
    .replace(/ spans="[^"]*"/gu, '')
    .replace(/<(row|sheetData)([^>]*)><\/\1>/gu, '<$1$2/>')

/** Makes edits that must be made, checks that they can be taken back to the very same sheet, and gives the new cell data. */
function written(bytes: Uint8Array, ...edits: Edit[]): string {
  const { bytes: out, receipt } = editCells(bytes, edits)
  expect(receipt.refused).toEqual([])
  const undone = undoCells(out, receipt)
  expect(undone.receipt.refused).toEqual([])
  expect(canonical(undone.bytes)).toBe(canonical(bytes))
  return dataOf(out)
}

describe('formulas of our own', () => {
  const STORED = '<row r="1"><c r="A1" t="str"><f>_xldudf_PLAN_STATUS(B1,"PLAN.STATUS(1)")</f><v>A</v></c></row>'

  it('are read as a person types them, and taken back as the file spells them', () => {
    const bytes = bookOf(STORED)
    expect(cellAt(bytes, 'A1')?.formula).toBe('PLAN.STATUS(B1,"PLAN.STATUS(1)")')
    expect(written(bytes, edit('A1', 'A', 'B', { overFormula: true }))).not.toContain('PLAN')
  })

  it('are written as the file spells them', () => {
    const value: EditValue = { kind: 'formula', formula: 'PLAN.STATUS(B1,C1)', cached: 'A' }
    expect(written(bookOf(''), edit('A1', '', value))).toContain('<f>_xldudf_PLAN_STATUS(B1,C1)</f><v>A</v>')
  })

  it('are found where they show nothing yet, as no other formula is', () => {
    const silent = bookOf(
      '<row r="1"><c r="A1" t="str"><f>_xldudf_PLAN_YEN(B1)</f><v></v></c><c r="B1"><f>IF(1,"")</f></c></row>',
    )
    expect([cellAt(silent, 'A1')?.formula, cellAt(silent, 'A1')?.text]).toEqual(['PLAN.YEN(B1)', ''])
    expect(cellAt(silent, 'B1')).toBeUndefined()
    expect(written(silent, edit('A1', '', { kind: 'blank' }, { overFormula: true }))).not.toContain('PLAN')
  })

  it('stay as they are where another add-in has damaged them', () => {
    const damaged = bookOf(STORED.replace('_xldudf', '[2]!_xldudf'))
    expect(cellAt(damaged, 'A1')?.formula).toBe('[2]!_xldudf_PLAN_STATUS(B1,"PLAN.STATUS(1)")')
  })
})

describe('writing a cell', () => {
  it('keeps its style and puts the text into the cell itself', () => {
    const bytes = bookOf('<row r="1"><c r="A1" s="3" t="s" ph="1" vm="2"><v>0</v></c><c r="B1"><v>1</v></c></row>', {
      strings: '<si><t>目標</t></si>',
    })
    expect(written(bytes, edit('A1', '目標', ' A & <B>\n'))).toBe(
      '<sheetData><row r="1"><c r="A1" s="3" ph="1" t="inlineStr"><is><t xml:space="preserve"> A &amp; &lt;B&gt;\n</t></is></c><c r="B1"><v>1</v></c></row></sheetData>',
    )
  })

  it.each<[string, EditValue, string]>([
    ['a number', number(86000), '<c r="A1" s="3"><v>86000</v></c>'],
    ['a blank', { kind: 'blank' }, '<c r="A1" s="3"/>'],
    ['an empty text', { kind: 'text', text: '' }, '<c r="A1" s="3"/>'],
    [
      'a formula with a number',
      { kind: 'formula', formula: 'B1<2', cached: 5 },
      '<c r="A1" s="3"><f>B1&lt;2</f><v>5</v></c>',
    ],
    [
      'a formula with a text',
      { kind: 'formula', formula: 'B1', cached: 'A&B' },
      '<c r="A1" s="3" t="str"><f>B1</f><v>A&amp;B</v></c>',
    ],
    [
      'text like an escape of Excel',
      { kind: 'text', text: '_x0041_\u0001' },
      '<c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve">_x005F_x0041_</t></is></c>',
    ],
  ])('writes %s', (_, value, xml) => {
    expect(written(bookOf('<row r="1"><c r="A1" s="3"/></row>'), edit('A1', '', value))).toBe(
      `<sheetData><row r="1">${xml}</row></sheetData>`,
    )
  })

  it("writes with the part's own prefix", () => {
    const bytes = book('<x:sheetData><x:row r="1"><x:c r="B1"><x:v>1</x:v></x:c></x:row></x:sheetData>', {
      prefix: 'x:',
    })
    expect(written(bytes, edit('A1', '', 'A'), edit('B1', '1', number(2)), edit('A2', '', 'B'))).toBe(
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">A</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row>' +
        '<x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t xml:space="preserve">B</x:t></x:is></x:c></x:row></x:sheetData>',
    )
  })

  it('puts new cells and rows in their order, and widens the hints that no longer fit', () => {
    const bytes = book(
      '<dimension ref="B2:D4"/><sheetData><row r="2" spans="2:4"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="4" ht="30"/></sheetData>',
    )
    const edits = ['F2', 'C2', 'A2', 'B4', 'A4', 'C3', 'A1', 'E9'].map((cell, i) => edit(cell, '', number(i)))
    expect(written(bytes, ...edits)).toBe(
      '<sheetData><row r="1"><c r="A1"><v>6</v></c></row>' +
        '<row r="2" spans="1:6"><c r="A2"><v>2</v></c><c r="B2"><v>1</v></c><c r="C2"><v>1</v></c><c r="D2"><v>2</v></c><c r="F2"><v>0</v></c></row>' +
        '<row r="3"><c r="C3"><v>5</v></c></row><row r="4" ht="30"><c r="A4"><v>4</v></c><c r="B4"><v>3</v></c></row><row r="9"><c r="E9"><v>7</v></c></row></sheetData>',
    )
    expect(sheetXml(editCells(bytes, edits).bytes)).toContain('<dimension ref="A1:F9"/>')
    expect(sheetXml(editCells(bytes, [edit('C3', '', 'x')]).bytes)).toContain('<dimension ref="B2:D4"/>')
  })

  it('counts on where rows and cells have no reference', () => {
    const bytes = bookOf('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row>')
    const { bytes: out } = editCells(bytes, [edit('B1', '', number(9)), edit('E1', '3', number(8))])
    expect(['A1', 'B1', 'D1', 'E1'].map((cell) => cellAt(out, cell)?.value)).toEqual([1, 9, 2, 8])
  })

  it('opens an empty sheet', () => {
    expect(written(book('<sheetData/>'), edit('B2', '', number(1)))).toBe(
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>',
    )
  })

  it('gives a new cell the look of its row, or else of its column', () => {
    const bytes = book(
      '<cols><col min="2" max="3" style="7"/></cols><sheetData><row r="1" s="5" customFormat="1"/><row r="2" s="5"/></sheetData>',
    )
    expect(
      written(
        bytes,
        edit('B1', '', number(1)),
        edit('B2', '', number(2)),
        edit('A2', '', number(3)),
        edit('C3', '', number(4)),
      ),
    ).toBe(
      '<sheetData><row r="1" s="5" customFormat="1"><c r="B1" s="5"><v>1</v></c></row><row r="2" s="5"><c r="A2"><v>3</v></c><c r="B2" s="7"><v>2</v></c></row>' +
        '<row r="3"><c r="C3" s="7"><v>4</v></c></row></sheetData>',
    )
  })

  it('leaves every other part byte for byte, and the whole file when nothing was written', () => {
    const bytes = bookOf('<row r="1"><c r="A1"><v>1</v></c></row>', {
      strings: '<si><t>x</t></si>',
      styles: '<cellXfs><xf/></cellXfs>',
    })
    const { receipt } = editCells(bytes, [edit('A1', '1', 'A')])
    expect(receipt.parts).toMatchObject({ changed: ['xl/worksheets/sheet1.xml'], added: [], removed: [] })
    expect(receipt.parts.kept).toHaveLength(6)
    expect(editCells(bytes, [edit('A1', '2', 'A')]).bytes).toBe(bytes)
  })

  it('finds the sheet without regard to case, and tells what stood in each cell', () => {
    const bytes = packageOf({
      sheets: [{ name: 'Form', rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="b"><v>1</v></c></row>' }],
    })
    const at = (cell: string): Edit['at'] => ({ sheet: 'FORM', cell })
    const { receipt } = editCells(bytes, [
      edit('A1', '1', 'A', { at: at('A1') }),
      edit('B1', 'TRUE', 'B', { at: at('B1') }),
      edit('C1', '', 'C', { at: at('C1') }),
    ])
    expect(receipt.applied.map((one) => one.was)).toEqual([
      { kind: 'number', number: 1 },
      { kind: 'text', text: 'TRUE' },
      { kind: 'blank' },
    ])
  })

  it('lets a later edit of a cell see the earlier one', () => {
    const bytes = bookOf('<row r="1"><c r="A1"><v>1</v></c></row>')
    const { bytes: out, receipt } = editCells(bytes, [edit('A1', '1', 'A'), edit('A1', '1', 'B'), edit('A1', 'A', 'C')])
    expect([receipt.applied.length, receipt.refused.map((one) => one.reason), cellAt(out, 'A1')?.value]).toEqual([
      2,
      ['changed'],
      'C',
    ])
    expect(cellAt(undoCells(out, receipt).bytes, 'A1')?.value).toBe(1)
  })
})

describe('refusing', () => {
  const rich = '<si><r><rPr><b/></rPr><t>太</t></r><r><t>字</t></r></si>'
  const guarded = (xml: string): string => `${xml}<sheetProtection sheet="1"/>`
  const styles = '<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs>'

  it.each<[string, Uint8Array, Edit]>([
    ['missing', bookOf(''), edit('A1', '', 'A', { at: { sheet: '無い', cell: 'A1' } })],
    ['missing', bookOf(''), edit('A1', '', 'A', { at: { line: 3 } })],
    ['missing', bookOf(''), edit('1A', '', 'A')],
    ['changed', bookOf('<row r="1"><c r="A1"><v>1</v></c></row>'), edit('A1', '', 'A')],
    ['merged', book('<sheetData/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>'), edit('B2', '', 'A')],
    ['protected', book(guarded('<sheetData><row r="1"><c r="A1"/></row></sheetData>')), edit('A1', '', 'A')],
    ['protected', book(guarded('<sheetData/>'), { styles }), edit('A1', '', 'A')],
    ['formula', bookOf('<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>'), edit('A1', '1', 'A')],
    ['formula', bookOf('<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>'), edit('A1', '', 'A')],
    ['array', bookOf('<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c></row>'), edit('A3', '', 'A')],
    [
      'array',
      bookOf('<row r="1"><c r="A1"><f t="dataTable" ref="A1:B2" r1="C1"/><v>1</v></c></row>'),
      edit('A1', '1', 'A', { overFormula: true }),
    ],
    ['rich', bookOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings: rich }), edit('A1', '太字', 'A')],
    ['unsupported', bookOf('<row r="2"/><row r="1"/>'), edit('A1', '', 'A')],
    ['unsupported', bookOf('<row r="1"><c r="B1"/><c r="A1"/></row>'), edit('A1', '', 'A')],
    ['unsupported', book('<pageMargins/>'), edit('A1', '', 'A')],
    ['unsupported', bookOf(''), edit('A1', '', '長'.repeat(32_768))],
    ['unsupported', bookOf(''), edit('A1', '', number(NaN))],
    ['unsupported', bookOf(''), edit('A1', '', { kind: 'formula', formula: '', cached: 1 })],
    ['unsupported', bookOf(''), edit('A1', '', { kind: 'formula', formula: 'A2', cached: Infinity })],
  ])('refuses with the reason %s (%#) and changes nothing', (reason, bytes, wanted) => {
    const { bytes: out, receipt } = editCells(bytes, [wanted])
    expect([receipt.refused.map((one) => one.reason), receipt.applied, out === bytes]).toEqual([[reason], [], true])
  })

  it('writes unlocked cells of a protected sheet, blank ones too', () => {
    const bytes = book(
      guarded('<cols><col min="2" max="2" style="1"/></cols><sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>'),
      { styles },
    )
    expect(reasons(bytes, edit('A1', '', 'A'), edit('B5', '', 'B'))).toEqual([])
  })

  it('refuses headers of tables and areas of pivot tables, not what stands beside them', () => {
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
    const bytes = packageOf({
      sheets: [
        { name: SHEET, rows: '', related: { table: 'xl/tables/table1.xml', pivotTable: 'xl/pivotTables/p.xml' } },
      ],
      parts: [
        {
          name: 'xl/tables/table1.xml',
          content: `<table ${main} ref="B2:C9" displayName="表1"/>`,
          type: `${type}.table+xml`,
        },
        {
          name: 'xl/pivotTables/p.xml',
          content: `<pivotTableDefinition ${main}><location ref="F1:G9"/></pivotTableDefinition>`,
          type: `${type}.pivotTable+xml`,
        },
      ],
    })
    expect(reasons(bytes, edit('C2', '', 'x'), edit('C3', '', 'x'), edit('D2', '', 'x'), edit('G9', '', 'x'))).toEqual([
      'tableHeader',
      'unsupported',
    ])
  })

  it('tells a refusal in the words it is given', () => {
    const { receipt } = editCells(bookOf(''), [edit('A1', 'x', 'A')], {
      refusalMessage: (reason, at) => `${reason} ${JSON.stringify(at)}`,
    })
    expect(receipt.refused[0]?.message).toBe('changed {"sheet":"様式","cell":"A1"}')
    expect(editCells(bookOf(''), [edit('A1', 'x', 'A')]).receipt.refused[0]?.message).toBe('様式!A1: changed')
  })

  it.each<[string, BookXml]>([
    [
      'STRICT',
      {
        sheets: [],
        namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
        relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
      },
    ],
    ['SIGNED', { sheets: [], parts: [{ name: '_xmlsignatures/sig1.xml', content: '<a/>', type: 'application/xml' }] }],
  ])('refuses a whole workbook: %s', (code, xml) => {
    expect(() => editCells(packageOf(xml), [])).toThrow(expect.objectContaining({ code }))
  })
})

describe('formulas', () => {
  const calc = {
    name: 'xl/calcChain.xml',
    content:
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml',
    kind: 'calcChain',
  }

  it('drops the chain of calculation when a formula goes, with all that leads to it', () => {
    const bytes = bookOf('<row r="1"><c r="B1"><f>A1</f><v>1</v></c></row>', { parts: [calc] })
    const { bytes: out, receipt } = editCells(bytes, [edit('B1', '1', 'A', { overFormula: true })])
    expect(receipt.parts.removed).toEqual(['xl/calcChain.xml'])
    expect(part(out, '[Content_Types].xml') + part(out, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
    expect(cellAt(out, 'B1')).toMatchObject({ value: 'A', formula: null })
    const undone = undoCells(out, receipt)
    expect(cellAt(undone.bytes, 'B1')).toMatchObject({ value: 1, formula: 'A1' })
  })

  it('keeps the chain when no formula goes', () => {
    const bytes = bookOf('<row r="1"><c r="B1"><f>C1</f><v>1</v></c></row>', { parts: [calc] })
    expect(editCells(bytes, [edit('A1', '', 'x')]).receipt.parts.kept).toContain('xl/calcChain.xml')
  })

  it('writes a shared formula out for its members when its master goes', () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1&amp;"件"</f><v>1</v></c><c r="C1"><f t="shared" ref="C1:C2" si="1">A1</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2" s="4"><f t="shared" si="0"/><v>2</v></c><c r="C2"><f t="shared" si="1"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"></f><v>3</v></c></row>'
    const bytes = bookOf(rows)
    expect(written(bytes, edit('B1', '1', 'A', { overFormula: true }))).toBe(
      '<sheetData><row r="1"><c r="B1" t="inlineStr"><is><t xml:space="preserve">A</t></is></c><c r="C1"><f t="shared" ref="C1:C2" si="1">A1</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2" s="4"><f>A2*$D$1&amp;"件"</f><v>2</v></c><c r="C2"><f t="shared" si="1"/><v>2</v></c></row><row r="3"><c r="B3"><f>A3*$D$1&amp;"件"</f><v>3</v></c></row></sheetData>',
    )
  })

  it('leaves the master alone when a member goes', () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>'
    expect(written(bookOf(rows), edit('B2', '2', number(9), { overFormula: true }))).toContain(
      '<f t="shared" ref="B1:B2" si="0">A1</f>',
    )
  })

  it('replaces an array formula of one cell', () => {
    const bytes = bookOf('<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">B1</f><v>1</v></c></row>')
    expect(written(bytes, edit('A1', '1', number(2), { overFormula: true }))).toBe(
      '<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData>',
    )
  })
})

describe('calculating anew', () => {
  const workbook = (bytes: Uint8Array): string => part(bytes, 'xl/workbook.xml')
  const formulaBook = (formula: string, more: Partial<BookXml> = {}): Uint8Array =>
    packageOf({
      sheets: [
        { name: SHEET, rows: '' },
        {
          name: '集計',
          rows: `<row r="1"><c r="A1"><f>${formula}</f><v>0</v></c><c r="B1"><f>A1+1</f><v>1</v></c><c r="C1"><f>Z9</f><v>1</v></c></row>`,
        },
      ],
      ...more,
    })

  it.each([
    ['様式!A1'],
    ['SUM(様式!A1:B9)'],
    ['SUM(様式!A:B)'],
    ['COUNTIF(様式!1:3,&quot;A&quot;)'],
    ['INDIRECT(&quot;様式!A1&quot;)'],
    ['予算'],
    ['SUM(表1[実績])'],
  ])('asks Excel to calculate when %s looks at the written cell, and says which results are stale', (formula) => {
    const bytes = formulaBook(formula, {
      afterSheets: '<definedNames><definedName name="予算">様式!$A$1</definedName></definedNames>',
      sheets: [
        { name: SHEET, rows: '', related: { table: 'xl/tables/table1.xml' } },
        {
          name: '集計',
          rows: `<row r="1"><c r="A1"><f>${formula}</f><v>0</v></c><c r="B1"><f>A1+1</f><v>1</v></c><c r="C1"><f>Z9</f><v>1</v></c></row>`,
        },
      ],
      parts: [
        {
          name: 'xl/tables/table1.xml',
          content:
            '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ref="A1:B9" headerRowCount="0" displayName="表1"/>',
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
        },
      ],
    })
    const { bytes: out, receipt } = editCells(bytes, [edit('A1', '', 'A')])
    expect(workbook(out)).toContain('</definedNames><calcPr fullCalcOnLoad="1"/>')
    expect(receipt.notes).toEqual([
      '書き込んだセルを参照する数式（集計!A1、集計!B1）は、Excelで開いたときに再計算されます。',
    ])
    expect(part(out, 'xl/worksheets/sheet2.xml')).toBe(part(bytes, 'xl/worksheets/sheet2.xml'))
  })

  it('changes nothing of the workbook when no formula looks at the written cell', () => {
    const { receipt } = editCells(formulaBook('様式!B2+[1]様式!A1'), [edit('A1', '', 'A')])
    expect([receipt.parts.changed, receipt.notes]).toEqual([['xl/worksheets/sheet1.xml'], []])
  })

  it.each([
    ['<calcPr calcId="191029"/>', '<calcPr fullCalcOnLoad="1" calcId="191029"/>'],
    ['<calcPr fullCalcOnLoad="0"/>', '<calcPr fullCalcOnLoad="1"/>'],
    ['', '<calcPr fullCalcOnLoad="1"/>'],
  ])('sets it in %j', (before, after) => {
    expect(workbook(editCells(formulaBook('様式!A1', { afterSheets: before }), [edit('A1', '', 'A')]).bytes)).toContain(
      `</sheets>${after}</workbook>`,
    )
  })

  it('never sets it where formulas of our own would become #NAME?, but says what is stale', () => {
    const { receipt } = editCells(formulaBook('_xldudf_PLAN_STATUS(様式!A1)'), [edit('A1', '', 'A')])
    expect(receipt.parts.changed).toEqual(['xl/worksheets/sheet1.xml'])
    expect(receipt.notes[0]).toContain('（集計!A1、集計!B1）の計算結果は、Excelで再計算するまで古い値のままです')
  })

  it('shortens a long list', () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => `<row r="${i + 1}"><c r="B${i + 1}"><f>A1</f><v>0</v></c></row>`,
    ).join('')
    expect(editCells(bookOf(rows), [edit('A1', '', 'A')]).receipt.notes[0]).toContain('様式!B10 ほか')
  })
})

describe('taking back', () => {
  it('tells that phonetic guides went with their text, and puts them back', () => {
    const bytes = bookOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      strings: '<si><t>大阪</t><rPh sb="0" eb="2"><t>オオサカ</t></rPh></si>',
    })
    const { bytes: out, receipt } = editCells(bytes, [edit('A1', '大阪', '堺')])
    expect(receipt.notes).toEqual(['様式!A1のふりがなは、文字列を書き換えたため外れました。'])
    expect(sheetXml(undoCells(out, receipt).bytes)).toBe(sheetXml(bytes))
  })

  it('refuses where the cell was changed since, and leaves the whole sheet as it is', () => {
    const bytes = bookOf('<row r="1"><c r="A1"><v>1</v></c></row>')
    const first = editCells(bytes, [edit('A1', '1', 'A'), edit('B1', '', 'B')])
    const second = editCells(first.bytes, [edit('A1', 'A', 'C')])
    const undone = undoCells(second.bytes, first.receipt)
    expect(undone.receipt.refused.map((one) => [one.reason, one.edit.at])).toEqual([
      ['changed', { sheet: SHEET, cell: 'B1' }],
      ['changed', { sheet: SHEET, cell: 'A1' }],
    ])
    expect(undone.bytes).toBe(second.bytes)
  })

  it('keeps what was written beside it since', () => {
    const bytes = book('<dimension ref="A1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')
    const first = editCells(bytes, [edit('C3', '', 'A')])
    const second = editCells(first.bytes, [edit('D3', '', 'B'), edit('D9', '', 'C')])
    const undone = undoCells(second.bytes, first.receipt)
    expect(['C3', 'D3', 'D9', 'A1'].map((cell) => cellAt(undone.bytes, cell)?.value)).toEqual([undefined, 'B', 'C', 1])
    expect(sheetXml(undone.bytes)).toContain('<dimension ref="A1:D9"/>')
  })
})

it('writes a day in the calendar of a workbook that counts from 1904, and a plain number as it is', () => {
  const before = bookOf('<row><c r="A1" s="1"><v>43921</v></c><c r="B1"><v>5</v></c></row>', {
    styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
    beforeSheets: '<workbookPr date1904="1"/>',
  })
  const { bytes } = editCells(before, [edit('A1', '45383', number(45384)), edit('B1', '5', number(6))])
  expect([cellAt(bytes, 'A1')?.value, cellAt(bytes, 'B1')?.value]).toEqual([45384, 6])
  expect(sheetXml(bytes)).toContain('<v>43922</v>')
})
