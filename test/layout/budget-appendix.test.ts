import { checkWorkbook } from '../../src/app/check-plan.ts'
import { liveForms } from '../../src/app/make-form.ts'
import { makeWorkbook } from '../../src/grid/make-sheet.ts'
import { drawSheet } from '../build/draw-sheet.ts'
import { calculator } from './calculate-form.ts'

const issue = (number: number, amounts: string): string => `
  | 経営課題${String(number)}　課題${String(number)} | ← | ← | ← | ← | ← |
  | 4決算額 | ${amounts.split(' ')[0] ?? ''} | 5予算額 | ${amounts.split(' ')[1] ?? ''} | 6予算額 | ${amounts.split(' ')[2] ?? ''} |
  | 課題認識 | 利用が少ない。 | ← | ← | ← | ← |
  | 主な戦略 | ・ 利用の促進 | ← | ← | ← | ← |`

/** The rows of the budget table: what its live cells show, and whether they calculate to it. */
function budgetRows(...amounts: readonly string[]): readonly (readonly (string | number)[])[] {
  const text = `
  | 令和６年度　港湾文化局運営方針 | ← | ← | ← | ← | ← |
  | 目標 | 港を生かす。 | ← | ← | ← | ← |
  ${amounts.map((one, index) => issue(index + 1, one)).join('\n')}`
  const grid = makeWorkbook([drawSheet(text, { name: '様式' }).sheet])
  const [layout] = liveForms(checkWorkbook(grid), grid, { date: null })
  if (!layout) throw new Error('the drawing is no plan')
  const calculate = calculator(layout, grid)
  const start = layout.rows.findIndex(({ cells }) =>
    cells.some(({ content }) => content.kind === 'text' && content.text.includes('予算額・決算額（単位')),
  )
  return layout.rows.slice(start + 2, start + 3 + amounts.length).map(({ cells }, index) =>
    cells.flatMap(({ column, content }) => {
      if (column < 3 || content.kind === 'blank') return []
      if (content.kind !== 'formula') return [content.kind === 'text' ? content.text : content.number]
      const given = calculate(start + 2 + index, column)
      return [given === content.cached ? content.cached : `${String(content.cached)} ≠ ${JSON.stringify(given)}`]
    }),
  )
}

describe('budgetAppendix', () => {
  it('adds the amounts up in one unit', () => {
    expect(budgetRows('86百万円 124百万円 470百万円', '6百万円 56百万円 66千円')).toEqual([
      [86, 124, 470, '約379.0％'],
      [6, 56, 0.066, '0.1％'],
      [92, 180, 470.066, '約261.1％'],
    ])
  })

  it('says which amounts are stated elsewhere, and adds them to nothing', () => {
    expect(budgetRows('86百万円 124百万円 470百万円', '6百万円 56百万円 9百万円（再掲）')[2]).toEqual([
      92,
      180,
      470,
      '約261.1％',
    ])
  })

  it('leaves a dash and an amount to come out of the total', () => {
    expect(budgetRows('86百万円 124百万円 470百万円', '－ 56百万円 未定')[2]).toEqual([86, 180, 470, '約261.1％'])
  })

  it('adds no number without a unit', () => {
    expect(budgetRows('86百万円 124百万円 470百万円', '6百万円 56百万円 66')[2]).toEqual([92, 180, 470, '約261.1％'])
  })
})
