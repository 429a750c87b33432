import { formMark } from '../common/form-mark.ts'
import type { Outline } from '../common/wire.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** 印 — a name of ours, and the sheet and range it stands for. */
export type Mark = Outline['marks'][number]

const FINDINGS_MARK = 'PLANSHEET_FINDINGS'

/** All marks that stand in the workbook, the page of findings among them. */
export function marksIn(spreadsheet: Spreadsheet): readonly Mark[] {
  const findings = markNamed(spreadsheet, FINDINGS_MARK)
  return findings ? [...formMarksIn(spreadsheet), findings] : formMarksIn(spreadsheet)
}

/** Of our own forms; a name whose sheet is gone stands no longer. */
export function formMarksIn(spreadsheet: Spreadsheet): readonly Mark[] {
  const marks: Mark[] = []
  for (let n = 1; ; n++) {
    const found = markNamed(spreadsheet, formMark(n))
    if (!found) return marks
    marks.push(found)
  }
}

function markNamed(spreadsheet: Spreadsheet, name: string): Mark | undefined {
  const range = spreadsheet.getRangeByName(name)
  return range ? { name, sheet: range.getSheet().getName(), range: range.getA1Notation() } : undefined
}
