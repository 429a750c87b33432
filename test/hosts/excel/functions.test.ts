import { CATALOGUE } from '../../../src/functions/catalogue.ts'
import { bookOf } from '../../host/book-of.ts'
import { connect, raise } from '../../host/bridge-node.ts'
import { WorkbookServer } from '../../host/workbook-server.ts'

jest.setTimeout(30_000)

/** =PLAN関数を実物の関数ランタイムで — the genuine runtime inside office.js calls what we associated. */
const server = new WorkbookServer(bookOf({ sheets: [{ name: '様式', cells: [] }] }))
let nextId = 1

beforeAll(async () => {
  connect(server)
  await import('../../../src/hosts/excel/functions.ts')
})

/** As Excel sends a call: every argument is a table of cells. */
async function call(name: string, ...args: unknown[]): Promise<unknown> {
  const id = nextId++
  raise([{ messageCategory: 1, messageType: 1000, targetId: '', message: [id, name, args, '様式!A1', 4] }])
  for (;;) {
    const answer = server.invocationResults.find((result) => (result as unknown[])[0] === id)
    if (answer) return (answer as unknown[]).slice(1, 3)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

describe('the custom functions through the genuine runtime, against our host', () => {
  it('are all associated', () => {
    const mappings = (globalThis as unknown as { CustomFunctionMappings: object }).CustomFunctionMappings
    expect(Object.keys(mappings).sort()).toEqual(CATALOGUE.map(({ name }) => name).sort())
  })

  it('answer one cell with one cell', async () => {
    expect(await call('STATUS', [['1,300件']], [['1,350件']])).toEqual([true, [['A']]])
  })

  it('answer a range with a range, blank cells with blanks', async () => {
    expect(await call('STATUS', [['1,300件'], ['']], [['1,200件'], ['']])).toEqual([true, [['B'], ['']]])
  })

  it('answer with #VALUE! and a Japanese message where the shapes differ', async () => {
    const [ok, value] = (await call('STATUS', [['1件'], ['2件']], [['1件'], ['2件'], ['3件']])) as unknown[]
    expect(ok).toBe(false)
    expect(JSON.stringify(value)).toContain('範囲の大きさがそろっていません')
  })

  it('take omitted arguments as blank', async () => {
    expect(await call('STATUS', [['1,300件']], [['1,350件']], null, null, null, null)).toEqual([
      true,
      [['A']],
      undefined,
    ])
  })
})
