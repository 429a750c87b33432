import { makeStyles, tokens } from '@fluentui/react-components'
import type { CheckedPlan } from '../../app/check-plan.ts'
import { eraName } from '../../text/era.ts'
import type { PaneTab } from '../pane-props.ts'
import type { Words } from '../words/ja.ts'
import { useWords } from '../words/use-words.ts'
import { TabStrip } from './TabStrip.tsx'
import { useFieldStyles } from './use-field-styles.ts'

const useStyles = makeStyles({
  // Excel lays its own menu over the upper right corner (34 × 32): nothing of ours may stand there.
  title: { padding: `${tokens.spacingVerticalS} 44px 2px ${tokens.spacingHorizontalM}`, minHeight: '28px' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
})

export const TABS = ['outline', 'findings', 'judgement', 'totals', 'form'] as const

/** 上の帯 — which plan this is, and the views. */
export function HeadBar({ plans, chosen, onChoose, tab, onTab, serious }: HeadBarProps) {
  const words = useWords()
  const styles = useStyles()
  const fields = useFieldStyles()
  const plan = plans[chosen]
  return (
    <div>
      <div className={styles.title}>
        {plans.length > 1 ? (
          <select
            className={fields.control}
            aria-label={words.planLabel}
            value={String(chosen)}
            onChange={({ target }) => onChoose(Number(target.value))}
          >
            {plans.map((one, index) => (
              <option key={index} value={String(index)}>
                {planName(one, words)}
              </option>
            ))}
          </select>
        ) : (
          <h1 lang={plan ? 'ja' : undefined} className={styles.name}>
            {plan ? planName(plan, words) : words.app}
          </h1>
        )}
      </div>
      <TabStrip
        label={words.tabsLabel}
        tabs={TABS.map((id) => ({
          id,
          text: words.tabs[id],
          ...(id === 'findings' && { count: serious, countLabel: words.findings.serious(serious) }),
        }))}
        chosen={TABS.find((id) => id === tab) ?? null}
        onChoose={onTab}
        tabId={tabId}
        panelId={panelId}
      />
    </div>
  )
}

export const tabId = (id: string): string => `plansheet-tab-${id}`
export const panelId = (id: string): string => `plansheet-panel-${id}`

interface HeadBarProps {
  readonly plans: readonly CheckedPlan[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
  readonly tab: PaneTab | null
  readonly onTab: (tab: PaneTab) => void
  /** Errors and warnings. */
  readonly serious: number
}

function planName({ reading: { plan } }: CheckedPlan, words: Words): string {
  const year = plan.fiscalYear === null ? words.yearUnknown : eraName(plan.fiscalYear)
  return words.planOf(year, plan.department ?? words.departmentUnknown)
}
