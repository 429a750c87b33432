import { makeWorkbook, type SheetParts } from '../../src/grid/make-sheet.ts'
import { refName } from '../../src/grid/workbook-grid.ts'
import type { RecognizedPlan } from '../../src/model/recognition.ts'
import { PROFILES } from '../../src/profiles/index.ts'
import { recognize } from '../../src/recognize/recognize.ts'
import { drawSheet } from '../build/draw-sheet.ts'

/* How offices lay a form out otherwise than printed: each quirk drawn as small as it can be. */

const readSheet = (text: string, parts: Partial<SheetParts> = {}): RecognizedPlan | undefined =>
  recognize(makeWorkbook([drawSheet(text, { name: '様式', ...parts }).sheet]), { profiles: PROFILES }).plans[0]

const form = (rows: string): string => `
    | 令和６年度　環境局運営方針 | ← | ← | ← |
    | 所属長 | 見本太郎 | | |
    | 目標 | 緑の多い都市を実現する。 | | |
    | 使命 | 環境行政を推進する。 | | |
    ${rows}`

/** 指標名 目標 実績 前年度 判定 判定の欄 */
const indicators = (plan: RecognizedPlan | undefined): readonly string[] =>
  plan?.plan.issues.flatMap((issue) =>
    issue.indicators.map(({ name, target, actual, prior, typed, statusAt }) =>
      [name, target.value, actual?.value, prior?.value, typed, statusAt && refName(statusAt)]
        .map((part) => String(part ?? '-'))
        .join(' '),
    ),
  ) ?? []

const doubts = (plan: RecognizedPlan | undefined): readonly string[] =>
  plan?.doubts.map(({ code, field, at }) => [code, field, at && refName(at)].join(' ')) ?? []

describe('a 判定 column beside the results', () => {
  const block = (head: string, ...rows: readonly string[]): string =>
    form(`
    | 経営課題１　脱炭素社会の実現 | ← | ← | ← |
    | アウトカム指標 | ・令和６年度　導入率　60％以上\\n・令和６年度　設置数　50箇所 | ← | ← |
    | 達成状況 | ６年度実績 | ${head} | 前年度実績 |
    ${rows.map((row) => `| ↑ | ${row} |`).join('\n')}`)

  it('gives each line of results the cell in its row, filled or not', () => {
    const plan = readSheet(block('判定', '導入率　62％ | Ａ | 57％', '設置数　48箇所 | | 45箇所'))
    expect(indicators(plan)).toEqual(['導入率 60 62 57 A 様式!C8', '設置数 50 48 45 - 様式!C9'])
  })

  it('reads a letter a line from one cell', () => {
    const plan = readSheet(block('評価', '・導入率　62％\\n・設置数　48箇所 | A\\nB | '))
    expect(indicators(plan)).toEqual(['導入率 60 62 - A 様式!C8', '設置数 50 48 - B 様式!C8'])
  })

  it('tells a cell whose letters are fewer than the results', () => {
    const plan = readSheet(block('判定', '・導入率　62％\\n・設置数　48箇所 | A | '))
    expect([indicators(plan), doubts(plan)]).toEqual([
      ['導入率 60 62 - - 様式!C8', '設置数 50 48 - - 様式!C8'],
      ['AMBIGUOUS_PLACE status 様式!C8'],
    ])
  })

  it('keeps a mark of another scale apart', () => {
    const plan = readSheet(block('判定', '導入率　62％ | ◎ | ', '設置数　48箇所 | △ | '))
    const marks = plan?.plan.issues[0]?.indicators.map(({ source }) => source.foreignLetter)
    expect(marks).toEqual(['◎', '△'])
  })

  it('takes no word for a column where two are headed alike', () => {
    const plan = readSheet(block('判定', '導入率　62％ | Ａ | 57％').replace('| 前年度実績 |', '| 評価 |'))
    expect(indicators(plan)[0]).toBe('導入率 60 62 - - -')
  })
})

describe('a result that stands with its heading', () => {
  it('is read from the lines behind the legend', () => {
    const plan = readSheet(
      form(`
    | 経営課題１　脱炭素社会の実現 | ← | ← | ← |
    | アウトカム指標 | ・令和６年度　導入率　60％以上 | ← | ← |
    | 達成状況 | ６年度実績　※A：達成　B：未達成\\n・導入率　62％：A | ← | 前年度実績\\n・導入率　57％ |`),
    )
    expect(indicators(plan)).toEqual(['導入率 60 62 57 A -'])
  })

  it('keeps a legend of two lines with the heading', () => {
    const plan = readSheet(
      form(`
    | 経営課題１　脱炭素社会の実現 | ← | ← | ← |
    | アウトカム指標 | ・令和６年度　導入率　60％以上 | ← | ← |
    | 達成状況\\n※A：達成\\nB：未達成 | ・導入率　62％：A | ← | ← |`),
    )
    expect(indicators(plan)).toEqual(['導入率 60 62 - A -'])
  })
})

describe('results beside last year’s in one line', () => {
  const block = (result: string): string =>
    form(`
    | 経営課題１　脱炭素社会の実現 | ← | ← | ← |
    | アウトカム指標 | ・導入率　【目標】令和６年度　60％以上\\n・設置数　【目標】令和６年度　50箇所 | ← | ← |
    | 達成状況 | ${result} | ← | ← |`)

  it('are parted at the words in brackets, and nothing may be written behind them', () => {
    const plan = readSheet(block('・導入率　【実績】62％【前年度】57％\\n・設置数　【実績】48箇所'))
    expect(indicators(plan)).toEqual(['導入率 60 62 57 - -', '設置数 50 48 - - -'])
    expect(plan?.plan.issues[0]?.indicators.map(({ source }) => source.actualLine)).toEqual([null, null])
  })

  it('leave last year’s open where nothing names this year’s', () => {
    const plan = readSheet(block('・導入率　62％【前年度】57％\\n・設置数　48箇所'))
    expect(indicators(plan)).toEqual(['導入率 60 62 - - -', '設置数 50 48 - - -'])
  })

  it('stay as they are without such words', () => {
    const plan = readSheet(block('・導入率　62％\\n・設置数　48箇所'))
    expect(plan?.plan.issues[0]?.indicators.map(({ source }) => source.actualLine)).toEqual([0, 1])
  })
})

describe('labels that repeat in an issue', () => {
  it('are those of one indicator each where every one has its results', () => {
    const plan = readSheet(
      form(`
    | 経営課題１　脱炭素社会の実現 | ← | ← | ← |
    | 指標名 | 設備の導入率 | ← | ← |
    | 目標値 | 令和６年度　60％以上 | 前年度実績 | 57％ |
    | 実績値 | 62％ | 判定 | |
    | 指標名 | 設備の設置数 | ← | ← |
    | 目標値 | 令和６年度　50箇所 | 前年度実績 | 45箇所 |
    | 実績値 | 48箇所 | 判定 | B |`),
    )
    expect(indicators(plan)).toEqual(['設備の導入率 60 62 57 - 様式!D8', '設備の設置数 50 48 45 B 様式!D11'])
    expect(doubts(plan)).toEqual([])
  })

  it('share the results that follow them all', () => {
    const plan = readSheet(
      form(`
    | 経営課題１　脱炭素社会の実現 | ← | ← | ← |
    | アウトカム指標 | 令和６年度　導入率　60％以上 | ← | ← |
    | 目標値 | 令和６年度　設置数　50箇所 | ← | ← |
    | 達成状況 | ・導入率　62％\\n・設置数　48箇所 | ← | ← |`),
    )
    expect(indicators(plan)).toEqual(['導入率 60 62 - - -', '設置数 50 48 - - -'])
  })

  it('read 指標 alone as the label of the targets', () => {
    const plan = readSheet(
      form(`
    | 経営課題１　脱炭素社会の実現 | ← | ← | ← |
    | 指標 | ・令和６年度　導入率　60％以上 | ← | ← |`),
    )
    expect(indicators(plan)).toEqual(['導入率 60 - - - -'])
  })

  it('give each strategy the indicators under it', () => {
    const plan = readSheet(
      form(`
    | 経営課題１　脱炭素社会の実現 | ← | ← | ← |
    | 課題認識 | 排出量の削減が必要である。 | ← | ← |
    | 主な戦略 | 再エネの導入 | ← | ← |
    | アウトカム指標 | 令和６年度　導入率　60％以上 | ← | ← |
    | 達成状況 | 62％ | ← | ← |
    | 主な戦略 | 省エネの促進 | ← | ← |
    | アウトカム指標 | 令和６年度　診断件数　50件 | ← | ← |
    | 達成状況 | 48件 | ← | ← |`),
    )
    const [issue] = plan?.plan.issues ?? []
    expect(issue?.strategies).toEqual(['再エネの導入', '省エネの促進'])
    expect(issue?.indicators.map(({ strategy, actual }) => [strategy, actual?.value])).toEqual([
      ['再エネの導入', 62],
      ['省エネの促進', 48],
    ])
    expect(doubts(plan)).toEqual([])
  })

  it('leave two texts of one 主な戦略 open where no indicators stand between them', () => {
    const plan = readSheet(
      form(`
    | 経営課題１　脱炭素社会の実現 | ← | ← | ← |
    | 主な戦略 | 再エネの導入 | ← | ← |
    | 主な戦略 | 省エネの促進 | ← | ← |
    | アウトカム指標 | 令和６年度　導入率　60％以上 | ← | ← |`),
    )
    expect([plan?.plan.issues[0]?.strategies, doubts(plan)]).toEqual([[], ['AMBIGUOUS_PLACE strategies 様式!B6']])
  })
})

describe('headings of issues', () => {
  it('are read as 課題１ with the title beside, where no heading says 経営課題', () => {
    const plan = readSheet(
      form(`
    | 課題１ | 脱炭素社会の実現 | ← | ← |
    | 課題認識 | 排出量の削減が必要である。 | ← | ← |
    | 課題２ | ごみの減量 | ← | ← |
    | 課題認識 | 焼却量の削減が必要である。 | ← | ← |`),
    )
    expect(plan?.plan.issues.map(({ number, label, title, challenge }) => [number, label, title, challenge])).toEqual([
      [1, '課題１', '脱炭素社会の実現', '排出量の削減が必要である。'],
      [2, '課題２', 'ごみの減量', '焼却量の削減が必要である。'],
    ])
  })

  it('begin where their own word does, behind an ordinal', () => {
    const plan = readSheet(
      form(`
    | ４　経営課題１「脱炭素社会の実現」 | ← | ← | ← |
    | 課題認識 | 排出量の削減が必要である。 | ← | ← |`),
    )
    expect(plan?.plan.issues.map(({ number, title }) => [number, title])).toEqual([[1, '脱炭素社会の実現']])
  })

  it('end side by side above the plan’s own fields', () => {
    const plan = readSheet(
      form(`
    | 経営課題１　脱炭素 | ← | 経営課題２　ごみの減量 | ← |
    | アウトカム指標 | ・令和６年度　導入率　60％以上 | アウトカム指標 | ・令和６年度　回収量　50トン |
    | 達成状況 | ・導入率　62％ | 達成状況 | ・回収量　48トン |
    | 自己評価 | 順調である。 | ← | ← |`),
    )
    expect([indicators(plan), doubts(plan), plan?.plan.selfEvaluation]).toEqual([
      ['導入率 60 62 - - -', '回収量 50 48 - - -'],
      [],
      '順調である。',
    ])
  })
})

describe('a list of issues, one a row', () => {
  const list = (head: string, ...rows: readonly string[]): string =>
    form(`| | | | |\n| ${head} |\n${rows.map((row) => `| ${row} |`).join('\n')}`)

  it('is read cell by cell under its labels', () => {
    const plan = readSheet(
      list(
        '番号 | 経営課題 | 課題認識 | アウトカム指標',
        "'1 | 脱炭素 | 排出量の削減が必要である。 | ・令和６年度　導入率　60％以上",
        "'2 | ごみの減量 | 焼却量の削減が必要である。 | ・令和６年度　回収量　50トン",
      ),
    )
    expect(plan?.plan.issues.map(({ number, label, title, challenge }) => [number, label, title, challenge])).toEqual([
      [1, '1', '脱炭素', '排出量の削減が必要である。'],
      [2, '2', 'ごみの減量', '焼却量の削減が必要である。'],
    ])
    expect(indicators(plan)).toEqual(['導入率 60 - - - -', '回収量 50 - - - -'])
    expect(plan?.plan.issues[1]?.indicators[0]?.at).toEqual({ sheet: '様式', cell: 'D8' })
  })

  it('ends at a blank row, and leaves an empty cell empty', () => {
    const plan = readSheet(
      list('経営課題 | 課題認識 | 主な戦略 | 備考', '１　脱炭素 | | ・再エネの導入 |', ' | | |', '合計 | 削減 | | '),
    )
    expect(plan?.plan.issues.map(({ number, title, challenge }) => [number, title, challenge])).toEqual([
      [1, '脱炭素', null],
    ])
  })
})

describe('tables', () => {
  const table = (text: string, parts: Partial<SheetParts> = {}): RecognizedPlan | undefined => readSheet(text, parts)

  it('that run down a column are no form, and a form with one value beside each word is no such table', () => {
    const turned = table(`
    | 令和６年度　環境局運営方針 | | |
    | 指標 | 導入率 | 設置数 |
    | 目標 | 60％以上 | 50箇所 |
    | 実績 | 62％ | 48箇所 |
    | 達成状況 | | |`)
    expect([turned?.plan.goal, indicators(turned)]).toEqual([
      null,
      ['導入率 60 62 - - 様式!B5', '設置数 50 48 - - 様式!C5'],
    ])
    const single = table(`
    | 令和６年度　環境局運営方針 | |
    | 目標 | 緑の多い都市を実現する。 |
    | 使命 | 環境行政を推進する。 |`)
    expect(single?.plan.goal).toBe('緑の多い都市を実現する。')
  })

  it('at the end of a form give their amounts to the issues that their rows name', () => {
    const plan = readSheet(
      form(`
    | 経営課題１　脱炭素 | ← | ← | ← |
    | 課題認識 | 排出量の削減が必要である。 | ← | ← |
    | 経営課題２　ごみの減量 | ← | ← | ← |
    | 課題認識 | 焼却量の削減が必要である。 | ← | ← |
    | 単位：万円 | | | |
    | 経営課題 | 令和４年度決算額 | 令和５年度予算額 | 令和６年度予算額 |
    | １　脱炭素 | 120 | 130 | 140 |
    | ２　ごみの減量 | 80 | 75 | 90 |`),
    )
    expect(plan?.plan.issues.map(({ budget }) => budget.map(({ yen }) => yen))).toEqual([
      [1_200_000, 1_300_000, 1_400_000],
      [800_000, 750_000, 900_000],
    ])
  })

  it('take department and year from the name of a sheet without a title', () => {
    const plan = table(
      `
    | 経営課題 | 指標名 | R6目標 | R6実績 | 達成状況 |
    | 1 脱炭素 | 導入率 | 60％以上 | 62％ | |`,
      { name: 'R6水質センター運営方針' },
    )
    expect([plan?.plan.fiscalYear, plan?.plan.department]).toEqual([2024, '水質センター'])
  })

  it('with rows of 経営課題１ and their values are no blocks of a form', () => {
    const plan = table(`
    | 令和６年度　環境局運営方針 | | | | |
    | 経営課題 | 指標名 | 目標値 | 実績値 | 判定 |
    | 経営課題１　脱炭素 | 導入率 | 60％以上 | 62％ | |
    | 経営課題１　脱炭素 | 設置数 | 50箇所 | 48箇所 | |`)
    expect(plan?.profile.id).toBe('indicator-table')
  })
})
