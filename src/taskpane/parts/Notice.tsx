import type { ReactNode } from 'react'
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import { useWords } from '../words/use-words.ts'

export type Intent = 'success' | 'warning' | 'error'

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: '1px solid',
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  icon: { fontSize: '20px', display: 'flex', paddingTop: '2px' },
  body: { minWidth: 0, lineHeight: '20px', paddingTop: '2px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  actions: { marginTop: tokens.spacingVerticalXS },
})

const ICONS = { success: CheckmarkCircleFilled, warning: WarningFilled, error: ErrorCircleFilled }

/** お知らせ — what happened, in a coloured box whose icon and words say the same without the colour. */
export function Notice({ intent, title, children, action, onClose }: NoticeProps) {
  const words = useWords()
  const styles = useStyles()
  const Icon = ICONS[intent]
  return (
    <div className={mergeClasses(styles.notice, styles[intent])}>
      <span className={mergeClasses(styles.icon, styles[`${intent}Icon`])}>
        <Icon role="img" aria-hidden={false} aria-label={words.intent[intent]} />
      </span>
      <div className={styles.body}>
        {title && <div className={styles.title}>{title}</div>}
        {children}
        {action && <div className={styles.actions}>{action}</div>}
      </div>
      {onClose && (
        <Button
          appearance="transparent"
          size="small"
          icon={<DismissRegular />}
          aria-label={words.close}
          title={words.close}
          onClick={onClose}
        />
      )}
    </div>
  )
}

interface NoticeProps {
  readonly intent: Intent
  readonly title?: string
  readonly children?: ReactNode
  readonly action?: ReactNode
  readonly onClose?: () => void
}
