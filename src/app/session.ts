import type { CellRef } from '../grid/workbook-grid.ts'
import type { Edit } from '../model/edit.ts'
import type { WorkbookHost } from '../model/port.ts'
import type { Finding } from '../model/report.ts'
import { carryOut, takeBack, type Step, type StepKind, type TakenBack } from './carry-out.ts'
import { checkInSteps } from './check-plan.ts'
import type { MakeOptions } from './make-form.ts'
import { Cancelled, inTurns, type Pacer, type Work } from './pacer.ts'
import {
  proposeFixes,
  proposeFormulas,
  proposeLetters,
  proposeSheets,
  proposeTotals,
  type CheckedNow,
  type EditKind,
  type Proposal,
  type SheetKind,
} from './proposal.ts'
import { settingsJson, type SettingsChange } from './settings-change.ts'
import { parseWorkbookSettings, type WorkbookSettings } from './workbook-settings.ts'

/** 作業の種類 — what is going on, for the words beside the progress bar. */
export type TaskKind = 'check' | 'propose' | 'write' | 'undo' | 'save'

export interface Task {
  readonly kind: TaskKind
  /** 0 to 1. */
  readonly share: number
  readonly canCancel: boolean
}

/** 結果 — what the last action did; shown until the next one or until the person closes it. */
export type Outcome =
  | { readonly kind: 'done'; readonly step: Step }
  | { readonly kind: 'takenBack'; readonly of: StepKind; readonly back: TakenBack }
  | { readonly kind: 'moved' } // 案を作った後に対象が変わった

export interface Trouble {
  /** `outside`: an action of the host or a sample, which the session only tells. */
  readonly during: TaskKind | 'outside'
  readonly error: unknown
}

export interface SessionState {
  /** The last whole reading; stays while a new one is made. */
  readonly now: CheckedNow | null
  readonly saved: WorkbookSettings
  /** 変更あり — the workbook has changed since `now`. */
  readonly isStale: boolean
  readonly task: Task | null
  readonly trouble: Trouble | null
  readonly proposal: Proposal | null
  readonly outcome: Outcome | null
  /** Oldest first. */
  readonly history: readonly Step[]
}

/** 案の求め — what the person wants to see before it is done. */
export type Wish =
  | { readonly kind: Exclude<EditKind, 'fixes'> | SheetKind }
  | { readonly kind: 'fixes'; readonly findings: readonly Finding[] }

export interface SessionTools {
  readonly pacer: Pacer
  /** 作成日 — 'YYYY-MM-DD'. */
  readonly today: () => string
}

const QUIET = 500 // ms without a change before the workbook is read again: a person who types is not interrupted
const START: SessionState = {
  now: null,
  saved: parseWorkbookSettings(null),
  isStale: false,
  task: null,
  trouble: null,
  proposal: null,
  outcome: null,
  history: [],
}

/**
 * 作業の場 — the pane's use cases over one workbook: check, propose, carry out, take back, remember. One thing at a time, in the order asked; whatever
 * fails ends in `trouble`, and the last whole reading stays.
 */
export class PlanSession {
  readonly host: WorkbookHost
  readonly #tools: SessionTools
  readonly #listeners = new Set<() => void>()
  #state: SessionState = START
  #last: Promise<void> = Promise.resolve()
  #isCancelled = false
  #pending: (() => void) | null = null
  #ids = 0

  constructor(host: WorkbookHost, tools: SessionTools) {
    this.host = host
    this.#tools = tools
  }

  get state(): SessionState {
    return this.#state
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Reads the workbook and follows its changes until the returned function is called. */
  start(): () => void {
    const stop = this.host.info.can.onChanged ? this.host.onChanged(() => this.#onChanged()) : () => undefined
    void this.check()
    return () => {
      stop()
      this.#pending?.()
      this.#isCancelled = true
    }
  }

  check(): Promise<void> {
    return this.#run('check', (work) => this.#check(work))
  }

  cancel(): void {
    this.#isCancelled = true
  }

  /** Shows what would be done, of the workbook as it is now. */
  propose(wish: Wish): Promise<void> {
    return this.#run('propose', async (work) => {
      const now = await this.#fresh(work)
      this.#set({ proposal: this.#proposalOf(wish, now), outcome: null })
    })
  }

  dismissProposal(): void {
    this.#set({ proposal: null })
  }

  dismissOutcome(): void {
    this.#set({ outcome: null })
  }

  dismissTrouble(): void {
    this.#set({ trouble: null })
  }

  /** Carries out the proposal shown, of its cells those that are wanted. Sheets are made of a new reading; cells are written only where they still hold what was shown. */
  confirm(isWanted: (edit: Edit) => boolean = () => true): Promise<void> {
    const { proposal } = this.#state
    return this.#run('write', async (work) => {
      if (!proposal || this.#state.proposal !== proposal) return // pressed twice
      if (!('edits' in proposal)) await this.#check(work)
      const { now } = this.#state
      if (!now) return
      const wanted = 'edits' in proposal ? { ...proposal, edits: proposal.edits.filter(isWanted) } : proposal
      this.#commit(await carryOut(this.host, wanted, now, this.#make()))
      this.#set({ proposal: null })
      await this.#check(work)
    })
  }

  /** 元に戻す — the last action that is left. */
  undo(): Promise<void> {
    return this.#run('undo', async (work) => {
      const step = [...this.#state.history].reverse().find(({ opened }) => !opened)
      if (!step) return
      const back = await takeBack(this.host, step)
      const stays = back.restored === 0 && back.refused.length > 0
      this.#set({
        history: stays ? this.#state.history : this.#state.history.filter(({ id }) => id !== step.id),
        outcome: { kind: 'takenBack', of: step.kind, back },
      })
      await this.#check(work)
    })
  }

  /** 覚える — a change of what the workbook remembers; `isStill` asks the new reading whether what the person saw still stands. */
  remember(kind: StepKind, change: SettingsChange, isStill: (now: CheckedNow) => boolean = () => true): Promise<void> {
    return this.#run('save', async (work) => {
      const seen = await this.#fresh(work)
      if (!isStill(seen)) return this.#set({ outcome: { kind: 'moved' } })
      const before = await this.host.settings.get()
      const after = settingsJson(change(parseWorkbookSettings(before)))
      if (after === before) return
      await this.host.settings.set(after)
      this.#commit({ kind, receipts: [], settings: { before, after }, opened: false })
      await this.#check(work)
    })
  }

  /** What failed outside is told in the same place. */
  report(error: unknown): void {
    this.#set({ trouble: { during: 'outside', error } })
  }

  /** Shows a cell; it waits for nothing, for reading goes on meanwhile. */
  async select(at: CellRef): Promise<void> {
    try {
      await this.host.select(at)
    } catch (error) {
      this.report(error)
    }
  }

  #onChanged(): void {
    this.#pending?.()
    if (!this.#state.isStale) this.#set({ isStale: true })
    this.#pending = this.#tools.pacer.later(QUIET, () => {
      this.#pending = null
      if (this.#state.isStale) void this.check()
    })
  }

  async #check(work: Work): Promise<void> {
    this.#set({ isStale: false })
    try {
      await work.step(0)
      const grid = await this.host.readWorkbook()
      const now = { ...(await inTurns(checkInSteps(grid), work)), grid }
      this.#set({ now, saved: parseWorkbookSettings(grid.settings) })
    } catch (error) {
      this.#set({ isStale: true })
      throw error
    }
  }

  /** The reading at hand where the host tells of every change, else a new one. */
  async #fresh(work: Work): Promise<CheckedNow> {
    if (!this.#state.now || this.#state.isStale || !this.host.info.can.onChanged) await this.#check(work)
    if (!this.#state.now) throw new Cancelled()
    return this.#state.now
  }

  #proposalOf(wish: Wish, now: CheckedNow): Proposal {
    switch (wish.kind) {
      case 'letters':
        return proposeLetters(now)
      case 'totals':
        return proposeTotals(now)
      case 'fixes':
        return proposeFixes(wish.findings)
      case 'live':
      case 'freeze':
      case 'repair':
        return proposeFormulas(now, wish.kind)
      case 'form':
      case 'submission':
        return proposeSheets(now, wish.kind, this.host.info.can.newWorkbook, this.#make())
    }
  }

  #make = (): MakeOptions => ({ date: this.#tools.today(), charts: this.host.info.can.charts ?? true })

  #commit(done: Omit<Step, 'id'>): void {
    const step = { ...done, id: ++this.#ids }
    const changed = step.opened || step.settings !== null || step.receipts.some(hasEffect)
    this.#set({
      outcome: { kind: 'done', step },
      history: changed ? [...this.#state.history, step] : this.#state.history,
    })
  }

  #run(kind: TaskKind, use: (work: Work) => Promise<void>): Promise<void> {
    const turn = this.#last.then(() => this.#perform(kind, use))
    this.#last = turn
    return turn
  }

  async #perform(kind: TaskKind, use: (work: Work) => Promise<void>): Promise<void> {
    this.#isCancelled = false
    const { trouble } = this.#state
    const canCancel = kind === 'check' || kind === 'propose'
    this.#set({
      task: { kind, share: 0, canCancel },
      trouble: kind === 'check' && trouble?.during !== 'check' ? trouble : null,
    })
    try {
      await use({ step: (share) => this.#step({ kind, share, canCancel }), now: () => this.#tools.pacer.now() })
    } catch (error) {
      if (!(error instanceof Cancelled)) this.#set({ trouble: { during: kind, error } })
    } finally {
      this.#set({ task: null })
    }
  }

  async #step(task: Task): Promise<void> {
    this.#set({ task })
    await this.#tools.pacer.pause()
    if (this.#isCancelled && task.canCancel) throw new Cancelled()
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

const hasEffect = ({ applied, sheet }: Step['receipts'][number]): boolean => applied.length > 0 || sheet !== null
