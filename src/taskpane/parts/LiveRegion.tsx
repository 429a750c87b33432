import { useEffect, useState } from 'react'
import { makeStyles } from '@fluentui/react-components'
import type { SessionState } from '../../app/session.ts'
import { outcomeLines } from '../outcome-lines.ts'
import { troubleText } from '../trouble-text.ts'
import type { Words } from '../words/ja.ts'

const useStyles = makeStyles({
  region: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

/** 読み上げ — results as they come, without moving the focus; the same counts are not said twice. */
export function LiveRegion({ state, words }: { readonly state: SessionState; readonly words: Words }) {
  const styles = useStyles()
  const [said, setSaid] = useState('')
  const next = state.task ? null : wordsFor(state, words)
  useEffect(() => {
    if (next !== null) setSaid(next)
  }, [next])
  return (
    <div role="status" aria-live="polite" className={styles.region}>
      {said}
    </div>
  )
}

function wordsFor({ trouble, outcome, now }: SessionState, words: Words): string | null {
  if (trouble) return `${words.trouble.title}。${troubleText(trouble, words)}`
  if (outcome) {
    const { title, lines } = outcomeLines(outcome, words)
    return [title, ...lines].join(' ')
  }
  if (!now) return null
  const count = (severity: string): number => now.findings.filter((finding) => finding.severity === severity).length
  return words.task.done(count('error'), count('warning'), count('info'))
}
