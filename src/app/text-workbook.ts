import { layoutLines } from '../layout/index.ts'
import type { WorkbookGrid } from '../grid/workbook-grid.ts'
import { newFormWorkbook, newSourceWorkbook } from '../xlsx/sheet-writer/index.ts'
import { checkWorkbook } from './check-plan.ts'
import { submissionSheets } from './make-form.ts'

/** 文章から作ったブック — a new workbook, and whether a plan was found in the text. */
export interface TextWorkbook {
  readonly bytes: Uint8Array
  readonly hasPlan: boolean
}

const FONT = '游ゴシック'

/**
 * 文章からブックを作る — a plan's text (as it comes out of a PDF or Word) as a workbook to go on working in: the form filled with what was read, in plain
 * values, and behind it the text line by line. The text's sheet is named as a copy, so that the plan is not read twice. A text without a plan is kept as text.
 */
export function textWorkbook(lines: readonly string[]): TextWorkbook {
  const grid: WorkbookGrid = { file: '', sheets: [], names: new Map(), settings: null, lines }
  const checked = checkWorkbook(grid)
  if (checked.plans.length === 0) {
    return { bytes: newSourceWorkbook([layoutLines(lines, '原文', FONT)]), hasPlan: false }
  }
  const font = checked.plans[0]?.recognized.profile.page.font ?? FONT
  const forms = submissionSheets(checked, grid, { date: null }).slice(0, -1)
  return { bytes: newFormWorkbook([...forms, layoutLines(lines, '原文（控え）', font)]), hasPlan: true }
}
