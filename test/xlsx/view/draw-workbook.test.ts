import { openPackage } from '../../../src/xlsx/package.ts'
import { lookAt } from '../../../src/xlsx/view/draw-sheet.ts'
import { drawWorkbook, type WorkbookDrawing } from '../../../src/xlsx/view/draw-workbook.ts'
import { tinted } from '../../../src/xlsx/view/palette.ts'
import { packageOf, type BookXml } from '../../build/package-of.ts'

const draw = (xml: string, more: Partial<BookXml> = {}): WorkbookDrawing =>
  drawWorkbook(openPackage(packageOf({ sheets: [{ name: '様式', xml }], ...more })))
const sheet = (xml: string, more: Partial<BookXml> = {}): WorkbookDrawing['sheets'][number] => {
  const [first] = draw(xml, more).sheets
  if (!first) throw new Error('no sheet')
  return first
}

const STYLES = `<fonts count="2"><font><sz val="11"/><name val="游ゴシック"/></font><font><b/><i val="0"/><u val="none"/><strike/><sz val="9"/><color theme="1"/><name val="ＭＳ 明朝"/><vertAlign val="superscript"/></font></fonts>
<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill><fill><patternFill patternType="gray125"><bgColor rgb="FF00FF00"/></patternFill></fill><fill><gradientFill><stop position="0"><color rgb="FF112233"/></stop></gradientFill></fill></fills>
<borders count="2"><border/><border diagonalUp="1"><start style="double"><color rgb="FFFF0000"/></start><right style="none"/><top style="hair"/><bottom style="thin"/><diagonal style="dashDot"/></border></borders>
<cellXfs count="4"><xf/><xf numFmtId="58" fontId="1" fillId="1" borderId="1"><alignment horizontal="distributed" vertical="center" wrapText="1" indent="2" textRotation="255"/></xf><xf fillId="2"/><xf fillId="3"/></cellXfs>
<dxfs count="1"><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>`

describe('the looks of a workbook', () => {
  it('reads fonts, fills, lines and alignment of a cell format', () => {
    expect(draw('<sheetData/>', { styles: STYLES }).looks.cells[1]).toEqual({
      font: {
        name: 'ＭＳ 明朝',
        size: 9,
        bold: true,
        italic: false,
        underline: false,
        strike: true,
        color: '000000',
        raised: 'superscript',
      },
      fill: 'FFFF00',
      border: {
        top: { style: 'hair', color: null },
        right: null,
        bottom: { style: 'thin', color: null },
        left: { style: 'double', color: 'FF0000' },
        falling: null,
        rising: { style: 'dashDot', color: null },
      },
      horizontal: 'distributed',
      vertical: 'center',
      wrap: true,
      indent: 2,
      rotation: 255,
      format: '[$-411]ggge"年"m"月"d"日"',
    })
  })

  it('takes the prevailing colour of patterns and gradients', () => {
    expect(draw('<sheetData/>', { styles: STYLES }).looks.cells.map(({ fill }) => fill)).toEqual([
      null,
      'FFFF00',
      '00FF00',
      '112233',
    ])
  })

  it('reads the differences of conditional formats', () => {
    expect(draw('<sheetData/>', { styles: STYLES }).looks.differences).toMatchObject([
      { font: { bold: true }, fill: 'FFC7CE' },
    ])
  })

  it('reads colours of the theme, light before dark, with their tint', () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
    const styles =
      '<fills><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.25"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.6"/></patternFill></fill></fills><cellXfs><xf fillId="0"/><xf fillId="1"/></cellXfs>'
    const parts = [{ name: 'xl/theme/theme1.xml', content: theme, type: 'application/xml', kind: 'theme' }]
    expect(draw('<sheetData/>', { styles, parts }).looks.cells.map(({ fill }) => fill)).toEqual(['BFBFBF', 'B4C7E7'])
  })

  it('tints every hue', () => {
    const hues = ['FF0000', 'FFFF00', '00FF00', '00FFFF', '0000FF', 'FF00FF', '808080']
    expect(hues.map((color) => tinted(color, 0.5))).toEqual([
      'FF8080',
      'FFFF80',
      '80FF80',
      '80FFFF',
      '8080FF',
      'FF80FF',
      'C0C0C0',
    ])
    expect(tinted('123456', 0)).toBe('123456')
  })

  it('draws plainly where a workbook has no styles', () => {
    expect(draw('<sheetData/>').looks.cells).toEqual([])
  })
})

describe('the frame of a sheet', () => {
  const FRAME =
    '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><sheetViews><sheetView showGridLines="0" zoomScale="85"><pane xSplit="1" ySplit="4" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><cols><col min="1" max="2" width="10.7109375" style="1"/><col min="3" max="3" hidden="1"/><col min="9" max="4"/></cols><sheetData><row r="2" ht="30" customFormat="1" s="1"/><row r="3" hidden="1"/></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>'

  it('reads tab, grid lines, zoom, frozen panes, sizes and what is hidden', () => {
    const drawing = sheet(FRAME, { styles: STYLES.replace('游ゴシック', 'Calibri') })
    expect(drawing).toMatchObject({
      tab: 'FF0000',
      showsGrid: false,
      zoom: 0.85,
      frozen: { rows: 4, columns: 1 },
      defaultHeight: 15,
      defaultWidth: 48,
      hidesOtherRows: true,
      merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
      columns: [
        { from: 0, to: 1, width: 56.25, isHidden: false, look: 1 },
        { from: 2, to: 2, width: null, isHidden: true, look: 0 },
      ],
    })
    expect([...drawing.rows]).toEqual([
      [1, { height: 30, isHidden: false, look: 1 }],
      [2, { height: null, isHidden: true, look: 0 }],
    ])
  })

  it('tells the format of a cell, else of its row, else of its column', () => {
    const drawing = sheet(
      '<cols><col min="2" max="2" style="3"/></cols><sheetData><row r="1" customFormat="1" s="2"><c r="A1" s="1"/></row><row r="2"/></sheetData>',
    )
    expect([lookAt(drawing, 0, 0), lookAt(drawing, 0, 5), lookAt(drawing, 1, 1), lookAt(drawing, 1, 2)]).toEqual([
      1, 2, 3, 0,
    ])
  })

  it('has the usual sizes where the sheet says nothing, and no panes where they are only split', () => {
    const drawing = sheet(
      '<sheetViews><sheetView><pane xSplit="100" state="split"/></sheetView></sheetViews><sheetData/>',
    )
    expect(drawing).toMatchObject({ tab: null, showsGrid: true, zoom: 1, frozen: null, defaultHeight: 18.75 })
  })
})

describe('the cells of a sheet', () => {
  it('lists empty ones with their format', () => {
    const { cells } = sheet('<sheetData><row r="2"><c r="B2" s="4"/><c r="C2"><v>1</v></c></row></sheetData>')
    expect(Array.from({ length: cells.length }, (_, i) => cells.at(i))).toEqual([1, 1, 4, 1, 2, 0])
  })

  it('reads the runs of rich texts, shared and inline, without phonetic guides', () => {
    const run =
      '<r><t>あ</t></r><r><rPr><b/><rFont val="メイリオ"/></rPr><t>い</t></r><rPh sb="0" eb="1"><t>ア</t></rPh>'
    const { runs } = sheet(
      `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${run}</is></c><c r="C1" t="s"><v>1</v></c></row></sheetData>`,
      { strings: `<si>${run}</si><si><t>並</t></si>` },
    )
    const expected = [
      { text: 'あ', font: null },
      { text: 'い', font: expect.objectContaining({ bold: true, name: 'メイリオ' }) },
    ]
    expect([...runs]).toEqual([
      ['0,0', expected],
      ['0,1', expected],
    ])
  })

  it('knows the range of an array formula', () => {
    const { arrays } = sheet(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c><c r="C1"><f t="shared" ref="C1:C2" si="0">B1</f></c></row></sheetData>',
    )
    expect([...arrays]).toEqual([['0,0', 'A1:A2']])
  })
})

describe('what is not drawn', () => {
  it('is counted: charts, images, shapes, comments', () => {
    const drawing =
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:graphicFrame/></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:pic/></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:grpSp><xdr:sp/><xdr:cxnSp/></xdr:grpSp></xdr:twoCellAnchor></xdr:wsDr>'
    const comments =
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment/><comment/></commentList></comments>'
    const book = packageOf({
      sheets: [{ name: '様式', related: { drawing: 'xl/drawings/drawing1.xml', comments: 'xl/comments1.xml' } }],
      parts: [
        { name: 'xl/drawings/drawing1.xml', content: drawing, type: 'application/xml' },
        { name: 'xl/comments1.xml', content: comments, type: 'application/xml' },
      ],
    })
    expect(drawWorkbook(openPackage(book)).sheets[0]?.undrawn).toEqual({
      charts: 1,
      images: 1,
      shapes: 2,
      comments: 2,
      sparklines: 0,
    })
  })
})
