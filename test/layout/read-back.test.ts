import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkWorkbook, type CheckedWorkbook } from '../../src/app/check-plan.ts'
import { liveForms, submissionSheets } from '../../src/app/make-form.ts'
import type { SheetGrid, WorkbookGrid } from '../../src/grid/workbook-grid.ts'
import { gridOf, openFile } from '../../src/hosts/file/open-file.ts'
import type { SheetLayout } from '../../src/model/sheet-layout.ts'
import { keyOf } from '../../src/text/width.ts'
import { newFormWorkbook } from '../../src/xlsx/sheet-writer/index.ts'

const folder = fileURLToPath(new URL('../../samples/', import.meta.url))
const samples = readdirSync(folder)
  .filter((name) => /\.xls[xm]$/u.test(name))
  .map((name) => folder + name)

/** Where things stand differs; all else is the same. */
const PLACES = new Set(['at', 'statusAt', 'source', 'sheets'])

const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part: unknown) => (PLACES.has(key) ? undefined : part)))

const plansOf = ({ plans }: CheckedWorkbook): unknown => withoutPlaces(plans.map(({ reading }) => reading))

const gridOfSheets = (layouts: readonly SheetLayout[]): WorkbookGrid =>
  gridOf(newFormWorkbook(layouts), 'xlsx', '提出用.xlsx')

/** A text's characters alone: bullets, blanks and line breaks are the page's. */
const bare = (text: string): string => keyOf(text).replace(/[・･●○◯◎\-,]/gu, '')

/** What stands in a sheet, column by column, so that a text over several rows is whole. */
function textsOf(sheets: readonly SheetGrid[]): string {
  const columns = new Map<string, string>()
  for (const sheet of sheets) {
    for (const row of sheet.rows()) {
      for (const { column, text } of row.cells) {
        const key = `${sheet.name} ${String(column)}`
        columns.set(key, (columns.get(key) ?? '') + bare(text) + '|')
      }
    }
  }
  return [...columns.values()].join('\n')
}

/** Every line of text that a plan holds, with the path to it. */
function leavesOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return value.split('\n').map((line) => [path, line])
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, `${path}.${key}`))
}

/** Words of ours, and labels that the form prints its own way. */
const NOT_PRINTED = /\.(?:judgement|code|kind|comparison|restated|label|unit|change)(?:\.|$)|\.(?:from|yearFrom)$/u

const lostTexts = (checked: CheckedWorkbook, sheets: readonly SheetGrid[]): readonly (readonly [string, string])[] => {
  const printed = textsOf(sheets)
  const joined = printed.replace(/\|/gu, '')
  return checked.plans
    .flatMap(({ reading }) => leavesOf(withoutPlaces(reading.plan), 'plan'))
    .filter(([path, text]) => !NOT_PRINTED.test(path) && !printed.includes(bare(text)) && !joined.includes(bare(text)))
}

describe.each(samples)('a submission of %s', (file) => {
  const source = openFile(file).then(({ grid }) => ({ grid, checked: checkWorkbook(grid) }))

  it('reads back as the plans it was made from', async () => {
    const { grid, checked } = await source
    const book = gridOfSheets(submissionSheets(checked, grid, { date: null }))
    expect(plansOf(checkWorkbook(book))).toEqual(plansOf(checked))
  })

  it('loses no text of theirs, submitted or live', async () => {
    const { grid, checked } = await source
    const forms = submissionSheets(checked, grid, { date: null }).slice(0, -1)
    expect(lostTexts(checked, gridOfSheets(forms).sheets)).toEqual([])
    expect(lostTexts(checked, gridOfSheets(liveForms(checked, grid, { date: null })).sheets)).toEqual([])
  })
})
