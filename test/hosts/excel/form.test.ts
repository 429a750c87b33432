import type { LayoutContent, SheetLayout } from '../../../src/model/sheet-layout.ts'
import { open, stateOf, type Opened } from './open.ts'

jest.setTimeout(30_000)

const box = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })
const text = (words: string): LayoutContent => ({ kind: 'text', text: words })

/** A small form with all that a layout can ask for. */
const layoutOf = (title: string): SheetLayout => ({
  name: '運営方針',
  columns: [80, 120, 60],
  rows: [
    { height: 30, cells: [{ column: 0, content: text(title), style: 1 }] },
    {
      height: 20,
      cells: [
        { column: 0, content: text('=1+1'), style: 0 },
        { column: 1, content: { kind: 'number', number: 0.45 }, style: 2 },
      ],
    },
    {
      height: 20,
      cells: [
        {
          column: 0,
          content: { kind: 'formula', formula: `IF('様式'!$A$1="","",'様式'!$A$1)`, cached: '', array: null },
          style: 0,
        },
        {
          column: 2,
          content: { kind: 'formula', formula: 'SPILLING(A1)', cached: 'A', array: box(2, 2, 3, 2) },
          style: 0,
        },
      ],
    },
    { height: 20, cells: [{ column: 0, content: text('0012'), style: 0 }] },
  ],
  merges: [box(0, 0, 0, 2)],
  styles: [styleOf({}), styleOf({ bold: true, fill: '1F3F66' }), styleOf({ format: '0%' })],
  page: {
    paper: 'A4',
    orientation: 'landscape',
    margins: { top: 40, right: 36, bottom: 41, left: 37 },
    header: '',
    footer: '&L見本局&C&P / &N',
    printArea: box(0, 0, 3, 2),
    titleRows: { from: 0, to: 0 },
    breaks: [2],
  },
  charts: [
    {
      title: '推移',
      unit: '件',
      anchor: box(5, 0, 12, 2),
      categories: ['令和５年度'],
      categoriesRange: box(1, 0, 2, 0),
      series: [
        { name: '実績', kind: 'bar', values: [1], range: box(1, 1, 2, 1) },
        { name: '目標', kind: 'line', values: [1], range: box(1, 2, 2, 2) },
      ],
    },
  ],
  names: [
    { name: 'PLANSHEET_FORM', range: '$A$1:$C$4' },
    { name: 'PLANSHEET_ROWS', range: '$A$2:$A$3' },
  ],
  validations: [{ range: box(3, 1, 3, 1), list: ['A', 'B'] }],
})

function styleOf({ bold = false, fill = null as string | null, format = 'General' }): SheetLayout['styles'][number] {
  return {
    font: { name: '游ゴシック', size: 10, bold, color: '1F1F1F' },
    fill,
    border: { top: 'thin', right: 'none', bottom: 'hair', left: 'medium' },
    horizontal: 'center',
    vertical: 'top',
    wrap: true,
    indent: 1,
    format,
  }
}

const start = (): Opened =>
  open(
    { sheets: [{ name: '様式', cells: [{ row: 0, column: 0, value: '見本局' }] }] },
    { functions: new Map([['SPILLING', () => [['A'], ['B']]]]) },
  )

const formOf = ({ server }: Opened) => {
  const sheet = server.book.sheet('運営方針')
  if (!sheet) throw new Error('no form')
  return sheet
}

describe('our own sheet in Excel, against our host', () => {
  it('holds texts as texts, formulas, formats, looks and sizes', async () => {
    const opened = start()
    await opened.host.writeSheet(layoutOf('題'))
    const sheet = formOf(opened)
    expect(sheet.cell(1, 0).held).toEqual({ kind: 'text', text: '=1+1', quoted: true })
    expect(sheet.cell(3, 0).held).toEqual({ kind: 'text', text: '0012', quoted: true })
    expect(sheet.cell(1, 1)).toMatchObject({ held: { kind: 'number', number: 0.45 }, numberFormat: '0%' })
    expect([sheet.cell(2, 0).shown, sheet.cell(2, 2).shown, sheet.cell(3, 2).shown]).toEqual(['見本局', 'A', 'B'])
    expect(sheet.cell(0, 0).format).toMatchObject({
      font: { name: '游ゴシック', size: 10, bold: true, color: '#1F1F1F' },
      fill: { color: '#1F3F66' },
      borders: {
        top: { style: 'Continuous', weight: 'Thin' },
        right: { style: 'None' },
        bottom: { weight: 'Hairline' },
        left: { weight: 'Medium' },
      },
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
      indentLevel: 1,
    })
    expect([sheet.row(0).size, sheet.column(1).size]).toEqual([30, 120])
    expect(sheet.merges).toEqual([box(0, 0, 0, 2)])
    expect(sheet.lists).toEqual([{ box: box(3, 1, 3, 1), source: 'A,B' }])
  })

  it('is set up for the printer', async () => {
    const opened = start()
    await opened.host.writeSheet(layoutOf('題'))
    const { page, frozenRows, showGridlines } = formOf(opened)
    expect(page).toEqual({
      scalars: {
        paperSize: 'A4',
        orientation: 'Landscape',
        zoom: { horizontalFitToPages: 1 },
        topMargin: 40,
        rightMargin: 36,
        bottomMargin: 41,
        leftMargin: 37,
        centerHorizontally: true,
      },
      header: {
        leftHeader: '',
        centerHeader: '',
        rightHeader: '',
        leftFooter: '見本局',
        centerFooter: '&P / &N',
        rightFooter: '',
      },
      printArea: "'運営方針'!A1:C4",
      titleRows: '$1:$1',
      breaks: [2],
    })
    expect([frozenRows, showGridlines]).toEqual([1, false])
  })

  it('draws its charts from its own cells', async () => {
    const opened = start()
    await opened.host.writeSheet(layoutOf('題'))
    expect(formOf(opened).charts).toMatchObject([
      {
        title: '推移',
        axisTitle: '件',
        place: box(5, 0, 12, 2),
        series: [
          { name: '実績', type: 'ColumnClustered', values: "'運営方針'!B2:B3", categories: "'運営方針'!A2:A3" },
          { name: '目標', type: 'LineMarkers', values: "'運営方針'!C2:C3", categories: "'運営方針'!A2:A3" },
        ],
      },
    ])
  })

  it('is made anew in its place, and taken back to what it was', async () => {
    const opened = start()
    await opened.host.writeSheet(layoutOf('前の題'))
    const before = { state: stateOf(opened.server), looks: looksOf(opened), page: { ...formOf(opened).page } }
    const receipt = await opened.host.writeSheet(layoutOf('新しい題'))
    expect(receipt.sheet).toEqual({ name: '運営方針', added: false, keptCopy: null })
    expect(formOf(opened).cell(0, 0).held).toMatchObject({ text: '新しい題' })
    expect(formOf(opened).charts).toHaveLength(1)
    expect(receipt.notes[0]).toContain('グラフ')
    await opened.host.undo(receipt)
    expect(formOf(opened).cell(0, 0).held).toMatchObject({ text: '前の題' })
    expect({ state: stateOf(opened.server), looks: looksOf(opened) }).toEqual({
      state: before.state,
      looks: before.looks,
    })
  })

  it('is kept as a copy where a person has typed into it, and comes back under its name', async () => {
    const opened = start()
    await opened.host.writeSheet(layoutOf('題'))
    opened.server.edit(() => formOf(opened).put(3, 0, { held: { kind: 'text', text: '手で直した', quoted: false } }))
    const before = stateOf(opened.server)
    const receipt = await opened.host.writeSheet(layoutOf('題'))
    expect(receipt.sheet).toEqual({ name: '運営方針', added: true, keptCopy: '運営方針 控' })
    expect(opened.server.book.sheet('運営方針 控')?.cell(3, 0).held).toMatchObject({ text: '手で直した' })
    await opened.host.undo(receipt)
    expect(stateOf(opened.server)).toEqual(before)
  })

  it('stays where a person has typed into it since, and says so', async () => {
    const opened = start()
    const receipt = await opened.host.writeSheet(layoutOf('題'))
    opened.server.edit(() => formOf(opened).put(3, 0, { held: { kind: 'text', text: '手で直した', quoted: false } }))
    const { notes } = await opened.host.undo(receipt)
    expect(notes[0]).toContain('元に戻しませんでした')
    expect(opened.server.book.sheets).toHaveLength(2)
  })

  it('takes another name beside a sheet of the user’s of that name, and leaves that alone', async () => {
    const opened = open({ sheets: [{ name: '運営方針', cells: [{ row: 0, column: 0, value: '利用者のシート' }] }] })
    const before = stateOf(opened.server)
    const receipt = await opened.host.writeSheet({ ...layoutOf('題'), charts: [] })
    expect(receipt.sheet?.name).toBe('運営方針 (2)')
    await opened.host.undo(receipt)
    expect(stateOf(opened.server)).toEqual(before)
  })

  it('marks a second plan’s sheet by a name of its own', async () => {
    const opened = start()
    await opened.host.writeSheet({ ...layoutOf('題'), name: '運営方針（港区）' })
    await opened.host.writeSheet({
      ...layoutOf('題'),
      name: '運営方針（北区）',
      names: [{ name: 'PLANSHEET_FORM', range: '$A$1:$C$4' }],
    })
    const { names } = await opened.host.readWorkbook()
    expect([names.get('PLANSHEET_FORM')?.sheet, names.get('PLANSHEET_FORM_2')?.sheet]).toEqual([
      '運営方針（港区）',
      '運営方針（北区）',
    ])
  })
})

const looksOf = (opened: Opened): unknown =>
  [...formOf(opened).cells()].map(({ row, column, cell }) => [row, column, cell.format])
