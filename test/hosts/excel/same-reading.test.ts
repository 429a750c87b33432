import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ExcelHost } from '../../../src/hosts/excel/excel-host.ts'
import { readPlans } from '../../../src/index.ts'
import { readWorkbook } from '../../../src/xlsx/read-workbook.ts'
import { bookOfFile } from '../../host/book-of-file.ts'
import { connect } from '../../host/bridge-node.ts'
import { WorkbookServer } from '../../host/workbook-server.ts'

jest.setTimeout(60_000)

/** 同じ読み取り — a plan in Excel is read as the command line reads its file, down to the last finding. */
const SAMPLES = readdirSync('samples').filter((name) => /\.xls[xm]$/u.test(name))

describe('a plan in Excel, against our host', () => {
  it.each(SAMPLES)('is read as its file is: %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join('samples', name)))
    connect(new WorkbookServer(bookOfFile(bytes)))
    const inExcel = readPlans(await new ExcelHost().readWorkbook())
    const ofFile = readPlans(readWorkbook(bytes))
    expect(ofFile.plans.length).toBeGreaterThan(0)
    expect(JSON.parse(JSON.stringify(inExcel))).toEqual(JSON.parse(JSON.stringify(ofFile)))
  })
})
