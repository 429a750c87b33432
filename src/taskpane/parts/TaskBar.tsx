import { useEffect, useState } from 'react'
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Task } from '../../app/session.ts'
import { useWords } from '../words/use-words.ts'

const useStyles = makeStyles({
  track: { height: '2px', overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground5 },
  line: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  running: {
    width: '33%',
    animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(300%)' } },
    animationDuration: '2s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none', width: '100%' },
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  what: { flexGrow: 1, fontSize: tokens.fontSizeBase200 },
})

const LONG = 1000 // ms: from here on a person wants to know how far it is, and to be able to stop it

/** 進み具合 — a line from the start, words and 中止 once it lasts longer than a second. */
export function TaskBar({ task, onStop }: { readonly task: Task; readonly onStop: () => void }) {
  const words = useWords()
  const styles = useStyles()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG)
    return () => clearTimeout(timer)
  }, [task.kind])
  const what = words.task[task.kind]
  const percent = task.share > 0 ? Math.round(task.share * 100) : null
  return (
    <div>
      <div
        role="progressbar"
        aria-label={what}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
        className={styles.track}
      >
        <div
          className={mergeClasses(styles.line, percent === null && styles.running)}
          style={percent === null ? undefined : { width: `${percent}%` }}
        />
      </div>
      {isLong && (
        <div className={styles.row}>
          <span className={styles.what}>{what}</span>
          {task.canCancel && (
            <Button size="small" onClick={onStop}>
              {words.task.stop}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
