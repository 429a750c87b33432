import { checkWorkbook } from '../../../app/check-plan.ts'
import { submissionSheets } from '../../../app/make-form.ts'
import { UserError } from '../../../model/user-error.ts'
import type { Entry } from '../book/entry.ts'
import type { GridView } from '../grid/grid-view.ts'
import type { Keeper, KeptWork } from '../keep/keeper.ts'
import { printPage } from '../print/print-page.ts'
import type { WorkbenchHost } from '../workbench-host.ts'
import { download } from './download.ts'
import type { Notices } from './notices.ts'
import { bookOf, stemOf, type BookFile } from './open-file.ts'
import { showPrint } from './print-dialog.ts'
import { today } from './today.ts'
import { undrawnWords } from './undrawn-words.ts'

/** What the page's commands act on. */
export interface Parts {
  readonly host: WorkbenchHost
  readonly view: GridView
  readonly notices: Notices
  readonly keeper: () => Keeper | null
  /** Another workbook is in hand: the pane begins anew. */
  readonly opened: (file: string) => void
}

/** 画面の操作 — what the toolbar, the pane and files dropped on the page can do. Errors come out as notices, and the work in hand stays. */
export class BookPage {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  openFile(file: File): Promise<void> {
    return this.#guarded(`「${file.name}」を開けませんでした。`, async () => this.#show(await bookOf(file)))
  }

  openBook(book: BookFile, entries: readonly Entry[] = []): Promise<void> {
    return this.#guarded(`「${book.name}」を開けませんでした。`, () => this.#show(book, entries))
  }

  /** 続きから開く. */
  resume(work: KeptWork): Promise<void> {
    return this.#guarded('続きから開けませんでした。', async () => {
      const keeper = this.#parts.keeper()
      const bytes = await keeper?.baseOf(work)
      if (!keeper || !bytes)
        throw new UserError('FILE_MISSING', '控えの中身が見つかりません。元のファイルを開き直してください。')
      const { typing } = work
      const typed: Entry[] = typing
        ? [{ sheet: typing.sheet, row: typing.row, column: typing.column, value: { kind: 'text', text: typing.text } }]
        : []
      await this.#show({ name: work.file, bytes, note: typing ? TYPING : null }, [...work.entries, ...typed])
      await keeper.keep(this.#parts.host.book)
      if (work.id !== keeper.id) await keeper.erase([work.id])
    })
  }

  save(): Promise<void> {
    return this.#guarded('保存できませんでした。', async () => {
      const { host } = this.#parts
      const { bytes, notes } = await host.saved()
      download(host.file, bytes)
      await this.#parts.keeper()?.begin(host.book)
      for (const note of notes) this.#parts.notices.say(note, 'info')
    })
  }

  /** 提出用のブックを渡す — a new workbook beside the one in hand. */
  handOver(bytes: Uint8Array): void {
    const name = `${stemOf(this.#parts.host.file)}（提出用）.xlsx`
    download(name, bytes)
    this.#parts.notices.say(`提出用のブック「${name}」をダウンロードしました。開いているファイルは変更していません。`)
  }

  print(): Promise<void> {
    return this.#guarded('印刷する内容を作れませんでした。', async () => {
      const grid = await this.#parts.host.readWorkbook()
      const checked = checkWorkbook(grid)
      if (checked.plans.length === 0) throw new UserError('WRITE_UNSUPPORTED', NO_PLAN)
      const sheets = submissionSheets(checked, grid, { date: today() })
      showPrint(printPage(sheets, stemOf(grid.file)))
    })
  }

  async #show(book: BookFile, entries: readonly Entry[] = []): Promise<void> {
    const { host, notices, opened, keeper } = this.#parts
    await host.open(book.name, book.bytes, entries)
    notices.clear()
    if (book.note) notices.say(book.note)
    const undrawn = undrawnWords(host.book.draw())
    if (undrawn) notices.say(undrawn)
    if (entries.length === 0) await keeper()?.begin(host.book)
    opened(book.name)
  }

  async #guarded(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#parts.notices.say(
        error instanceof UserError ? error.message : `${what}${UNEXPECTED}（${String(error)}）`,
        'error',
      )
    }
  }
}

const UNEXPECTED =
  '予期しない誤りが起きました。開いている内容はそのままです。画面を読み込み直してから、もう一度お試しください。'
const NO_PLAN =
  '運営方針が見つからないため、印刷する内容がありません。作業ウィンドウの「検査」で理由を確認してください。'
const TYPING = '入力途中だった内容も、セルに入れました。確認してください。'
