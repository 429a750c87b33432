import { CounterBadge, Select, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components'
import type { CheckedPlan } from '../../app/check-plan.ts'
import { eraName } from '../../text/era.ts'
import type { PaneTab } from '../pane-props.ts'
import { useWords } from '../words/use-words.ts'
import type { Words } from '../words/ja.ts'

const useStyles = makeStyles({
  // Excel lays its own menu over the upper right corner (34 × 32): nothing of ours may stand there.
  title: { padding: `${tokens.spacingVerticalS} 44px 0 ${tokens.spacingHorizontalM}`, minHeight: '28px' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  tabs: { paddingLeft: tokens.spacingHorizontalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: { minWidth: 0 },
  badge: { marginLeft: tokens.spacingHorizontalXXS },
})

export const TABS = ['outline', 'findings', 'judgement', 'totals', 'form'] as const

/** 上の帯 — which plan this is, and the views. */
export function HeadBar({ plans, chosen, onChoose, tab, onTab, serious }: HeadBarProps) {
  const words = useWords()
  const styles = useStyles()
  const plan = plans[chosen]
  return (
    <div>
      <div className={styles.title}>
        {plans.length > 1 ? (
          <Select
            size="small"
            aria-label={words.planLabel}
            value={String(chosen)}
            onChange={(_, { value }) => onChoose(Number(value))}
          >
            {plans.map((one, index) => (
              <option key={index} value={String(index)}>
                {planName(one, words)}
              </option>
            ))}
          </Select>
        ) : (
          <h1 lang={plan ? 'ja' : undefined} className={styles.name}>
            {plan ? planName(plan, words) : words.app}
          </h1>
        )}
      </div>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={words.tabsLabel}
        selectedValue={tab}
        onTabSelect={(_, { value }) => onTab(value as PaneTab)}
      >
        {TABS.map((id) => (
          <Tab key={id} id={tabId(id)} value={id} className={styles.tab} aria-controls={panelId(id)}>
            {words.tabs[id]}
            {id === 'findings' && serious > 0 && (
              <CounterBadge
                aria-hidden
                size="small"
                appearance="filled"
                color="informative"
                className={styles.badge}
                count={serious}
              />
            )}
          </Tab>
        ))}
      </TabList>
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
