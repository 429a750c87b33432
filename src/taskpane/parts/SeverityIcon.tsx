import { makeStyles, tokens } from '@fluentui/react-components'
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle'
import { InfoFilled } from '@fluentui/react-icons/svg/info'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import type { Severity } from '../../model/report.ts'

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  warning: { color: tokens.colorStatusWarningForeground3, flexShrink: 0 },
  info: { color: tokens.colorBrandForeground1, flexShrink: 0 },
})

/** 重さの印 — a shape of its own for each; the word stands beside it, so the picture is silent. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles()
  const Icon = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled }[severity]
  return <Icon aria-hidden className={styles[severity]} fontSize={18} />
}
