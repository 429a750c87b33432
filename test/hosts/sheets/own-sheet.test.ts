import { checkWorkbook } from '../../../src/app/check-plan.ts'
import { liveForms } from '../../../src/app/make-form.ts'
import { openFileHost } from '../../../src/hosts/file/file-host.ts'
import type { LayoutContent, LayoutStyle, SheetLayout } from '../../../src/model/sheet-layout.ts'
import { openSheets, type OpenedSheets } from './open-sheets.ts'

const BOOK = { sheets: [{ name: '様式', cells: [{ row: 0, column: 0, value: '令和６年度' }] }] }

const STYLE: LayoutStyle = {
  font: { name: '游ゴシック', size: 10, bold: false, color: '1F1F1F' },
  fill: 'EEF2F7',
  border: { top: 'thin', right: 'thin', bottom: 'thin', left: 'thin' },
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  indent: 0,
  format: 'General',
}

const text = (given: string): LayoutContent => ({ kind: 'text', text: given })

/** A sheet of one column, one row a content. */
const layoutOf = (contents: readonly LayoutContent[], name = '運営方針'): SheetLayout => ({
  name,
  columns: [120],
  rows: contents.map((content) => ({ height: 20, cells: [{ column: 0, content, style: 0 }] })),
  merges: [],
  styles: [STYLE],
  page: {
    paper: 'A4',
    orientation: 'portrait',
    margins: { top: 42, right: 36, bottom: 46, left: 36 },
    header: '',
    footer: '',
    printArea: { top: 0, left: 0, bottom: contents.length - 1, right: 0 },
    titleRows: { from: 0, to: 0 },
    breaks: [],
  },
  charts: [],
  names: [],
  validations: [],
})

const named = ({ book }: OpenedSheets, name: string) => {
  const sheet = book.sheets.find((one) => one.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

const namesOf = ({ book }: OpenedSheets): readonly string[] => book.sheets.map(({ name }) => name)

describe('our own sheet in Google Sheets', () => {
  it('holds every text as it stands in the layout', async () => {
    const opened = openSheets(BOOK)
    const texts = ['=1+1', '+3件', '4/1', '0012', '1-1', '１／２', "'引用", 'TRUE', '一\n二']
    await opened.host.writeSheet(layoutOf(texts.map(text)))
    const sheet = named(opened, '運営方針')
    expect(texts.map((_, row) => [sheet.cell(row, 0).value, sheet.cell(row, 0).formula])).toEqual(
      texts.map((given) => [given, '']),
    )
  })

  it('looks as laid out: web fonts, pixels, a frozen title, no grid lines', async () => {
    const opened = openSheets(BOOK)
    await opened.host.writeSheet(layoutOf([text('題')]))
    const sheet = named(opened, '運営方針')
    expect(sheet.cell(0, 0).style).toMatchObject({ font: 'Noto Sans JP', size: 10, color: '#1F1F1F', fill: '#EEF2F7' })
    expect([sheet.widths.get(0), sheet.frozenRows, sheet.gridlinesHidden]).toEqual([160, 1, true])
  })

  it('is made anew in its place', async () => {
    const opened = openSheets(BOOK)
    await opened.host.writeSheet(layoutOf([text('一'), text('二')]))
    const receipt = await opened.host.writeSheet(layoutOf([text('三')]))
    expect(receipt.sheet).toEqual({ name: '運営方針', added: false, keptCopy: null })
    expect(namesOf(opened)).toEqual(['様式', '運営方針'])
    expect([0, 1].map((row) => named(opened, '運営方針').cell(row, 0).value)).toEqual(['三', ''])
  })

  it('is kept as a copy where a person has typed into it', async () => {
    const opened = openSheets(BOOK)
    await opened.host.writeSheet(layoutOf([text('一')]))
    named(opened, '運営方針').write(0, 0, '手で直した')
    const receipt = await opened.host.writeSheet(layoutOf([text('二')]))
    expect(receipt.sheet).toEqual({ name: '運営方針', added: true, keptCopy: '運営方針 控' })
    expect(named(opened, '運営方針 控').cell(0, 0).value).toBe('手で直した')
    expect(named(opened, '運営方針').cell(0, 0).value).toBe('二')
  })

  it("leaves a sheet of the user's that bears its name alone", async () => {
    const opened = openSheets({ sheets: [{ name: '運営方針', cells: [{ row: 0, column: 0, value: '元' }] }] })
    const receipt = await opened.host.writeSheet(layoutOf([text('新')]))
    expect(receipt.sheet?.name).toBe('運営方針 (2)')
    expect(named(opened, '運営方針').cell(0, 0).value).toBe('元')
  })

  it('stands beside the form of another plan, each under its own mark', async () => {
    const opened = openSheets(BOOK)
    await opened.host.writeSheet(layoutOf([text('一')], '運営方針（甲局）'))
    await opened.host.writeSheet(layoutOf([text('二')], '運営方針（乙局）'))
    const { names } = await opened.host.readWorkbook()
    expect([...names].map(([name, { sheet }]) => [name, sheet])).toEqual([
      ['PLANSHEET_FORM', '運営方針（甲局）'],
      ['PLANSHEET_FORM_2', '運営方針（乙局）'],
    ])
  })

  it('goes back to the sheet that stood there, as it was made in this session', async () => {
    const opened = openSheets(BOOK)
    await opened.host.writeSheet(layoutOf([text('一')]))
    await opened.host.undo(await opened.host.writeSheet(layoutOf([text('二')])))
    expect(named(opened, '運営方針').cell(0, 0).value).toBe('一')
  })

  it('is not taken away once a person has typed into it, and they are told', async () => {
    const opened = openSheets(BOOK)
    const receipt = await opened.host.writeSheet(layoutOf([text('一')]))
    named(opened, '運営方針').write(0, 0, '手で直した')
    const undone = await opened.host.undo(receipt)
    expect(undone.notes[0]).toMatch(/元に戻しませんでした/u)
    expect(namesOf(opened)).toEqual(['様式', '運営方針'])
  })

  it('says which cells show something else than what was read', async () => {
    const opened = openSheets(BOOK)
    opened.book.calculate = (formula) => (formula === "='様式'!$A$1" ? '令和６年度' : '別の値')
    const formula = (given: string, cached: string): LayoutContent => ({
      kind: 'formula',
      formula: given,
      cached,
      array: null,
    })
    const { notes } = await opened.host.writeSheet(
      layoutOf([
        formula("'様式'!$A$1", '令和６年度'),
        formula('MID(A1,1,2)', '令和'),
        formula('PLAN.STATUS("1件","1件")', 'A'),
        formula('A3&"："', 'A：'),
      ]),
    )
    expect(notes.filter((note) => note.includes('異なる表示'))).toEqual([expect.stringContaining('1個のセル（A2）')])
  })

  it('says plainly what Google Sheets has no setting for', async () => {
    const { host } = openSheets(BOOK)
    expect((await host.writeSheet(layoutOf([text('題')]))).notes[0]).toMatch(
      /用紙・余白・改ページ・ページ番号.*設定できません/u,
    )
  })
})

describe.each(['midori_yoshiki', 'fukushi_kanri', 'kowan_hogan'])('the form of %s', (sample) => {
  it('is read back from Google Sheets as it was laid out, without the columns beside it', async () => {
    const grid = await (await openFileHost(`samples/${sample}.xlsx`)).readWorkbook()
    const [form] = liveForms(checkWorkbook(grid), grid, { date: '2025-06-10', charts: false })
    if (!form) throw new Error('no form')
    const opened = openSheets(BOOK)
    const cached = cachedValues(form)
    opened.book.calculate = (formula) => cached.get(formula) ?? ''
    await opened.host.writeSheet({ ...form, name: '運営方針' })
    const { sheets } = await opened.host.readWorkbook()
    const read = sheets.find(({ name }) => name === '運営方針')
    const shown = [...(read?.rows() ?? [])].flatMap(({ cells }) =>
      cells.map(({ row, column, text: given }) => `${row},${column}:${given}`),
    )
    const laidOut = form.rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ column, content }) =>
        content.kind === 'text' || content.kind === 'number'
          ? [`${row},${column}:${content.kind === 'text' ? content.text : content.number}`]
          : [],
      ),
    )
    expect(laidOut.filter((cell) => !shown.includes(cell))).toEqual([])
    expect(
      [...(read?.rows() ?? [])].every(({ cells }) => cells.every(({ column }) => column < form.columns.length)),
    ).toBe(true)
  })
})

/** What the form's formulas show, by their text. */
const cachedValues = (form: SheetLayout): ReadonlyMap<string, string | number> =>
  new Map(
    form.rows.flatMap(({ cells }) =>
      cells.flatMap(({ content }) =>
        content.kind === 'formula' ? [[`=${content.formula}`, content.cached] as const] : [],
      ),
    ),
  )
