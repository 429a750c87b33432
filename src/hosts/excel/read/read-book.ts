import type { Box } from '../../../grid/box.ts'
import type { TextBox, WorkbookGrid } from '../../../grid/workbook-grid.ts'
import { cellCount } from './place.ts'
import { readMergesInWindows } from './merge-windows.ts'
import { readWindows } from './read-windows.ts'
import { sheetOf } from './sheet-of.ts'
import { surveyBook, type SurveyedSheet } from './survey.ts'
import { askTextBoxes } from './text-boxes.ts'

/**
 * ブックを読む — three round trips whatever the number of rows: what there is (sheets, names, the settings part), how large it is (used ranges, merged
 * areas, shapes, lists), what it holds. More only by size: one for each 4 MB of cells, and the windows of a sheet with more than 512 merged areas.
 */
export async function readBook(context: Excel.RequestContext): Promise<WorkbookGrid> {
  const survey = await surveyBook(context)
  let asked: readonly AskedExtras[] = []
  const rows = await readWindows(context, survey.sheets, () => {
    asked = survey.sheets.map((sheet) => askExtras(context, sheet))
  })
  const merges = await mergesOf(context, survey.sheets)
  return {
    file: '',
    sheets: survey.sheets.map((sheet, index) =>
      sheetOf(sheet, rows.get(sheet.name) ?? [], {
        merges: merges[index] ?? [],
        textBoxes: asked[index]?.textBoxes() ?? [],
        hiddenColumns: asked[index]?.hiddenColumns() ?? [],
      }),
    ),
    names: ourNames(survey.names),
    settings: survey.settings,
    lines: null,
  }
}

/** Asked with the first cells, taken when they have come. */
interface AskedExtras {
  readonly textBoxes: () => readonly TextBox[]
  readonly hiddenColumns: () => readonly number[]
}

const askExtras = (context: Excel.RequestContext, sheet: SurveyedSheet): AskedExtras => ({
  textBoxes: askTextBoxes(context, sheet),
  hiddenColumns: askHiddenColumns(context, sheet),
})

function askHiddenColumns(context: Excel.RequestContext, { name, used }: SurveyedSheet): () => readonly number[] {
  const range = context.workbook.worksheets
    .getItem(name)
    .getRangeByIndexes(used.top, used.left, 1, used.right - used.left + 1)
  const columns = range.getColumnProperties({ columnHidden: true })
  return () => columns.value.flatMap(({ columnHidden }, index) => (columnHidden ? [used.left + index] : []))
}

/** One sheet behind the other: a failing window must not take the answers of others along. */
async function mergesOf(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
): Promise<readonly (readonly Box[])[]> {
  const [sheet, ...others] = sheets
  if (!sheet) return []
  const own =
    sheet.merges ??
    (cellCount(sheet.formatted) === 1 ? [] : await readMergesInWindows(context, sheet.name, sheet.formatted))
  return [own, ...(await mergesOf(context, others))]
}

const OUR_NAME = /^PLANSHEET_/u // 'PLANSHEET_FORM'
const SHEET_RANGE =
  /^=(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!]+))!(?<range>\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?)$/u // "='運営方針'!$A$1:$H$40"

/** Names of our own that point to cells: name → sheet and range. */
export function ourNames(names: ReadonlyMap<string, string>): WorkbookGrid['names'] {
  const found = new Map<string, { sheet: string; range: string }>()
  for (const [name, formula] of names) {
    const groups = OUR_NAME.test(name) ? SHEET_RANGE.exec(formula)?.groups : undefined
    if (!groups) continue
    const sheet = (groups.quoted ?? groups.plain ?? '').replace(/''/gu, "'")
    found.set(name, { sheet, range: (groups.range ?? '').replace(/\$/gu, '') })
  }
  return found
}
