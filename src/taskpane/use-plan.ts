import { useMemo, useSyncExternalStore } from 'react'
import type { CellRef } from '../grid/workbook-grid.ts'
import { sameRef } from '../grid/workbook-grid.ts'
import type { Edit } from '../model/edit.ts'
import type { Letter } from '../model/judgement.ts'
import type { Indicator, Issue } from '../model/plan.ts'
import type { Finding } from '../model/report.ts'
import type { SettingsOverrides } from '../model/settings.ts'
import type { CheckedNow } from '../app/proposal.ts'
import type { PlanSession, SessionState, Wish } from '../app/session.ts'
import {
  withDecision,
  withDirection,
  withoutDecision,
  withoutPlace,
  withPlace,
  withSettings,
} from '../app/settings-change.ts'
import type { BoundPlace, HandDecision } from '../app/workbook-settings.ts'

/** 画面からできること — every reading and writing of the pane; components are handed these and know no host. */
export interface PlanActions {
  readonly check: () => void
  readonly stop: () => void
  readonly select: (at: CellRef) => void
  readonly propose: (kind: Exclude<Wish['kind'], 'fixes'>) => void
  readonly proposeFixes: (findings: readonly Finding[]) => void
  readonly confirm: (isWanted: (edit: Edit) => boolean) => void
  readonly dismissProposal: () => void
  readonly dismissOutcome: () => void
  readonly dismissTrouble: () => void
  /** An error of something that only the host can do. */
  readonly report: (error: unknown) => void
  readonly undo: () => void
  readonly decide: (issue: Issue, indicator: Indicator, letter: Letter, note: string) => void
  readonly withdraw: (decision: Pick<HandDecision, 'issue' | 'name' | 'fiscalYear' | 'target'>) => void
  readonly setDirection: (name: string, direction: 'atLeast' | 'atMost') => void
  readonly bind: (place: BoundPlace) => void
  readonly unbind: (place: BoundPlace) => void
  readonly saveSettings: (settings: SettingsOverrides) => void
}

/** 作業の状態とできること — the session as React sees it. */
export function usePlan(session: PlanSession): { readonly state: SessionState; readonly actions: PlanActions } {
  const state = useSyncExternalStore(session.subscribe, () => session.state)
  const actions = useMemo(() => actionsOf(session), [session])
  return { state, actions }
}

/** Errors of all of them come out in `state.trouble`. */
const actionsOf = (session: PlanSession): PlanActions => ({
  check: () => void session.check(),
  stop: () => session.cancel(),
  select: (at) => void session.select(at),
  propose: (kind) => void session.propose({ kind }),
  proposeFixes: (findings) => void session.propose({ kind: 'fixes', findings }),
  confirm: (isWanted) => void session.confirm(isWanted),
  dismissProposal: () => session.dismissProposal(),
  dismissOutcome: () => session.dismissOutcome(),
  dismissTrouble: () => session.dismissTrouble(),
  report: (error) => session.report(error),
  undo: () => void session.undo(),
  decide: (issue, indicator, letter, note) =>
    void session.remember('decision', withDecision(decisionOf(issue, indicator, letter, note)), (now) =>
      stillStands(now, indicator),
    ),
  withdraw: (decision) => void session.remember('decision', withoutDecision(decision)),
  setDirection: (name, direction) => void session.remember('direction', withDirection(name, direction)),
  bind: (place) => void session.remember('place', withPlace(place)),
  unbind: (place) => void session.remember('place', withoutPlace(place)),
  saveSettings: (settings) => void session.remember('settings', withSettings(settings)),
})

export const decisionOf = (issue: Issue, indicator: Indicator, letter: Letter, note: string): HandDecision => ({
  issue: issue.label + issue.title,
  name: indicator.name,
  fiscalYear: indicator.target.fiscalYear,
  target: indicator.target.text,
  actual: indicator.actual?.text ?? '',
  letter,
  note,
})

/** The indicator that the person looked at is still there with the same target and result. */
const stillStands = (now: CheckedNow, seen: Indicator): boolean =>
  now.plans.some(({ reading }) =>
    reading.plan.issues.some(({ indicators }) =>
      indicators.some(
        ({ at, name, target, actual }) =>
          sameRef(at, seen.at) &&
          name === seen.name &&
          target.text === seen.target.text &&
          (actual?.text ?? '') === (seen.actual?.text ?? ''),
      ),
    ),
  )
