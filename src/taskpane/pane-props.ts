import type { CellRef } from '../grid/workbook-grid.ts'
import type { WorkbookHost } from '../model/port.ts'

/**
 * 作業ウィンドウの入口 — all that a composition root gives to the pane. The pane names no host: what only one host can do comes in as an action.
 */
export interface PaneProps {
  readonly host: WorkbookHost
  /** 'ja-JP', 'en-US' …; documents stay Japanese whatever the language. */
  readonly locale: string
  readonly theme: 'light' | 'dark' | 'system'
  /** 見本 — workbooks to try, offered on the first run and in the help; empty where the host cannot open one. */
  readonly samples: readonly PaneSample[]
  /** ホスト独自の操作 — print, PDF link, download; shown beside 様式作成 and 提出用. */
  readonly actions: readonly PaneAction[]
  /** 選択中のセル — what 「選んだセルを『課題認識』にする」 means; null when nothing is selected. Without it the address is typed. */
  readonly selection?: () => Promise<CellRef | null>
  /** 今日 — 'YYYY-MM-DD' in the user's own calendar; the core never reads a clock. */
  readonly today: () => string
  /** 初回 — true until the person has closed the introduction; kept by the host outside the workbook. */
  readonly introduction: { readonly isDue: () => boolean; readonly done: () => void }
}

export interface PaneSample {
  readonly title: string
  readonly about: string
  readonly open: () => Promise<void>
}

export interface PaneAction {
  readonly id: string
  readonly label: { readonly ja: string; readonly en: string }
  readonly help: { readonly ja: string; readonly en: string }
  readonly run: () => Promise<void>
}

export type PaneTab = 'outline' | 'findings' | 'judgement' | 'totals' | 'form' | 'settings'

/** 画面 — the tabs, and the help beside them. */
export type View = PaneTab | 'help'

/** リボンとメニューから — what a host's own buttons ask of the pane. */
export type PaneCommand = 'open' | 'check' | 'judge' | 'totals' | 'form' | 'submit' | 'undo'

export interface PaneHandle {
  run(command: PaneCommand): void
  unmount(): void
}

/** 組み立て — `mountPane(element, props)` of mount.tsx; typed here so that hosts and tests agree on it. */
export type MountPane = (element: HTMLElement, props: PaneProps) => PaneHandle
