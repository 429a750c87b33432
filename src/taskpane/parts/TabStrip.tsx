import { useRef, type KeyboardEvent } from 'react'
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    paddingLeft: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: 'relative',
    minWidth: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS} 8px`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    // A border, not a fill: it is still there in the system's high contrast colours.
    '::after': {
      content: '""',
      position: 'absolute',
      left: tokens.spacingHorizontalS,
      right: tokens.spacingHorizontalS,
      bottom: 0,
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
      '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
    },
  },
  count: {
    marginLeft: tokens.spacingHorizontalXXS,
    padding: '0 5px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
  },
})

const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** 画面の見出し — one stop of the Tab key, arrows between them, as screen readers announce tabs. */
export function TabStrip<Id extends string>({ label, tabs, chosen, onChoose, tabId, panelId }: TabStripProps<Id>) {
  const styles = useStyles()
  const strip = useRef<HTMLDivElement>(null)
  const stop = tabs.findIndex(({ id }) => id === chosen)
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const next = STEPS[event.key]?.(index, tabs.length)
    const tab = next === undefined ? undefined : tabs[next]
    if (next === undefined || !tab) return
    event.preventDefault()
    onChoose(tab.id)
    strip.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div ref={strip} role="tablist" aria-label={label} className={styles.strip}>
      {tabs.map(({ id, text, count = 0, countLabel }, index) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(id)}
          aria-controls={panelId(id)}
          aria-selected={id === chosen}
          tabIndex={index === Math.max(stop, 0) ? 0 : -1}
          className={mergeClasses(styles.tab, id === chosen && styles.chosen)}
          onClick={() => onChoose(id)}
          onKeyDown={(event) => onKeyDown(event, index)}
        >
          {text}
          {count > 0 && (
            <span className={styles.count} aria-label={countLabel} role="img">
              {count}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}

interface TabStripProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly {
    readonly id: Id
    readonly text: string
    readonly count?: number
    readonly countLabel?: string
  }[]
  /** null while a view beside the tabs is shown. */
  readonly chosen: Id | null
  readonly onChoose: (id: Id) => void
  readonly tabId: (id: string) => string
  readonly panelId: (id: string) => string
}
