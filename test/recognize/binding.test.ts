import { checkWorkbook } from '../../src/app/check-plan.ts'
import { makeWorkbook } from '../../src/grid/make-sheet.ts'
import type { BoundPlace } from '../../src/model/bound-place.ts'
import type { RecognizedPlan } from '../../src/model/recognition.ts'
import { PROFILES } from '../../src/profiles/index.ts'
import { recognize } from '../../src/recognize/recognize.ts'
import { drawSheet } from '../build/draw-sheet.ts'

/* What a person pointed out in the pane: this cell is that field. */

const FORM = `
    | 令和６年度　環境局運営方針 | ← | ← |
    | 所属長 | 見本太郎 | |
    | 目標 | 緑の多い都市を実現する。 | |
    | 目標 | 水の清い都市を実現する。 | |
    | 使命 | 環境行政を推進する。 | |
    | 経営課題１　脱炭素社会の実現 | ← | ← |
    | 課題認識 | 排出量の削減が必要である。 | |
    | 課題認識 | 家庭部門の割合が高い。 | |
    | 主な戦略 | ・ 再エネの導入 | |
    | アウトカム指標 | ・ 令和６年度　設置補助件数　1,300件以上 | |
    | 達成状況 | ・ 設置補助件数　1,412件 | |
    | ねらい | ・ 令和６年度　導入率　60％以上 | |
    | 経営課題２　ごみの減量 | ← | ← |
    | 課題認識 | 焼却量の削減が必要である。 | |
    | | | |
    | | | |
    | | | 覚え書き |
    | | | 環境創造局　局長代理　見本花子 |
    | | | ・ 分別の徹底\\n・ 発生の抑制 |`

const read = (...binding: readonly BoundPlace[]): RecognizedPlan | undefined =>
  recognize(makeWorkbook([drawSheet(FORM, { name: '様式' }).sheet]), { profiles: PROFILES, binding }).plans[0]

const place = (field: string, cell: string, issue: number | null = null, sheet = '様式'): BoundPlace => ({
  field,
  issue,
  sheet,
  cell,
})

const doubts = (plan: RecognizedPlan | undefined): readonly string[] =>
  plan?.doubts.map(({ code, field, at }) => `${code} ${field} ${at && 'cell' in at ? at.cell : '-'}`) ?? []

it('leaves open without a person’s word what the form leaves open', () => {
  const plan = read()
  expect([plan?.plan.goal, plan?.plan.issues[0]?.challenge, doubts(plan)]).toEqual([
    null,
    null,
    ['AMBIGUOUS_PLACE goal B3', 'AMBIGUOUS_PLACE challenge B7'],
  ])
})

it('takes the pointed-out cells as the values, certain and in no doubt, and reads the rest anew', () => {
  const plan = read(place('goal', 'B4'), place('challenge', 'B8', 0))
  expect([plan?.plan.goal, plan?.plan.issues.map(({ challenge }) => challenge), doubts(plan)]).toEqual([
    '水の清い都市を実現する。',
    ['家庭部門の割合が高い。', '焼却量の削減が必要である。'],
    [],
  ])
  expect([plan?.provenance['goal'], plan?.provenance['issues.0.challenge']].map((own) => own?.confidence)).toEqual([
    1, 1,
  ])
  expect(plan?.plan.mission).toBe('環境行政を推進する。')
})

it('reads indicators from the pointed-out cell with the results of their block', () => {
  const plan = read(place('indicators', 'B12', 0))
  expect(plan?.plan.issues[0]?.indicators.map(({ name, target }) => [name, target.value])).toEqual([['導入率', 60]])
  const same = read(place('indicators', 'B10', 0))
  expect(same?.plan.issues[0]?.indicators.map(({ name, actual }) => [name, actual?.value])).toEqual([
    ['設置補助件数', 1412],
  ])
})

it('reads strategies and other texts of an issue wherever they stand in its block', () => {
  const plan = read(place('strategies', 'C19', 1), place('challenge', 'C17', 1), place('extra:関連計画', 'C17', 1))
  expect(plan?.plan.issues[1]).toMatchObject({
    strategies: ['分別の徹底', '発生の抑制'],
    challenge: '覚え書き',
    extra: { 関連計画: '覚え書き' },
  })
  expect(plan?.sections.find(({ field, issue }) => field === 'strategies' && issue === 1)?.filled).toBe(true)
})

it('takes a cell above all blocks for an issue, and gives it to nobody else', () => {
  const plan = read(place('challenge', 'B5', 1))
  expect([plan?.plan.issues[1]?.challenge, plan?.plan.mission]).toEqual(['環境行政を推進する。', null])
})

it('takes the words of the heading from where they were pointed out', () => {
  const plan = read(place('head', 'C18'), place('department', 'C17'), place('fiscalYear', 'B12'))
  expect([plan?.plan.department, plan?.plan.fiscalYear]).toEqual(['覚え書き', 2024])
})

it('tells a place that is gone, empty, unreadable or of an issue that is gone', () => {
  const plan = read(
    place('goal', 'B4', null, '様式（旧）'),
    place('mission', 'ZZ900'),
    place('basicPolicy', 'C15'),
    place('fiscalYear', 'B3'),
    place('head', 'B3'),
    place('challenge', 'B14', 7),
    place('indicators', 'B2', 1),
  )
  const told = plan?.doubts.filter(({ code }) => code === 'LOW_CONFIDENCE') ?? []
  expect(told.map(({ field, detail }) => `${field} ${detail}`)).toEqual([
    'goal 「目標」として指定された様式（旧）!B4のセルがありません。シートの名前や行の位置が変わったときは、場所を指定し直してください',
    'mission 「使命」として指定された様式!ZZ900のセルがありません。シートの名前や行の位置が変わったときは、場所を指定し直してください',
    'basicPolicy 「所属運営の基本的な考え方」として指定された様式!C15のセルが空欄です。内容を書くか、場所を指定し直してください',
    'fiscalYear 「年度」として指定された様式!B3の「緑の多い都市を実現する。」をこの項目として読めません。内容を確かめるか、場所を指定し直してください',
    'head 「所属長」として指定された様式!B3の「緑の多い都市を実現する。」をこの項目として読めません。内容を確かめるか、場所を指定し直してください',
    'challenge 「課題認識」として指定された様式!B14の経営課題がありません。経営課題の数が変わったときは、場所を指定し直してください',
    'indicators 「アウトカム指標」として指定された様式!B2の「見本太郎」をこの項目として読めません。内容を確かめるか、場所を指定し直してください',
  ])
})

it('is kept in the workbook itself, and a place that is gone is a finding', () => {
  const grid = makeWorkbook([drawSheet(FORM, { name: '様式' }).sheet])
  const settings = JSON.stringify({ binding: [place('goal', 'B4'), place('mission', 'B5', null, '消えたシート')] })
  const { plans, findings } = checkWorkbook({ ...grid, settings })
  expect(plans[0]?.reading.plan.goal).toBe('水の清い都市を実現する。')
  const told = findings.filter(({ code }) => code === 'LOW_CONFIDENCE')
  expect(told.map(({ message }) => message.includes('消えたシート!B5のセルがありません'))).toEqual([true])
})
