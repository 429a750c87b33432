import type { Cell } from '../../src/grid/cell.ts'
import { PLAIN_STYLE } from '../../src/grid/cell.ts'
import type { SheetGrid } from '../../src/grid/workbook-grid.ts'
import { a1, parseA1 } from '../../src/grid/a1.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { packageOf, partsOf, type BookXml } from '../build/package-of.ts'
import { zipOf } from '../build/zip-of.ts'

const sheetOf = (book: BookXml, index = 0): SheetGrid => {
  const sheet = readWorkbook(packageOf(book)).sheets[index]
  if (!sheet) throw new Error('no sheet')
  return sheet
}
const cellsOf = (sheet: SheetGrid): Cell[] => [...sheet.rows()].flatMap((row) => [...row.cells])
const valuesOf = (sheet: SheetGrid): Record<string, unknown> =>
  Object.fromEntries(cellsOf(sheet).map((cell) => [a1(cell.row, cell.column), cell.value]))
const cellAt = (sheet: SheetGrid, address: string): Cell | undefined => {
  const at = parseA1(address)
  return at && sheet.row(at.row)?.cells.find((cell) => cell.column === at.column)
}
const rows = (xml: string, more: Partial<BookXml> = {}): SheetGrid =>
  sheetOf({ sheets: [{ name: '様式', rows: xml }], ...more })
const codeOf = (run: () => unknown): unknown => {
  try {
    run()
    return 'no error'
  } catch (error) {
    return (error as { code?: string }).code ?? error
  }
}

describe('values', () => {
  const strings =
    '<si><t>実績</t></si>' +
    '<si><t>大阪</t><rPh sb="0" eb="2"><t>オオサカ</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si><r><rPr><b/></rPr><t xml:space="preserve">目標 </t></r><r><t>1,300件</t></r></si>' +
    '<si><r><t>書式</t></r><r><t>なし</t></r></si>' +
    '<si><t xml:space="preserve"> 字下げ&amp;&lt;</t></si><si/><si><t/></si><si><t>改行_x000D_\nあり</t></si>'

  it('reads every type of cell', () => {
    const sheet = rows(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1300</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c>' +
        '<c r="E1" t="str"><f>A1</f><v>実績</v></c><c r="F1" t="inlineStr"><is><t>直接</t></is></c><c r="G1" t="d"><v>2024-04-01T12:00:00</v></c>' +
        '<c r="H1" t="d"><v>未定</v></c><c r="I1"><v>なし</v></c><c r="J1" t="b"><v>0</v></c></row>',
      { strings },
    )
    expect(valuesOf(sheet)).toEqual({
      A1: '実績',
      B1: 1300,
      C1: true,
      D1: { error: '#N/A' },
      E1: '実績',
      F1: '直接',
      G1: 45383.5,
      H1: '未定',
      I1: 'なし',
      J1: false,
    })
    expect(cellsOf(sheet).map((cell) => cell.text)).toEqual([
      '実績',
      '1300',
      'TRUE',
      '#N/A',
      '実績',
      '直接',
      '45383.5',
      '未定',
      'なし',
      'FALSE',
    ])
  })

  it.each([
    [1, '大阪', false],
    [2, '目標 1,300件', true],
    [3, '書式なし', false],
    [4, ' 字下げ&<', false],
    [7, '改行\nあり', false],
  ])('reads shared string %i as %j (rich: %s), phonetic guides left out', (index, text, rich) => {
    expect(cellAt(rows(`<row><c t="s"><v> ${index} </v></c></row>`, { strings }), 'A1')).toMatchObject({
      value: text,
      text,
      rich,
    })
  })

  it('reads rich and phonetic inline strings', () => {
    const sheet = rows(
      '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>太</t></r><r><t>字</t></r></is></c>' +
        '<c r="B1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c></row>',
    )
    expect(cellsOf(sheet).map(({ text, rich }) => [text, rich])).toEqual([
      ['太字', true],
      ['東京', false],
    ])
  })

  it('leaves out cells that show nothing', () => {
    const sheet = rows(
      '<row r="1"><c r="A1" s="1"/><c r="B1" t="s"><v>5</v></c><c r="C1" t="s"><v>6</v></c><c r="D1" t="s"><v>99</v></c><c r="E1"><v></v></c>' +
        '<c r="F1" t="inlineStr"><is><t></t></is></c><c r="G1" t="inlineStr"/><c r="H1" t="str"><f>IF(A1="","","x")</f><v></v></c></row><row r="2"/>',
      { strings },
    )
    expect([cellsOf(sheet), sheet.used]).toEqual([[], null])
  })

  it.each([
    ['0.45', 0.45],
    ['4.4999999999999998E-2', 0.045],
    ['28.999999999999996', 29],
    ['-12.50', -12.5],
    ['1E+3', 1000],
    ['351765000', 351765000],
    ['123456789012345', 123456789012345],
    ['.5', 0.5],
    [' 7 ', 7],
  ])('reads the number %s as Excel shows it: %d', (written, value) => {
    expect(cellAt(rows(`<row><c><v>${written}</v></c></row>`), 'A1')?.value).toBe(value)
  })

  it('reads text of 32,767 characters', () => {
    const long = '長'.repeat(32_767)
    expect(cellAt(rows(`<row><c t="inlineStr"><is><t>${long}</t></is></c></row>`), 'A1')?.text).toBe(long)
  })
})

describe('places', () => {
  it('counts on where rows and cells have no reference', () => {
    const sheet = rows(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    )
    expect(valuesOf(sheet)).toEqual({ A1: 1, B1: 2, C5: 3, D5: 4, A6: 5 })
  })

  it('puts rows and cells in order, the first of two of one address counting', () => {
    const sheet = rows(
      '<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c><c r="A1"><v>9</v></c></row>',
    )
    expect(cellsOf(sheet).map((cell) => [cell.row, cell.column, cell.value])).toEqual([
      [0, 0, 0],
      [2, 0, 1],
      [2, 2, 3],
    ])
  })

  it('reads one cell in the last row without minding the others', () => {
    const sheet = rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    expect([sheet.used, sheet.row(0), valuesOf(sheet)]).toEqual([
      { top: 1048575, left: 16383, bottom: 1048575, right: 16383 },
      undefined,
      { XFD1048576: 1 },
    ])
  })

  it.each([
    '<row r="0"><c><v>1</v></c></row>',
    '<row r="1048577"/>',
    '<row><c r="XFE1"><v>1</v></c></row>',
    '<row r="x"/>',
  ])('refuses a place outside the sheet: %s', (xml) => expect(codeOf(() => rows(xml))).toBe('XML_BROKEN'))

  it('iterates its rows as often as asked', () => {
    const sheet = rows('<row><c><v>1</v></c></row><row r="4"><c><v>2</v></c></row>')
    expect([[...sheet.rows()].length, [...sheet.rows()].length, sheet.row(3)?.cells.length, sheet.row(2)]).toEqual([
      2,
      2,
      1,
      undefined,
    ])
  })

  it('drops what lies under a merged area but its anchor', () => {
    const sheet = sheetOf({
      sheets: [
        {
          name: '様式',
          xml:
            '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
            '<row r="2"><c r="A2"><v>4</v></c><c r="D2"><v>5</v></c></row><row r="3"><c r="A3"><v>6</v></c><c r="D3"><v>7</v></c></row></sheetData>' +
            '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="D2:D1048576"/><mergeCell ref="C1"/><mergeCell ref="??"/></mergeCells>',
        },
      ],
    })
    expect(valuesOf(sheet)).toEqual({ A1: 1, C1: 3, D2: 5, A3: 6 })
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 1, left: 3, bottom: 1048575, right: 3 },
    ])
    expect(sheet.used).toEqual({ top: 0, left: 0, bottom: 2, right: 3 })
  })

  it('copes with 5,000 merged areas', () => {
    const merges = Array.from({ length: 5000 }, (_, i) => `<mergeCell ref="A${i * 2 + 1}:B${i * 2 + 2}"/>`).join('')
    const data = Array.from(
      { length: 10_000 },
      (_, i) => `<row r="${i + 1}"><c><v>1</v></c><c><v>2</v></c></row>`,
    ).join('')
    const sheet = sheetOf({
      sheets: [{ name: '方眼紙', xml: `<sheetData>${data}</sheetData><mergeCells>${merges}</mergeCells>` }],
    })
    expect([sheet.merges.length, cellsOf(sheet).length]).toEqual([5000, 5000])
  })

  it('copes with 200 sheets', () => {
    const sheets = Array.from({ length: 200 }, (_, i) => ({
      name: `課題${i + 1}`,
      rows: `<row><c><v>${i}</v></c></row>`,
    }))
    expect(readWorkbook(packageOf({ sheets })).sheets.map((sheet) => cellsOf(sheet)[0]?.value)).toEqual(
      sheets.map((_, i) => i),
    )
  })
})

describe('formulas', () => {
  it('reads the text without the equals sign, entities resolved', () => {
    expect(
      cellAt(rows('<row><c t="str"><f>IF(B1&lt;&gt;"",B1&amp;"件","")</f><v>5件</v></c></row>'), 'A1'),
    ).toMatchObject({ formula: 'IF(B1<>"",B1&"件","")', value: '5件' })
  })

  it('writes shared formulas out for each member', () => {
    const sheet = rows(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"></f><v>3</v></c><c r="C3"><f t="shared" si="7"/><v>4</v></c></row>',
    )
    expect(cellsOf(sheet).map((cell) => cell.formula)).toEqual(['A1*$C$1', 'A2*$C$1', 'A3*$C$1', ''])
  })

  it('gives every cell of an array formula its formula', () => {
    const sheet = rows(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c><c r="B1"><v>5</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
    )
    expect(cellsOf(sheet).map((cell) => cell.formula)).toEqual(['B1:B2*2', null, 'B1:B2*2'])
  })
})

describe('looks', () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0&quot;件&quot;"/></numFmts>' +
    '<fonts><font/><font><b/></font><font><b val="0"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFDDEEFF"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.15"/></patternFill></fill>' +
    '<fill><gradientFill><stop position="0"/></gradientFill></fill><fill><patternFill patternType="solid"/></fill></fills>' +
    '<borders><border/><border><left style="thin"/><right style="none"/><top style="medium"/><bottom/></border></borders>' +
    '<cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment textRotation="255"/><protection locked="0"/></xf>' +
    '<xf numFmtId="9" fontId="2" fillId="3"/><xf numFmtId="57" fillId="4"/><xf numFmtId="999" fillId="5"/><xf fillId="6"/></cellXfs>'
  const looks = (s: number): Cell | undefined => cellAt(rows(`<row><c s="${s}"><v>1</v></c></row>`, { styles }), 'A1')

  it('reads format, bold, fill, borders, vertical text and lock', () => {
    expect(looks(1)).toMatchObject({
      format: '#,##0"件"',
      style: {
        bold: true,
        filled: true,
        vertical: true,
        locked: false,
        border: { top: true, left: true, right: false, bottom: false },
      },
    })
  })

  it.each([
    [0, 'General', false],
    [2, '0%', false],
    [3, '[$-411]ge.m.d', true],
    [4, 'General', true],
    [5, 'General', true],
    [77, 'General', false],
  ])('reads format and fill of cell format %i', (s, format, filled) => {
    expect(looks(s)).toMatchObject({ format, style: { ...PLAIN_STYLE, filled } })
  })

  it('counts days from 1900 in workbooks that count from 1904', () => {
    const sheet = rows('<row><c s="1"><v>43921</v></c><c><v>43921</v></c></row>', {
      styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
      beforeSheets: '<workbookPr date1904="1"/>',
    })
    expect(valuesOf(sheet)).toEqual({ A1: 45383, B1: 43921 })
  })
})

describe('the frame', () => {
  it('tells visibility, protection, hidden rows and columns', () => {
    const book: BookXml = {
      sheets: [
        {
          name: '様式',
          xml:
            '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6" width="8"/></cols>' +
            '<sheetData><row r="1"/><row r="2" hidden="1"/><row r="3" ht="0" customHeight="1"/></sheetData><sheetProtection sheet="1" objects="1"/>',
        },
        {
          name: '控',
          state: 'hidden',
          xml: '<sheetFormatPr zeroHeight="1"/><sheetData><row r="1"/></sheetData><sheetProtection objects="1"/>',
        },
        { name: 'マスタ', state: 'veryHidden' },
      ],
    }
    const [form, copy, master] = [0, 1, 2].map((index) => sheetOf(book, index))
    expect([form?.visibility, copy?.visibility, master?.visibility]).toEqual(['visible', 'hidden', 'veryHidden'])
    expect([form?.isProtected, copy?.isProtected]).toEqual([true, false])
    expect([0, 1, 2, 3].map((row) => form?.isRowHidden(row))).toEqual([false, true, true, false])
    expect([0, 1].map((row) => copy?.isRowHidden(row))).toEqual([false, true])
    expect([0, 1, 2, 3, 4, 5].map((column) => form?.isColumnHidden(column))).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ])
  })

  it('reads the text of shapes, groups and alternatives with the cells under them', () => {
    const marker = (name: string, col: number, row: number): string =>
      `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:row>${row}</xdr:row></xdr:${name}>`
    const shape = (text: string, attributes = ''): string =>
      `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="1" name="x"${attributes}/></xdr:nvSpPr><xdr:txBody><a:bodyPr/>${text}</xdr:txBody></xdr:sp>`
    const drawing =
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main">' +
      `<xdr:twoCellAnchor>${marker('from', 1, 2)}${marker('to', 4, 3)}${shape('<a:p><a:r><a:t>単位：</a:t></a:r><a:r><a:t>千円</a:t></a:r></a:p><a:p><a:fld><a:t>2</a:t></a:fld><a:br/><a:r><a:t>行</a:t></a:r></a:p>')}</xdr:twoCellAnchor>` +
      `<xdr:oneCellAnchor>${marker('from', 0, 9)}<xdr:grpSp>${shape('<a:p><a:r><a:t>内側</a:t></a:r></a:p>')}${shape('<a:p/>')}</xdr:grpSp></xdr:oneCellAnchor>` +
      `<mc:AlternateContent><mc:Choice Requires="a14"><xdr:absoluteAnchor>${shape('<a:p><a:r><a:t>令和６年度</a:t></a:r></a:p>')}</xdr:absoluteAnchor></mc:Choice><mc:Fallback/></mc:AlternateContent>` +
      `<xdr:twoCellAnchor>${marker('from', 0, 0)}${shape('<a:p><a:r><a:t>見えない</a:t></a:r></a:p>', ' hidden="1"')}<xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>`
    const sheet = sheetOf({
      sheets: [{ name: '様式', related: { drawing: 'xl/drawings/drawing1.xml' } }],
      parts: [
        {
          name: 'xl/drawings/drawing1.xml',
          content: drawing,
          type: 'application/vnd.openxmlformats-officedocument.drawing+xml',
        },
      ],
    })
    expect(sheet.textBoxes).toEqual([
      { anchor: { top: 2, left: 1, bottom: 3, right: 4 }, text: '単位：千円\n2\n行' },
      { anchor: { top: 9, left: 0, bottom: 9, right: 0 }, text: '内側' },
      { anchor: { top: 0, left: 0, bottom: 0, right: 0 }, text: '令和６年度' },
    ])
  })

  it('reads our own names and settings', () => {
    const grid = readWorkbook(
      packageOf({
        sheets: [{ name: "局's 運営方針" }],
        afterSheets:
          '<definedNames><definedName name="PLANSHEET_FORM">\'局\'\'s 運営方針\'!$A$1:$H$40</definedName><definedName name="PLANSHEET_PRINT">"ab"</definedName><definedName name="他">Sheet1!$A$1</definedName></definedNames>',
        parts: [
          { name: 'customXml/item1.xml', content: 'not XML', type: 'application/xml', kind: 'customXml' },
          {
            name: 'customXml/item2.xml',
            content: '<p:settings xmlns:p="urn:plansheet:settings">{"a":"&lt;"}</p:settings>',
            type: 'application/xml',
            kind: 'customXml',
          },
        ],
      }),
      { file: '方針.xlsx' },
    )
    expect(grid).toMatchObject({ file: '方針.xlsx', settings: '{"a":"<"}', lines: null })
    expect([...grid.names]).toEqual([['PLANSHEET_FORM', { sheet: "局's 運営方針", range: 'A1:H40' }]])
  })
})

describe('drop-down lists', () => {
  const area = (top: number, bottom: number) => [{ top, left: 6, bottom, right: 6 }]

  it('reads the lists of both forms, named ones by what they name, and no other validations', () => {
    const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
    const xm = 'http://schemas.microsoft.com/office/excel/2006/main'
    const xml =
      '<sheetData/><dataValidations count="3">' +
      '<dataValidation type="list" allowBlank="1" sqref="G3:G4 G9"><formula1>"Ａ,Ｂ"</formula1></dataValidation>' +
      '<dataValidation type="whole" sqref="A1"><formula1>1</formula1><formula2>9</formula2></dataValidation>' +
      '<dataValidation type="list" sqref="G5"><formula1>判定リスト</formula1></dataValidation></dataValidations>' +
      `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${x14}"><x14:dataValidations xmlns:xm="${xm}" count="1">` +
      '<x14:dataValidation type="list"><x14:formula1><xm:f>リスト!$A$2:$A$3</xm:f></x14:formula1><xm:sqref>G7:G8</xm:sqref></x14:dataValidation>' +
      '</x14:dataValidations></ext></extLst>'
    const names = '<definedNames><definedName name="判定リスト">リスト!$B$2:$B$3</definedName></definedNames>'
    expect(sheetOf({ sheets: [{ name: '様式', xml }], afterSheets: names }).lists).toEqual([
      { areas: [...area(2, 3), ...area(8, 8)], source: '"Ａ,Ｂ"' },
      { areas: area(4, 4), source: 'リスト!$B$2:$B$3' },
      { areas: area(6, 7), source: 'リスト!$A$2:$A$3' },
    ])
  })
})

describe('kinds of packages', () => {
  const data = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>直接</t></is></c></row>'
  const prefixed = data.replace(/<(\/?)/gu, '<$1x:')

  it.each<[string, BookXml]>([
    ['as Excel writes it', { sheets: [{ name: 's', rows: data }], strings: '<si><t>共有</t></si>' }],
    [
      'with prefixes',
      { prefix: 'x:', sheets: [{ name: 's', rows: prefixed }], strings: '<x:si><x:t>共有</x:t></x:si>' },
    ],
    [
      'in the strict namespace',
      {
        namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
        relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
        sheets: [{ name: 's', rows: data }],
        strings: '<si><t>共有</t></si>',
      },
    ],
    [
      'in UTF-16',
      {
        sheets: [{ name: 's', rows: data }],
        strings: '<si><t>共有</t></si>',
        encode: (xml) => new Uint8Array(Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')),
      },
    ],
    [
      'with a byte order mark',
      { sheets: [{ name: 's', rows: data }], strings: '<si><t>共有</t></si>', encode: (xml) => `\ufeff${xml}` },
    ],
    [
      'stored, sizes behind the data',
      { sheets: [{ name: 's', rows: data }], strings: '<si><t>共有</t></si>', zip: { stored: true, descriptor: true } },
    ],
    [
      'with namespaces declared deep inside',
      {
        sheets: [
          {
            name: 's',
            rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr" xmlns:y="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><y:is><y:r><y:t>直</y:t></y:r><y:r><y:t>接</y:t></y:r></y:is></c></row>',
          },
        ],
        strings: '<si><t>共有</t></si>',
      },
    ],
    [
      'as a macro workbook',
      {
        sheets: [{ name: 's', rows: data }],
        strings: '<si><t>共有</t></si>',
        workbookType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      },
    ],
  ])('reads a workbook %s', (_, book) => {
    expect(valuesOf(sheetOf(book))).toEqual({ A1: '共有', B1: '直接' })
  })

  it('leaves out chart sheets and sheets that lead to nothing', () => {
    const parts = partsOf({
      sheets: [{ name: 'グラフ' }, { name: '様式', rows: '<row><c><v>1</v></c></row>' }, { name: '古いVBA' }],
    })
    const bytes = zipOf(
      parts.map((part) =>
        part.name === 'xl/_rels/workbook.xml.rels'
          ? {
              ...part,
              content: String(part.content).replace(
                '/worksheet" Target="worksheets/sheet1',
                '/chartsheet" Target="worksheets/sheet1',
              ),
            }
          : part.name === 'xl/workbook.xml'
            ? { ...part, content: String(part.content).replace('r:id="rId3"', 'r:id=""') }
            : part,
      ),
    )
    expect(readWorkbook(bytes).sheets.map((sheet) => sheet.name)).toEqual(['様式'])
  })

  it.each<[string, string, Uint8Array]>([
    ['nothing at all', 'FILE_EMPTY', new Uint8Array(0)],
    [
      'an old .xls',
      'OLD_XLS',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from('Workbook', 'utf16le')]),
    ],
    [
      'a workbook with a password',
      'PASSWORD',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0x45, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['a web page', 'NOT_ZIP', Buffer.from('<html>')],
    ['a ZIP of something else', 'NOT_WORKBOOK', zipOf([{ name: 'memo.txt', content: 'a' }])],
    [
      'a document of Word',
      'NOT_WORKBOOK',
      packageOf({
        sheets: [],
        workbookType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      }),
    ],
    [
      'a binary workbook',
      'XLSB',
      packageOf({ sheets: [], workbookType: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' }),
    ],
    [
      'a package without its workbook',
      'NOT_WORKBOOK',
      zipOf(partsOf({ sheets: [] }).filter((part) => part.name !== 'xl/workbook.xml')),
    ],
    [
      'a workbook of another namespace',
      'NOT_WORKBOOK',
      packageOf({ sheets: [], namespace: 'http://schemas.microsoft.com/office/excel/2006/2' }),
    ],
    [
      'an entity bomb',
      'XML_DOCTYPE',
      packageOf({ sheets: [{ name: 's' }], encode: (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>') }),
    ],
    ['a sheet that is cut off', 'XML_BROKEN', packageOf({ sheets: [{ name: 's', rows: '<row><c>' }] })],
  ])('refuses %s with %s and a Japanese message', (_, code, bytes) => {
    expect(codeOf(() => readWorkbook(bytes))).toBe(code)
    expect(() => readWorkbook(bytes)).toThrow(/。/u)
  })
})
