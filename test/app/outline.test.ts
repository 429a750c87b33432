import { checkWorkbook } from '../../src/app/check-plan.ts'
import { outlineOf, type OutlinePart } from '../../src/app/outline.ts'
import type { BoundPlace } from '../../src/app/workbook-settings.ts'
import { makeWorkbook, makeSheet } from '../../src/grid/make-sheet.ts'
import { drawSheet } from '../build/draw-sheet.ts'

const FORM = `| 令和６年度　見本局運営方針 | |
              | 目標 | 市民の安全を守る。 |
              | 使命 | 防災の司令塔を担う。 |
              | 経営課題１　防災の推進 | |
              | 課題認識 | 備えが足りない。 |
              | 主な戦略 | ・訓練を増やす |
              | アウトカム指標 | 令和６年度　訓練の参加者数　100人以上 |
              | 覚え書き | 浸水への備えが要る。 |
              | ↑ | 訓練の案内を見直す |`

const grid = makeWorkbook([
  drawSheet(FORM, { name: '様式' }).sheet,
  makeSheet({ name: '名簿', cells: [{ row: 0, column: 0, value: '集計用の表' }] }),
])

const read = (binding: readonly BoundPlace[] = []) => {
  const plan = checkWorkbook(grid, { binding }).plans[0]
  if (!plan) throw new Error('the form holds a plan')
  return plan
}

const place = (field: string, cell: string, issue: number | null = null, sheet = '様式'): BoundPlace => ({
  field,
  issue,
  sheet,
  cell,
})

const partOf = (parts: readonly OutlinePart[], field: string): OutlinePart | undefined =>
  parts.find((part) => part.field === field)

describe('the outline', () => {
  it('tells for each field what was read and where', () => {
    const { parts, issues } = outlineOf(read())
    expect(partOf(parts, 'goal')).toEqual({
      field: 'goal',
      title: '目標',
      issue: null,
      text: '市民の安全を守る。',
      at: { sheet: '様式', cell: 'B2' },
      state: 'read',
      doubt: null,
    })
    expect(issues.map(({ label, title }) => [label, title])).toEqual([['経営課題１', '防災の推進']])
    expect(partOf(issues[0]?.parts ?? [], 'indicators')).toMatchObject({ text: '訓練の参加者数', issue: 0 })
  })

  it('names what was not found', () => {
    expect(partOf(outlineOf(read()).parts, 'basicPolicy')).toMatchObject({ state: 'missing', text: '', at: null })
    expect(partOf(outlineOf(read()).parts, 'head')).toMatchObject({ state: 'missing' })
  })

  it('lists what a table gives without labels', () => {
    const table = `| 令和６年度　見本局運営方針 | | | | | |
                   | No | 経営課題 | 指標名 | 単位 | 令和６年度目標 | 令和６年度実績 | 達成状況 |
                   | 1 | 1 防災の推進 | 訓練の参加者数 | 人 | 100 | 120 | |`
    const plan = checkWorkbook(makeWorkbook([drawSheet(table, { name: '管理表' }).sheet])).plans[0]
    const parts = plan ? outlineOf(plan).issues[0]?.parts : undefined
    expect(parts?.map(({ field, text, at }) => [field, text, at])).toEqual([
      ['indicators', '訓練の参加者数', { sheet: '管理表', cell: 'E3' }],
    ])
  })

  const RIVALS = makeWorkbook([
    drawSheet(
      `| 令和６年度　環境局運営方針 | |
       | 目標 | 緑の多い都市を実現する。 |
       | 目標 | 水の清い都市を実現する。 |
       | 使命 | 環境行政を推進する。 |
       | 経営課題１　脱炭素社会の実現 | |
       | 課題認識 | 排出量の削減が必要である。 |`,
      { name: '様式' },
    ).sheet,
  ])
  const goalIn = (binding: readonly BoundPlace[]): OutlinePart | undefined => {
    const plan = checkWorkbook(RIVALS, { binding }).plans[0]
    return plan && partOf(outlineOf(plan).parts, 'goal')
  }

  it('marks what is in doubt, with the reason', () => {
    expect(goalIn([])).toMatchObject({
      state: 'unsure',
      text: '',
      at: { sheet: '様式', cell: 'B2' },
      doubt: '同じ見出しが2か所にあり、内容が異なります',
    })
  })

  it('is in no doubt once a person has pointed at the place', () => {
    expect(goalIn([place('goal', 'B3')])).toMatchObject({
      state: 'read',
      text: '水の清い都市を実現する。',
      at: { sheet: '様式', cell: 'B3' },
      doubt: null,
    })
  })
})
