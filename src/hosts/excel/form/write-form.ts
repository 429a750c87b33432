import { rangeName } from '../../../grid/a1.ts'
import { makeSheet } from '../../../grid/make-sheet.ts'
import type { Receipt } from '../../../model/edit.ts'
import type { SheetLayout } from '../../../model/sheet-layout.ts'
import { layoutPrint, sheetPrint } from '../../../xlsx/sheet-writer/sheet-print.ts'
import { hostError } from '../excel-errors.ts'
import { cellOf } from '../read/cell-of.ts'
import { chunksWithin } from '../write/chunks.ts'
import { freeName } from './free-name.ts'
import { freeMark, ownName, ownSheetFor, printName, type OwnSheet } from './marks.ts'
import type { Stroke } from './paint-cells.ts'
import { strokesOf } from './paint-sheet.ts'
import { snapshotStrokes, takeSnapshot, type Snapshot } from './snapshot.ts'

/** 書いたシートの裏面 — what it takes to put back what stood there. */
export interface WrittenForm {
  readonly sheet: string
  readonly mark: string
  /** Of the content as it was written: a later edit shows. */
  readonly print: string
  /** The sheet before it was made anew; null where it was added. */
  readonly before: { readonly snapshot: Snapshot; readonly print: string | null } | null
  /** The edited sheet that was renamed to make room. */
  readonly kept: { readonly copy: string; readonly mark: string; readonly print: string | null } | null
}

export interface FormResult {
  readonly receipt: Receipt
  readonly written: WrittenForm
}

/**
 * 様式シートを書く — in the place of our own earlier sheet, else as a new one behind the last; a sheet that a person has edited is kept as a copy.
 * At most five round trips: what there is, how our sheet stands (and where formulas spill), the writing; one more for each further 4 MB.
 */
export async function writeForm(context: Excel.RequestContext, layout: SheetLayout): Promise<FormResult> {
  const book = await lookAtBook(context)
  const own = ownSheetFor(book.names, layout.name)
  const snapshot = own && book.sheets.includes(own.name) ? await takeSnapshot(context, own.name) : null
  const isEdited = snapshot !== null && own?.print !== null && own?.print !== printOf(snapshot)
  const place = placeFor(book, layout.name, own, snapshot, isEdited)
  await paintForm(context, { ...layout, name: place.sheet }, place, book)
  const print = layoutPrint(layout)
  return {
    receipt: {
      applied: [],
      refused: [],
      sheet: { name: place.sheet, added: place.before === null, keptCopy: place.copy },
      notes: place.before && place.before.charts > 0 ? [CHARTS_STAY] : [],
    },
    written: {
      sheet: place.sheet,
      mark: place.mark,
      print,
      before: place.before && { snapshot: place.before, print: own?.print ?? null },
      kept: place.copy === null || !own ? null : { copy: place.copy, mark: own.mark, print: own.print },
    },
  }
}

const CHARTS_STAY =
  'シートのグラフは描き直しました。「元に戻す」ではグラフは戻りません。必要なときは、もう一度シートを作成してください。'

interface BookNow {
  readonly sheets: readonly string[]
  readonly names: ReadonlyMap<string, string>
}

async function lookAtBook(context: Excel.RequestContext): Promise<BookNow> {
  const { worksheets, names, protection } = context.workbook
  worksheets.load('items/name')
  names.load('items/name,items/formula')
  protection.load('protected')
  await context.sync()
  if (protection.protected) throw hostError('STRUCTURE_PROTECTED')
  return {
    sheets: worksheets.items.map(({ name }) => name),
    names: new Map(names.items.map((item) => [item.name, String(item.formula)])),
  }
}

/** Where the sheet goes, and what becomes of the one that stands there. */
interface FormPlace {
  readonly sheet: string
  readonly mark: string
  readonly before: Snapshot | null
  readonly copy: string | null
  readonly own: OwnSheet | null
}

function placeFor(
  book: BookNow,
  wanted: string,
  own: OwnSheet | null,
  snapshot: Snapshot | null,
  isEdited: boolean,
): FormPlace {
  if (own && snapshot && !isEdited) return { sheet: own.name, mark: own.mark, before: snapshot, copy: null, own }
  const copy = own && snapshot ? freeName(book.sheets, own.name, '控') : null
  const taken = book.sheets.map((name) => (name === own?.name && copy !== null ? copy : name))
  return { sheet: freeName(taken, wanted), mark: own?.mark ?? freeMark(book.names), before: null, copy, own }
}

async function paintForm(
  context: Excel.RequestContext,
  layout: SheetLayout,
  place: FormPlace,
  { names }: BookNow,
): Promise<void> {
  const prepare = (): void => {
    const { worksheets } = context.workbook
    if (place.copy !== null && place.own) worksheets.getItem(place.own.name).name = place.copy
    if (place.before) clearSheet(worksheets.getItem(layout.name), place.before)
    else worksheets.add(layout.name)
  }
  const name: Stroke = {
    bytes: 3_000 * (layout.names.length + 2),
    paint: (sheet) => {
      const marked = layout.names.filter((each) => ownName(each.name, place.mark) !== place.mark)
      setName(context, names, place.mark, sheet.getRange(rangeName(layout.page.printArea)))
      setName(context, names, printName(place.mark), `="${layoutPrint(layout)}"`)
      for (const each of marked) setName(context, names, each.name, sheet.getRange(each.range.replace(DOLLAR, '')))
    },
  }
  prepare()
  await paintAll(context, layout.name, [...strokesOf(layout), name])
}

const DOLLAR = /\$/gu // '$A$1'

/** In the same place, so that what a person refers to from elsewhere stays referred to. */
function clearSheet(sheet: Excel.Worksheet, before: Snapshot): void {
  sheet.getRange().clear()
  for (let nth = before.charts - 1; nth >= 0; nth--) sheet.charts.getItemAt(nth).delete()
  sheet.horizontalPageBreaks.removePageBreaks()
  sheet.freezePanes.unfreeze()
}

function setName(
  context: Excel.RequestContext,
  names: ReadonlyMap<string, string>,
  name: string,
  to: Excel.Range | string,
): void {
  if (names.has(name)) context.workbook.names.getItem(name).delete()
  context.workbook.names.add(name, to)
}

const BYTES_AT_ONCE = 3 * 1024 * 1024

/** One round trip for each part; the wire takes 5 MB, and the estimate is rough. */
async function paintAll(context: Excel.RequestContext, sheetName: string, strokes: readonly Stroke[]): Promise<void> {
  await paintParts(
    context,
    sheetName,
    chunksWithin(strokes, BYTES_AT_ONCE, ({ bytes }) => bytes),
  )
}

async function paintParts(
  context: Excel.RequestContext,
  sheetName: string,
  [strokes, ...others]: readonly (readonly Stroke[])[],
): Promise<void> {
  if (!strokes) return
  context.application.suspendScreenUpdatingUntilNextSync()
  for (const { paint } of strokes) paint(context.workbook.worksheets.getItem(sheetName))
  await context.sync()
  await paintParts(context, sheetName, others)
}

const printOf = (snapshot: Snapshot): string =>
  sheetPrint(
    makeSheet({
      name: '',
      merges: snapshot.merges,
      cells: snapshot.values.flatMap((line, row) =>
        line.flatMap((value, column) => {
          const isSpilled = snapshot.spills.some(
            (box) =>
              row >= box.top &&
              row <= box.bottom &&
              column >= box.left &&
              column <= box.right &&
              (row > box.top || column > box.left),
          )
          const cell = cellOf(row, column, value, snapshot.formulas[row]?.[column], null)
          return cell && !isSpilled ? [cell] : []
        }),
      ),
    }),
  )

const SHEET_STAYS = 'シートを作った後に内容が変わったため、元に戻しませんでした。シートは手で削除してください。'

/** 元に戻す — takes the sheet away, or paints back what stood there; refuses where a person has edited it since. Null where the sheet is gone. */
export async function undoForm(context: Excel.RequestContext, written: WrittenForm): Promise<Receipt> {
  const book = await lookAtBook(context)
  if (!book.sheets.includes(written.sheet)) return { applied: [], refused: [], sheet: null, notes: [SHEET_STAYS] }
  const now = await takeSnapshot(context, written.sheet)
  if (printOf(now) !== written.print) return { applied: [], refused: [], sheet: null, notes: [SHEET_STAYS] }
  const { before } = written
  if (before) await paintBack(context, written, now, before)
  else await takeAway(context, written)
  return { applied: [], refused: [], sheet: { name: written.sheet, added: false, keptCopy: null }, notes: [] }
}

async function paintBack(
  context: Excel.RequestContext,
  written: WrittenForm,
  now: Snapshot,
  before: NonNullable<WrittenForm['before']>,
): Promise<void> {
  const clear: Stroke = {
    bytes: 1_000,
    paint: (sheet) => {
      clearSheet(sheet, now)
      markAgain(context, written.mark, sheet, before.snapshot, before.print)
    },
  }
  await paintAll(context, written.sheet, [clear, ...snapshotStrokes(before.snapshot)])
}

function markAgain(
  context: Excel.RequestContext,
  mark: string,
  sheet: Excel.Worksheet,
  { page, box }: Snapshot,
  print: string | null,
): void {
  const { names } = context.workbook
  names.getItem(mark).delete()
  names.getItem(printName(mark)).delete()
  names.add(mark, sheet.getRange(page.printArea ?? rangeName(box)))
  if (print !== null) names.add(printName(mark), `="${print}"`)
}

async function takeAway(context: Excel.RequestContext, { sheet, mark, kept }: WrittenForm): Promise<void> {
  const { worksheets, names } = context.workbook
  names.getItem(mark).delete()
  names.getItem(printName(mark)).delete()
  worksheets.getItem(sheet).delete()
  if (kept) worksheets.getItem(kept.copy).name = sheet
  await context.sync()
}
