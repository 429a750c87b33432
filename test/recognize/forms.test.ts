import { makeSheet, makeWorkbook, type SheetParts } from '../../src/grid/make-sheet.ts'
import { PROFILES } from '../../src/profiles/index.ts'
import { recognize } from '../../src/recognize/recognize.ts'
import { drawSheet } from '../build/draw-sheet.ts'

/* Single quirks of real forms, each drawn as small as it can be. */

const readSheet = (text: string, parts: Partial<SheetParts> = {}) =>
  recognize(makeWorkbook([drawSheet(text, { name: '様式', ...parts }).sheet]), { profiles: PROFILES }).plans[0]

const form = (rows: string): string => `
    | 令和６年度　環境局運営方針 | | | | | |
    | 所属長 | 見本太郎 | | | | |
    | 目標 | 緑の多い都市を実現する。 | | | | |
    | 使命 | 環境行政を推進する。 | | | | |
    | 経営課題１　脱炭素社会の実現 | | | | | |
    ${rows}`

const issueOf = (rows: string, parts: Partial<SheetParts> = {}) => readSheet(form(rows), parts)?.plan.issues[0]
const budgetOf = (rows: string, parts: Partial<SheetParts> = {}) =>
  issueOf(rows, parts)?.budget.map(({ fiscalYear, kind, yen, code, at }) => [
    fiscalYear,
    kind,
    yen ?? code,
    at && 'cell' in at ? at.cell : null,
  ])

describe('amounts', () => {
  it.each([
    [
      'label and value side by side',
      '| 4決算額 | 86百万円 | 5予算額 | 124百万円 | 6予算額 | 470百万円 |',
      ['B6', 'D6', 'F6'],
    ],
    [
      'labels over values',
      '| 令和4年度\\n決算額 | 令和5年度\\n予算額 | 令和6年度\\n予算額 | | | |\n| 86百万円 | 124百万円 | 470百万円 | | | |',
      ['A7', 'B7', 'C7'],
    ],
    [
      'labels under each other',
      '| R4決算額 | 86百万円 | | | | |\n| R5予算額 | 124百万円 | | | | |\n| R6予算額 | 470百万円 | | | | |',
      ['B6', 'B7', 'B8'],
    ],
    [
      'years over kinds over values',
      '| 令和４年度 | 令和５年度 | 令和６年度 | | | |\n| 決算額 | 予算額 | 予算額 | | | |\n| 86百万円 | 124百万円 | 470百万円 | | | |',
      ['A8', 'B8', 'C8'],
    ],
    [
      'years counted from the plan',
      '| 前々年度決算額 | 86百万円 | 前年度予算額 | 124百万円 | 当年度予算額 | 470百万円 |',
      ['B6', 'D6', 'F6'],
    ],
    ['one cell each', '| 4決算額 86百万円 | | 5予算額　124百万円 | | 6予算額：470百万円 | |', ['A6', 'C6', 'E6']],
    ['one cell for all', '| 4決算額 86百万円　5予算額 124百万円　6予算額 470百万円 | | | | | |', ['A6', 'A6', 'A6']],
    [
      'a heading before the labels',
      '| 予算額等 | 4決算額 | 5予算額 | 6予算額 | | |\n| ↑ | 86百万円 | 124百万円 | 470百万円 | | |',
      ['B7', 'C7', 'D7'],
    ],
    [
      'the unit in a note',
      '| （単位：百万円） | | | | | |\n| 4決算額 | 86 | 5予算額 | 124 | 6予算額 | 470 |',
      ['B7', 'D7', 'F7'],
    ],
    [
      'the unit in the labels',
      '| 4決算額（百万円） | 86 | 5予算額（百万円） | 124 | 6予算額（百万円） | 470 |',
      ['B6', 'D6', 'F6'],
    ],
  ])('reads %s', (_, rows, cells) => {
    expect(budgetOf(rows)).toEqual([
      [2022, 'settled', 86_000_000, cells[0]],
      [2023, 'budgeted', 124_000_000, cells[1]],
      [2024, 'budgeted', 470_000_000, cells[2]],
    ])
  })

  it('reads the unit of a text box over the sheet', () => {
    const textBoxes = [{ anchor: { top: 4, left: 4, bottom: 4, right: 5 }, text: '（単位：千円）' }]
    expect(budgetOf('| 4決算額 | 86 | | | | |', { textBoxes })).toEqual([[2022, 'settled', 86_000, 'B6']])
  })

  it('says of a bare number without unit, a dash and a blank that there is no amount', () => {
    expect(budgetOf('| 4決算額 | 86 | 5予算額 | － | 6予算額 | |')).toEqual([
      [2022, 'settled', 'UNIT_MISSING', 'B6'],
      [2023, 'budgeted', 'NO_VALUE', 'D6'],
      [2024, 'budgeted', 'NO_VALUE', 'F6'],
    ])
  })

  it('takes undated labels in their usual order and says so', () => {
    const plan = readSheet(form('| 決算額 | 86百万円 | 予算額 | 124百万円 | 予算額 | 470百万円 |'))
    expect(plan?.plan.issues[0]?.budget.map(({ fiscalYear }) => fiscalYear)).toEqual([2022, 2023, 2024])
    expect(plan?.doubts.map(({ code, field }) => [code, field])).toEqual([['LOW_CONFIDENCE', 'budget']])
  })

  it('leaves one undated amount out and says so', () => {
    const plan = readSheet(form('| 予算額 | 86百万円 | | | | |'))
    expect(plan?.plan.issues[0]?.budget).toEqual([])
    expect(plan?.doubts.map(({ code, field, at }) => [code, field, at])).toEqual([
      ['LOW_CONFIDENCE', 'budget', { sheet: '様式', cell: 'A6' }],
    ])
  })

  it('leaves an amount open between two cells', () => {
    const plan = readSheet(form('| 4決算額 | 86百万円 | | | | |\n| 87百万円 | | | | | |'))
    expect(plan?.plan.issues[0]?.budget).toEqual([])
    expect(plan?.doubts.map(({ code, at, related }) => [code, at, related])).toEqual([
      ['AMBIGUOUS_PLACE', { sheet: '様式', cell: 'B6' }, [{ sheet: '様式', cell: 'A7' }]],
    ])
  })

  it('keeps 再掲 with its amount', () => {
    const issue = issueOf('| 4決算額 | 86百万円（再掲） | 5予算額 | （一部再掲）124百万円 | 6予算額 | 470百万円 |')
    expect(issue?.budget.map(({ yen, restated }) => [yen, restated])).toEqual([
      [86_000_000, 'whole'],
      [124_000_000, 'partly'],
      [470_000_000, 'none'],
    ])
  })
})

describe('issues', () => {
  it.each([
    ['経営課題１　脱炭素社会の実現', 1, '脱炭素社会の実現'],
    ['【経営課題1】脱炭素社会の実現', 1, '脱炭素社会の実現'],
    ['【経営課題1 脱炭素社会の実現】', 1, '脱炭素社会の実現'],
    ['経営課題①：脱炭素社会の実現', 1, '脱炭素社会の実現'],
    ['経営課題1-(1)脱炭素社会の実現', 1, '脱炭素社会の実現'],
    ['経営課題三　【脱炭素社会の実現】', 3, '脱炭素社会の実現'],
    ['経営課題１\\n脱炭素社会の実現', 1, '脱炭素社会の実現'],
    ['経　営　課　題　２　　脱炭素社会の実現', 2, '脱炭素社会の実現'],
    ['経営課題 | １ | 脱炭素社会の実現', 1, '脱炭素社会の実現'],
    ['経営課題１ | 脱炭素社会の実現 |', 1, '脱炭素社会の実現'],
    ['経営課題 | １　脱炭素社会の実現 |', 1, '脱炭素社会の実現'],
    ['１　脱炭素社会の実現', 1, '脱炭素社会の実現'],
  ])('begins one at %s', (heading, number, title) => {
    const plan = readSheet(`
    | 令和６年度　環境局運営方針 | | |
    | ${heading} | | |
    | 課題認識 | 経営課題１の解決に向けて取り組む。 | |
    | 主な戦略 | ・ 再エネの導入 | |`)
    expect(plan?.plan.issues.map((issue) => [issue.number, issue.title, issue.challenge])).toEqual([
      [number, title, '経営課題１の解決に向けて取り組む。'],
    ])
  })

  it('leaves an overview of the issues to their blocks', () => {
    const plan = readSheet(`
    | 令和６年度　環境局運営方針 | |
    | 重点的に取り組む経営課題 | |
    | 経営課題１　脱炭素社会の実現 | |
    | 経営課題２　ごみ減量の推進 | |
    | 経営課題１　脱炭素社会の実現 | |
    | 課題認識 | 排出量の削減が必要である。 |
    | 経営課題２　ごみ減量の推進 | |
    | 課題認識 | 焼却量の削減が課題である。 |`)
    expect(plan?.plan.issues.map(({ number, challenge }) => [number, challenge])).toEqual([
      [1, '排出量の削減が必要である。'],
      [2, '焼却量の削減が課題である。'],
    ])
  })

  it('orders issues by number and keeps the order of the page', () => {
    const plan = readSheet(`
    | 令和６年度　環境局運営方針 | |
    | 経営課題２　ごみ減量の推進 | |
    | 課題認識 | 焼却量の削減が課題である。 |
    | 経営課題１　脱炭素社会の実現 | |
    | 課題認識 | 排出量の削減が必要である。 |`)
    expect(plan?.plan.issues.map(({ number }) => number)).toEqual([1, 2])
    expect(plan?.issueOrder.map(({ number }) => number)).toEqual([2, 1])
  })
})

describe('results', () => {
  it('reads a table of results by row, with the cells where letters belong', () => {
    const issue = issueOf(`
    | 課題認識 | 排出量の削減が必要である。 | | | | |
    | アウトカム指標 | ・令和６年度　設置補助件数　1,300件以上\\n・令和６年度　対策実施率　70％以上 | | | | |
    | アウトカム指標の達成状況 | 指標 | 前年度実績 | 6年度実績 | 達成状況 | |
    | ↑ | 設置補助件数 | 1,105件 | 1,412件 | | |
    | ↑ | 対策実施率 | 66.1％ | 69.96％ | B | |`)
    expect(
      issue?.indicators.map(({ name, actual, prior, typed, statusAt }) => [
        name,
        actual?.value,
        prior?.value,
        typed,
        statusAt,
      ]),
    ).toEqual([
      ['設置補助件数', 1412, 1105, null, { sheet: '様式', cell: 'E9' }],
      ['対策実施率', 69.96, 66.1, 'B', { sheet: '様式', cell: 'E10' }],
    ])
  })

  it('takes 5年度実績 for last year’s', () => {
    const issue = issueOf(`
    | アウトカム指標 | ・令和６年度　設置補助件数　1,300件以上 | | | | |
    | 5年度実績 | ・設置補助件数　1,105件 | | | | |
    | 6年度実績 | ・設置補助件数　1,412件 | | | | |`)
    expect(issue?.indicators.map(({ actual, prior }) => [actual?.value, prior?.value])).toEqual([[1412, 1105]])
  })

  it('reads 目標 and 実績 as sub-labels of アウトカム指標', () => {
    const issue = issueOf(`
    | アウトカム指標 | 目標 | ・令和６年度　設置補助件数　1,300件以上 | ← | ← | ← |
    | ↑ | 実績 | ・設置補助件数　1,412件 | ← | ← | ← |`)
    expect(issue?.indicators.map(({ name, target, actual }) => [name, target.value, actual?.value])).toEqual([
      ['設置補助件数', 1300, 1412],
    ])
  })
})

describe('headings of plans', () => {
  it.each([
    ['| 令和６年度 | | 環境局 |\n| 運営方針 | | |'],
    ['| 運営方針 | | |\n| 年度 | 令和６年度 | |\n| 所属名 | 環境局 | |'],
    ['| 令和６年度　運営方針 | | |\n| （環境局） | | |'],
    ['| 令和６年度運営方針 | | 環境局 |'],
    ['| 環境局運営方針 | | 令和６年度 |'],
  ])('finds year and department in %s', (rows) => {
    const plan = readSheet(`${rows}
    | 局長 | 見本　太郎　様 | |
    | 目標 | 緑の多い都市を実現する。 | |
    | 経営課題１　脱炭素社会の実現 | | |
    | 課題認識 | 排出量の削減が必要である。 | |`)
    expect([plan?.plan.fiscalYear, plan?.plan.department, plan?.plan.head]).toEqual([2024, '環境局', '見本　太郎'])
  })

  it('reads the year of a text box', () => {
    const textBoxes = [{ anchor: { top: 0, left: 3, bottom: 1, right: 4 }, text: '令和６年度' }]
    const plan = readSheet(
      '| 環境局運営方針 | |\n| 経営課題１　脱炭素 | |\n| 課題認識 | 排出量の削減が必要である。 |',
      { textBoxes },
    )
    expect([plan?.plan.fiscalYear, plan?.plan.department]).toEqual([2024, '環境局'])
  })

  it.each([
    ['（　所属長 ：　鶴見　一裕　）', '鶴見　一裕'],
    ['区長　見本太郎', '見本太郎'],
    ['局長：見本　花子', '見本　花子'],
    ['環境局長　見本　太郎', '見本　太郎'],
    ['所属長名　みほん　たろう　氏', 'みほん　たろう'],
    ['（区長の方針）', null],
  ])('reads the head of %s', (text, head) => {
    const plan = readSheet(`
    | 令和６年度　環境局運営方針 | |
    | ${text} | |
    | 目標 | 緑の多い都市を実現する。 |
    | 経営課題１　脱炭素社会の実現 | |
    | 課題認識 | 排出量の削減が必要である。 |`)
    expect(plan?.plan.head ?? null).toBe(head)
  })

  it('leaves the head open between two names', () => {
    const plan = readSheet(`
    | 令和６年度　環境局運営方針 | |
    | 所属長 | 見本太郎 |
    | 局長 | 別人花子 |
    | 経営課題１　脱炭素社会の実現 | |
    | 課題認識 | 排出量の削減が必要である。 |`)
    expect(plan?.plan.head).toBeNull()
    expect(plan?.doubts.map(({ code, field }) => [code, field])).toEqual([['AMBIGUOUS_PLACE', 'head']])
  })
})

describe('values', () => {
  it('prefers what is printed to what is hidden, and trusts a value that is only hidden less', () => {
    const plan = readSheet(
      form(
        '| 課題認識 | 排出量の削減が必要である。 | | | | |\n| | 去年の文である。 | | | | |\n| 主な戦略 | ・ 再エネの導入 | | | | |',
      ),
      { hiddenRows: [3, 6] },
    )
    expect(plan?.plan.issues[0]?.challenge).toBe('排出量の削減が必要である。')
    expect(plan?.plan.mission).toBe('環境行政を推進する。')
    expect(plan?.doubts.map(({ code, field }) => [code, field])).toEqual([['LOW_CONFIDENCE', 'mission']])
  })

  it('leaves instructions to the writer out', () => {
    expect(
      issueOf('| 課題認識 | ※200字以内で記入してください | | | | |\n| | 排出量の削減が必要である。 | | | | |')
        ?.challenge,
    ).toBe('排出量の削減が必要である。')
  })

  it('ends a value at a label that it does not know', () => {
    expect(
      issueOf(
        '| 課題認識 | 排出量の削減が必要である。 | | | | |\n| 関係者 | 住民 | | | | |\n| 主な戦略 | ・ 再エネの導入 | | | | |',
      )?.challenge,
    ).toBe('排出量の削減が必要である。')
  })

  it('reads two labels side by side', () => {
    const issue = issueOf('| 課題認識 | 排出量の削減が必要である。 | ← | 主な戦略 | ・ 再エネの導入 | ← |')
    expect([issue?.challenge, issue?.strategies]).toEqual(['排出量の削減が必要である。', ['再エネの導入']])
  })

  it('reports required sections without label and without text', () => {
    const plan = readSheet(form('| 課題認識 | | | | | |\n| 主な戦略 | ・ 再エネの導入 | | | | |'))
    const open = plan?.sections
      .filter(({ filled }) => !filled)
      .map(({ field, issue, labelAt }) => [field, issue, labelAt && 'cell' in labelAt ? labelAt.cell : null])
    expect(open).toEqual([
      ['challenge', 0, 'A6'],
      ['basicPolicy', null, null],
      ['indicators', 0, null],
      ['selfEvaluation', null, null],
      ['futurePolicy', null, null],
    ])
  })
})

describe('columns beside the values', () => {
  it('leaves a column headed 備考 out', () => {
    const plan = readSheet(`
    | 令和６年度　環境局運営方針 | | |
    | 項目 | 内容 | 備考 |
    | 目標 | 緑の多い都市を実現する。 | 昨年度から変更なし |
    | 使命 | | 来年度に見直す |
    | 経営課題１　脱炭素社会の実現 | | |
    | 課題認識 | 排出量の削減が必要である。 | 総務課で確認済み |`)
    expect([plan?.plan.goal, plan?.plan.mission, plan?.plan.issues[0]?.challenge]).toEqual([
      '緑の多い都市を実現する。',
      null,
      '排出量の削減が必要である。',
    ])
    expect(plan?.doubts).toEqual([])
  })

  it('doubts a value of two texts side by side', () => {
    const plan = readSheet(form('| 課題認識 | 排出量の削減が必要である。 | 総務課で確認済みの文です。 | | | |'))
    expect(plan?.doubts.map(({ code, field, at }) => [code, field, at])).toEqual([
      ['LOW_CONFIDENCE', 'challenge', { sheet: '様式', cell: 'B6' }],
    ])
  })
})

describe('rarer places', () => {
  it('leaves an amount open that two cells give differently', () => {
    const plan = readSheet(form('| 4決算額 86百万円 | | | | | |\n| 令和4年度決算額 | 87百万円 | | | | |'))
    expect(plan?.plan.issues[0]?.budget.map(({ yen, code }) => [yen, code])).toEqual([[null, 'UNREADABLE']])
    expect(plan?.doubts.map(({ code, field, at, related }) => [code, field, at, related])).toEqual([
      ['AMBIGUOUS_PLACE', 'budget', { sheet: '様式', cell: 'A6' }, [{ sheet: '様式', cell: 'B7' }]],
    ])
  })

  it('fills a blank amount from the cell that has it', () => {
    expect(
      budgetOf('| 4決算額 | | | | | |\n| 課題認識 | 文である。 | | | | |\n| 4決算額 | 86百万円 | | | | |'),
    ).toEqual([[2022, 'settled', 86_000_000, 'B8']])
  })

  it('reads amounts under years and beside kinds', () => {
    expect(
      budgetOf(
        '| | 令和4年度 | 令和5年度 | 令和6年度 | | |\n| 決算額 | 86百万円 | | | | |\n| 予算額 | | 124百万円 | 470百万円 | | |',
      ),
    ).toEqual([
      [2022, 'settled', 86_000_000, 'B7'],
      [2023, 'budgeted', 124_000_000, 'C8'],
      [2024, 'budgeted', 470_000_000, 'D8'],
    ])
  })

  it('reads kind and amount in one cell under its year', () => {
    expect(budgetOf('| 令和4年度 | 令和5年度 | | | | |\n| 決算額：86百万円 | 予算額：124百万円 | | | | |')).toEqual([
      [2022, 'settled', 86_000_000, 'A7'],
      [2023, 'budgeted', 124_000_000, 'B7'],
    ])
  })

  it('reads a number cell by the unit of its format, and an error as no amount', () => {
    const cells = drawSheet(form('| 4決算額 | 86 | 5予算額 | #REF! | | |'), { name: '様式' }).sheet
    const withFormat = makeSheet({
      name: '様式',
      cells: [...cells.rows()].flatMap((row) =>
        row.cells.map((cell) => (cell.value === 86 ? { ...cell, format: '#,##0"百万円"' } : cell)),
      ),
      merges: cells.merges,
    })
    const plan = recognize(makeWorkbook([withFormat]), { profiles: PROFILES }).plans[0]
    expect(plan?.plan.issues[0]?.budget.map(({ yen, code }) => [yen, code])).toEqual([
      [86_000_000, 'OK'],
      [null, 'UNREADABLE'],
    ])
  })

  it('puts results and letters of two cells together', () => {
    const issue = issueOf(`
    | アウトカム指標 | ・令和６年度　設置補助件数　1,300件以上 | | | | |
    | 実績 | ・設置補助件数　1,412件 | | | | |
    | 達成状況 | ・設置補助件数　A | | | | |`)
    expect(issue?.indicators.map(({ actual, typed }) => [actual?.value, typed])).toEqual([[1412, 'A']])
  })

  it('tells of a result that no indicator can be given', () => {
    const plan = readSheet(
      form(`
    | アウトカム指標 | ・令和６年度　設置補助件数　1,300件以上\\n・令和６年度　対策実施率　70％以上 | | | | |
    | 6年度実績 | ・見学者数　1,412人 | | | | |`),
    )
    expect(plan?.plan.issues[0]?.indicators.map(({ actual }) => actual)).toEqual([null, null])
    expect(plan?.doubts.map(({ field, at }) => [field, at])).toEqual([['results', { sheet: '様式', cell: 'B7' }]])
  })

  it('reads nested brackets and a label whose bracket never closes', () => {
    expect(issueOf('| 【課題認識【現状】】 | 文である。 | | | | |')?.challenge ?? null).toBeNull()
    expect(issueOf('| 【主な戦略（（課題解決）の方策）】 | ・ 再エネの導入 | | | | |')?.strategies).toEqual([
      '再エネの導入',
    ])
    expect(issueOf('| 【【課題認識】】 | 文である。 | | | | |')?.challenge).toBe('文である。')
  })

  it('begins an issue at 経営課題：１ in one cell and takes a title without number', () => {
    const read = (heading: string) =>
      readSheet(
        `| 令和６年度　環境局運営方針 | |\n| ${heading} | |\n| 課題認識 | 文である。 |\n| 主な戦略 | ・ 戦略 |`,
      )?.plan.issues.map(({ number, title }) => [number, title])
    expect(read('経営課題：１　脱炭素社会の実現')).toEqual([[1, '脱炭素社会の実現']])
    expect(read('経営課題：脱炭素社会の実現')).toEqual([[null, '脱炭素社会の実現']])
    expect(read('経営課題 | 脱炭素社会の実現')).toEqual([[null, '脱炭素社会の実現']])
    expect(read('経営課題')).toEqual([[null, '']])
  })

  it('takes a title repeated on each page once, in its fullest wording', () => {
    const plan = readSheet(`
    | 運営方針 | |
    | 令和６年度　環境局運営方針 | |
    | 経営課題１　脱炭素社会の実現 | |
    | 課題認識 | 文である。 |
    | 令和６年度　環境局運営方針 | |
    | 主な戦略 | ・ 戦略 |`)
    expect([plan?.plan.fiscalYear, plan?.plan.department, plan?.plan.issues[0]?.strategies]).toEqual([
      2024,
      '環境局',
      ['戦略'],
    ])
  })

  it('guesses by the commonest year how bare years are read where no title gives one', () => {
    const plan = readSheet(`
    | 環境局運営方針 | |
    | 経営課題１　脱炭素社会の実現 | |
    | 課題認識 | 文である。 |
    | アウトカム指標 | ・令和６年度　設置補助件数　1,300件以上 |`)
    expect(plan?.plan.fiscalYear).toBeNull()
    expect(plan?.plan.issues[0]?.indicators.map(({ target }) => [target.fiscalYear, target.value])).toEqual([
      [2024, 1300],
    ])
  })
})

describe('lists of the rare', () => {
  it('keeps remarks beyond an empty column out', () => {
    const plan = readSheet(`
    | 令和６年度　環境局運営方針 | | | |
    | 目標 | 緑の多い都市を実現する。 | | ←昨年度と同じ文です。 |
    | 使命 | 環境行政を推進する。 | | |
    | 経営課題１　脱炭素社会の実現 | | | |
    | 課題認識 | 文である。 | | |`)
    expect(plan?.plan.goal).toBe('緑の多い都市を実現する。')
    expect(plan?.doubts).toEqual([])
  })

  it('tells each undated amount once', () => {
    const plan = readSheet(form('| 予算額 | 86百万円 | | 決算額 | 87百万円 | |'))
    expect(plan?.doubts.map(({ field, at }) => [field, at])).toEqual([
      ['budget', { sheet: '様式', cell: 'A6' }],
      ['budget', { sheet: '様式', cell: 'D6' }],
    ])
  })

  it('keeps a column headed 備考 out of stacked rows too', () => {
    const plan = readSheet(`
    | 令和６年度　環境局運営方針 | | |
    | 項目 | 内容 | 備考 |
    | 目標 | 緑の多い都市を | 変更なし |
    | | 実現する。 | 要確認の文である。 |
    | 経営課題１　脱炭素社会の実現 | | |
    | 課題認識 | 文である。 | |`)
    expect(plan?.plan.goal).toBe('緑の多い都市を実現する。')
  })

  it('finds the blank cells of amounts under three labels in a row', () => {
    expect(budgetOf('| 4決算額 | 5予算額 | 6予算額 | | | |\n| | | | | | |\n| 課題認識 | 文である。 | | | | |')).toEqual(
      [
        [2022, 'settled', 'NO_VALUE', 'A7'],
        [2023, 'budgeted', 'NO_VALUE', 'B7'],
        [2024, 'budgeted', 'NO_VALUE', 'C7'],
      ],
    )
  })

  it('leaves an amount open between the cell under its label and the one beside it', () => {
    const plan = readSheet(form('| 4決算額 | 5予算額 | 10百万円 | | | |\n| 86百万円 | 124百万円 | | | | |'))
    expect(plan?.plan.issues[0]?.budget.map(({ yen }) => yen)).toEqual([86_000_000])
    expect(plan?.doubts.map(({ code, at, related }) => [code, at, related])).toEqual([
      ['AMBIGUOUS_PLACE', { sheet: '様式', cell: 'B7' }, [{ sheet: '様式', cell: 'C6' }]],
    ])
  })

  it('reads a spaced heading whose title stands beside it', () => {
    const plan = readSheet(`
    | 令和６年度　環境局運営方針 | |
    | 経　営　課　題　２ | 脱炭素社会の実現 |
    | 課題認識 | 文である。 |`)
    expect(plan?.plan.issues.map(({ number, label, title }) => [number, label, title])).toEqual([
      [2, '経営課題２', '脱炭素社会の実現'],
    ])
  })

  it('takes 【目標】と【使命】 for no label', () => {
    const plan = readSheet(`
    | 令和６年度　環境局運営方針 | |
    | 【目標】と【使命】 | 二つを合わせた文である。 |
    | 経営課題１　脱炭素社会の実現 | |
    | 課題認識 | 文である。 |`)
    expect([plan?.plan.goal, plan?.plan.mission]).toEqual([null, null])
  })

  it('reads each block’s amounts by the block’s own note of units', () => {
    const plan = readSheet(`
    | 令和６年度　環境局運営方針 | |
    | 経営課題１　脱炭素社会の実現 | （単位：千円） |
    | 6予算額 | 470 |
    | 経営課題２　ごみ減量の推進 | （単位：百万円） |
    | 6予算額 | 99 |`)
    expect(plan?.plan.issues.map(({ budget }) => budget.map(({ yen }) => yen))).toEqual([[470_000], [99_000_000]])
  })
})
