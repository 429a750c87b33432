import { a1 } from '../../src/grid/a1.ts'
import type { SheetLayout } from '../../src/model/sheet-layout.ts'
import { calculator } from './calculate-form.ts'
import { SAMPLE_FILES, formsOfSample } from './sample-files.ts'

/** Every formula's cell with what it is said to show and what it gives. */
function shownAndGiven(layout: SheetLayout, calculate: ReturnType<typeof calculator>) {
  return layout.rows.flatMap((row, index) =>
    row.cells.flatMap(({ column, content }) => {
      if (content.kind !== 'formula') return []
      const given = calculate(index, column)
      return [{ cell: a1(index, column), formula: content.formula, shown: content.cached, given: given ?? '' }]
    }),
  )
}

describe.each(SAMPLE_FILES)('the live sheet of %s', (_, path) => {
  it('shows what its own formulas give, PLAN functions by the bodies of the catalogue', async () => {
    const { grid, live } = await formsOfSample(path)
    for (const layout of live) {
      const cells = shownAndGiven(layout, calculator(layout, grid))
      expect(cells.length).toBeGreaterThan(10)
      expect(cells.filter(({ shown, given }) => shown !== given)).toEqual([])
    }
  })
})
