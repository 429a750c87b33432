import fc from 'fast-check'
import { makeSheet, type CellParts } from '../../../src/grid/make-sheet.ts'
import { indicatorTable } from '../../../src/profiles/indicator-table.ts'
import { readBudgetTables } from '../../../src/recognize/table/read-budget-tables.ts'
import { readIndicatorTables } from '../../../src/recognize/table/read-indicator-tables.ts'
import { CONTEXT, readTables } from './shown.ts'

const RUNS = { seed: 20240401, numRuns: 200 }
const COLUMNS = ['経営課題', '指標名', '単位', 'R5実績', 'R6目標', 'R6実績', '達成状況', 'R7目標', '担当', '備考']
const VALUES = ['1 文化', '入場者数', '人', '80', '100以上', '90', 'B', '120', '企画課', '速報']

const WORDS = [
  '指標名',
  '目標',
  '実績',
  '達成状況',
  'R6年度',
  '令和５年度',
  '経営課題１　文化',
  '合計',
  '予算額',
  '4決算額',
]
const anything = fc.oneof(
  fc.constantFrom(
    ...WORDS,
    '単位：千円',
    '※A：達成　B：未達成',
    '－',
    '集計中',
    'A',
    '◎',
    '1,300件',
    '前年度以上',
    '〃',
  ),
  fc.integer({ min: -5, max: 3000 }),
  fc.double({ noNaN: true }),
  fc.string({ maxLength: 12 }),
)

describe('readIndicatorTables', () => {
  it('reads the same whatever the order of the columns', () => {
    const order = fc.shuffledSubarray([...COLUMNS.keys()], { minLength: COLUMNS.length })
    fc.assert(
      fc.property(order, (columns) => {
        const line = (texts: readonly string[]): string =>
          `| ${columns.map((column) => `'${texts[column] ?? ''}`).join(' | ')} |`
        const [table] = readTables([line(COLUMNS), line(VALUES)].join('\n'))
        const [issue] = table?.issues ?? []
        const read = issue?.indicators.map(({ name, owner, target, actual, prior, typed }) => [
          [name, owner, target.fiscalYear, target.comparison, target.value, target.unit],
          [actual?.value ?? null, prior?.value ?? null, typed],
        ])
        expect(issue?.number).toBe(1)
        expect(read).toEqual([
          [
            ['入場者数', '企画課', 2024, 'atLeast', 100, '人'],
            [90, 80, 'B'],
          ],
          [
            ['入場者数', '企画課', 2025, 'atLeast', 120, '人'],
            [null, 90, null],
          ],
        ])
      }),
      RUNS,
    )
  })
})

describe('table readers', () => {
  it('read any sheet without failing, and the same twice', () => {
    const cells = fc.array(fc.tuple(fc.nat(8), fc.nat(8), anything), { maxLength: 60 })
    const merge = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(2), fc.nat(2))
    fc.assert(
      fc.property(cells, fc.array(merge, { maxLength: 3 }), (placed, merged) => {
        const byPlace = new Map(
          placed.map(([row, column, value]): [string, CellParts] => [
            `${String(row)}:${String(column)}`,
            { row, column, value },
          ]),
        )
        const merges = merged.map(([top, left, tall, wide]) => ({ top, left, bottom: top + tall, right: left + wide }))
        const sheet = makeSheet({ name: '表', cells: [...byPlace.values()], merges })
        const read = () => [
          readIndicatorTables(sheet, indicatorTable, null, CONTEXT),
          readBudgetTables(sheet, indicatorTable, null, { ...CONTEXT, planYear: null }),
        ]
        expect(read()).toEqual(read())
      }),
      RUNS,
    )
  })
})
