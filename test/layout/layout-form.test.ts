import { checkWorkbook } from '../../src/app/check-plan.ts'
import { a1 } from '../../src/grid/a1.ts'
import { makeSheet, makeWorkbook, type CellParts } from '../../src/grid/make-sheet.ts'
import type { WorkbookGrid } from '../../src/grid/workbook-grid.ts'
import { layoutForm } from '../../src/layout/layout-form.ts'
import type { LayoutCell, SheetLayout } from '../../src/model/sheet-layout.ts'
import { sampleForm, sampleTable, sourceOf, type Sample } from './sample-form.ts'

const lay = (sample: Sample, state: 'live' | 'submission'): SheetLayout =>
  layoutForm(sourceOf(sample), sample.grid, { state, date: '2025-06-10' })

const valueOf = ({ content }: LayoutCell): string | number | null => {
  if (content.kind === 'blank') return null
  if (content.kind === 'formula') return content.cached
  return content.kind === 'text' ? content.text : content.number
}

const valuesOf = (layout: SheetLayout): Map<string, string | number> => {
  const values = new Map<string, string | number>()
  layout.rows.forEach((row, index) =>
    row.cells.forEach((cell) => {
      const value = valueOf(cell)
      if (value !== null && value !== '') values.set(a1(index, cell.column), value)
    }),
  )
  return values
}

/** The sheet as a workbook that holds nothing else, as the submission is read back. */
function gridOfLayout(layout: SheetLayout): WorkbookGrid {
  const cells = layout.rows.flatMap((row, index) =>
    row.cells.flatMap((cell): CellParts[] => {
      const value = valueOf(cell)
      const format = layout.styles[cell.style]?.format ?? 'General'
      return value === null ? [] : [{ row: index, column: cell.column, value, format }]
    }),
  )
  const sheet = makeSheet({ name: layout.name, cells, merges: layout.merges })
  const names = new Map(
    layout.names.map(({ name, range }) => [name, { sheet: layout.name, range: range.replace(/\$/gu, '') }]),
  )
  return makeWorkbook([sheet], { names })
}

const FREE = new Set(['at', 'statusAt', 'source', 'sheets', 'sentence'])
const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part: unknown) => (FREE.has(key) ? undefined : part)))

function readBack(layout: SheetLayout): unknown {
  const grid = gridOfLayout(layout)
  const [plan] = checkWorkbook(grid).plans
  if (!plan) throw new Error('the form is no plan')
  return withoutPlaces(plan.reading)
}

describe.each([
  ['a form', sampleForm],
  ['a table', sampleTable],
])('layoutForm of %s', (_, make) => {
  const sample = make()
  const live = lay(sample, 'live')
  const submission = lay(sample, 'submission')

  it('shows in the live sheet the very values of the submission, cell by cell', () => {
    const shown = valuesOf(live)
    const frozen = valuesOf(submission)
    for (const [cell, value] of frozen) expect([cell, shown.get(cell)]).toEqual([cell, value])
  })

  it('holds no formula in a submission', () => {
    const kinds = submission.rows.flatMap((row) => row.cells.map((cell) => cell.content.kind))
    expect(kinds).not.toContain('formula')
    expect(submission.unlinked).toEqual([])
  })
})

describe('layoutForm', () => {
  it('reads back from a submission as the plan it was made from', () => {
    const sample = sampleForm()
    expect(readBack(lay(sample, 'submission'))).toEqual(withoutPlaces(sample.plan.reading))
  })

  it('keeps rows of a table as rows of a table, so that they too read back', () => {
    const sample = sampleTable()
    expect(readBack(lay(sample, 'submission'))).toEqual(withoutPlaces(sample.plan.reading))
  })

  it('refers to the user’s cells by absolute address, apostrophes of the sheet’s name doubled', () => {
    const live = lay(sampleForm(), 'live')
    const formulas = live.rows.flatMap((row) =>
      row.cells.flatMap(({ content }) => (content.kind === 'formula' ? [content.formula] : [])),
    )
    expect(formulas).toContain(`IF('局''s 様式'!$B$5="","",'局''s 様式'!$B$5)`)
    expect(formulas.filter((formula) => formula.includes('PLAN.STATUS('))).toHaveLength(5)
  })

  it('prints the amounts in one unit, each as exact as it is, and says that the total is rounded', () => {
    const texts = [...valuesOf(lay(sampleForm(), 'submission')).values()]
    expect(texts).toEqual(
      expect.arrayContaining(['別表２　経営課題別の予算額・決算額（単位：百万円）', 86, 0.066, 86.066]),
    )
    expect(texts).toContain('※端数処理の関係で、合計と内訳が一致しない場合があります。')
  })

  it('prints a letter behind each result, the person’s where there is one', () => {
    const texts = [...valuesOf(lay(sampleForm(), 'submission')).values()]
    expect(texts).toEqual(
      expect.arrayContaining([
        '・夜間来訪者数　1,412人：A',
        '・催事の開催　18件：B',
        '・史料の公開点数　299点（累計）：B',
      ]),
    )
  })

  it('draws a chart for an indicator of several years and one for the amounts', () => {
    const { charts } = lay(sampleForm(), 'submission')
    expect(charts.map(({ title, unit }) => [title, unit])).toEqual([
      ['経営課題別の予算額・決算額', '百万円'],
      ['', '人'],
      ['', '件'],
      ['', '点'],
    ])
    expect(charts[1]?.series.map(({ name, values }) => [name, values])).toEqual([
      ['実績', [1105, 1412, null]],
      ['目標', [null, 1300, 2000]],
    ])
  })
})
