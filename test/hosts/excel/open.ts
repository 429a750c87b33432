import { ExcelHost } from '../../../src/hosts/excel/excel-host.ts'
import type { MemoryBook } from '../../../src/hosts/memory/memory-workbook.ts'
import { bookOf } from '../../host/book-of.ts'
import { connect } from '../../host/bridge-node.ts'
import type { Functions } from '../../host/model/calculate.ts'
import { WorkbookServer } from '../../host/workbook-server.ts'

export interface Opened {
  readonly server: WorkbookServer
  readonly host: ExcelHost
}

/** A workbook behind the genuine office.js, and our host in front of it. */
export function open(book: MemoryBook, { excelApi = '1.20', functions = new Map() as Functions } = {}): Opened {
  const server = new WorkbookServer(bookOf(book), functions)
  server.edit(() => undefined) // reckons the formulas of the book as it is opened
  connect(server, { excelApi })
  return { server, host: new ExcelHost() }
}

/** Everything that a person would compare: content, formats, merged areas, names, parts. */
export function stateOf({ book }: WorkbookServer): unknown {
  return {
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      merges: sheet.merges,
      cells: [...sheet.cells()].map(({ row, column, cell }) => [row, column, cell.held, cell.numberFormat, cell.shown]),
    })),
    names: book.names.map(({ name, formula }) => `${name}${formula}`).sort(),
    parts: book.xmlParts.map(({ xml }) => xml),
  }
}
