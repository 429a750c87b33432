import { connect } from '../../host/bridge-node.ts'
import { bookOf } from '../../host/book-of.ts'
import { WorkbookServer } from '../../host/workbook-server.ts'

/** The instrument itself: the genuine office.js, unmodified, against our own workbook. */
function start(excelApi = '1.20'): WorkbookServer {
  const server = new WorkbookServer(
    bookOf({
      sheets: [
        {
          name: '様式',
          merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
          cells: [
            { row: 0, column: 0, value: '題' },
            { row: 1, column: 0, value: 2 },
            { row: 1, column: 1, value: 3, formula: 'A2+1' },
          ],
        },
      ],
    }),
  )
  connect(server, { excelApi })
  return server
}

describe('the genuine office.js against our host', () => {
  it('reads values, formulas and merged areas in one message', async () => {
    const server = start()
    const read = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('様式').getUsedRange()
      used.load('address,values,formulas')
      const merged = used.getMergedAreasOrNullObject()
      merged.load('areas/items/address')
      await context.sync()
      return [used.address, used.values, used.formulas, merged.areas.items.map((area) => area.address)]
    })
    expect(read).toEqual([
      "'様式'!A1:C2",
      [
        ['題', '', ''],
        [2, 3, ''],
      ],
      [
        ['題', '', ''],
        [2, '=A2+1', ''],
      ],
      ["'様式'!A1:C1"],
    ])
    expect(server.exchanges).toHaveLength(1)
  })

  it('takes a large block of values, which the library cuts into rows', async () => {
    const server = start()
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('様式').getRange('A1:J400')
      range.values = Array.from({ length: 400 }, (_, row) =>
        Array.from({ length: 10 }, (__, column) => row * 10 + column),
      )
      await context.sync()
    })
    expect(server.exchanges).toHaveLength(1)
    expect(server.book.sheet('様式')?.cell(399, 9).held).toEqual({ kind: 'number', number: 3999 })
  })

  it('refuses what the given requirement set does not have', async () => {
    start('1.9')
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('様式').getRange('A1').getMergedAreasOrNullObject()
        await context.sync()
      }),
    ).rejects.toMatchObject({ code: 'ApiNotFound' })
  })

  it('answers a member that is not modelled with ApiNotFound, and counts it', async () => {
    const server = start()
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('様式').getRange('A1').autoFill('A1:A5')
        await context.sync()
      }),
    ).rejects.toMatchObject({ code: 'ApiNotFound' })
    expect(server.unknown.get('Range.AutoFill')).toBe(1)
  })

  it('tells of errors with the code that the workbook gave', async () => {
    start()
    const read = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('無い').getRange('A1')
      range.load('values')
      await context.sync()
    })
    await expect(read).rejects.toMatchObject({ code: 'ItemNotFound' })
  })

  it('hears of a change', async () => {
    start()
    const heard: string[] = []
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event.address))
      await context.sync()
      context.workbook.worksheets.getItem('様式').getRange('A2').values = [[5]]
      await context.sync()
    })
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(heard).toEqual(['A2'])
  })
})
