import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { Outcome } from '../../app/session.ts'
import { outcomeLines } from '../outcome-lines.ts'
import { useWords } from '../words/use-words.ts'

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '18px' },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
})

/** 結果 — what was done, what was refused and why, and the way back. */
export function OutcomeBar({ outcome, canUndo, onUndo, onClose }: OutcomeBarProps) {
  const words = useWords()
  const styles = useStyles()
  const { intent, title, lines, canTakeBack } = outcomeLines(outcome, words)
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        {lines.length > 0 && (
          <ul lang="ja" className={styles.list}>
            {lines.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissRegular />} aria-label={words.close} onClick={onClose} />
        }
      >
        {canTakeBack && canUndo && (
          <Button size="small" onClick={onUndo}>
            {words.outcome.undo}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  )
}

interface OutcomeBarProps {
  readonly outcome: Outcome
  readonly canUndo: boolean
  readonly onUndo: () => void
  readonly onClose: () => void
}
