import type { SheetGrid, WorkbookGrid } from '../grid/workbook-grid.ts'
import { FFLATE, type Codec } from './codec.ts'
import { openPackage, type Package } from './package.ts'
import { readSheet } from './read/read-sheet.ts'
import { readTextBoxes } from './read/read-text-boxes.ts'
import { readSharedStrings } from './read/shared-strings.ts'
import { sheetGrid, type BookContext } from './read/sheet-grid.ts'
import { readSettings } from './settings-part.ts'
import { readStyles } from './styles/read-styles.ts'
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part.ts'

export interface ReadOptions {
  /** ファイル名 — goes into the grid as it is. */
  readonly file?: string
  readonly codec?: Codec
}

const OUR_NAME = /^PLANSHEET_/u // 'PLANSHEET_FORM'
const SHEET_RANGE = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?)$/u // "'運営方針'!$A$1:$H$40"

/** ブックを読む — an .xlsx or .xlsm as a grid; a UserError says why it cannot be read. Sheets without cells (charts, dialogs, macros) are left out. */
export const readWorkbook = (bytes: Uint8Array, options: ReadOptions = {}): WorkbookGrid =>
  readPackage(openPackage(bytes, options.codec ?? FFLATE), options.file ?? '')

/** The same for a package that is open already. */
export function readPackage(opened: Package, file = ''): WorkbookGrid {
  const workbook = readWorkbookPart(opened)
  const book = {
    strings: readSharedStrings(opened),
    looks: readStyles(opened),
    date1904: workbook.date1904,
    named: namedBy(workbook),
  }
  return {
    file,
    sheets: workbook.sheets
      .filter((entry) => entry.kind === 'worksheet' && entry.part !== '')
      .map((entry) => gridOf(opened, entry, book)),
    names: ourNames(workbook),
    settings: readSettings(opened),
    lines: null,
  }
}

const gridOf = (opened: Package, entry: SheetEntry, book: BookContext): SheetGrid =>
  sheetGrid(entry, readSheet(opened.read(entry.part), book.strings), book, readTextBoxes(opened, entry.part))

/** 入力規則 often names its list: 「判定リスト」 stands for リスト!$A$2:$A$3. */
function namedBy({ names }: WorkbookPart): (source: string) => string {
  const texts = new Map(names.map(({ name, text }) => [name.toLowerCase(), text]))
  return (source) => texts.get(source.toLowerCase()) ?? source
}

function ourNames(workbook: WorkbookPart): WorkbookGrid['names'] {
  const found = new Map<string, { sheet: string; range: string }>()
  for (const { name, text } of workbook.names) {
    const match = OUR_NAME.test(name) ? SHEET_RANGE.exec(text) : null
    if (!match) continue
    const sheet = (match[1] ?? match[2] ?? '').replace(DOUBLED, "'")
    found.set(name, { sheet, range: (match[3] ?? '').replace(DOLLAR, '') })
  }
  return found
}

const DOUBLED = /''/gu // "局''s"
const DOLLAR = /\$/gu // '$A$1'
