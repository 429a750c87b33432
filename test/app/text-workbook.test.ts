import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkWorkbook } from '../../src/app/check-plan.ts'
import { textWorkbook } from '../../src/app/text-workbook.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'

const TEXTS = fileURLToPath(new URL('../recognize/plain-text/texts/', import.meta.url))
const linesOf = (file: string): string[] => readFileSync(TEXTS + file, 'utf8').split('\n')
const planOf = (grid: Parameters<typeof checkWorkbook>[0]): unknown =>
  checkWorkbook(grid).plans.map(({ reading: { plan } }) => ({
    department: plan.department,
    issues: plan.issues.map(({ title, indicators }) => [
      title,
      indicators.map(({ name, target }) => [name, target.text]),
    ]),
  }))

describe('textWorkbook', () => {
  it('makes a workbook in which the same plan is read as in the text, and once', () => {
    const lines = linesOf('natural-order.txt')
    const { bytes, hasPlan } = textWorkbook(lines)
    const grid = readWorkbook(bytes)
    expect(hasPlan).toBe(true)
    expect(grid.sheets.map(({ name }) => name)).toEqual(['運営方針', '原文（控え）'])
    expect(planOf(grid)).toEqual(planOf({ ...grid, sheets: [], names: new Map(), lines }))
  })

  it('keeps a text without a plan line by line', () => {
    const { bytes, hasPlan } = textWorkbook(['お知らせ', '', '=1+1'])
    const [sheet] = readWorkbook(bytes).sheets
    expect(hasPlan).toBe(false)
    expect([...(sheet?.rows() ?? [])].map((row) => row.cells[0]?.value)).toEqual(['お知らせ', '=1+1'])
  })
})
