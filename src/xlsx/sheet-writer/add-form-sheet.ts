import type { SheetLayout } from '../../model/sheet-layout.ts'
import { quoteSheet, removeDefinedName, setDefinedName } from '../defined-names.ts'
import { keepValuesOnLoad } from '../edit/recalculation.ts'
import { assertWritable, openPackage, type Package } from '../package.ts'
import { readPackage } from '../read-workbook.ts'
import { readWorkbookPart, sheetNamed } from '../workbook-part.ts'
import { freeMark, isMark, markedLayout, printName } from './form-mark.ts'
import { freeSheetName } from './free-sheet-name.ts'
import { putSheet } from './put-sheet.ts'
import { renameSheet } from './rename-sheet.ts'
import { layoutPrint, sheetPrint } from './sheet-print.ts'

export interface FormSheetReceipt {
  readonly bytes: Uint8Array
  /** The sheet's name as it now stands: 運営方針, or 運営方針 (2) beside a sheet of the user's of that name. */
  readonly sheet: string
  /** 控え — the name of the copy that was kept because a person had edited our sheet; null when none was needed. */
  readonly keptCopy: string | null
  readonly replaced: boolean
}

/**
 * 様式シートを加える — writes the live sheet into the user's workbook: in the place of our own earlier one, else behind the last sheet. All
 * other parts keep their bytes; the same layout again gives the same bytes.
 */
export function addFormSheet(bytes: Uint8Array, layout: SheetLayout): FormSheetReceipt {
  const opened = openPackage(bytes)
  assertWritable(opened)
  const own = ownSheetFor(opened, layout.name)
  const keptCopy = own && isEdited(opened, own) ? keepCopy(opened, own) : null
  const sheet = own && keptCopy === null ? own.sheet : freeSheetName(opened, layout.name)
  const mark = own?.mark ?? freeMark(opened)
  putSheet(opened, markedLayout(opened, { ...layout, name: sheet }, mark))
  keepValuesOnLoad(opened)
  setDefinedName(opened, { name: printName(mark), localSheet: null, text: `"${layoutPrint(layout)}"` })
  return { bytes: opened.save(), sheet, keptCopy, replaced: own !== undefined && keptCopy === null }
}

interface OwnSheet {
  readonly sheet: string
  readonly mark: string
}

const COUNTER = / \(\d+\)$/u // '運営方針 (2)'

/** Our earlier sheet for this plan: marked, and of this name (or this name with a counter). */
function ownSheetFor(opened: Package, name: string): OwnSheet | undefined {
  const workbook = readWorkbookPart(opened)
  const marks = workbook.names.filter((each) => each.localSheet === null && isMark(each.name))
  return marks
    .map((each) => ({
      mark: each.name,
      sheet:
        workbook.sheets.find(
          (sheet) => each.text.startsWith(`${quoteSheet(sheet.name)}!`) || each.text.startsWith(`${sheet.name}!`),
        )?.name ?? '',
    }))
    .find(({ sheet }) => sheet !== '' && (sheet === name || sheet.replace(COUNTER, '') === name))
}

function isEdited(opened: Package, { sheet, mark }: OwnSheet): boolean {
  const known = readWorkbookPart(opened).names.find((each) => each.name === printName(mark))?.text
  return known !== undefined && known !== `"${printNow(opened, sheet)}"`
}

function printNow(opened: Package, name: string): string {
  const sheet = readPackage(opened).sheets.find((each) => each.name === name)
  return sheet ? sheetPrint(sheet) : ''
}

/** The edited sheet stays where it is under another name and is ours no longer; a new one is written behind the last sheet. */
function keepCopy(opened: Package, { sheet, mark }: OwnSheet): string {
  const copy = freeSheetName(opened, sheet, '控')
  renameSheet(opened, sheet, copy)
  removeDefinedName(opened, mark, null)
  removeDefinedName(opened, printName(mark), null)
  return sheetNamed(readWorkbookPart(opened), copy)?.name ?? copy
}
