import { Button, makeStyles } from '@fluentui/react-components'
import type { Trouble } from '../../app/session.ts'
import { isSaidToUser, troubleText } from '../trouble-text.ts'
import { useWords } from '../words/use-words.ts'
import { Notice } from './Notice.tsx'

const useStyles = makeStyles({ text: { margin: 0 } })

/** エラーの場所 — the one place where whatever failed is told. */
export function TroubleBar({ trouble, onRetry, onClose }: TroubleBarProps) {
  const words = useWords()
  const styles = useStyles()
  const retry = (
    <Button size="small" onClick={onRetry}>
      {words.trouble.retry}
    </Button>
  )
  return (
    <Notice intent="error" title={words.trouble.title} onClose={onClose} action={retry}>
      <p lang={isSaidToUser(trouble.error) ? 'ja' : undefined} className={styles.text}>
        {troubleText(trouble, words)}
      </p>
    </Notice>
  )
}

interface TroubleBarProps {
  readonly trouble: Trouble
  readonly onRetry: () => void
  readonly onClose: () => void
}
