import type { SheetGrid } from '../../src/grid/workbook-grid.ts'
import type { Edit, EditValue } from '../../src/model/edit.ts'
import type { WorkbookHost } from '../../src/model/port.ts'
import type { SheetLayout } from '../../src/model/sheet-layout.ts'
import { parseA1 } from '../../src/grid/a1.ts'
import { PLAIN_STYLE } from '../../src/grid/cell.ts'
import type { MemoryBook } from '../../src/hosts/memory/memory-workbook.ts'

/** One behaviour for every host: what model/port.ts promises, seen from outside. */
export function describeHost(name: string, open: (book: MemoryBook) => Promise<WorkbookHost>): void {
  describe(`${name} keeps the promises of the port`, () => {
    describe('reading', () => {
      it('reads values as they were typed, numbers beside text', async () => {
        const sheet = await firstSheet(await open(BOOK))
        expect(valueAt(sheet, 'A1')).toBe('令和６年度　見本局運営方針')
        expect(valueAt(sheet, 'B3')).toBe(1300)
        expect(valueAt(sheet, 'B4')).toBe('1,300')
      })

      it('reads a number format beside the value', async () => {
        const sheet = await firstSheet(await open(BOOK))
        expect(cell(sheet, 'B5')).toMatchObject({ value: 0.7, format: '0%' })
      })

      it('reads a formula with the value it shows', async () => {
        const sheet = await firstSheet(await open(BOOK))
        expect(cell(sheet, 'B6')).toMatchObject({ value: 1301, formula: 'B3+1' })
      })

      it('reads merged areas as rectangles', async () => {
        const sheet = await firstSheet(await open(BOOK))
        expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }])
      })

      it('tells hidden sheets', async () => {
        const { sheets } = await (await open(BOOK)).readWorkbook()
        expect(sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
          ['様式', 'visible'],
          ['控え', 'hidden'],
          ['保護', 'visible'],
        ])
      })

      it('tells hidden rows where it can', async () => {
        const host = await open(BOOK)
        if (!host.info.can.hiddenRows) return
        const sheet = await firstSheet(host)
        expect([sheet.isRowHidden(2), sheet.isRowHidden(6)]).toEqual([false, true])
      })
    })

    describe('writing', () => {
      it('writes a letter into an empty cell and nothing else', async () => {
        const host = await open(BOOK)
        const before = await snapshot(host)
        const receipt = await host.apply([text('C3', '', 'A')])
        expect(receipt.refused).toEqual([])
        expect(receipt.applied.map(({ was }) => was)).toEqual([{ kind: 'blank' }])
        expect(await snapshot(host)).toEqual({ ...before, '様式!C3': 'A' })
      })

      it('writes a number as a number', async () => {
        const host = await open(BOOK)
        await host.apply([{ ...text('C4', '', ''), value: { kind: 'number', number: 86000 } }])
        expect(valueAt(await firstSheet(host), 'C4')).toBe(86000)
      })

      it.each(['=1+1', '+3件', '-5', '@見本', '＝A1', '0012', '1-1', '１／２'])('writes %s as text', async (typed) => {
        const host = await open(BOOK)
        await host.apply([text('C3', '', typed)])
        expect(cell(await firstSheet(host), 'C3')).toMatchObject({ value: typed, formula: null })
      })

      it('keeps line breaks, surrogate pairs and leading blanks', async () => {
        const host = await open(BOOK)
        const typed = '　・ 𠮷野区：A\n ②葛󠄀城 '
        await host.apply([text('C3', '', typed)])
        expect(valueAt(await firstSheet(host), 'C3')).toBe(typed)
      })
    })

    describe('refusing', () => {
      it.each([
        ['changed', text('B4', '1,299', 'A')],
        ['merged', text('B1', '', 'A')],
        ['formula', text('B6', '1301', 'A')],
        ['missing', { ...text('A1', '', 'A'), at: { sheet: '無い', cell: 'A1' } }],
        ['protected', { ...text('A2', '', 'A'), at: { sheet: '保護', cell: 'A2' } }],
      ] as const)('refuses with the reason %s, says the cell and leaves all as it was', async (reason, edit) => {
        const host = await open(BOOK)
        const before = await snapshot(host)
        const { applied, refused } = await host.apply([edit])
        expect(applied).toEqual([])
        expect(refused.map((one) => one.reason)).toEqual([reason])
        expect(refused[0]?.message).toContain('cell' in edit.at ? edit.at.cell : '')
        expect(await snapshot(host)).toEqual(before)
      })

      it('makes the good edits of a batch and refuses the bad', async () => {
        const host = await open(BOOK)
        const { applied, refused } = await host.apply([text('C3', '', 'A'), text('B6', '1301', 'B')])
        expect([applied.length, refused.length]).toEqual([1, 1])
      })
    })

    describe('taking back', () => {
      it('puts back exactly what stood there', async () => {
        const host = await open(BOOK)
        const before = await snapshot(host)
        const receipt = await host.apply([text('C3', '', 'A'), text('B4', '1,300', '1,301')])
        await host.undo(receipt)
        expect(await snapshot(host)).toEqual(before)
      })

      it('refuses where a person has changed the cell since', async () => {
        const host = await open(BOOK)
        const receipt = await host.apply([text('C3', '', 'A')])
        await host.apply([text('C3', 'A', 'B')])
        const { refused } = await host.undo(receipt)
        expect(refused.map(({ reason }) => reason)).toEqual(['changed'])
        expect(valueAt(await firstSheet(host), 'C3')).toBe('B')
      })
    })

    describe('our own sheet', () => {
      it('adds the sheet, marks it, and takes it back', async () => {
        const host = await open(BOOK)
        const before = await snapshot(host)
        const receipt = await host.writeSheet(LAYOUT)
        const grid = await host.readWorkbook()
        expect(receipt.sheet).toEqual({ name: '運営方針', added: true, keptCopy: null })
        expect(grid.names.get('PLANSHEET_FORM')?.sheet).toBe('運営方針')
        expect(await snapshot(host)).toEqual({ ...before, '運営方針!A1': '題', '運営方針!A2': 5 })
        await host.undo(receipt)
        expect(await snapshot(host)).toEqual(before)
      })
    })

    describe('settings', () => {
      it('keeps a JSON text in the workbook', async () => {
        const host = await open(BOOK)
        expect(await host.settings.get()).toBeNull()
        await host.settings.set('{"settings":{"minus":"▲"}}')
        expect(await host.settings.get()).toBe('{"settings":{"minus":"▲"}}')
        expect((await host.readWorkbook()).settings).toBe('{"settings":{"minus":"▲"}}')
      })
    })
  })
}

const BOOK: MemoryBook = {
  sheets: [
    {
      name: '様式',
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      hiddenRows: [6],
      cells: [
        { row: 0, column: 0, value: '令和６年度　見本局運営方針' },
        { row: 2, column: 0, value: '手続数' },
        { row: 2, column: 1, value: 1300 },
        { row: 3, column: 1, value: '1,300' },
        { row: 4, column: 1, value: 0.7, format: '0%' },
        { row: 5, column: 1, value: 1301, formula: 'B3+1' },
        { row: 6, column: 0, value: '隠れた行' },
      ],
    },
    { name: '控え', visibility: 'hidden', cells: [{ row: 0, column: 0, value: '前年度' }] },
    { name: '保護', isProtected: true, cells: [{ row: 0, column: 0, value: '変更不可' }] },
  ],
}

const LAYOUT: SheetLayout = {
  name: '運営方針',
  columns: [120],
  rows: [
    { height: 20, cells: [{ column: 0, content: { kind: 'text', text: '題' }, style: 0 }] },
    { height: 20, cells: [{ column: 0, content: { kind: 'number', number: 5 }, style: 0 }] },
  ],
  merges: [],
  styles: [
    {
      font: { name: '游ゴシック', size: 11, bold: false, color: '000000' },
      fill: null,
      border: { top: 'none', right: 'none', bottom: 'none', left: 'none' },
      horizontal: 'left',
      vertical: 'top',
      wrap: true,
      indent: 0,
      format: 'General',
    },
  ],
  page: {
    paper: 'A4',
    orientation: 'portrait',
    margins: { top: 36, right: 36, bottom: 36, left: 36 },
    header: '',
    footer: '',
    printArea: { top: 0, left: 0, bottom: 1, right: 0 },
    titleRows: null,
    breaks: [],
  },
  charts: [],
  names: [],
  validations: [],
}

const text = (address: string, before: string, value: string): Edit => ({
  at: { sheet: '様式', cell: address },
  before,
  value: { kind: 'text', text: value } satisfies EditValue,
  reason: '試験',
})

async function firstSheet(host: WorkbookHost): Promise<SheetGrid> {
  const sheet = (await host.readWorkbook()).sheets[0]
  if (!sheet) throw new Error('the book has no sheet')
  return sheet
}

const cell = (sheet: SheetGrid, address: string): unknown => {
  const at = parseA1(address)
  const found = at && sheet.row(at.row)?.cells.find((one) => one.column === at.column)
  return found && { ...found, style: PLAIN_STYLE }
}

const valueAt = (sheet: SheetGrid, address: string): unknown => (cell(sheet, address) as { value?: unknown })?.value

/** Every cell of every sheet: what a person would compare. */
async function snapshot(host: WorkbookHost): Promise<Record<string, unknown>> {
  const { sheets } = await host.readWorkbook()
  const entries = sheets.flatMap((sheet) =>
    [...sheet.rows()].flatMap((row) =>
      row.cells.map((one) => [`${sheet.name}!${String.fromCharCode(65 + one.column)}${row.index + 1}`, one.value]),
    ),
  )
  return Object.fromEntries(entries)
}
