import type { PaneAction, PaneHandle } from '../../../taskpane/pane-props.ts'
import { mountPane } from '../../../taskpane/mount.tsx'
import { bridgeOver } from './bridge.ts'
import { introduction } from './introduction.ts'
import { showNotice } from './notice.ts'
import { saveFile } from './save-file.ts'
import { scriptRunner } from './script-runner.ts'
import { pdfAction, spellingAction, spellingEdits } from './sheets-actions.ts'
import { SheetsHost } from './sheets-host.ts'

/* 組み立て — the sidebar of Google Sheets: the pane over the bridge. */

const host = new SheetsHost(bridgeOver(scriptRunner), {
  locale: navigator.language,
  save: saveFile,
  onFocus: (listener) => {
    window.addEventListener('focus', listener)
    return () => window.removeEventListener('focus', listener)
  },
})

let pane: PaneHandle | null = null

function mount(actions: readonly PaneAction[]): void {
  const element = document.getElementById('pane')
  if (!element) throw new Error('sidebar.html has no #pane')
  pane?.unmount()
  pane = mountPane(element, {
    host,
    locale: host.info.locale,
    theme: 'light', // the sidebar is white whatever the browser's theme
    samples: [],
    actions,
    selection: () => host.selection(),
    today,
    introduction,
  })
}

/** The day of the person's own calendar. */
function today(): string {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const usual = [pdfAction(host, showNotice)]

/** A workbook that came from Excel is known when its cells are first read; only then is the mending offered. */
const stop = host.onRead((grid) => {
  stop()
  if (spellingEdits(grid).length > 0) mount([...usual, spellingAction(host, showNotice)])
})

mount(usual)
