import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MemoryBook } from '../../../src/hosts/memory/memory-workbook.ts'
import { FileHost, openFileHost } from '../../../src/hosts/file/file-host.ts'
import { openFile } from '../../../src/hosts/file/open-file.ts'
import { saveBook, saveEdited } from '../../../src/hosts/file/save-file.ts'
import type { Edit } from '../../../src/model/edit.ts'
import type { SheetLayout } from '../../../src/model/sheet-layout.ts'
import { writeBook } from '../../build/write-book.ts'
import { packageOf } from '../../build/package-of.ts'
import { describeHost } from '../contract.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plansheet-'))
})
afterAll(() => rm(folder, { recursive: true }))

let count = 0
async function fileOf(bytes: Uint8Array | string, ending: string): Promise<string> {
  const path = join(folder, `${++count}${ending}`)
  await writeFile(path, bytes)
  return path
}

describeHost('the file host', async (book: MemoryBook) =>
  openFileHost(await fileOf(await writeBook(book.sheets), '.xlsx')),
)

const edit = (sheet: string, cell: string, before: string, text: string): Edit => ({
  at: { sheet, cell },
  before,
  value: { kind: 'text', text },
  reason: '試験',
})
const sheetOf = (name: string): string => name.replace(/^.*\//u, '').replace(/\.[^.]*$/u, '')

describe('a workbook file', () => {
  const bytes = packageOf({ sheets: [{ name: '様式', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] })

  it('never changes before it is saved, and never itself', async () => {
    const path = await fileOf(bytes, '.xlsx')
    const host = await openFileHost(path)
    await host.apply([edit('様式', 'A1', '1', 'A')])
    await expect(host.save(path)).rejects.toMatchObject({ code: 'OUT_IS_SOURCE' })
    expect(new Uint8Array(await readFile(path))).toEqual(bytes)
    const out = join(folder, 'out.xlsx')
    await host.save(out)
    expect((await openFile(out)).grid.sheets[0]?.row(0)?.cells[0]?.value).toBe('A')
  })

  it('goes back to its very bytes when nothing else was done', async () => {
    const host = await openFileHost(await fileOf(bytes, '.xlsx'))
    const receipt = await host.apply([edit('様式', 'B5', '', 'A')])
    await host.undo(receipt)
    expect(new Uint8Array(host.bytes)).toEqual(bytes)
  })

  it('takes cells back beside others that were written since', async () => {
    const host = await openFileHost(await fileOf(bytes, '.xlsx'))
    const first = await host.apply([edit('様式', 'B5', '', 'A')])
    await host.apply([edit('様式', 'B6', '', 'B')])
    expect((await host.undo(first)).applied).toHaveLength(1)
    const rows = [...((await host.readWorkbook()).sheets[0]?.rows() ?? [])]
    expect(rows.map((row) => row.index)).toEqual([0, 5])
  })

  it('leaves a sheet where other things were done since, and says so', async () => {
    const host = await openFileHost(await fileOf(bytes, '.xlsx'))
    const receipt = await host.writeSheet(LAYOUT)
    await host.apply([edit('様式', 'B6', '', 'B')])
    expect((await host.undo(receipt)).notes[0]).toContain('元に戻しませんでした')
    expect((await host.readWorkbook()).sheets).toHaveLength(2)
  })

  it('tells listeners of every change until they leave', async () => {
    const host = await openFileHost(await fileOf(bytes, '.xlsx'))
    let changes = 0
    const leave = host.onChanged(() => changes++)
    await host.apply([edit('様式', 'A1', '1', 'A')])
    await host.apply([edit('様式', 'A1', 'wrong', 'A')])
    await host.settings.set('{}')
    leave()
    await host.apply([edit('様式', 'A1', 'A', 'B')])
    expect(changes).toBe(2)
  })

  it('keeps new workbooks for the caller and shows nothing', async () => {
    const host = await openFileHost(await fileOf(bytes, '.xlsx'))
    await host.openWorkbook(bytes)
    await host.select()
    expect(host.opened).toEqual([bytes])
  })

  it('saves an edited copy of the same kind, a plain copy without edits', async () => {
    const opened = await openFile(await fileOf(bytes, '.xlsx'))
    const out = join(folder, 'copy.xlsx')
    expect((await saveEdited(opened, [], out)).receipt.applied).toEqual([])
    expect(new Uint8Array(await readFile(out))).toEqual(bytes)
    expect((await saveEdited(opened, [edit('様式', 'A1', '1', 'A')], out)).receipt.applied).toHaveLength(1)
    await expect(saveEdited(opened, [], join(folder, 'copy.xlsm'))).rejects.toMatchObject({ code: 'OUT_KIND_DIFFERS' })
    await saveBook(join(folder, 'new.xlsx'), bytes, [opened.path])
    await expect(saveBook(join(folder, 'new.xlsx'), new Uint8Array([1]), [])).rejects.toMatchObject({
      code: 'OUT_DAMAGED',
    })
  })
})

describe('a text file', () => {
  it('takes values into a .csv and gives them back', async () => {
    const path = await fileOf('指標,目標,判定\r\n手続数,"1,300件",\r\n', '.csv')
    const host = await openFileHost(path)
    const receipt = await host.apply([
      edit(sheetOf(path), 'C2', '', 'A'),
      edit(sheetOf(path), 'B2', '1300件', 'x'),
      edit('他', 'A1', '', 'x'),
    ])
    expect(receipt.refused.map(({ reason, message }) => [reason, message.includes('。')])).toEqual([
      ['changed', true],
      ['missing', true],
    ])
    expect(Buffer.from(host.bytes).toString()).toBe('指標,目標,判定\r\n手続数,"1,300件",A\r\n')
    const second = await host.apply([edit(sheetOf(path), 'A2', '手続数', '件数')])
    await host.undo(receipt)
    expect(Buffer.from(host.bytes).toString()).toBe('指標,目標,判定\r\n件数,"1,300件",\r\n')
    await host.undo(second)
    expect(Buffer.from(host.bytes).toString()).toBe('指標,目標,判定\r\n手続数,"1,300件",\r\n')
  })

  it('takes nothing into a .txt, no sheet and no settings into either', async () => {
    const host = await openFileHost(await fileOf('令和６年度\n目標', '.txt'))
    const receipt = await host.apply([{ ...edit('x', 'A1', '', 'A'), at: { line: 1 } }])
    expect(receipt.refused.map((one) => one.reason)).toEqual(['unsupported'])
    await expect(host.writeSheet(LAYOUT)).rejects.toMatchObject({ code: 'WRITE_UNSUPPORTED' })
    await expect(host.settings.set('{}')).rejects.toMatchObject({ code: 'WRITE_UNSUPPORTED' })
    expect(await host.settings.get()).toBeNull()
    expect((await host.undo(receipt)).applied).toEqual([])
    expect(host.info.can).toMatchObject({ pageSetup: false, shapes: false })
  })

  it('is told from a workbook by its abilities', async () => {
    const host = new FileHost(await openFile(await fileOf(packageOf({ sheets: [{ name: 'a' }] }), '.xlsx')))
    expect(host.info).toMatchObject({ platform: 'file', can: { pageSetup: true, shapes: true } })
  })
})

const LAYOUT: SheetLayout = {
  name: '運営方針',
  columns: [120],
  rows: [{ height: 20, cells: [{ column: 0, content: { kind: 'text', text: '題' }, style: 0 }] }],
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
    printArea: { top: 0, left: 0, bottom: 0, right: 0 },
    titleRows: null,
    breaks: [],
  },
  charts: [],
  names: [{ name: 'PLANSHEET_FORM', range: '$A$1' }],
  validations: [],
}
