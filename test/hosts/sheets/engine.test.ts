import fc from 'fast-check'
import { checkWorkbook } from '../../../src/app/check-plan.ts'
import { liveForms } from '../../../src/app/make-form.ts'
import { a1 } from '../../../src/grid/a1.ts'
import type { WorkbookGrid } from '../../../src/grid/workbook-grid.ts'
import { openFileHost } from '../../../src/hosts/file/file-host.ts'
import { drawLayout } from '../../../src/hosts/sheets/common/draw-layout.ts'
import { untypedText } from '../../../src/hosts/sheets/common/typed-text.ts'
import type { Drawing } from '../../../src/hosts/sheets/common/wire.ts'
import type { SheetLayout } from '../../../src/model/sheet-layout.ts'
import { calculate, type EngineBook, type EngineCell, type EngineResult } from './calculate.ts'
import { fakeOf } from './open-sheets.ts'

const SAMPLES = ['midori_yoshiki', 'fukushi_kanri', 'kowan_hogan']
const OURS = '様式シート'
const PATIENCE = 240_000
/** 要再作成 — the engine adds up two FALSE to 1, so that the notice shows there always; Google's and Excel's is 0. */
const NOTICE = /要再作成/u

interface Made {
  readonly sample: string
  readonly layout: SheetLayout
  readonly book: EngineBook
}

/** The user's sheets and ours beside them, as they would stand in Google Sheets. */
async function made(sample: string): Promise<Made> {
  const grid = await (await openFileHost(`samples/${sample}.xlsx`)).readWorkbook()
  const [layout] = liveForms(checkWorkbook(grid), grid, { date: '2025-06-10', charts: false })
  if (!layout) throw new Error('no form')
  const drawing = drawLayout(layout)
  const sheets = { ...usersCells(grid), [OURS]: drawnCells(drawing) }
  const all = Object.values(sheets).flat()
  const rows = Math.max(...all.map(([row]) => row)) + 1
  const columns = Math.max(...all.map(([, column]) => column)) + 1
  return { sample, layout, book: { rows, columns, sheets } }
}

const usersCells = ({ sheets }: WorkbookGrid): Record<string, readonly EngineCell[]> =>
  Object.fromEntries(
    sheets.map((sheet) => [
      sheet.name,
      [...sheet.rows()].flatMap(({ cells }) =>
        cells.flatMap(({ row, column, value }): EngineCell[] =>
          typeof value === 'object' ? [] : [[row, column, value]],
        ),
      ),
    ]),
  )

const drawnCells = ({ values }: Drawing): readonly EngineCell[] =>
  values.flatMap((line, row) =>
    line.flatMap((value, column): EngineCell[] => {
      if (value === '') return []
      return [[row, column, typeof value === 'string' && !value.startsWith('=') ? untypedText(value) : value]]
    }),
  )

/** The cells whose formula shows something else than what was read and judged. */
const differing = ({ layout }: Made, result: EngineResult | undefined): readonly string[] =>
  layout.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, content }) => {
      if (content.kind !== 'formula' || NOTICE.test(content.formula)) return []
      const shown = result?.[OURS]?.[row]?.[column] ?? ''
      return sameCell(shown, content.cached) ? [] : [`${a1(row, column)}: ${String(shown)} ≠ ${String(content.cached)}`]
    }),
  )

/** Both keep fifteen digits of a number. */
const sameCell = (shown: unknown, cached: string | number): boolean =>
  typeof cached === 'number'
    ? Number(Number(shown).toPrecision(12)) === Number(cached.toPrecision(12))
    : String(shown) === cached

describe('the live sheet of Google Sheets in an engine of its own', () => {
  it(
    'shows what was read and judged, its PLAN functions asked once a column',
    async () => {
      const forms = await Promise.all(SAMPLES.map(made))
      const results = calculate(forms.map(({ book }) => book))
      expect(forms.map((form, place) => [form.sample, differing(form, results[place])])).toEqual(
        SAMPLES.map((sample) => [sample, []]),
      )
    },
    PATIENCE,
  )
})

const SIZE = 5
const place = fc.nat({ max: SIZE - 1 })
const cell = fc.tuple(
  place,
  place,
  fc.oneof(fc.integer({ min: -999, max: 999 }), fc.constantFrom('件', 'A', '0012', '１／２')),
)
interface Sketch {
  readonly cells: readonly EngineCell[]
  readonly top: number
  readonly left: number
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  cells: fc.uniqueArray(cell, { selector: ([row, column]) => row * SIZE + column }),
  top: place,
  left: place,
})

/** What stands under a merge is gone in Google Sheets, and hidden in the engine: there the two differ, and nothing of ours depends on it. */
const withoutShadow = ({ cells, top, left }: Sketch): Sketch => ({
  cells: cells.filter(([row, column]) => row !== top || column !== left + 1),
  top,
  left,
})

describe('the fake spreadsheet', () => {
  it(
    'agrees with the engine on values, merges and sums',
    () => {
      const sketches = fc.sample(sketch, { seed: 6, numRuns: 20 }).map(withoutShadow)
      const results = calculate(
        sketches.map(({ cells, top, left }) => ({
          rows: SIZE + 1,
          columns: SIZE + 1,
          sheets: { S: [...cells, [SIZE, 0, `=SUM(A1:E${String(SIZE)})`] as const] },
          merges: [{ sheet: 'S', top, left, height: 1, width: 2 }],
        })),
      )
      const ofFake = sketches.map(({ cells, top, left }) => {
        const book = fakeOf({
          sheets: [{ name: 'S', cells: cells.map(([row, column, value]) => ({ row, column, value })) }],
        })
        const sheet = book.sheets[0]
        sheet?.getRange(top + 1, left + 1, 1, 2).merge()
        return sheet?.getRange(1, 1, SIZE, SIZE).getValues()
      })
      const ofEngine = results.map(({ S = [] }) =>
        S.slice(0, SIZE).map((row) => row.slice(0, SIZE).map((value) => value ?? '')),
      )
      expect(ofFake).toEqual(ofEngine)
      const sums = ofFake.map((rows) =>
        (rows ?? []).flat().reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0),
      )
      expect(results.map(({ S = [] }) => S[SIZE]?.[0])).toEqual(sums)
    },
    PATIENCE,
  )
})
