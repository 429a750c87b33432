import type { Receipt, RefusedEdit } from '../model/edit.ts'
import type { WorkbookHost } from '../model/port.ts'
import { newFormWorkbook } from '../xlsx/sheet-writer/index.ts'
import type { MakeOptions } from './make-form.ts'
import {
  layoutsOf,
  type CheckedNow,
  type EditKind,
  type Proposal,
  type SheetKind,
  type SheetProposal,
} from './proposal.ts'

export type StepKind = EditKind | SheetKind | 'decision' | 'direction' | 'place' | 'settings'

/** 操作の控え — one action of the person with all that is needed to take it back. */
export interface Step {
  readonly id: number
  readonly kind: StepKind
  readonly receipts: readonly Receipt[]
  /** What the workbook remembered before and after; null where the action left that alone. */
  readonly settings: { readonly before: string | null; readonly after: string | null } | null
  /** True where a workbook of its own was handed over: it is the person's, there is nothing to take back. */
  readonly opened: boolean
}

/** 案を実行する — one batch for cells, one write a sheet, or one new workbook. */
export async function carryOut(
  host: WorkbookHost,
  proposal: Proposal,
  now: CheckedNow,
  make: MakeOptions,
): Promise<Omit<Step, 'id'>> {
  const { kind } = proposal
  if ('edits' in proposal) return { kind, receipts: [await host.apply(proposal.edits)], settings: null, opened: false }
  return makeSheets(host, proposal, now, make)
}

async function makeSheets(
  host: WorkbookHost,
  { kind, asNewWorkbook }: SheetProposal,
  now: CheckedNow,
  make: MakeOptions,
): Promise<Omit<Step, 'id'>> {
  const layouts = layoutsOf(now, kind, asNewWorkbook, make)
  if (asNewWorkbook) {
    await host.openWorkbook(newFormWorkbook(layouts))
    return { kind, receipts: [], settings: null, opened: true }
  }
  const receipts: Receipt[] = []
  for (const layout of layouts) receipts.push(await host.writeSheet(layout))
  return { kind, receipts, settings: null, opened: false }
}

/** 元に戻した結果 — what went back and what could not, in the host's words. */
export interface TakenBack {
  readonly restored: number
  readonly refused: readonly RefusedEdit[]
  readonly notes: readonly string[]
  readonly settingsChanged: boolean
}

/** 元に戻す — the receipts last first, then what the workbook remembered, unless someone has changed that since. */
export async function takeBack(host: WorkbookHost, { receipts, settings }: Step): Promise<TakenBack> {
  const undone: Receipt[] = []
  for (const receipt of [...receipts].reverse()) undone.push(await host.undo(receipt))
  const isOurs = settings !== null && (await host.settings.get()) === settings.after
  if (settings && isOurs) await host.settings.set(settings.before)
  return {
    restored: undone.reduce((sum, { applied, sheet }) => sum + applied.length + (sheet ? 1 : 0), isOurs ? 1 : 0),
    refused: undone.flatMap(({ refused }) => refused),
    notes: undone.flatMap(({ notes }) => notes),
    settingsChanged: settings !== null && !isOurs,
  }
}
