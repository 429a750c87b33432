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
        `${String(number)} ${title ?? '-'}`,
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
