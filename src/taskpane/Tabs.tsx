import { useState, type ReactNode } from 'react'
import type { HostAbilities } from '../model/port.ts'
import type { CheckedPlan } from '../app/check-plan.ts'
import type { CheckedNow } from '../app/proposal.ts'
import type { BoundPlace } from '../app/workbook-settings.ts'
import { copyText } from './copy-text.ts'
import type { PaneAction, PaneProps, View } from './pane-props.ts'
import { panelId, tabId, TABS } from './parts/HeadBar.tsx'
import { CopyNotice } from './parts/CopyNotice.tsx'
import { printFindings } from './print-findings.ts'
import { FindingsTab } from './tabs/FindingsTab.tsx'
import { FormTab } from './tabs/FormTab.tsx'
import { JudgementTab } from './tabs/JudgementTab.tsx'
import { OutlineTab } from './tabs/OutlineTab.tsx'
import { TotalsTab } from './tabs/TotalsTab.tsx'
import { decisionOf, type PlanActions } from './use-plan.ts'
import { useWords } from './words/use-words.ts'

/** 画面 — each is drawn when first visited and kept from then on. */
export function Tabs({ view, now, plan, binding, can, hostActions, selection, actions, onView }: TabsProps) {
  const words = useWords()
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = (text: string): void => void copyText(text).then(setCopied)
  const title = plan?.reading.plan.department ?? now.grid.file
  const content: Readonly<Record<(typeof TABS)[number], () => ReactNode>> = {
    outline: () =>
      plan && (
        <OutlineTab
          plan={plan}
          skipped={now.recognition.skipped}
          binding={binding}
          onSelect={actions.select}
          selection={selection}
          onBind={actions.bind}
        />
      ),
    findings: () => (
      <FindingsTab
        findings={now.findings}
        onSelect={actions.select}
        onFix={actions.proposeFixes}
        onCopy={copy}
        onPrint={() => printFindings(title, now.findings, words)}
      />
    ),
    judgement: () =>
      plan && (
        <JudgementTab
          plan={plan}
          onSelect={actions.select}
          onWrite={() => actions.propose('letters')}
          onFormulas={actions.propose}
          onDecide={actions.decide}
          onWithdraw={(issue, indicator) => actions.withdraw(decisionOf(issue, indicator, 'A', ''))}
          onDirection={actions.setDirection}
        />
      ),
    totals: () => plan && <TotalsTab plan={plan} onSelect={actions.select} onWrite={() => actions.propose('totals')} />,
    form: () =>
      plan && (
        <FormTab
          errors={now.findings.filter(({ severity }) => severity === 'error').length}
          undetermined={now.plans.reduce((sum, { reading }) => sum + reading.counts.undetermined, 0)}
          can={can}
          actions={hostActions}
          onForm={() => actions.propose('form')}
          onSubmission={() => actions.propose('submission')}
          onSeeFindings={() => onView('findings')}
          onTrouble={actions.report}
        />
      ),
  }
  return (
    <>
      {copied !== null && <CopyNotice isCopied={copied} onClose={() => setCopied(null)} />}
      {TABS.map((id) => (
        <Panel key={id} id={id} isShown={view === id}>
          {content[id]}
        </Panel>
      ))}
    </>
  )
}

interface TabsProps {
  readonly view: View
  readonly now: CheckedNow
  readonly plan: CheckedPlan | null
  readonly binding: readonly BoundPlace[]
  readonly can: HostAbilities
  readonly hostActions: readonly PaneAction[]
  readonly selection: NonNullable<PaneProps['selection']> | null
  readonly actions: PlanActions
  readonly onView: (view: View) => void
}

interface PanelProps {
  readonly id: string
  readonly isShown: boolean
  readonly children: () => ReactNode
}

function Panel({ id, isShown, children }: PanelProps) {
  const [wasShown, setShown] = useState(isShown)
  if (isShown && !wasShown) setShown(true)
  return (
    <div role="tabpanel" id={panelId(id)} aria-labelledby={tabId(id)} hidden={!isShown}>
      {wasShown || isShown ? children() : null}
    </div>
  )
}
