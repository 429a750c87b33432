import { useEffect, useState } from 'react'
import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components'
import type { Task } from '../../app/session.ts'
import { useWords } from '../words/use-words.ts'

const useStyles = makeStyles({
  bar: { padding: `0 ${tokens.spacingHorizontalM}`, minHeight: '2px' },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
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
  return (
    <div className={styles.bar}>
      <ProgressBar aria-label={what} thickness="medium" {...(task.done > 0 && { value: task.done, max: task.total })} />
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
