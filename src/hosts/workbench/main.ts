import { mountPane } from '../../taskpane/mount.tsx'
import type { PaneHandle, PaneSample } from '../../taskpane/pane-props.ts'
import { GridView } from './grid/grid-view.ts'
import { STRUCTURE } from './host-words.ts'
import { openDatabase } from './keep/database.ts'
import { Keeper } from './keep/keeper.ts'
import { BookPage } from './page/book-page.ts'
import { element } from './page/element.ts'
import { sampleBooks, type SampleBook } from './page/load-script.ts'
import { Menu } from './page/menu.ts'
import { Notices } from './page/notices.ts'
import { bookOfLines } from './page/open-file.ts'
import './page/page.css'
import { offerKept } from './page/recover.ts'
import { SAMPLE_TITLES } from './page/sample-titles.ts'
import { followSplitter } from './page/splitter.ts'
import { today } from './page/today.ts'
import { workId } from './page/work-id.ts'
import { WorkbenchHost } from './workbench-host.ts'

/** 組み立て — the grid, the port over it, the pane beside it and the toolbar above it. */
const notices = new Notices(element('notices'))
let keeper: Keeper | null = null
let pane: PaneHandle | null = null

const view = new GridView('grid', {
  entered: (places) => host.entered(places),
  typing: (typing) => keeper?.keepTyping(typing),
  refused: () => notices.say(STRUCTURE, 'warning'),
})
const host: WorkbenchHost = new WorkbenchHost(view, {
  say: (message) => notices.say(message, 'warning'),
  handOver: (bytes) => page.handOver(bytes),
  keep: async (book) => keeper?.keep(book),
})
const page: BookPage = new BookPage({ host, view, notices, keeper: () => keeper, opened: showPane })

function showPane(file: string): void {
  element('file').textContent = file
  document.title = `${file} — 運営方針アドイン`
  pane?.unmount()
  pane = mountPane(element('pane'), {
    host,
    locale: navigator.language,
    theme: 'light',
    samples: samples.map(paneSample),
    actions: ACTIONS,
    selection: () => Promise.resolve(view.selection()),
    today,
    introduction: INTRODUCTION,
  })
}

const ACTIONS = [
  {
    id: 'print',
    label: { ja: '印刷・PDF', en: 'Print / PDF' },
    help: { ja: '運営方針をA4で印刷、又はPDFとして保存します。', en: 'Prints the plan on A4, or saves it as PDF.' },
    run: () => page.print(),
  },
  {
    id: 'download',
    label: { ja: '保存（ダウンロード）', en: 'Save (download)' },
    help: { ja: '編集した内容を加えたファイルを保存します。', en: 'Saves the file with what was entered.' },
    run: () => page.save(),
  },
]

const SEEN = 'plansheet-introduction'
const INTRODUCTION = {
  isDue: () => localStorage.getItem(SEEN) === null,
  done: () => localStorage.setItem(SEEN, 'done'),
}

let samples: readonly SampleBook[] = []
const titleOf = ({ file }: SampleBook) => SAMPLE_TITLES[file] ?? { title: file, about: '試験用の例' }

async function openSample({ file, data }: SampleBook): Promise<void> {
  const bytes = Uint8Array.from(atob(data.split(',')[1] ?? ''), (letter) => letter.charCodeAt(0))
  await page.openBook({ name: file, bytes, note: null })
}

const paneSample = (sample: SampleBook): PaneSample => ({ ...titleOf(sample), open: () => openSample(sample) })

function wireToolbar(): void {
  const input = element<HTMLInputElement>('file-input')
  const menu = new Menu(element('samples'), element('samples-menu'))
  const onClick = (id: string, run: () => unknown): void => element(id).addEventListener('click', () => void run())
  onClick('open', () => input.click())
  onClick('samples', () =>
    menu.isOpen
      ? menu.close()
      : menu.open(samples.map((one) => ({ ...titleOf(one), choose: () => void openSample(one) }))),
  )
  onClick('save', () => page.save())
  onClick('undo', () => view.undo())
  onClick('redo', () => view.redo())
  onClick('print', () => page.print())
  onClick('structure', () => notices.say(STRUCTURE, 'warning'))
  onClick('erase', () => keeper?.erase([workId()]))
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    input.value = '' // the same file may be chosen again
    if (file) void page.openFile(file)
  })
  wirePaste()
}

function wirePaste(): void {
  const dialog = element<HTMLDialogElement>('paste-dialog')
  const text = element<HTMLTextAreaElement>('paste-text')
  element('paste').addEventListener('click', () => dialog.showModal())
  dialog.addEventListener('close', () => {
    const lines = text.value.split(/\r\n?|\n/u)
    if (dialog.returnValue === 'make' && text.value.trim() !== '') void page.openBook(bookOfLines(lines, '運営方針'))
    text.value = ''
  })
}

function wireDrop(): void {
  const cover = element('drop')
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
  window.addEventListener('dragover', (event) => {
    if (!hasFile(event)) return
    event.preventDefault()
    cover.hidden = false
  })
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) cover.hidden = true
  })
  window.addEventListener('drop', (event) => {
    if (!hasFile(event)) return
    event.preventDefault()
    cover.hidden = true
    const file = event.dataTransfer?.files[0]
    if (file) void page.openFile(file)
  })
}

async function startKeeping(): Promise<void> {
  try {
    keeper = new Keeper(await openDatabase(), workId(), (isKept, error) => {
      element('keeping').hidden = !isKept
      element('kept').textContent = 'この端末に自動で控えています'
      if (error) notices.say(NOT_KEPT, 'warning')
    })
  } catch {
    notices.say(NOT_KEPT, 'warning')
  }
}

const NOT_KEPT =
  'このブラウザーでは自動の控えを残せません。画面を閉じると入力が失われるため、こまめに「保存（ダウンロード）」を押してください。'

async function start(): Promise<void> {
  wireToolbar()
  wireDrop()
  followSplitter(element('splitter'), element('pane'))
  await startKeeping()
  samples = await sampleBooks()
  const first = samples.find(({ file }) => file === 'midori_yoshiki.xlsx') ?? samples[0]
  const kept = keeper
  if (first) await openSample(first)
  if (kept) await offerKept(kept, notices, (work) => void page.resume(work))
}

/** For the tests, which call the port from outside. */
Object.assign(globalThis, { plansheet: { host, view, page, receipts: [] } })
void start()
