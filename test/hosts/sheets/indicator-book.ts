import type { CellParts } from '../../../src/grid/make-sheet.ts'
import type { MemoryBook } from '../../../src/hosts/memory/memory-workbook.ts'

const HEADERS = ['経営課題', '指標名', '単位', '年度', '目標値', '実績値', '前年度実績', '達成状況']

/** 管理表 — a flat table with so many indicators, every one with a result and none with a letter. */
export function indicatorBook(count: number): MemoryBook {
  const title: CellParts = { row: 0, column: 0, value: '令和６年度　見本局運営方針　指標管理表' }
  const headers = HEADERS.map((value, column): CellParts => ({ row: 2, column, value }))
  const rows = Array.from({ length: count }, (_, index) => rowOf(index)).flat()
  return { sheets: [{ name: '指標管理', cells: [title, ...headers, ...rows] }] }
}

function rowOf(index: number): readonly CellParts[] {
  const target = 1000 + index
  const actual = index % 3 === 0 ? target - 1 : target + 5
  const values = [
    '地域を支える担い手づくり',
    `講座${String(index + 1)}の受講者数`,
    '人',
    '令和６年度',
    `${String(target)}人以上`,
    actual,
    target - 20,
  ]
  return values.map((value, column) => ({ row: index + 3, column, value }))
}
