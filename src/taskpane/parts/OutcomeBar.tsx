import { Button, makeStyles } from '@fluentui/react-components'
import type { Outcome } from '../../app/session.ts'
import { outcomeLines } from '../outcome-lines.ts'
import { useWords } from '../words/use-words.ts'
import { Notice } from './Notice.tsx'

const useStyles = makeStyles({ list: { margin: '4px 0 0', paddingLeft: '18px' } })

/** 結果 — what was done, what was refused and why, and the way back. */
export function OutcomeBar({ outcome, canUndo, onUndo, onClose }: OutcomeBarProps) {
  const words = useWords()
  const styles = useStyles()
  const { intent, title, lines, canTakeBack } = outcomeLines(outcome, words)
  const undo = (
    <Button size="small" onClick={onUndo}>
      {words.outcome.undo}
    </Button>
  )
  return (
    <Notice intent={intent} title={title} onClose={onClose} action={canTakeBack && canUndo ? undo : null}>
      {lines.length > 0 && (
        <ul lang="ja" className={styles.list}>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

interface OutcomeBarProps {
  readonly outcome: Outcome
  readonly canUndo: boolean
  readonly onUndo: () => void
  readonly onClose: () => void
}
