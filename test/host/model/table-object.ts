import type { Box } from '../../../src/grid/box.ts'
import type { HostObject } from '../protocol.ts'
import type { BookSheet, BookTable } from './book.ts'
import { collection } from './collection.ts'
import type { Desk } from './desk.ts'
import { rangeObject } from './range-object.ts'

/** テーブル — of one sheet, or of all: the library walks from the workbook to a table that it knows by id. */
export const tablesObject = (desk: Desk, sheets: readonly BookSheet[]): HostObject =>
  collection(
    'TableCollection',
    sheets.flatMap((sheet) => sheet.tables.map((table) => tableObject(table, (box) => rangeObject(desk, sheet, box)))),
  )

const tableObject = (table: BookTable, range: (box: Box) => HostObject): HostObject => ({
  type: 'Table',
  id: table.name,
  scalars: { Id: { get: () => table.name }, Name: { get: () => table.name }, ShowHeaders: { get: () => true } },
  parts: {
    AutoFilter: () => ({ type: 'AutoFilter', scalars: { IsDataFiltered: { get: () => table.isFiltered } } }),
  },
  methods: {
    GetHeaderRowRange: () => range({ ...table.box, bottom: table.box.top }),
    GetRange: () => range(table.box),
  },
})
