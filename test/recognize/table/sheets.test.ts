import { makeSheet, type CellParts } from '../../../src/grid/make-sheet.ts'
import { indicatorTable } from '../../../src/profiles/indicator-table.ts'
import { osakaR5 } from '../../../src/profiles/osaka-r5.ts'
import { readBudgetTables } from '../../../src/recognize/table/read-budget-tables.ts'
import { readIndicatorTables } from '../../../src/recognize/table/read-indicator-tables.ts'
import { drawSheet } from '../../build/draw-sheet.ts'
import { amounts, cell, CONTEXT, doubts, legends, readBudgets, readTables, shown, totals } from './shown.ts'

const HEADER = ['経営課題', '指標名', '単位', 'R6目標', 'R6実績', '達成状況']
const row = (index: number, values: readonly CellParts['value'][], formats: readonly string[] = []): CellParts[] =>
  values.map((value, column) => ({ row: index, column, value, format: formats[column] ?? 'General' }))
const box = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })

describe('cells as they are stored', () => {
  it('reads % formats, units in formats and thousands as they are shown', () => {
    const sheet = makeSheet({
      name: '管理表',
      cells: [
        ...row(0, HEADER),
        ...row(1, ['文化', '満足度', '％', 0.87, 0.861, 'A'], ['', '', '', '0%', '0.0%']),
        ...row(2, ['文化', '入場者数', '千人', 900000, 899600, ''], ['', '', '', '#,##0,', '#,##0,']),
        ...row(3, ['文化', '開催数', '', 10, 12, ''], ['', '', '', '0"回"', '0"回"']),
        ...row(4, ['文化', '割合', '％', 0.85, 0.9, '']),
        ...row(5, ['文化', '開館日', '', 45747, 45747, ''], ['', '', '', 'yyyy/m/d', 'yyyy/m/d']),
      ],
    })
    const tables = readIndicatorTables(sheet, indicatorTable, null, CONTEXT)
    expect(shown(tables)).toEqual([
      '文化 | - | 満足度 | 2024 atLeast 87 % | 86.1% | - | A | F2 | -',
      '文化 | - | 入場者数 | 2024 atLeast 900 千人 | 899.6千人 | - | - | F3 | -',
      '文化 | - | 開催数 | 2024 atLeast 10 回 | 12回 | - | - | F4 | -',
      '文化 | - | 割合 | 2024 atLeast 0.85 % ? | 0.9% | - | - | F5 | -',
      '文化 | - | 開館日 | 2024 words null - | 「2025年3月31日」 | - | - | F6 | -',
    ])
    const [first] = tables[0]?.issues[0]?.indicators ?? []
    expect(first?.source).toMatchObject({ rawActual: 0.861, actualFormat: '0.0%', unit: '%', yearFrom: 'header' })
  })

  it('gives every place that a rule or a writer needs', () => {
    const { sheet } = drawSheet(`
      | 指標名   | 単位 | R5実績 | R6目標 | R6実績 | 判定 |
      | 来場者数 | 人   | 80     | '100   | ー     |      |
      | 参加者数 | 人   | '80    | 100    | 90     | B    |`)
    const [table] = readIndicatorTables(sheet, indicatorTable, null, CONTEXT)
    const [first, second] = table?.issues[0]?.indicators ?? []
    expect(first).toMatchObject({ at: { cell: 'D2' }, statusAt: { cell: 'F2' }, actual: null, typed: null })
    expect(first?.source).toEqual({
      nameAt: { sheet: 'Sheet1', cell: 'A2' },
      actualAt: { sheet: 'Sheet1', cell: 'E2' },
      priorAt: { sheet: 'Sheet1', cell: 'C2' },
      unitAt: { sheet: 'Sheet1', cell: 'B2' },
      unit: '人',
      actualLine: null,
      rawActual: 'ー',
      actualFormat: 'General',
      rawPrior: 80,
      priorFormat: 'General',
      foreignLetter: null,
      typedAt: null,
      yearFrom: 'header',
      hidden: false,
    })
    expect(second).toMatchObject({ typed: 'B', source: { typedAt: { cell: 'F3' } } })
    expect(table?.valueCells.map(cell)).toEqual(['D2', 'E2', 'C3'])
    expect(table).toMatchObject({ box: box(0, 0, 2, 5), header: box(0, 0, 0, 5), candidateYears: [2023, 2024] })
  })

  it('marks what stands in hidden rows and reads it', () => {
    const tables = readTables(
      `| 指標名 | 目標 | 実績 |
       | a      | 1件  | 1件  |
       | b      | 1件  | 1件  |`,
      { hiddenRows: [2] },
    )
    expect(tables[0]?.issues[0]?.indicators.map(({ source }) => source.hidden)).toEqual([false, true])
  })

  it('says of a result under 実績（見込） that it is provisional', () => {
    const tables = readTables(`
      | 指標名 | R6目標 | R6実績（見込） |
      | a      | 10     | 12             |
      | b      | 10     | 集計中         |`)
    const results = tables[0]?.issues[0]?.indicators.map(({ source }) => source.rawActual)
    expect(results).toEqual(['12（見込）', '集計中'])
  })
})

describe('what stands around a table', () => {
  it('reads years and units from text boxes over the columns', () => {
    const tables = readTables(
      `| 指標名 | 目標 | 実績 | 目標 | 実績 |
       | a      | 5    | 6    | 7    | 8    |`,
      {
        textBoxes: [
          { anchor: box(0, 1, 0, 2), text: '令和５年度' },
          { anchor: box(0, 3, 0, 4), text: '令和６年度' },
          { anchor: box(0, 4, 0, 4), text: '（単位：件）' },
          { anchor: box(1, 0, 1, 0), text: '※A：達成　B：未達成' },
        ],
      },
    )
    expect(shown(tables)).toEqual(['- | - | a | 2024 atLeast 7 件 | 8件 | 6件 | - | - | 2023: 5件 → 6件'])
    expect(legends(tables)).toEqual(['A2 ※A：達成　B：未達成 true'])
  })

  it('takes the unit that the caller knows where the table says none', () => {
    const sheet = `
      | 指標名 | 目標 | 実績 |
      | a      | 5    | 6    |`
    expect(shown(readTables(sheet, {}, { unitNote: '件' }))).toEqual([
      '- | - | a | - atLeast 5 件 | 6件 | - | - | - | -',
    ])
    const budget = `
      | 経営課題 | R6予算 |
      | 文化     | 5      |`
    expect(amounts(readBudgets(budget, {}, { unitNote: '千円' }))).toEqual([
      '文化 | 2024 budgeted 5000 千円 OK none B2',
    ])
  })

  it('reads the unit of amounts from a text box', () => {
    const budget = `
      | 経営課題 | R6予算 |
      | 文化     | 5      |`
    const textBoxes = [{ anchor: box(0, 1, 0, 1), text: '単位：百万円' }]
    expect(amounts(readBudgets(budget, { textBoxes }))).toEqual(['文化 | 2024 budgeted 5000000 百万円 OK none B2'])
  })

  it('reads nothing outside its area', () => {
    const { sheet } = drawSheet(`
      | 指標名 | 目標 | 実績 | x | 指標名 | 目標 | 実績 |
      | a      | 1件  | 2件  |   | b      | 3件  | 4件  |
      | c      | 1件  | 2件  |   | d      | 3件  | 4件  |`)
    const tables = readIndicatorTables(sheet, indicatorTable, box(0, 4, 1, 6), CONTEXT)
    expect(shown(tables)).toEqual(['- | - | b | - atLeast 3 件 | 4件 | - | - | - | -'])
  })

  it('finds nothing in an empty sheet', () => {
    const sheet = makeSheet({ name: '', cells: [] })
    expect(readIndicatorTables(sheet, indicatorTable, null, CONTEXT)).toEqual([])
    expect(readBudgetTables(sheet, indicatorTable, null, CONTEXT)).toEqual([])
  })

  it('finds no turned table in a form', () => {
    const form = `
      | 経営課題１ | 文化芸術の振興             |
      | 課題認識   | 来場者が減っている。       |
      | 主な戦略   | ・拠点の整備               |
      | 指標       |                            |
      | 目標       | 文化を支える。             |
      | 実績       |                            |`
    expect(readIndicatorTables(drawSheet(form).sheet, osakaR5, null, CONTEXT)).toEqual([])
  })

  it('reads a turned table with its notes and hidden columns', () => {
    const tables = readTables(
      `| 指標名         | a   | b   |
       | 令和６年度目標 | 1件 | 2件 |
       | 令和６年度実績 | 1件 | 1件 |
       | 判定           | A   |     |`,
      { hiddenColumns: [2], textBoxes: [{ anchor: box(5, 1, 5, 2), text: '※A：達成　B：未達成' }] },
    )
    expect(shown(tables)).toEqual([
      '- | - | a | 2024 atLeast 1 件 | 1件 | - | A | B4 | -',
      '- | - | b | 2024 atLeast 2 件 | 1件 | - | - | C4 | -',
    ])
    expect(tables[0]?.issues[0]?.indicators.map(({ source }) => source.hidden)).toEqual([false, true])
    expect(legends(tables)).toEqual(['B6 ※A：達成　B：未達成 true'])
  })

  it('reads a lone year below merged headers as part of the header', () => {
    const tables = readTables(`
      | 指標名 | 単位 | 目標値 | 実績値 |
      | ↑      | ↑    | R6     | ↑      |
      | a      | 件   | 1      | 2      |`)
    expect(shown(tables)).toEqual(['- | - | a | 2024 atLeast 1 件 | 2件 | - | - | - | -'])
  })

  it('reads no amounts without a year, and says so', () => {
    const tables = readBudgets(`
      | 経営課題 | 予算額 | R5決算額 |
      | 1 文化   | 1千円  | 2千円    |`)
    expect(amounts(tables)).toEqual(['1 文化 | 2023 settled 2000 千円 OK none C2'])
    expect(doubts(tables)).toEqual(['LOW_CONFIDENCE budget B1'])
  })

  it('tells a legend that stands between two tables once', () => {
    const tables = readTables(`
      | 指標名               | 目標 | 実績 | 判定 |
      | a                    | 1件  | 2件  | A    |
      | ※A：達成　B：未達成 |      |      |      |
      | 指標                 | 目標 | 実績 | 評価 |
      | b                    | 1件  | 2件  | A    |`)
    expect(legends(tables)).toEqual(['A3 ※A：達成　B：未達成 true'])
    expect(shown(tables).map((line) => line.split(' | ')[6])).toEqual(['A', 'A'])
  })
})

describe('merged areas', () => {
  it('reads records that are several rows tall', () => {
    const tables = readTables(`
      | 指標名 | 目標 | 実績 | 判定 |
      | a      | 1件  | 2件  |      |
      | ↑      | ↑    | ↑    | ↑    |
      | ↑      | ↑    | ↑    | ↑    |
      | ↑      | ↑    | ↑    | ↑    |
      | b      | 3件  | 4件  | A    |`)
    expect(shown(tables)).toEqual([
      '- | - | a | - atLeast 1 件 | 2件 | - | - | D2 | -',
      '- | - | b | - atLeast 3 件 | 4件 | - | A | D6 | -',
    ])
  })

  it('says what it does not read in a further row of a merged name', () => {
    const tables = readTables(`
      | 指標名 | 目標 | 実績 |
      | a      | 1件  | 2件  |
      | ↑      | ↑    | 5件  |`)
    expect(shown(tables)).toEqual(['- | - | a | - atLeast 1 件 | 2件 | - | - | - | -'])
    expect(doubts(tables)).toEqual(['LOW_CONFIDENCE name A2'])
  })

  it('reads an issue merged over very many rows', () => {
    const body = Array.from(
      { length: 80 },
      (_, index) => `| ${index === 0 ? '1 文化' : '↑'} | 指標${String(index)} | 1件 | 2件 |`,
    )
    const tables = readTables(['| 経営課題 | 指標名 | 目標 | 実績 |', ...body].join('\n'))
    expect(tables[0]?.issues.map(({ number, indicators }) => [number, indicators.length])).toEqual([[1, 80]])
  })

  it('says so where one column merges its repeats and leaves one blank', () => {
    const tables = readTables(`
      | 経営課題 | 指標名 | 目標 | 実績 |
      | 1 文化   | a      | 1件  | 2件  |
      | ↑        | b      | 1件  | 2件  |
      | 2 観光   | c      | 1件  | 2件  |
      |          | d      | 1件  | 2件  |`)
    expect(tables[0]?.issues.map(({ indicators }) => indicators.length)).toEqual([2, 2])
    expect(doubts(tables)).toEqual(['LOW_CONFIDENCE issue A5 A4'])
  })

  it('reads merged amounts once and the empty total of a merged cell at its corner', () => {
    const tables = readBudgets(`
      | （単位：千円） |        |        |
      | 経営課題       | R5予算 | R6予算 |
      | 1 文化         | 5      | 6      |
      | ↑              | ↑      | 7      |
      | 合計           |        | ←      |`)
    expect(amounts(tables)).toEqual([
      '1 文化 | 2023 budgeted 5000 千円 OK none B3',
      '1 文化 | 2024 budgeted 6000 千円 OK none C3',
      '1 文化 | 2024 budgeted 7000 千円 OK none C4',
    ])
    expect(totals(tables)).toEqual(['2023 budgeted  千円 B5', '2024 budgeted  千円 B5'])
  })
})

describe('long tables', () => {
  it('reads ten thousand rows without trouble', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      row(index + 1, [`${String((index % 4) + 1)} 課題`, `指標${String(index)}`, '件', index % 90, index % 80, 'A']),
    )
    const sheet = makeSheet({ name: '管理表', cells: [...row(0, HEADER), ...rows.flat()] })
    const [table] = readIndicatorTables(sheet, indicatorTable, null, CONTEXT)
    expect(table?.issues.map(({ indicators }) => indicators.length)).toEqual([2500, 2500, 2500, 2500])
  })
})

describe('a lone text under a blank row where names stand', () => {
  const lone = (below: string) =>
    readTables(`
      |指標名|単位|R6目標|R6実績|達成状況|
      |入場者数|人|900|950|A|
      | | | | | |
      |その他の取組| | | | |
      ${below}`)

  it('is a remark at the end of a table', () => {
    const tables = lone('')
    expect(shown(tables)).toEqual(['- | - | 入場者数 | 2024 atLeast 900 人 | 950人 | - | A | E2 | -'])
    expect(doubts(tables)).toEqual([])
  })

  it('is a heading over further rows, and told', () => {
    const tables = lone('|公開件数|件|10|9|B|')
    expect(shown(tables)).toEqual([
      '- | - | 入場者数 | 2024 atLeast 900 人 | 950人 | - | A | E2 | -',
      '- | - | 公開件数 | 2024 atLeast 10 件 | 9件 | - | B | E5 | -',
    ])
    expect(doubts(tables)).toEqual(['LOW_CONFIDENCE name A4'])
  })
})
