import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { Trouble } from '../../app/session.ts'
import { isSaidToUser, troubleText } from '../trouble-text.ts'
import { useWords } from '../words/use-words.ts'

const useStyles = makeStyles({ body: { overflowWrap: 'anywhere', whiteSpace: 'normal' } })

/** エラーの場所 — the one place where whatever failed is told. */
export function TroubleBar({ trouble, onRetry, onClose }: TroubleBarProps) {
  const words = useWords()
  const styles = useStyles()
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.trouble.title}</MessageBarTitle>
        <p lang={isSaidToUser(trouble.error) ? 'ja' : undefined}>{troubleText(trouble, words)}</p>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissRegular />} aria-label={words.close} onClick={onClose} />
        }
      >
        <Button size="small" onClick={onRetry}>
          {words.trouble.retry}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

interface TroubleBarProps {
  readonly trouble: Trouble
  readonly onRetry: () => void
  readonly onClose: () => void
}
