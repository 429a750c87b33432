import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkWorkbook, type CheckedWorkbook } from '../../src/app/check-plan.ts'
import { liveForms, submissionSheets } from '../../src/app/make-form.ts'
import type { WorkbookGrid } from '../../src/grid/workbook-grid.ts'
import { openFile } from '../../src/hosts/file/open-file.ts'
import type { SheetLayout } from '../../src/model/sheet-layout.ts'

const FOLDER = fileURLToPath(new URL('../../samples/', import.meta.url))

/** 見本のブック — each sample's name and path. */
export const SAMPLE_FILES: readonly (readonly [name: string, path: string])[] = readdirSync(FOLDER)
  .filter((file) => /\.xls[xm]$/u.test(file))
  .map((file) => [basename(file).replace(/\.[^.]+$/u, ''), join(FOLDER, file)])

export interface SampleForms {
  readonly grid: WorkbookGrid
  readonly checked: CheckedWorkbook
  readonly live: readonly SheetLayout[]
  /** The forms, and last the page of findings. */
  readonly submission: readonly SheetLayout[]
}

export async function formsOfSample(path: string): Promise<SampleForms> {
  const { grid } = await openFile(path)
  const checked = checkWorkbook(grid)
  const options = { date: '2025-06-10' }
  return {
    grid,
    checked,
    live: liveForms(checked, grid, options),
    submission: submissionSheets(checked, grid, options),
  }
}
