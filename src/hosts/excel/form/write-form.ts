import { rangeName } from '../../../grid/a1.ts'
import type { Receipt } from '../../../model/edit.ts'
import type { SheetLayout } from '../../../model/sheet-layout.ts'
import { layoutPrint } from '../../../xlsx/sheet-writer/sheet-print.ts'
import { hostError } from '../excel-errors.ts'
import { chunksWithin } from '../write/chunks.ts'
import { freeName } from './free-name.ts'
import { freeMark, ownName, ownSheetFor, printName, type OwnSheet } from './marks.ts'
import type { Stroke } from './paint-cells.ts'
import { strokesOf } from './paint-sheet.ts'
import { printOf, readContent } from './sheet-content.ts'
import { readFrame, type SheetFrame } from './sheet-frame.ts'
import { snapshotStrokes, takeSnapshot, type Snapshot } from './snapshot.ts'

/** 書いたシートの裏面 — what it takes to put back what stood there. */
export interface WrittenForm {
  readonly sheet: string
  /** Of the content as it was written: a later edit shows. */
  readonly print: string
  /** The sheet before it was made anew; null where it was added. */
  readonly before: Snapshot | null
  /** The edited sheet that was renamed to make room, and its name until then. */
  readonly kept: { readonly copy: string; readonly name: string } | null
  /** The names that were set, each with what it stood for before; null where it is new. */
  readonly names: ReadonlyMap<string, string | null>
}

export interface FormResult {
  readonly receipt: Receipt
  readonly written: WrittenForm
}

/**
 * 様式シートを書く — in the place of our own earlier sheet, else as a new one behind the last; a sheet that a person has edited is kept as a copy.
 * At most five round trips: what there is; where our sheet stands already, its frame, its cells, and where its formulas spill; the writing.
 * More only by size: one for each 7,000 cells of the sheet that is replaced, and for each 3 MB that are written.
 */
export async function writeForm(context: Excel.RequestContext, layout: SheetLayout): Promise<FormResult> {
  const book = await lookAtBook(context)
  const own = ownSheetFor(book.names, layout.name)
  const standing = own && book.sheets.includes(own.name) ? await lookAtOwn(context, own) : null
  const place = placeFor(book, layout.name, own, standing)
  await paintForm(context, { ...layout, name: place.sheet }, place, book)
  return {
    receipt: {
      applied: [],
      refused: [],
      sheet: { name: place.sheet, added: place.before === null, keptCopy: place.copy },
      notes: place.before && place.before.frame.charts > 0 ? [CHARTS_STAY] : [],
    },
    written: {
      sheet: place.sheet,
      print: layoutPrint(layout),
      before: place.before,
      kept: place.copy === null || !own ? null : { copy: place.copy, name: own.name },
      names: new Map([...namesOf(layout, place).keys()].map((name) => [name, book.names.get(name) ?? null])),
    },
  }
}

const CHARTS_STAY =
  'シートのグラフは描き直しました。「元に戻す」ではグラフは戻りません。必要なときは、もう一度シートを作成してください。'

/** How our own sheet stands: whether a person has edited it, and if not, all that painting it anew would lose. */
type Standing = 'edited' | Snapshot

async function lookAtOwn(context: Excel.RequestContext, own: OwnSheet): Promise<Standing> {
  const snapshot = await takeSnapshot(context, await readFrame(context, own.name))
  return own.print !== null && own.print !== printOf(snapshot.frame, snapshot.content) ? 'edited' : snapshot
}

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

function placeFor(book: BookNow, wanted: string, own: OwnSheet | null, standing: Standing | null): FormPlace {
  if (own && standing && standing !== 'edited') {
    return { sheet: own.name, mark: own.mark, before: standing, copy: null, own }
  }
  const copy = own && standing ? freeName(book.sheets, own.name, '控') : null
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
    if (place.before) clearSheet(worksheets.getItem(layout.name), place.before.frame)
    else worksheets.add(layout.name)
  }
  const naming: Stroke = {
    bytes: 3_000 * (layout.names.length + 2),
    paint: (sheet) => {
      for (const [name, to] of namesOf(layout, place)) {
        if (names.has(name)) context.workbook.names.getItem(name).delete()
        context.workbook.names.add(name, to.startsWith('=') ? to : sheet.getRange(to))
      }
    },
  }
  prepare()
  await paintAll(context, layout.name, [...strokesOf(layout), naming])
}

/** Every name to be set: a constant (`="…"`) or a range of the sheet. */
const namesOf = (layout: SheetLayout, { mark }: FormPlace): ReadonlyMap<string, string> =>
  new Map([
    [mark, rangeName(layout.page.printArea)],
    [printName(mark), `="${layoutPrint(layout)}"`],
    ...layout.names
      .filter(({ name }) => ownName(name, mark) !== mark)
      .map(({ name, range }): [string, string] => [name, range.replace(DOLLAR, '')]),
  ])

const DOLLAR = /\$/gu // '$A$1'

/** In the same place, so that what a person refers to from elsewhere stays referred to. */
function clearSheet(sheet: Excel.Worksheet, before: SheetFrame): void {
  sheet.getRange().clear()
  for (let nth = before.charts - 1; nth >= 0; nth--) sheet.charts.getItemAt(nth).delete()
  sheet.horizontalPageBreaks.removePageBreaks()
  sheet.freezePanes.unfreeze()
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

const SHEET_STAYS = 'シートを作った後に内容が変わったため、元に戻しませんでした。シートは手で削除してください。'

/** 元に戻す — takes the sheet away, or paints back what stood there; refuses where a person has edited it since. Null where the sheet is gone. */
export async function undoForm(context: Excel.RequestContext, written: WrittenForm): Promise<Receipt> {
  const book = await lookAtBook(context)
  if (!book.sheets.includes(written.sheet)) return { applied: [], refused: [], sheet: null, notes: [SHEET_STAYS] }
  const now = await readFrame(context, written.sheet)
  if (printOf(now, await readContent(context, now)) !== written.print)
    return { applied: [], refused: [], sheet: null, notes: [SHEET_STAYS] }
  if (written.before) await paintBack(context, written, now, written.before)
  else await takeAway(context, written)
  return { applied: [], refused: [], sheet: { name: written.sheet, added: false, keptCopy: null }, notes: [] }
}

async function paintBack(
  context: Excel.RequestContext,
  { sheet, names }: WrittenForm,
  now: SheetFrame,
  before: Snapshot,
): Promise<void> {
  clearSheet(context.workbook.worksheets.getItem(sheet), now)
  restoreNames(context, names)
  await paintAll(context, sheet, snapshotStrokes(before))
}

async function takeAway(context: Excel.RequestContext, { sheet, names, kept }: WrittenForm): Promise<void> {
  const { worksheets } = context.workbook
  worksheets.getItem(sheet).delete()
  if (kept) worksheets.getItem(kept.copy).name = kept.name
  restoreNames(context, names)
  await context.sync()
}

function restoreNames(context: Excel.RequestContext, before: WrittenForm['names']): void {
  const { names } = context.workbook
  for (const [name, formula] of before) {
    names.getItem(name).delete()
    if (formula !== null) names.add(name, formula)
  }
}
