import { amounts, doubts, readBudgets, totals } from './shown.ts'

/** A row reads: issue | year kind yen unit code restated cell; a total: year kind yen unit cell, '=' for a formula. */
interface Case {
  readonly title: string
  readonly sheet: string
  readonly rows: readonly string[]
  readonly totals?: readonly string[]
  readonly doubts?: readonly string[]
}

const CASES: readonly Case[] = [
  {
    title: 'takes a row うち再掲 for a part of what stands above, and tells it',
    sheet: `
      |（単位：千円）| | | |
      |経営課題|令和4年度決算額|令和5年度予算額|令和6年度予算額|
      |1 文化|86000|124000|470000|
      |うち再掲|1000|1000|1200|
      |合計| | | |`,
    rows: [
      '1 文化 | 2022 settled 86000000 千円 OK none B3',
      '1 文化 | 2023 budgeted 124000000 千円 OK none C3',
      '1 文化 | 2024 budgeted 470000000 千円 OK none D3',
    ],
    totals: ['2022 settled  千円 B5', '2023 budgeted  千円 C5', '2024 budgeted  千円 D5'],
    doubts: ['LOW_CONFIDENCE budget A4'],
  },
  {
    title: 'ends behind a run of blank rows, and tells the row that goes on below it',
    sheet: `
      |（単位：千円）| | | |
      |経営課題|令和4年度決算額|令和5年度予算額|令和6年度予算額|
      |1 文化|86000|124000|470000|
      | | | | |
      | | | | |
      | | | | |
      | | | | |
      |2 観光|66|100269|1200|`,
    rows: [
      '1 文化 | 2022 settled 86000000 千円 OK none B3',
      '1 文化 | 2023 budgeted 124000000 千円 OK none C3',
      '1 文化 | 2024 budgeted 470000000 千円 OK none D3',
    ],
    doubts: ['LOW_CONFIDENCE budget A8'],
  },
  {
    title: 'reads bare numbers in the unit of the note, and the 合計 row with its blank',
    sheet: `
      |（単位：千円）| | | |
      |経営課題|令和4年度決算額|令和5年度予算額|令和6年度予算額|
      |1 文化|86000|124000|470000|
      |2 観光|66|100269|－|
      |合計|86066|224269| |`,
    rows: [
      '1 文化 | 2022 settled 86000000 千円 OK none B3',
      '1 文化 | 2023 budgeted 124000000 千円 OK none C3',
      '1 文化 | 2024 budgeted 470000000 千円 OK none D3',
      '2 観光 | 2022 settled 66000 千円 OK none B4',
      '2 観光 | 2023 budgeted 100269000 千円 OK none C4',
      '2 観光 | 2024 budgeted null 千円 NO_VALUE none D4',
    ],
    totals: ['2022 settled 86066000 千円 B5', '2023 budgeted 224269000 千円 C5', '2024 budgeted  千円 D5'],
  },
  {
    title: 'reads years over 決算 and 予算, texts with units of their own, and 再掲',
    sheet: `
      |経営課題|令和４年度|令和５年度|令和６年度|
      |↑|決算|予算|予算|
      |経営課題１　文化|86百万円|6千9百万円|(再掲) 4億円|
      |経営課題２　観光|66千円|100,269千円| |
      |合計| | | |`,
    rows: [
      '1 文化 | 2022 settled 86000000 百万円 OK none B3',
      '1 文化 | 2023 budgeted 69000000 百万円 OK none C3',
      '1 文化 | 2024 budgeted 400000000 億円 OK whole D3',
      '2 観光 | 2022 settled 66000 千円 OK none B4',
      '2 観光 | 2023 budgeted 100269000 千円 OK none C4',
      '2 観光 | 2024 budgeted null - NO_VALUE none D4',
    ],
    totals: ['2022 settled  - B5', '2023 budgeted  - C5', '2024 budgeted  - D5'],
  },
  {
    title: 'reads 4決算 and R6当初予算 in short headers',
    sheet: `
      |区分|4決算|5予算|R6当初予算（百万円）|
      |文化|86百万円|5百万円|7|`,
    rows: [
      '文化 | 2022 settled 86000000 百万円 OK none B2',
      '文化 | 2023 budgeted 5000000 百万円 OK none C2',
      '文化 | 2024 budgeted 7000000 百万円 OK none D2',
    ],
  },
  {
    title: 'takes the issues from the column of texts under a corner that holds the unit',
    sheet: `
      |単位：百万円|令和4年度|令和5年度|令和6年度|備考|
      | |決算額|予算額|予算額| |
      |文化|86|5|7|一部再掲|
      |観光|1|2|3| |
      |計|=SUM(B3:B4)⇒87|7|10| |`,
    rows: [
      '文化 | 2022 settled 86000000 百万円 OK partly B3',
      '文化 | 2023 budgeted 5000000 百万円 OK partly C3',
      '文化 | 2024 budgeted 7000000 百万円 OK partly D3',
      '観光 | 2022 settled 1000000 百万円 OK none B4',
      '観光 | 2023 budgeted 2000000 百万円 OK none C4',
      '観光 | 2024 budgeted 3000000 百万円 OK none D4',
    ],
    totals: [
      '2022 settled 87000000 百万円 B5 =',
      '2023 budgeted 7000000 百万円 C5',
      '2024 budgeted 10000000 百万円 D5',
    ],
  },
  {
    title: 'reads years as rows',
    sheet: `
      |（単位：百万円）|経営課題１|経営課題２|合計|
      |令和4年度決算額|86|5|91|
      |令和5年度予算額|87|6|93|
      |令和6年度予算額|88|7| |`,
    rows: [
      '1  | 2022 settled 86000000 百万円 OK none B2',
      '1  | 2023 budgeted 87000000 百万円 OK none B3',
      '1  | 2024 budgeted 88000000 百万円 OK none B4',
      '2  | 2022 settled 5000000 百万円 OK none C2',
      '2  | 2023 budgeted 6000000 百万円 OK none C3',
      '2  | 2024 budgeted 7000000 百万円 OK none C4',
    ],
    totals: ['2022 settled 91000000 百万円 D2', '2023 budgeted 93000000 百万円 D3', '2024 budgeted  百万円 D4'],
  },
  {
    title: 'reads 決算額 and 予算額 over years',
    sheet: `
      |経営課題|決算額|予算額|←|
      |↑|R4|R5|R6|
      |文化|86百万円|5百万円|7百万円|`,
    rows: [
      '文化 | 2022 settled 86000000 百万円 OK none B3',
      '文化 | 2023 budgeted 5000000 百万円 OK none C3',
      '文化 | 2024 budgeted 7000000 百万円 OK none D3',
    ],
  },
  {
    title: 'leaves two columns of one year and kind open',
    sheet: `
      |経営課題|R6当初予算|R6予算現額|
      |文化|86百万円|5百万円|`,
    rows: [],
    doubts: ['AMBIGUOUS_PLACE budget B1 C1'],
  },
  {
    title: 'ends where prose begins, and takes the issue from the heading over the header',
    sheet: `
      |経営課題１　文化|←|←|
      |令和4年度決算額|令和5年度予算額|令和6年度予算額|
      |86百万円|124百万円|470百万円|
      |課題認識|本市では文化施設の老朽化が進んでおり、来場者数が減少している。| |
      |経営課題２　観光|←|←|
      |令和4年度決算額|令和5年度予算額|令和6年度予算額|
      |1百万円|2百万円|3百万円|
      |課題認識|本市では| |`,
    rows: [
      '1 文化 | 2022 settled 86000000 百万円 OK none A3',
      '1 文化 | 2023 budgeted 124000000 百万円 OK none B3',
      '1 文化 | 2024 budgeted 470000000 百万円 OK none C3',
      '2 観光 | 2022 settled 1000000 百万円 OK none A7',
      '2 観光 | 2023 budgeted 2000000 百万円 OK none B7',
      '2 観光 | 2024 budgeted 3000000 百万円 OK none C7',
    ],
  },
  {
    title: 'keeps every row of an issue',
    sheet: `
      |経営課題|事業名|令和5年度予算額(千円)|令和6年度予算額(千円)|
      |1 文化|芸術祭|100|200|
      |↑|美術館|300|400|
      |2 観光|案内所|1|2|
      |合計| |401|602|`,
    rows: [
      '1 文化 | 2023 budgeted 100000 千円 OK none C2',
      '1 文化 | 2024 budgeted 200000 千円 OK none D2',
      '1 文化 | 2023 budgeted 300000 千円 OK none C3',
      '1 文化 | 2024 budgeted 400000 千円 OK none D3',
      '2 観光 | 2023 budgeted 1000 千円 OK none C4',
      '2 観光 | 2024 budgeted 2000 千円 OK none D4',
    ],
    totals: ['2023 budgeted 401000 千円 C5', '2024 budgeted 602000 千円 D5'],
  },
  {
    title: 'reads both kinds of every year',
    sheet: `
      |区分|令和４年度|←|令和５年度|←|令和６年度|
      |↑|予算額|決算額|予算額|決算見込額|予算額|
      |経営課題１|1百万円|2百万円|3百万円|4百万円|5百万円|`,
    rows: [
      '1  | 2022 budgeted 1000000 百万円 OK none B3',
      '1  | 2022 settled 2000000 百万円 OK none C3',
      '1  | 2023 budgeted 3000000 百万円 OK none D3',
      '1  | 2023 settled 4000000 百万円 OK none E3',
      '1  | 2024 budgeted 5000000 百万円 OK none F3',
    ],
  },
  {
    title: 'takes the unit from each header, and reads no broken number',
    sheet: `
      |経営課題|R4決算額（円）|R5予算額（円）|R6予算額（円）|増減|備考|
      |１　文化|86,000,000|"124000000|470000000|1|再掲|
      |総計|86000000|124000000|470000000|1| |`,
    rows: [
      '1 文化 | 2022 settled 86000000 円 OK whole B2',
      '1 文化 | 2023 budgeted null 円 UNREADABLE whole C2',
      '1 文化 | 2024 budgeted 470000000 円 OK whole D2',
    ],
    totals: ['2022 settled 86000000 円 B3', '2023 budgeted 124000000 円 C3', '2024 budgeted 470000000 円 D3'],
  },
  {
    title: 'reads no amount without a unit',
    sheet: `
      |経営課題|R4決算額|R5予算額|
      |１　文化|86|124|`,
    rows: ['1 文化 | 2022 settled null - UNIT_MISSING none B2', '1 文化 | 2023 budgeted null - UNIT_MISSING none C2'],
  },
  {
    title: 'reads うち一般財源 as no issue, and tells うち再掲, which a total would leave out',
    sheet: `
      |（単位：万円）| | | |
      |経営課題|令和4年度決算額|令和5年度予算額|令和6年度予算額|
      |1 文化|86|124|470|
      |　うち一般財源|60|80|300|
      |2 観光|66|70|80|
      |（うち再掲分）|10|20| |`,
    rows: [
      '1 文化 | 2022 settled 860000 万円 OK none B3',
      '1 文化 | 2023 budgeted 1240000 万円 OK none C3',
      '1 文化 | 2024 budgeted 4700000 万円 OK none D3',
      '2 観光 | 2022 settled 660000 万円 OK none B5',
      '2 観光 | 2023 budgeted 700000 万円 OK none C5',
      '2 観光 | 2024 budgeted 800000 万円 OK none D5',
    ],
    doubts: ['LOW_CONFIDENCE budget A6'],
  },
  {
    title: 'reads a total above the rows, and 再掲 behind a name',
    sheet: `
      |（単位：百万円）| | |
      |経営課題|令和5年度予算額|令和6年度予算額|
      |合計|3|7|
      |1 文化|1|3|
      |2 観光（再掲）|2|4|`,
    rows: [
      '1 文化 | 2023 budgeted 1000000 百万円 OK none B4',
      '1 文化 | 2024 budgeted 3000000 百万円 OK none C4',
      '2 観光 | 2023 budgeted 2000000 百万円 OK whole B5',
      '2 観光 | 2024 budgeted 4000000 百万円 OK whole C5',
    ],
    totals: ['2023 budgeted 3000000 百万円 B3', '2024 budgeted 7000000 百万円 C3'],
  },
  {
    title: 'takes no unit where two are noted',
    sheet: `
      |単位：千円| |（単位：百万円）|
      |経営課題|令和5年度予算額|令和6年度予算額|
      |1 文化|1|3|`,
    rows: ['1 文化 | 2023 budgeted null - UNIT_MISSING none B3', '1 文化 | 2024 budgeted null - UNIT_MISSING none C3'],
  },
  {
    title: "takes the running number for the issues' own",
    sheet: `
      |No|経営課題|R5予算|R6予算|
      |1|文化|1百万円|2百万円|
      |2|観光|1百万円|2百万円|
      | |計|2百万円|4百万円|`,
    rows: [
      '1 文化 | 2023 budgeted 1000000 百万円 OK none C2',
      '1 文化 | 2024 budgeted 2000000 百万円 OK none D2',
      '2 観光 | 2023 budgeted 1000000 百万円 OK none C3',
      '2 観光 | 2024 budgeted 2000000 百万円 OK none D3',
    ],
    totals: ['2023 budgeted 2000000 - C4', '2024 budgeted 4000000 - D4'],
  },
]

describe('readBudgetTables', () => {
  it.each(CASES)('$title', (one) => {
    const tables = readBudgets(one.sheet)
    expect(amounts(tables)).toEqual(one.rows)
    expect(totals(tables)).toEqual(one.totals ?? [])
    expect(doubts(tables)).toEqual(one.doubts ?? [])
  })
})

describe('units and corners of budget tables', () => {
  it('reads a unit for each row', () => {
    const tables = readBudgets(`
      |経営課題|単位|令和４年度決算額|令和５年度予算額|
      |１　高齢者福祉|百万円|120|130|
      |２　障がい福祉|千円|48200|－|
      |合計| |168| |`)
    expect(amounts(tables)).toEqual([
      '1 高齢者福祉 | 2022 settled 120000000 百万円 OK none C2',
      '1 高齢者福祉 | 2023 budgeted 130000000 百万円 OK none D2',
      '2 障がい福祉 | 2022 settled 48200000 千円 OK none C3',
      '2 障がい福祉 | 2023 budgeted null 千円 NO_VALUE none D3',
    ])
    expect(totals(tables)).toEqual(['2022 settled  - C4', '2023 budgeted  - D4'])
  })

  it('leaves an amount open whose row and header name different units', () => {
    const tables = readBudgets(`
      |経営課題|単位|令和４年度決算額（千円）|令和５年度予算額|
      |１　高齢者福祉|百万円|120|130|`)
    expect(amounts(tables)).toEqual([
      '1 高齢者福祉 | 2022 settled null - UNIT_MISSING none C2',
      '1 高齢者福祉 | 2023 budgeted 130000000 百万円 OK none D2',
    ])
  })

  it('reads years down and issues across, 年度 in the corner', () => {
    const tables = readBudgets(`
      |経営課題別予算額の推移（単位：千円）| | | |
      |年度|１　高齢者福祉|２　障がい福祉|合計|
      |令和４年度決算額|120450|48200| |
      |令和５年度予算額|130000|52000|182000|`)
    expect(amounts(tables)).toEqual([
      '1 高齢者福祉 | 2022 settled 120450000 千円 OK none B3',
      '1 高齢者福祉 | 2023 budgeted 130000000 千円 OK none B4',
      '2 障がい福祉 | 2022 settled 48200000 千円 OK none C3',
      '2 障がい福祉 | 2023 budgeted 52000000 千円 OK none C4',
    ])
    expect(totals(tables)).toEqual(['2022 settled  千円 D3', '2023 budgeted 182000000 千円 D4'])
  })
})
