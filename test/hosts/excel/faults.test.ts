import type { SheetParts } from '../../../src/grid/make-sheet.ts'
import type { Edit } from '../../../src/model/edit.ts'
import type { SheetLayout } from '../../../src/model/sheet-layout.ts'
import { WorkbookError } from '../../host/protocol.ts'
import { open, stateOf, type Opened } from './open.ts'

const letter = (cell: string, before = '', parts: Partial<Edit> = {}): Edit => ({
  at: { sheet: '様式', cell },
  before,
  value: { kind: 'text', text: 'A' },
  reason: '判定 A',
  ...parts,
})

const SHEET: SheetParts = {
  name: '様式',
  cells: [
    { row: 0, column: 0, value: '手続数' },
    { row: 1, column: 0, value: '指標' },
    { row: 2, column: 0, value: 'もとの文' },
  ],
}
const LAYOUT: SheetLayout = {
  name: '運営方針',
  columns: [120],
  rows: [{ height: 20, cells: [{ column: 0, content: { kind: 'text', text: '題' }, style: 0 }] }],
  merges: [],
  styles: [],
  page: {
    paper: 'A4',
    orientation: 'portrait',
    margins: { top: 36, right: 36, bottom: 36, left: 36 },
    header: '',
    footer: '',
    printArea: { top: 0, left: 0, bottom: 0, right: 0 },
    titleRows: null,
    breaks: [],
  },
  charts: [],
  names: [],
  validations: [],
}

const start = (parts: Partial<SheetParts> = {}): Opened => open({ sheets: [{ ...SHEET, ...parts }] })

/** 一件の断り — one edit is refused for this reason with these words, and nothing has changed. */
async function refuses({ server, host }: Opened, edit: Edit, reason: string, words: string): Promise<void> {
  const before = stateOf(server)
  const { applied, refused } = await host.apply([edit])
  expect(applied).toEqual([])
  expect(refused.map((one) => one.reason)).toEqual([reason])
  expect(refused[0]?.message).toContain(words)
  expect(stateOf(server)).toEqual(before)
}

/** 全体の断り — the whole command fails with this code and these words, and nothing has changed. */
async function fails({ server }: Opened, work: () => Promise<unknown>, code: string, words: string): Promise<void> {
  const before = stateOf(server)
  await expect(work()).rejects.toMatchObject({ code, message: expect.stringContaining(words) })
  expect(stateOf(server)).toEqual(before)
}

describe('a cell that may not be written, against our host', () => {
  it('on a protected sheet', () => refuses(start({ isProtected: true }), letter('B1'), 'protected', 'シート保護の解除'))

  it('is written on a protected sheet where the cell is not locked', async () => {
    const unlocked = { bold: false, filled: false, border: NO_BORDER, vertical: false, locked: false }
    const opened = start({ isProtected: true, cells: [{ row: 0, column: 1, value: '-', style: unlocked }] })
    const { applied } = await opened.host.apply([letter('B1', '-')])
    expect(applied).toHaveLength(1)
  })

  it('in a row that a filter hides', () => {
    const opened = start()
    const sheet = opened.server.book.sheets[0]
    if (sheet) sheet.isFiltered = true
    sheet?.rows.set(1, { hidden: true, byFilter: true, size: 18 })
    return refuses(opened, letter('B2'), 'filtered', 'フィルターを解除')
  })

  it('lands in its own row where a filter hides others', async () => {
    const { server, host } = start()
    const sheet = server.book.sheets[0]
    if (sheet) sheet.isFiltered = true
    sheet?.rows.set(1, { hidden: true, byFilter: true, size: 18 })
    await host.apply([letter('B1'), letter('B3')])
    expect([0, 1, 2].map((row) => sheet?.cell(row, 1).held.kind)).toEqual(['text', 'blank', 'text'])
  })

  it('is written in a row that a person has hidden without a filter', async () => {
    const opened = start({ hiddenRows: [1] })
    expect((await opened.host.apply([letter('B2')])).applied).toHaveLength(1)
  })

  it('under a merged area, though 600 cells of the column are merged', async () => {
    const merges = Array.from({ length: 600 }, (_, n) => ({ top: 2 * n, left: 1, bottom: 2 * n + 1, right: 1 }))
    const opened = start({ merges })
    await refuses(opened, letter('B600'), 'merged', '左上')
    const edits = Array.from({ length: 600 }, (_, n) => letter(`B${String(2 * n + 1)}`))
    expect((await opened.host.apply(edits)).applied).toHaveLength(600)
  })

  it('holding a formula', () =>
    refuses(start({ cells: [{ row: 0, column: 1, value: 2, formula: '1+1' }] }), letter('B1', '2'), 'formula', '数式'))

  it('as part of an array that spills from another cell', () => {
    const spilling = new Map([['SPILLING', () => [['x'], ['y']]]])
    const opened = open(
      { sheets: [{ ...SHEET, cells: [{ row: 0, column: 1, value: '', formula: 'SPILLING(A1)' }] }] },
      { functions: spilling },
    )
    return refuses(opened, letter('B2', 'y'), 'array', '配列数式')
  })

  it('as heading of a table', () => {
    const opened = start()
    const sheet = opened.server.book.sheets[0]
    const box = { top: 0, left: 0, bottom: 2, right: 1 }
    if (sheet) sheet.tables = [{ name: '表1', box, isFiltered: false }]
    return refuses(opened, letter('A1', '手続数'), 'tableHeader', 'テーブルの見出し')
  })

  it('whose text has looks of its own inside', () =>
    refuses(
      start({ cells: [{ row: 0, column: 0, value: '一部が太字', rich: true }] }),
      letter('A1', '一部が太字'),
      'rich',
      '書式が異なる',
    ))

  it('with a text longer than a cell can hold', () =>
    refuses(
      start(),
      letter('B1', '', { value: { kind: 'text', text: 'あ'.repeat(32_768) } }),
      'unsupported',
      '書き込め',
    ))

  it('that another person changed after it was read', () =>
    refuses(start(), letter('A1', '手続の数'), 'changed', 'もう一度読み取って'))

  it('on a sheet that is gone, beside others that are written', async () => {
    const { host } = start()
    const { applied, refused } = await host.apply([
      letter('B1'),
      letter('B1', '', { at: { sheet: '無い', cell: 'B1' } }),
    ])
    expect([applied.length, refused.map(({ reason }) => reason)]).toEqual([1, ['missing']])
  })
})

const NO_BORDER = { top: false, right: false, bottom: false, left: false }

describe('a command that cannot be done, against our host', () => {
  it('says to finish typing while a cell is being edited', async () => {
    const opened = start()
    opened.server.book.isEditing = true
    await fails(opened, () => opened.host.apply([letter('B1')]), 'CELL_EDITING', 'Enterキー')
    await fails(opened, () => opened.host.readWorkbook(), 'CELL_EDITING', 'Enterキー')
  })

  it('says so when typing begins between looking and writing', async () => {
    const opened = start()
    opened.server.faults.beforeRequest = (nth, book) => {
      if (nth !== 2) return
      book.isEditing = true
      throw new WorkbookError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.')
    }
    await fails(opened, () => opened.host.apply([letter('B1')]), 'CELL_EDITING', 'Enterキー')
  })

  it('says to open the book for editing where it is read-only', async () => {
    const opened = start()
    opened.server.book.isReadOnly = true
    await fails(opened, () => opened.host.apply([letter('B1')]), 'ACCESS_DENIED', '読み取り専用')
    await fails(opened, () => opened.host.settings.set('{}'), 'ACCESS_DENIED', '読み取り専用')
  })

  it('says to read again where the sheet is deleted between looking and writing', async () => {
    const opened = open({ sheets: [SHEET, { name: '他', cells: [] }] })
    opened.server.faults.beforeRequest = (nth, book) => {
      if (nth === 2) book.sheets = book.sheets.filter(({ name }) => name !== '様式')
    }
    await expect(opened.host.apply([letter('B1')])).rejects.toMatchObject({
      code: 'SHEET_GONE',
      message: expect.stringContaining('もう一度読み取って'),
    })
    expect(opened.server.book.sheets.map(({ name }) => name)).toEqual(['他'])
  })

  it('says to read again where the sheet is deleted while it is read', async () => {
    const opened = open({ sheets: [SHEET, { name: '他', cells: [] }] })
    opened.server.faults.beforeRequest = (nth, book) => {
      if (nth === 2) book.sheets = book.sheets.filter(({ name }) => name !== '様式')
    }
    await expect(opened.host.readWorkbook()).rejects.toMatchObject({ code: 'SHEET_GONE' })
  })

  it('says which sheet is too large to be read', async () => {
    const opened = start({
      cells: [
        { row: 0, column: 0, value: 'はじめ' },
        { row: 1_000_000, column: 9, value: ' ' },
      ],
    })
    await fails(opened, () => opened.host.readWorkbook(), 'TOO_LARGE', '様式')
  })

  it('says to unprotect the structure of the book before a sheet is added', async () => {
    const opened = start()
    opened.server.book.isStructureProtected = true
    await fails(opened, () => opened.host.writeSheet(LAYOUT), 'STRUCTURE_PROTECTED', 'ブックの保護')
  })

  it('says that this Excel is too old where a member is missing', async () => {
    const opened = open({ sheets: [SHEET] }, { excelApi: '1.9' })
    await fails(opened, () => opened.host.readWorkbook(), 'HOST_UNSUPPORTED', 'Excel 2021以降')
  })

  it('says how to show a hidden sheet', async () => {
    const opened = open({ sheets: [SHEET, { name: '控え', visibility: 'hidden', cells: [] }] })
    await fails(opened, () => opened.host.select({ sheet: '控え', cell: 'A1' }), 'SHEET_HIDDEN', '再表示')
  })

  it('gives the sign of a failure that it does not know', async () => {
    const opened = start()
    opened.server.faults.beforeAction = (member) => {
      if (member === 'getCellProperties' || member === 'GetCellProperties')
        throw new WorkbookError('GeneralException', '?')
    }
    await fails(opened, () => opened.host.apply([letter('B1')]), 'HOST_FAILED', 'GeneralException')
  })
})

describe('a write that fails half-way, against our host', () => {
  it('puts back what was written before the failure', async () => {
    const opened = start()
    let writes = 0
    opened.server.faults.beforeAction = (member) => {
      if (member === 'Values' && ++writes === 2) throw new WorkbookError('GeneralException', '?')
    }
    await fails(opened, () => opened.host.apply([letter('B1'), letter('D1')]), 'HOST_FAILED', 'GeneralException')
  })

  it('says that it could not be put back where Excel answers no more', async () => {
    const opened = start()
    let writes = 0
    opened.server.faults.beforeAction = (member) => {
      if (member !== 'Values' || ++writes !== 2) return
      opened.server.book.isEditing = true
      throw new WorkbookError('GeneralException', '?')
    }
    await expect(opened.host.apply([letter('B1'), letter('D1')])).rejects.toMatchObject({ code: 'WRITE_INCOMPLETE' })
  })

  it('puts a cell back that Excel turned into something else, and refuses it', async () => {
    const opened = start()
    // A workbook in which the apostrophe is taken for a part of the text.
    opened.server.book.keepsApostrophe = true
    await refuses(opened, letter('B1', '', { value: { kind: 'text', text: '0012' } }), 'unsupported', '書き込め')
  })
})
