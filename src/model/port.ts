import type { CellRef, WorkbookGrid } from '../grid/workbook-grid.ts'
import type { Edit, Receipt } from './edit.ts'
import type { SheetLayout } from './sheet-layout.ts'

/** The port: all that the use cases in app/ may ask of a workbook. Each host implements it; none is named here. */
export interface WorkbookHost {
  readonly info: HostInfo
  readWorkbook(): Promise<WorkbookGrid>
  apply(edits: readonly Edit[]): Promise<Receipt>
  writeSheet(layout: SheetLayout): Promise<Receipt>
  /** Hands a new workbook (the submission) to the user. */
  openWorkbook(bytes: Uint8Array): Promise<void>
  select(at: CellRef): Promise<void>
  /** Puts back exactly what `apply` or `writeSheet` changed; refuses where those cells changed since. */
  undo(receipt: Receipt): Promise<Receipt>
  onChanged(listener: () => void): Unsubscribe
  readonly settings: SettingsStore
}

export type Unsubscribe = () => void

export interface SettingsStore {
  get(): Promise<string | null>
  set(json: string | null): Promise<void>
}

export interface HostInfo {
  readonly locale: string
  readonly platform: string
  readonly can: HostAbilities
}

/** What this host can do; the contract suite keys on it. */
export interface HostAbilities {
  readonly onChanged: boolean
  readonly undoStep: boolean
  readonly pageSetup: boolean
  readonly hiddenRows: boolean
  readonly shapes: boolean
  readonly newWorkbook: boolean
  /** グラフ — whether writeSheet draws the layout's charts; absent is yes. */
  readonly charts?: boolean
}
