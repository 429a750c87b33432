import type { Edit } from '../../../src/model/edit.ts'
import type { CellParts } from '../../../src/grid/make-sheet.ts'
import type { SheetGrid } from '../../../src/grid/workbook-grid.ts'
import type { SheetsHost } from '../../../src/hosts/sheets/client/sheets-host.ts'
import { FakeProtection } from './fake/fake-protection.ts'
import { openSheets } from './open-sheets.ts'

const HOSTILE = [
  '=1+1',
  '+3件',
  '+57 301',
  '-5',
  '@見本',
  "'引用",
  "''",
  '＝A1',
  '＋1',
  '4/1',
  '1-1',
  '0012',
  '１／２',
  '16:00',
  'TRUE',
  '45%',
  '¥1,000',
  '1,300',
  '令和６年度\n・手続　=2',
]

const edit = (cell: string, before: string, value: Edit['value']): Edit => ({
  at: { sheet: '様式', cell },
  before,
  value,
  reason: '試験',
})
const text = (cell: string, before: string, typed: string): Edit => edit(cell, before, { kind: 'text', text: typed })

const book = (...cells: CellParts[]) => ({ sheets: [{ name: '様式', cells }] })

async function sheetOf(host: SheetsHost): Promise<SheetGrid> {
  const [sheet] = (await host.readWorkbook()).sheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

const cellsOf = (sheet: SheetGrid) => [...sheet.rows()].flatMap((row) => row.cells)

describe('cells in Google Sheets', () => {
  it('keep every text as it was typed, many at once', async () => {
    const { host } = openSheets(book())
    const { applied } = await host.apply(HOSTILE.map((typed, row) => text(`A${String(row + 1)}`, '', typed)))
    expect(applied).toHaveLength(HOSTILE.length)
    expect(cellsOf(await sheetOf(host)).map(({ value, formula }) => [value, formula])).toEqual(
      HOSTILE.map((typed) => [typed, null]),
    )
  })

  it('would change such texts were they written like typed', () => {
    const { book: fake } = openSheets(book())
    const sheet = fake.sheets[0]
    const typed = ['0012', '1-1', 'TRUE', '=1+1', '１／２'].map((given, row) => {
      sheet?.write(row, 0, given)
      const { value, formula } = sheet?.cell(row, 0) ?? {}
      return formula === '' ? value : formula
    })
    expect(typed).toEqual([12, 45658, true, '=1+1', 45659])
  })

  it('give a lone letter without changing the format of its cell', async () => {
    const { host, book: fake } = openSheets(book({ row: 0, column: 0, value: 1, format: '0.0' }))
    await host.apply([edit('A1', '1', { kind: 'text', text: 'A' })])
    expect(fake.sheets[0]?.cell(0, 0)).toMatchObject({ value: 'A', format: '0.0' })
  })

  it('take a number in a cell of text as a number', async () => {
    const { host } = openSheets(book({ row: 0, column: 0, value: '未定' }))
    const { applied } = await host.apply([edit('A1', '未定', { kind: 'number', number: 86 })])
    expect(applied).toHaveLength(1)
    expect(cellsOf(await sheetOf(host))).toMatchObject([{ value: 86 }])
  })

  it('hand a date over as its serial number, as the other hosts do, and never as a Date', async () => {
    const { host } = openSheets(book({ row: 0, column: 0, value: 46297, format: 'yyyy-mm-dd' }))
    expect(cellsOf(await sheetOf(host))).toMatchObject([{ value: 46297, text: '46297', format: 'yyyy-mm-dd' }])
  })

  it('take a date back to the date it was', async () => {
    const { host, book: fake } = openSheets(book({ row: 0, column: 0, value: 46297.5, format: 'yyyy-mm-dd h:mm' }))
    const receipt = await host.apply([text('A1', '46297.5', '令和８年')])
    expect(receipt.applied).toHaveLength(1)
    await host.undo(receipt)
    expect(fake.sheets[0]?.cell(0, 0)).toMatchObject({ value: 46297.5, format: 'yyyy-mm-dd h:mm' })
  })

  it('get back the format that writing a text took away', async () => {
    const { host, book: fake } = openSheets(book({ row: 0, column: 0, value: 0.5, format: '0%' }))
    await host.undo(await host.apply([text('A1', '0.5', '50％')]))
    expect(fake.sheets[0]?.cell(0, 0)).toMatchObject({ value: 0.5, format: '0%' })
  })

  it('tell error values and functions that Google has not calculated yet from text', async () => {
    const { host } = openSheets(
      book(
        { row: 0, column: 0, value: { error: '#N/A' }, formula: 'NA()' },
        { row: 1, column: 0, value: 'Loading...', formula: 'PLAN_STATUS(B1,C1)' },
      ),
    )
    expect(cellsOf(await sheetOf(host)).map(({ value }) => value)).toEqual([{ error: '#N/A' }, { error: '#N/A' }])
  })
})

describe('writing in Google Sheets', () => {
  it('refuses what a drop-down list turns away, says so, and makes the others', async () => {
    const { host, book: fake } = openSheets(book())
    Object.assign(fake.sheets[0]?.cell(0, 0) ?? {}, { rule: { list: ['達成', '未達成'], allowInvalid: false } })
    const { applied, refused } = await host.apply([text('A1', '', 'A'), text('A2', '', '達成')])
    expect(applied.map((one) => one.edit.at)).toEqual([{ sheet: '様式', cell: 'A2' }])
    expect(refused).toMatchObject([{ reason: 'unsupported' }])
    expect(refused[0]?.message).toMatch(/^様式!A1：書き込んだ内容がそのまま残りませんでした。入力規則.*violates/u)
  })

  it('reads the words of drop-down lists, run by run, with few calls', async () => {
    const { host, book: fake } = openSheets(
      book({ row: 0, column: 0, value: '達成' }, { row: 199, column: 1, value: '終' }),
    )
    for (let row = 0; row < 200; row++)
      Object.assign(fake.sheets[0]?.cell(row, 0) ?? {}, { rule: { list: ['達成', '未達成'], allowInvalid: true } })
    expect((await sheetOf(host)).lists).toEqual([
      { areas: [{ top: 0, left: 0, bottom: 199, right: 0 }], source: '"達成,未達成"' },
    ])
    expect(fake.calls.names.filter((name) => name.startsWith('DataValidation'))).toHaveLength(6)
  })

  it('reads a run of differing lists rule by rule', async () => {
    const { host, book: fake } = openSheets(book({ row: 2, column: 0, value: '終' }))
    for (const [row, list] of [['A'], ['B'], ['A']].entries()) {
      Object.assign(fake.sheets[0]?.cell(row, 0) ?? {}, { rule: { list, allowInvalid: true } })
    }
    expect((await sheetOf(host)).lists.map(({ source, areas }) => [source, areas.length])).toEqual([
      ['"A"', 2],
      ['"B"', 1],
    ])
  })

  it('refuses a protected range and writes beside it', async () => {
    const { host, book: fake } = openSheets(book())
    const sheet = fake.sheets[0]
    if (sheet) sheet.protections = [new FakeProtection(sheet, { box: { top: 0, left: 0, bottom: 0, right: 3 } })]
    const { applied, refused } = await host.apply([text('A1', '', 'A'), text('A2', '', 'B')])
    expect(applied).toHaveLength(1)
    expect(refused).toMatchObject([{ reason: 'protected' }])
    expect(refused[0]?.message).toContain('「データ」の「シートと範囲を保護」')
  })

  it('writes into the open ranges of a protected sheet', async () => {
    const { host, book: fake } = openSheets(book())
    const sheet = fake.sheets[0]
    if (sheet) sheet.protections = [new FakeProtection(sheet, { except: [{ top: 1, left: 0, bottom: 1, right: 0 }] })]
    const { applied, refused } = await host.apply([text('A1', '', 'A'), text('A2', '', 'B')])
    expect([applied.length, refused.map(({ reason }) => reason)]).toEqual([1, ['protected']])
  })

  it('leaves text with fonts of its own alone', async () => {
    const { host } = openSheets(book({ row: 0, column: 0, value: '・手続　10件', rich: true }))
    const { refused } = await host.apply([text('A1', '・手続　10件', '・手続　10件：A')])
    expect(refused).toMatchObject([{ reason: 'rich' }])
  })

  it('says in Japanese that another run holds the document', async () => {
    const { host, services } = openSheets(book())
    services.busy = true
    await expect(host.apply([text('A1', '', 'A')])).rejects.toThrow(/ほかの人が/u)
  })

  it('writes formulas in the spelling of Google Sheets', async () => {
    const { host, book: fake } = openSheets(book())
    await host.apply([edit('A1', '', { kind: 'formula', formula: 'PLAN.STATUS(B1,"PLAN.STATUS(")', cached: 'A' })])
    expect(fake.sheets[0]?.cell(0, 0).formula).toBe('=PLAN_STATUS(B1,"PLAN.STATUS(")')
  })
})
