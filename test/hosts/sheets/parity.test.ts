import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { CATALOGUE } from '../../../src/functions/catalogue.ts'

interface Row {
  readonly name: string
  readonly number: number
  readonly same: boolean
  readonly cells: Readonly<Record<string, unknown>>
}

/** `node scripts/parity.mjs` prints the table that this test reads. */
const rowsOfTable = (): readonly Row[] => {
  const table = spawnSync(process.execPath, [join(__dirname, '../../../scripts/parity.mjs'), '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (table.stdout === '') throw new Error(`run \`npm run build\` first: ${table.stderr}`)
  return JSON.parse(table.stdout) as readonly Row[]
}

describe('a PLAN function', () => {
  it('gives the same cell in Excel, in Google Sheets and in the page, in both spellings, for every example of the catalogue', () => {
    const rows = rowsOfTable()
    expect(rows.filter(({ same }) => !same)).toEqual([])
    expect(rows).toHaveLength(CATALOGUE.flatMap(({ examples }) => examples).length)
  }, 240_000)
})
