import type { CellParts } from '../../src/grid/make-sheet.ts'
import type { MemoryBook } from '../../src/hosts/memory/memory-workbook.ts'

/** 試験用の管理表 — a plan of three indicators: one met, one missed, one for a person to decide. */
export const planBook = (): MemoryBook => ({
  sheets: [
    {
      name: '管理表',
      cells: rows([
        ['令和６年度　見本局運営方針'],
        [],
        ['経営課題', '指標名', '年度', '目標値', '実績値', '判定'],
        ['窓口', 'オンライン手続数', '令和6年度', '80件', '90件', ''],
        ['窓口', '利用者の満足度', '令和6年度', '70%', '60%', ''],
        ['窓口', '手引の策定', '令和6年度', '手引を策定', '素案まで', ''],
      ]),
    },
  ],
})

const rows = (lines: readonly (readonly string[])[]): readonly CellParts[] =>
  lines.flatMap((line, row) => line.flatMap((value, column) => (value === '' ? [] : [{ row, column, value }])))
