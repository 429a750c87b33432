import { makeWorkbook, type SheetParts } from '../../src/grid/make-sheet.ts'
import type { WorkbookGrid } from '../../src/grid/workbook-grid.ts'
import { PROFILES } from '../../src/profiles/index.ts'
import { recognize } from '../../src/recognize/recognize.ts'
import { drawSheet } from '../build/draw-sheet.ts'

/* Several sheets: what belongs together, and what fragments that disagree come to. */

type Drawn = readonly [name: string, text: string, parts?: Partial<SheetParts>]

const bookOf = (sheets: readonly Drawn[], parts: Partial<WorkbookGrid> = {}): WorkbookGrid =>
  makeWorkbook(
    sheets.map(([name, text, own]) => drawSheet(text, { name, ...own }).sheet),
    parts,
  )

const readSheets = (...sheets: readonly Drawn[]) => recognize(bookOf(sheets), { profiles: PROFILES })

const FORM = (title: string): string => `
    | ${title} | |
    | 所属長 | 見本太郎 |
    | 目標 | 緑の多い都市を実現する。 |
    | 経営課題１　脱炭素社会の実現 | |
    | 4決算額 | 86百万円 |
    | 課題認識 | 排出量の削減が必要である。 |
    | 主な戦略 | ・ 再エネの導入 |
    | アウトカム指標 | ・ 令和６年度　設置補助件数　1,300件以上 |`

describe('sheets of one plan', () => {
  it('leave a value open where they disagree', () => {
    const { plans } = readSheets(
      ['様式', FORM('令和６年度　環境局運営方針')],
      [
        '様式2',
        '| 令和６年度　環境局運営方針 | |\n| 経営課題１　脱炭素社会の実現 | |\n| 課題認識 | 水素の活用が必要である。 |',
      ],
    )
    expect(plans.map(({ plan }) => plan.issues.map(({ challenge }) => challenge))).toEqual([[null]])
    expect(plans[0]?.doubts).toEqual([
      {
        code: 'AMBIGUOUS_PLACE',
        field: 'challenge',
        title: '課題認識',
        at: { sheet: '様式', cell: 'B6' },
        related: [{ sheet: '様式2', cell: 'B3' }],
        text: '排出量の削減が必要である。',
        detail: '2か所に異なる内容があります',
      },
    ])
  })

  it('leave an amount open where they disagree beyond rounding, and keep one that is only rounded', () => {
    const budget = (yen: string): string => `| 経営課題 | 4決算額（千円） | 5予算額（千円） |\n| 1 | ${yen} | 124,000 |`
    const read = (yen: string) =>
      readSheets(['様式', FORM('令和６年度　環境局運営方針')], ['予算', budget(yen)]).plans[0]
    expect(read('86,321')?.plan.issues[0]?.budget.map(({ yen }) => yen)).toEqual([86_000_000, 124_000_000])
    expect(read('88,000')?.plan.issues[0]?.budget.map(({ yen, code }) => [yen, code])).toEqual([
      [null, 'UNREADABLE'],
      [124_000_000, 'OK'],
    ])
    expect(read('88,000')?.doubts.map(({ code, field, at }) => [code, field, at])).toEqual([
      ['AMBIGUOUS_PLACE', 'budget', { sheet: '様式', cell: 'B5' }],
    ])
  })

  it('fill each other’s blanks: targets in the form, results in a table', () => {
    const { plans } = readSheets(
      ['様式', FORM('令和６年度　環境局運営方針')],
      [
        '進捗',
        `| 経営課題 | 指標名 | 単位 | 目標 | 実績 | 前年度実績 | 判定 | 担当 |
         | 経営課題１ | 設置補助件数 | 件 | 1,300件以上 | 1,412 | 1,105 | A | 企画課 |
         | 経営課題１ | 講座の参加者数 | 人 | 100 | 120 | 90 | A | 企画課 |`,
      ],
    )
    expect(plans[0]?.sheets).toEqual(['様式', '進捗'])
    expect(
      plans[0]?.plan.issues[0]?.indicators.map(({ name, owner, at, actual, prior, typed, statusAt, source }) => ({
        name,
        owner,
        at,
        actual: actual?.value,
        prior: prior?.value,
        typed,
        statusAt,
        actualAt: source.actualAt,
      })),
    ).toEqual([
      {
        name: '設置補助件数',
        owner: '企画課',
        at: { sheet: '様式', cell: 'B8' },
        actual: 1412,
        prior: 1105,
        typed: 'A',
        statusAt: { sheet: '進捗', cell: 'G2' },
        actualAt: { sheet: '進捗', cell: 'E2' },
      },
      {
        name: '講座の参加者数',
        owner: '企画課',
        at: { sheet: '進捗', cell: 'D3' },
        actual: 120,
        prior: 90,
        typed: 'A',
        statusAt: { sheet: '進捗', cell: 'G3' },
        actualAt: { sheet: '進捗', cell: 'E3' },
      },
    ])
  })

  it('keep two blocks of one number apart', () => {
    const { plans } = readSheets([
      '様式',
      FORM('令和６年度　環境局運営方針') +
        '\n| 経営課題１　ごみ減量の推進 | |\n| 課題認識 | 焼却量の削減が課題である。 |',
    ])
    expect(plans[0]?.plan.issues.map(({ number, title }) => [number, title])).toEqual([
      [1, '脱炭素社会の実現'],
      [1, 'ごみ減量の推進'],
    ])
  })

  it('join a table without number by the title of its issue', () => {
    const { plans } = readSheets(
      ['様式', FORM('令和６年度　環境局運営方針')],
      [
        '予算',
        '| 経営課題 | 5予算額（千円） | 6予算額（千円） |\n| 脱炭素社会の実現 | 124,000 | 470,000 |\n| 備品の購入 | 10 | 20 |',
      ],
    )
    expect(plans[0]?.plan.issues.map(({ title, budget }) => [title, budget.map(({ yen }) => yen)])).toEqual([
      ['脱炭素社会の実現', [86_000_000, 124_000_000, 470_000_000]],
      ['備品の購入', [10_000, 20_000]],
    ])
  })

  it('take nothing from lists that speak of other things', () => {
    const { plans } = readSheets(
      ['様式', FORM('令和６年度　環境局運営方針')],
      ['備品', '| 項目 | 5予算額（千円） | 6予算額（千円） |\n| 机 | 124 | 470 |\n| 椅子 | 10 | 20 |'],
    )
    expect(plans.map(({ sheets, plan }) => [sheets, plan.issues.length])).toEqual([[['様式'], 1]])
  })
})

describe('sheets of several plans', () => {
  it('follow the department in their name, else the plan before them', () => {
    const issue = (number: string): string =>
      `| 経営課題${number}　課題${number} | |\n| 課題認識 | 認識${number}の文である。 |\n| 主な戦略 | ・ 戦略 |`
    const { plans } = readSheets(
      ['環境局', '| 令和６年度　環境局運営方針 | |\n| 目標 | 環境局の目標である。 |'],
      ['続き', issue('１')],
      ['港区', '| 令和６年度　港区運営方針 | |\n| 目標 | 港区の目標である。 |'],
      ['続き２', issue('３')],
      ['環境局_課題２', issue('２')],
    )
    expect(plans.map(({ plan, sheets }) => [plan.department, sheets, plan.issues.map(({ number }) => number)])).toEqual(
      [
        ['環境局', ['環境局', '続き', '環境局_課題２'], [1, 2]],
        ['港区', ['港区', '続き２'], [3]],
      ],
    )
  })

  it('are told by the sheet’s name where the title names no department', () => {
    const { plans } = readSheets(['環境局', FORM('令和６年度　運営方針')], ['港区_R6', FORM('運営方針')])
    expect(plans.map(({ plan }) => [plan.department, plan.fiscalYear])).toEqual([
      ['環境局', 2024],
      ['港区', 2024],
    ])
  })

  it('leave a list of their titles out', () => {
    const { plans } = readSheets(
      ['表', '| 令和６年度　環境局運営方針 |\n| 令和６年度　港区運営方針 |'],
      ['A', FORM('令和６年度　環境局運営方針')],
      ['B', FORM('令和６年度　港区運営方針')],
    )
    expect(plans.map(({ sheets }) => sheets)).toEqual([['A'], ['B']])
  })

  it('are one plan where the same sheet stands twice', () => {
    const { plans, skipped } = readSheets(
      ['A', FORM('令和６年度　環境局運営方針')],
      ['B', FORM('令和６年度　環境局運営方針')],
    )
    expect(plans.map(({ sheets }) => sheets)).toEqual([['A']])
    expect(skipped.map(({ sheet, reason }) => [sheet, reason])).toEqual([['B', 'old']])
  })

  it('are one plan beside a copy that Excel made, even where its text was changed since', () => {
    const { plans, skipped } = readSheets(
      ['様式', FORM('令和６年度　環境局運営方針')],
      ['様式 (2)', FORM('令和６年度　環境局運営方針').replace('排出量の', '去年の')],
    )
    expect(plans.map(({ sheets, plan }) => [sheets, plan.issues[0]?.challenge])).toEqual([
      [['様式'], '排出量の削減が必要である。'],
    ])
    expect(skipped.map(({ sheet, reason }) => [sheet, reason])).toEqual([['様式 (2)', 'old']])
  })

  it('are one plan beside a copy that Excel made, even where its text was changed since', () => {
    const { plans, skipped } = readSheets(
      ['様式', FORM('令和６年度　環境局運営方針')],
      ['様式 (2)', FORM('令和６年度　環境局運営方針').replace('排出量の', '去年の')],
    )
    expect(plans.map(({ sheets, plan }) => [sheets, plan.issues[0]?.challenge])).toEqual([
      [['様式'], '排出量の削減が必要である。'],
    ])
    expect(skipped.map(({ sheet, reason }) => [sheet, reason])).toEqual([['様式 (2)', 'old']])
  })

  it('stand under each other in one table sheet', () => {
    const table = '| 経営課題 | 指標名 | 単位 | 目標値 | 実績値 | 判定 |\n| 1 課題 | 参加者数 | 人 | 100 | 120 | |'
    const { plans } = readSheets([
      '管理表',
      `| 令和６年度　環境局運営方針 |\n${table}\n| 令和６年度　港区運営方針 |\n${table}`,
    ])
    expect(
      plans.map(({ plan }) => [
        plan.department,
        plan.issues.flatMap(({ indicators }) => indicators.map(({ at }) => at)),
      ]),
    ).toEqual([
      ['環境局', [{ sheet: '管理表', cell: 'D3' }]],
      ['港区', [{ sheet: '管理表', cell: 'D6' }]],
    ])
  })
})

describe('a table sheet', () => {
  it('may hold indicators above and amounts below', () => {
    const { plans } = readSheets([
      '管理表',
      `| 令和６年度　環境局運営方針　管理表 | | | | | |
       | 経営課題 | 指標名 | 単位 | 目標値 | 実績値 | 判定 |
       | 経営課題１　脱炭素 | 設置件数 | 件 | 100 | 120 | |
       | 経営課題２　ごみ | 回収量 | トン | 30 | 31 | |
       | | | | | | |
       | （単位：千円） | | | | | |
       | 経営課題 | R4決算額 | R5予算額 | R6予算額 | | |
       | 経営課題１ | 1000 | 2000 | 3000 | | |
       | 経営課題２ | 100 | 200 | 300 | | |
       | 合計 | | | | | |`,
    ])
    expect(
      plans[0]?.plan.issues.map(({ number, indicators, budget }) => [
        number,
        indicators.map(({ name }) => name),
        budget.map(({ yen }) => yen),
      ]),
    ).toEqual([
      [1, ['設置件数'], [1_000_000, 2_000_000, 3_000_000]],
      [2, ['回収量'], [100_000, 200_000, 300_000]],
    ])
    expect(plans[0]?.typedTotals.map(({ at }) => at)).toEqual([
      { sheet: '管理表', cell: 'B10' },
      { sheet: '管理表', cell: 'C10' },
      { sheet: '管理表', cell: 'D10' },
    ])
  })
})

describe('our own sheet', () => {
  const names = new Map([['PLANSHEET_FORM', { sheet: '運営方針', range: 'A1:H40' }]])
  const own: Drawn = ['運営方針', FORM('令和６年度　環境局運営方針')]

  it('is left out beside its source and read where nothing else is the plan', () => {
    const both = recognize(bookOf([['様式', FORM('令和６年度　環境局運営方針')], own], { names }), {
      profiles: PROFILES,
    })
    expect(both.plans.map(({ sheets }) => sheets)).toEqual([['様式']])
    const alone = recognize(bookOf([own], { names }), { profiles: PROFILES })
    expect(alone.plans.map(({ sheets }) => sheets)).toEqual([['運営方針']])
  })
})

describe('a text', () => {
  const read = (text: string) => recognize(makeWorkbook([], { lines: text.split('\n') }), { profiles: PROFILES }).plans

  it('is read under the profile whose labels it has', () => {
    const plans = read(`令和６年度　環境局運営方針
（　所属長 ：　見本　太郎　）
目標
緑の多い都市を実現する。
経営課題１　脱炭素社会の実現
4決算額 86百万円 5予算額 124百万円 6予算額 470百万円
課題認識
排出量の削減が必要である。
主な戦略
・ 再エネの導入
アウトカム指標
・ 令和６年度　設置補助件数　1,300件以上`)
    expect(
      plans.map(({ profile, sheets, plan }) => [profile.id, sheets, plan.department, plan.issues[0]?.challenge]),
    ).toEqual([['osaka-r5', [], '環境局', '排出量の削減が必要である。']])
    expect(plans[0]?.provenance['issues.0.challenge']?.at).toEqual({ line: 8 })
  })

  it('of something else is no plan', () => {
    expect(read('献立表\nカレー\nサラダ')).toEqual([])
    expect(recognize(makeWorkbook([], { lines: ['目標'] }), { profiles: [] }).plans).toEqual([])
  })
})

it('finds nothing in an empty workbook', () => {
  expect(readSheets(['Sheet1', '']).plans).toEqual([])
})
