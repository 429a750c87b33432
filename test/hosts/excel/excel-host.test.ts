import { ExcelHost } from '../../../src/hosts/excel/excel-host.ts'
import { bookOf } from '../../host/book-of.ts'
import { connect } from '../../host/bridge-node.ts'
import { WorkbookServer } from '../../host/workbook-server.ts'
import { describeHost } from '../contract.ts'

describe.each(['1.13', '1.14', '1.17', '1.20'])('at ExcelApi %s', (excelApi) => {
  describeHost('the excel host (the genuine office.js against our host)', (book) => {
    connect(new WorkbookServer(bookOf(book)), { excelApi })
    return Promise.resolve(new ExcelHost())
  })
})
