import type { CellRef } from '../../grid/workbook-grid.ts'
import { translated } from './excel-errors.ts'

/** 選択中のセル — the upper left cell of what is selected. */
export const selectedCell = (): Promise<CellRef | null> =>
  translated(
    Excel.run(async (context) => {
      const cell = context.workbook.getSelectedRange().getCell(0, 0)
      cell.load('address,worksheet/name')
      await context.sync()
      const { address, worksheet } = cell
      return { sheet: worksheet.name, cell: address.slice(address.lastIndexOf('!') + 1) }
    }),
  )
