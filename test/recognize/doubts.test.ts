import { makeWorkbook, type SheetParts } from '../../src/grid/make-sheet.ts'
import { PROFILES } from '../../src/profiles/index.ts'
import { recognize } from '../../src/recognize/recognize.ts'
import { drawSheet } from '../build/draw-sheet.ts'

const readSheets = (...sheets: readonly (readonly [string, Partial<SheetParts>?])[]) =>
  recognize(
    makeWorkbook(
      sheets.map(([text, parts], index) => drawSheet(text, { name: `様式${String(index + 1)}`, ...parts }).sheet),
    ),
    { profiles: PROFILES },
  )

const FORM = (department: string, year = '６', extra = '') => `
    | 令和${year}年度　${department}運営方針 | ← | ← |
    | 所属長 | 見本太郎 | |
    | 目標 | 緑の多い都市を実現する。 | |
    | 使命 | 環境行政を推進する。 | |
    ${extra}
    | 経営課題１　脱炭素社会の実現 | ← | ← |
    | 課題認識 | 排出量の削減が必要である。 | |
    | 主な戦略 | ・ 再エネの導入 | |
    | アウトカム指標 | ・ 令和６年度　設置補助件数　1,300件以上 | |`

it('leaves a value open between two equally good places and names both cells', () => {
  const { plans } = readSheets([
    `
    | 令和６年度　環境局運営方針 | |
    | 目標 | 緑の多い都市を実現する。 |
    | 目標 | 水の清い都市を実現する。 |
    | 使命 | 環境行政を推進する。 |
    | 経営課題１　脱炭素社会の実現 | |
    | 課題認識 | 排出量の削減が必要である。 |`,
  ])
  expect(plans[0]?.plan.goal).toBeNull()
  expect(plans[0]?.doubts).toEqual([
    {
      code: 'AMBIGUOUS_PLACE',
      field: 'goal',
      title: '目標',
      at: { sheet: '様式1', cell: 'B2' },
      related: [{ sheet: '様式1', cell: 'B3' }],
      text: '緑の多い都市を実現する。',
      detail: '同じ見出しが2か所にあり、内容が異なります',
    },
  ])
})

it('leaves a value open when text stands both beside and below a lone label', () => {
  const { plans } = readSheets([
    `
    | 令和６年度　環境局運営方針 | |
    | 経営課題１　脱炭素社会の実現 | |
    | 課題認識 | 排出量の削減が必要である。 |
    | 家庭部門の割合が高く、対策が必要である。 | |
    | 自己評価 | |
    | おおむね計画どおり進捗した。 | |`,
  ])
  expect(plans[0]?.plan.issues[0]?.challenge).toBeNull()
  expect(plans[0]?.doubts.map(({ code, field, at, related }) => [code, field, at, related[0]])).toEqual([
    ['AMBIGUOUS_PLACE', 'challenge', { sheet: '様式1', cell: 'B3' }, { sheet: '様式1', cell: 'A4' }],
  ])
})

it('reads several plans of one workbook and of one sheet', () => {
  const { plans } = readSheets([FORM('環境局')], [FORM('港区') + FORM('建設局').replace(/^\n/u, '\n')])
  expect(plans.map(({ plan }) => [plan.department, plan.issues.length, plan.issues[0]?.indicators.length])).toEqual([
    ['環境局', 1, 1],
    ['港区', 1, 1],
    ['建設局', 1, 1],
  ])
})

it('reports hidden, old, copied, guide and older plans instead of reading them', () => {
  const { plans, skipped } = readSheets(
    [FORM('環境局'), { name: '様式' }],
    [FORM('環境局', '５'), { name: 'R5' }],
    [FORM('環境局'), { name: '旧様式' }],
    [FORM('環境局'), { name: '様式 (2)' }],
    [FORM('〇〇局'), { name: '様式見出し' }],
    [FORM('環境局'), { name: '記入例' }],
    [FORM('環境局', '６', '| 記入要領 | | |'), { name: 'お読みください' }],
    [FORM('港区'), { name: '港区', visibility: 'hidden' }],
    ['| コード | 名称 |\n| 1 | A |', { name: 'マスタ' }],
  )
  expect(plans.map(({ plan, sheets }) => [plan.department, plan.fiscalYear, sheets])).toEqual([
    ['環境局', 2024, ['様式']],
  ])
  expect(skipped.map(({ sheet, reason, looksLikePlan }) => [sheet, reason, looksLikePlan]).sort()).toEqual([
    ['R5', 'old', true],
    ['お読みください', 'guide', true],
    ['マスタ', 'data', false],
    ['旧様式', 'old', true],
    ['様式 (2)', 'old', true],
    ['様式見出し', 'guide', true],
    ['港区', 'hidden', true],
    ['記入例', 'guide', true],
  ])
})

it('finds no plan in a workbook of other things', () => {
  const { plans } = readSheets(
    ['| 備品一覧 | | |\n| 番号 | 名称 | 数量 |\n| 1 | 机 | 10 |\n| 2 | 椅子 | 20 |'],
    ['| 令和６年度予算 | |\n| 項目 | 予算額 |\n| 旅費 | 100 |'],
    ['| 所属 | 総務課 |\n| 目標 | 早寝早起き |'],
    ['| 氏名 | 目標 | 実績 |\n| 見本太郎 | 10 | 12 |'],
  )
  expect(plans).toEqual([])
})

it('reads the older form: challenge is 課題, the rest is kept under its label, amounts of actions stay out', () => {
  const { plans } = readSheets([
    `
    | 令和３年度　環境局運営方針 | | | |
    | 様式２ | | | |
    | 経営課題１　【脱炭素社会の実現】 | ← | ← | ← |
    | めざすべき将来像\\n（最終的なめざす状態） | 二酸化炭素の排出量が実質ゼロの都市 | ← | ← |
    | 現状\\n（課題設定の根拠となる現状・データ） | 排出量は減少傾向にある。 | ← | ← |
    | 要因分析\\n（めざす姿と現状に差が生じる要因の分析） | 家庭部門の割合が高い。 | ← | ← |
    | 課題\\n（上記要因を解消するために必要なこと） | 家庭の省エネを進める必要がある。 | ← | ← |
    | 戦略１－１　【再生可能エネルギーの導入拡大】 | ← | ← | ← |
    | めざす状態 | 太陽光発電が普及している状態 | ← | ← |
    | アウトカム（成果）指標 | 令和３年度　太陽光発電の設置件数　1,000件以上 | ← | ← |
    | 具体的取組１－１－１　【設置補助】 | ← | ← | ← |
    | 元決算額 | 12百万円 | 2予算額 | 15百万円 |
    | 当年度の取組内容 | 設置費用の一部を補助する。 | ← | ← |
    | 業績目標 | 令和３年度　補助件数　300件以上 | ← | ← |
    | 前年度までの実績 | 補助件数　280件 | ← | ← |`,
  ])
  const [plan] = plans
  expect(plan?.profile.id).toBe('osaka-legacy')
  const issue = plan?.plan.issues[0]
  expect(issue).toMatchObject({
    number: 1,
    title: '脱炭素社会の実現',
    budget: [],
    challenge: '家庭の省エネを進める必要がある。',
    strategies: ['再生可能エネルギーの導入拡大'],
    extra: {
      めざすべき将来像: '二酸化炭素の排出量が実質ゼロの都市',
      現状: '排出量は減少傾向にある。',
      要因分析: '家庭部門の割合が高い。',
      '具体的取組1-1-1': '設置補助\n設置費用の一部を補助する。',
    },
  })
  expect(
    issue?.indicators.map(({ strategy, name, target, prior }) => [strategy, name, target.value, prior?.value]),
  ).toEqual([
    ['再生可能エネルギーの導入拡大', '太陽光発電の設置件数', 1000, undefined],
    ['再生可能エネルギーの導入拡大', '補助件数', 300, 280],
  ])
})
