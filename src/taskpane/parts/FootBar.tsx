import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import { SettingsRegular } from '@fluentui/react-icons/svg/settings'
import type { Step } from '../../app/carry-out.ts'
import { useWords } from '../words/use-words.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  changed: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  rest: { flexGrow: 1 },
})

/** 下の帯 — always in reach: read again, take back, settings, help. */
export function FootBar({ last, isStale, isBusy, onCheck, onUndo, onSettings, onHelp, view }: FootBarProps) {
  const { foot, steps } = useWords()
  const styles = useStyles()
  const undoLabel = last ? foot.undoOf(steps[last.kind]) : foot.nothingToUndo
  return (
    <div className={styles.bar}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        icon={<ArrowClockwiseRegular />}
        title={isStale ? foot.changedHelp : foot.checkHelp}
        onClick={onCheck}
      >
        {foot.check}
        {isStale ? <span className={styles.changed}>（{foot.changed}）</span> : null}
      </Button>
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        icon={<ArrowUndoRegular />}
        aria-label={undoLabel}
        title={undoLabel}
        disabledFocusable={!last || isBusy}
        onClick={onUndo}
      >
        {foot.undo}
      </Button>
      <span className={mergeClasses(styles.rest)} />
      <Button
        appearance="subtle"
        size="small"
        icon={<SettingsRegular />}
        aria-label={foot.settings}
        title={foot.settings}
        aria-pressed={view === 'settings'}
        onClick={onSettings}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<QuestionCircleRegular />}
        aria-label={foot.help}
        title={foot.help}
        aria-pressed={view === 'help'}
        onClick={onHelp}
      />
    </div>
  )
}

interface FootBarProps {
  /** The action that would be taken back. */
  readonly last: Step | null
  readonly isStale: boolean
  readonly isBusy: boolean
  readonly view: string
  readonly onCheck: () => void
  readonly onUndo: () => void
  readonly onSettings: () => void
  readonly onHelp: () => void
}
