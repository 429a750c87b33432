import { makeWorkbook } from '../../src/grid/make-sheet.ts'
import { PROFILES } from '../../src/profiles/index.ts'
import { recognize } from '../../src/recognize/recognize.ts'
import { drawSheet } from '../build/draw-sheet.ts'

/* 管理表 as whole workbooks: what title, department and issues the tables belong to. */

type Drawn = readonly [name: string, text: string]

const readBook = (...sheets: readonly Drawn[]) =>
  recognize(makeWorkbook(sheets.map(([name, text]) => drawSheet(text, { name }).sheet)), { profiles: PROFILES }).plans

/** 'year department', then one line an issue: 'number title: amounts; name year value → actual letter place'. */
const inShort = (...sheets: readonly Drawn[]): readonly string[] =>
  readBook(...sheets).flatMap(({ plan }) => [
    `${String(plan.fiscalYear)} ${plan.department ?? '-'}`,
    ...plan.issues.map(({ number, title, budget, indicators }) =>
      [
        `${String(number)} ${title || '-'}`,
        ...budget.map(({ fiscalYear, kind, yen }) => `${String(fiscalYear)} ${kind} ${String(yen)}`),
        ...indicators.map(
          ({ name, target, actual, typed, statusAt }) =>
            `${name} ${String(target.fiscalYear)} ${String(target.value)} → ${String(actual?.value ?? '-')} ${typed ?? '-'} ${statusAt && 'cell' in statusAt ? statusAt.cell : '-'}`,
        ),
      ].join('; '),
    ),
  ])

describe('a sheet of 目標 and 実績 as rows', () => {
  it('is a table under years, not a form with those labels', () => {
    expect(
      inShort([
        '指標',
        `| 令和６年度　港湾局運営方針 | | | | | |
         | 経営課題 | 指標名 | 単位 | 区分 | R5 | R6 |
         | 1 物流 | 取扱個数 | 個 | 目標 | 215 | 220 |
         | ↑ | ↑ | ↑ | 実績 | 217 | 219 |`,
      ]),
    ).toEqual(['2024 港湾局', '1 物流; 取扱個数 2024 220 → 219 - -'])
  })

  it('may have its 判定 in a column beside them', () => {
    expect(
      inShort([
        '指標',
        `| 令和６年度　港湾局運営方針 | | | | | | |
         | 経営課題 | 指標名 | 単位 | 区分 | R5 | R6 | R6判定 |
         | 1 物流 | 取扱個数 | 個 | 目標 | 215 | 220 |  |
         | ↑ | ↑ | ↑ | 実績 | 217 | 219 | ↑ |
         | ↑ | 寄港回数 | 回 | 目標 | 40 | 50 |  |
         | ↑ | ↑ | ↑ | 実績 | 44 | 51 | A |`,
      ]),
    ).toEqual(['2024 港湾局', '1 物流; 取扱個数 2024 220 → 219 - G3; 寄港回数 2024 50 → 51 A G6'])
  })
})

describe('years that stand under 年度', () => {
  it('are the columns of the rows 目標 and 実績, beside a 達成状況 that has its own', () => {
    expect(
      inShort([
        '進捗',
        `| 令和６年度　水道局運営方針 | | | | | |
         | 経営課題 | アウトカム指標 | 区分 | 年度 | ← | R6達成状況 |
         | ↑ | ↑ | ↑ | R5 | R6 | ↑ |
         | １ 安全な水 | 有収率（％） | 目標 | 93.5 | 94 |  |
         | ↑ | ↑ | 実績 | 93.4 | 93.96 | ↑ |`,
      ]),
    ).toEqual(['2024 水道局', '1 安全な水; 有収率（％） 2024 94 → 93.96 - F4'])
  })
})

describe('tables under headings', () => {
  const two = (first: string, second: string): Drawn => [
    '指標',
    `| 令和６年度　水道局運営方針 | | | | | | |
     | ${first} | | | | | | |
     | 指標 | 単位 | 令和５年度 | ← | 令和６年度 | ← | 達成状況 |
     | ↑ | ↑ | 目標 | 実績 | 目標 | 実績 | ↑ |
     | 耐震化率 | ％ | 40 | 41.2 | 43 | 43.1 | A |
     | | | | | | | |
     | ${second} | | | | | | |
     | 指標 | 単位 | 令和６年度目標 | 令和６年度実績 | 達成状況 | | |
     | 電子申込率 | ％ | 55 | 54.2 | B | | |`,
  ]
  const READ = [
    '2024 水道局',
    '1 安定給水; 耐震化率 2024 43 → 43.1 A G5',
    '2 お客さまサービス; 電子申込率 2024 55 → 54.2 B E9',
  ]

  it('take their issue from it, named or only numbered, whatever columns each has', () => {
    expect(inShort(two('経営課題１　安定給水', '経営課題２　お客さまサービス'))).toEqual(READ)
    expect(inShort(two('１　安定給水', '２　お客さまサービス'))).toEqual(READ)
  })

  it('take none from headings that title parts of the paper', () => {
    expect(inShort(two('１　前年度からの指標', '２　今年度の指標'))).toEqual([
      '2024 水道局',
      'null -; 耐震化率 2024 43 → 43.1 A G5; 電子申込率 2024 55 → 54.2 B E9',
    ])
  })
})
