import { useEffect, useRef, useState } from 'react'
import { makeStyles, tokens } from '@fluentui/react-components'
import { outdatedEdits } from '../app/proposal.ts'
import type { PlanSession } from '../app/session.ts'
import type { CommandLine } from './command-line.ts'
import type { PaneCommand, PaneProps, View } from './pane-props.ts'
import { FootBar } from './parts/FootBar.tsx'
import { HeadBar } from './parts/HeadBar.tsx'
import { LiveRegion } from './parts/LiveRegion.tsx'
import { OutcomeBar } from './parts/OutcomeBar.tsx'
import { TaskBar } from './parts/TaskBar.tsx'
import { TroubleBar } from './parts/TroubleBar.tsx'
import { Tabs } from './Tabs.tsx'
import { usePlan } from './use-plan.ts'
import { HelpView } from './views/HelpView.tsx'
import { NoPlan } from './views/NoPlan.tsx'
import { Preview } from './views/Preview.tsx'
import { SettingsView } from './views/SettingsView.tsx'
import { useWords, type Language } from './words/use-words.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', minHeight: '100%' },
  // On a very low window (200 % zoom) nothing sticks: the whole height is for the content.
  head: {
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (min-height: 320px)': { position: 'sticky', top: 0 },
  },
  foot: { zIndex: 2, '@media (min-height: 320px)': { position: 'sticky', bottom: 0 } },
  main: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
})

/** 作業の場 — head, the chosen view, and what is always in reach below it. What was typed in a view stays while another is shown. */
export function Workplace({ session, commands, language, onLanguage, onIntroduction, ...props }: WorkplaceProps) {
  const words = useWords()
  const styles = useStyles()
  const { state, actions } = usePlan(session)
  const [view, setView] = useState<View>('outline')
  const [chosen, setChosen] = useState(0)
  const returnFocus = useReturningFocus(state.proposal !== null)
  const { now, proposal, outcome, trouble, task, history, isStale } = state
  const plans = now?.plans ?? []
  const plan = plans[Math.min(chosen, plans.length - 1)] ?? null
  const isTab = view !== 'settings' && view !== 'help'
  const undoable = [...history].reverse().find(({ opened }) => !opened) ?? null
  const show = (next: View): void => {
    actions.dismissProposal()
    setView(next)
  }
  useCommands(commands, actionsOfCommands(actions, show))
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <HeadBar
          plans={plans}
          chosen={Math.min(chosen, Math.max(plans.length - 1, 0))}
          onChoose={setChosen}
          tab={isTab ? view : null}
          onTab={show}
          serious={now?.findings.filter(({ severity }) => severity !== 'info').length ?? 0}
        />
        {task && <TaskBar task={task} onStop={actions.stop} />}
      </header>
      <main className={styles.main}>
        {trouble && <TroubleBar trouble={trouble} onRetry={actions.check} onClose={actions.dismissTrouble} />}
        {outcome && (
          <OutcomeBar
            outcome={outcome}
            canUndo={undoable !== null && outcome.kind === 'done' && undoable.id === outcome.step.id && !task}
            onUndo={actions.undo}
            onClose={actions.dismissOutcome}
          />
        )}
        {proposal && (
          <Preview
            proposal={proposal}
            outdated={now && 'edits' in proposal ? outdatedEdits(proposal, now.grid).length : 0}
            onSelect={actions.select}
            onConfirm={actions.confirm}
            onClose={actions.dismissProposal}
          />
        )}
        <div hidden={proposal !== null} onClickCapture={returnFocus}>
          {now && !plan && isTab && view !== 'findings' && (
            <NoPlan samples={props.samples} onTrouble={actions.report} />
          )}
          {now && (
            <Tabs
              view={view}
              now={now}
              plan={plan}
              binding={state.saved.binding}
              can={props.host.info.can}
              hostActions={props.actions}
              selection={props.selection ?? null}
              actions={actions}
              onView={show}
            />
          )}
          <div hidden={view !== 'settings'}>
            <SettingsView
              saved={state.saved}
              profile={plan?.recognized.profile ?? null}
              language={language}
              onLanguage={onLanguage}
              onSave={actions.saveSettings}
              onForget={actions.withdraw}
              onUnbind={actions.unbind}
            />
          </div>
          {view === 'help' && (
            <HelpView
              samples={props.samples}
              history={history}
              onIntroduction={onIntroduction}
              onTrouble={actions.report}
            />
          )}
        </div>
      </main>
      <footer className={styles.foot}>
        <FootBar
          last={undoable}
          isStale={isStale}
          isBusy={task !== null}
          view={view}
          onCheck={actions.check}
          onUndo={actions.undo}
          onSettings={() => show('settings')}
          onHelp={() => show('help')}
        />
      </footer>
      <LiveRegion state={state} words={words} />
    </div>
  )
}

interface WorkplaceProps extends PaneProps {
  readonly session: PlanSession
  readonly commands: CommandLine
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly onIntroduction: () => void
}

type Actions = ReturnType<typeof usePlan>['actions']

const actionsOfCommands = (
  actions: Actions,
  show: (view: View) => void,
): Readonly<Record<PaneCommand, () => void>> => ({
  open: () => undefined,
  check: () => {
    show('findings')
    actions.check()
  },
  judge: () => {
    show('judgement')
    actions.propose('letters')
  },
  totals: () => {
    show('totals')
    actions.propose('totals')
  },
  form: () => {
    show('form')
    actions.propose('form')
  },
  submit: () => {
    show('form')
    actions.propose('submission')
  },
  undo: actions.undo,
})

function useCommands(commands: CommandLine, table: Readonly<Record<PaneCommand, () => void>>): void {
  const latest = useRef(table)
  useEffect(() => {
    latest.current = table
  })
  useEffect(() => commands.listen((command) => latest.current[command]()), [commands])
}

/** 焦点の戻り先 — the button that opened the preview gets the focus back when the preview closes. */
function useReturningFocus(isPreviewing: boolean): (event: { readonly target: EventTarget }) => void {
  const opener = useRef<HTMLElement | null>(null)
  const wasPreviewing = useRef(false)
  useEffect(() => {
    if (wasPreviewing.current && !isPreviewing) opener.current?.focus()
    wasPreviewing.current = isPreviewing
  }, [isPreviewing])
  return ({ target }) => {
    opener.current = target instanceof Element ? target.closest('button') : null
  }
}
