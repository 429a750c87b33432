import { mountPane } from '../../taskpane/mount.tsx'
import { listenToRibbon } from './commands.ts'
import { ExcelHost } from './excel-host.ts'
import { introduction } from './introduction.ts'
import { officeTheme } from './office-theme.ts'
import { SAMPLES } from './samples.ts'
import { selectedCell } from './selection.ts'
import { showNotice, startUp } from './start-up.ts'

/** 作業ウィンドウの入口 — the one page of pane, ribbon and functions. */
async function main(element: HTMLElement): Promise<void> {
  const outcome = await startUp((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)))
  if (outcome !== 'ready') return showNotice(element, outcome)
  const pane = mountPane(element, {
    host: new ExcelHost(),
    locale: Office.context.displayLanguage,
    theme: officeTheme(),
    samples: SAMPLES,
    actions: [],
    selection: selectedCell,
    today,
    introduction: introduction(() => Date.now()),
  })
  listenToRibbon(pane)
}

/** 'YYYY-MM-DD' in the user's own calendar. */
function today(): string {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const element = document.getElementById('pane')
if (element) void main(element)
