import type { CellRef, WorkbookGrid } from '../../../grid/workbook-grid.ts'
import { makeWorkbook } from '../../../grid/make-sheet.ts'
import { inverseOf } from '../../../model/inverse-edit.ts'
import type { AppliedEdit, Edit, Receipt, RefusedEdit } from '../../../model/edit.ts'
import type { HostInfo, SettingsStore, Unsubscribe, WorkbookHost } from '../../../model/port.ts'
import type { SheetLayout } from '../../../model/sheet-layout.ts'
import { MARGINS } from '../../../layout/assemble-sheet.ts'
import { drawLayout } from '../common/draw-layout.ts'
import { isFormMark } from '../common/form-mark.ts'
import type { PdfSource } from '../common/pdf-link.ts'
import type { Outcome, Outline, WireEdit } from '../common/wire.ts'
import type { Bridge } from './bridge.ts'
import { refusalText } from './refusal-text.ts'
import { sheetOfReply } from './sheet-of-reply.ts'
import { shownDifferences } from './shown-difference.ts'
import { valueOfHeld, writtenBack, writtenOf } from './written-value.ts'

/** ブラウザー側の手段 — what the host needs of the page around it, so that it can be tested without one. */
export interface Surroundings {
  readonly locale: string
  /** Hands a file to the person. */
  readonly save: (bytes: Uint8Array, name: string) => void
  /** Calls back when the person returns to the sidebar. */
  readonly onFocus: (listener: () => void) => Unsubscribe
}

type Made = Extract<Outcome, { was: unknown }>

/** 元に戻すための控え — of edits, what each cell held and shows; of a sheet, the layout that stood there before (null: none, undefined: not known). */
type Before = { readonly made: ReadonlyMap<Edit, Made> } | { readonly previous: SheetLayout | null | undefined }

export interface FormPage extends PdfSource {
  readonly sheet: string
}

/** Google スプレッドシート — the port over the bridge: the pipeline runs in the sidebar's browser, and Google's side only reads and writes cells. */
export class SheetsHost implements WorkbookHost {
  readonly info: HostInfo
  readonly settings: SettingsStore
  readonly #call: Bridge
  readonly #around: Surroundings
  readonly #before = new WeakMap<Receipt, Before>()
  /** The layouts written since the sidebar opened, by sheet. */
  readonly #layouts = new Map<string, SheetLayout>()
  readonly #readers = new Set<(grid: WorkbookGrid) => void>()
  #file = ''

  constructor(call: Bridge, around: Surroundings) {
    this.#call = call
    this.#around = around
    this.info = {
      locale: around.locale,
      platform: 'sheets',
      can: {
        onChanged: false,
        undoStep: false,
        pageSetup: false,
        hiddenRows: false,
        shapes: false,
        newWorkbook: true,
        charts: false,
      },
    }
    this.settings = {
      get: async () => (await this.#readOutline()).settings,
      set: async (json) => void (await this.#call('api_settings', { json })),
    }
  }

  /** 読取りの後 — tells what was read, so that the composition root can offer what only some workbooks need. */
  onRead(listener: (grid: WorkbookGrid) => void): Unsubscribe {
    this.#readers.add(listener)
    return () => void this.#readers.delete(listener)
  }

  /** 様式のページ — our own sheets as they stand now, each with its page as it was laid out in this session, or A4 upright. */
  async formPages(): Promise<readonly FormPage[]> {
    const { spreadsheetId, sheets, marks } = await this.#readOutline()
    return marks.flatMap((mark) => {
      const sheet = isFormMark(mark.name) ? sheets.find(({ name }) => name === mark.sheet) : undefined
      if (!sheet) return []
      return [
        { sheet: sheet.name, spreadsheetId, gid: sheet.gid, page: this.#layouts.get(sheet.name)?.page ?? USUAL_PAGE },
      ]
    })
  }

  async readWorkbook(): Promise<WorkbookGrid> {
    const outline = await this.#readOutline()
    const sheets = []
    for (const sheet of outline.sheets) {
      const reply = await this.#call('api_read', { sheet: sheet.name })
      sheets.push(sheetOfReply(sheet, reply, outline.marks))
    }
    const names = new Map(outline.marks.map(({ name, sheet, range }) => [name, { sheet, range }]))
    const grid = makeWorkbook(sheets, { file: outline.file, settings: outline.settings, names })
    for (const listener of this.#readers) listener(grid)
    return grid
  }

  async apply(edits: readonly Edit[]): Promise<Receipt> {
    return this.#applyWith(edits, (edit) => ({ value: writtenOf(edit.value), format: null }))
  }

  async writeSheet(layout: SheetLayout): Promise<Receipt> {
    const reply = await this.#call('api_writeSheet', { drawing: drawLayout(layout) })
    const differing = shownDifferences(layout, reply.shown)
    const receipt: Receipt = {
      applied: [],
      refused: [],
      sheet: { name: reply.sheet, added: reply.added, keptCopy: reply.keptCopy },
      notes: [...notesOn(layout), ...(differing.length === 0 ? [] : [differenceNote(differing)])],
    }
    this.#before.set(receipt, { previous: reply.added ? null : this.#layouts.get(reply.sheet) })
    this.#layouts.set(reply.sheet, layout)
    return receipt
  }

  openWorkbook(bytes: Uint8Array): Promise<void> {
    this.#around.save(bytes, `${this.#file || '運営方針'}（提出用）.xlsx`)
    return Promise.resolve()
  }

  async select(at: CellRef): Promise<void> {
    if (!('line' in at)) await this.#call('api_select', at)
  }

  /** 選択中のセル — where the person stands in the spreadsheet. */
  async selection(): Promise<CellRef | null> {
    return (await this.#call('api_selection', {})).at
  }

  async undo(receipt: Receipt): Promise<Receipt> {
    const before = this.#before.get(receipt)
    if (receipt.sheet)
      return this.#undoSheet(receipt.sheet.name, before && 'previous' in before ? before.previous : undefined)
    const applied = [...receipt.applied].reverse()
    const made = before && 'made' in before ? before.made : new Map<Edit, Made>()
    const inverse = new Map(
      applied.map((one) => {
        const { edit } = inverseOf(one)
        const known = made.get(one.edit)
        return [known ? { ...edit, before: known.shows } : edit, known?.was]
      }),
    )
    return this.#applyWith([...inverse.keys()], (edit) => {
      const was = inverse.get(edit)
      return was ? { value: writtenBack(was), format: was.format } : { value: writtenOf(edit.value), format: null }
    })
  }

  /** Google tells a sidebar nothing: the plan is looked at again when the person comes back to it, and by 再検査. */
  onChanged(listener: () => void): Unsubscribe {
    return this.#around.onFocus(listener)
  }

  async #readOutline(): Promise<Outline> {
    const outline = await this.#call('api_outline', {})
    this.#file = outline.file
    return outline
  }

  async #applyWith(
    edits: readonly Edit[],
    contentOf: (edit: Edit) => Pick<WireEdit, 'value' | 'format'>,
  ): Promise<Receipt> {
    const inCells = edits.filter((edit) => !('line' in edit.at))
    const { outcomes } = await this.#call('api_apply', {
      edits: inCells.map((edit) => wireEdit(edit, contentOf(edit))),
    })
    const byEdit = new Map(inCells.map((edit, place) => [edit, outcomes[place]]))
    const receipt: Receipt = {
      applied: edits.flatMap((edit) => appliedOf(edit, byEdit.get(edit))),
      refused: edits.flatMap((edit) => refusedOf(edit, byEdit.get(edit))),
      sheet: null,
      notes: [],
    }
    this.#before.set(receipt, { made: madeBy(byEdit) })
    return receipt
  }

  async #undoSheet(name: string, previous: SheetLayout | null | undefined): Promise<Receipt> {
    if (previous) {
      this.#layouts.delete(name)
      return this.writeSheet(previous)
    }
    const nothing: Receipt = { applied: [], refused: [], sheet: null, notes: [] }
    if (previous === undefined) return { ...nothing, notes: [NOT_KNOWN] }
    const { removed } = await this.#call('api_removeSheet', { sheet: name })
    if (!removed) return { ...nothing, notes: [SHEET_STAYS] }
    this.#layouts.delete(name)
    return { ...nothing, sheet: { name, added: false, keptCopy: null } }
  }
}

/** 様式は A4 縦、余白は様式と同じ — where the sheet was made in an earlier session. */
const USUAL_PAGE: PdfSource['page'] = { paper: 'A4', orientation: 'portrait', margins: MARGINS }

const wireEdit = (edit: Edit, content: Pick<WireEdit, 'value' | 'format'>): WireEdit => ({
  ...('line' in edit.at ? { sheet: '', cell: '' } : edit.at),
  before: edit.before,
  overFormula: edit.overFormula ?? false,
  ...content,
})

const appliedOf = (edit: Edit, outcome: Outcome | undefined): readonly AppliedEdit[] =>
  outcome && 'was' in outcome ? [{ edit, was: valueOfHeld(outcome.was) }] : []

function refusedOf(edit: Edit, outcome: Outcome | undefined): readonly RefusedEdit[] {
  if (outcome && 'was' in outcome) return []
  const { refused, said } = outcome ?? { refused: 'missing', said: null }
  return [{ edit, reason: refused, message: refusalText(refused, edit.at, said) }]
}

const madeBy = (outcomes: ReadonlyMap<Edit, Outcome | undefined>): ReadonlyMap<Edit, Made> =>
  new Map([...outcomes].flatMap(([edit, outcome]) => (outcome && 'was' in outcome ? [[edit, outcome] as const] : [])))

/** できないこと — what the layout asks for and Google Sheets has no setting for, said each time it matters. */
function notesOn(layout: SheetLayout): readonly string[] {
  return layout.charts.length === 0 ? [PAGE] : [PAGE, CHARTS]
}

const PAGE =
  '用紙・余白・改ページ・ページ番号は、Google スプレッドシートではシートに設定できません。印刷するときは「PDFを開く」を使ってください。提出する正式な様式は「提出用」の.xlsxファイルです。'
const CHARTS = 'グラフは、Google スプレッドシートのシートには描いていません。「提出用」の.xlsxファイルに入ります。'
const SHEET_STAYS =
  'シートを作った後に内容が変わったため、元に戻しませんでした。不要な場合は、シートを手で削除してください。'
const NOT_KNOWN =
  '作り直す前のシートの内容を控えていないため、元に戻しませんでした。Google スプレッドシートの「元に戻す」（Ctrl+Z）をお試しください。'

const SHOWN = 8

function differenceNote(cells: readonly string[]): string {
  const named = cells.slice(0, SHOWN).join('、') + (cells.length > SHOWN ? ' など' : '')
  return `${String(cells.length)}個のセル（${named}）の式が、読み取った内容と異なる表示になりました。提出には「提出用」の.xlsxファイルを使い、このシートの該当のセルは原文と見比べてください。`
}
