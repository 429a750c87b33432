import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { QuestionCircleFilled } from '@fluentui/react-icons/svg/question-circle'
import { TargetRegular } from '@fluentui/react-icons/svg/target'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import type { CellRef } from '../../grid/workbook-grid.ts'
import type { OutlinePart, PartState } from '../../app/outline.ts'
import type { BoundPlace } from '../../app/workbook-settings.ts'
import { useWords } from '../words/use-words.ts'
import { PlaceLink } from './PlaceLink.tsx'
import { PointForm } from './PointForm.tsx'
import { usePanelStyles } from './use-panel-styles.ts'

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '6px', paddingBottom: '6px' },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '24px' },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  state: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  text: {
    margin: '0 0 0 24px',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    lineHeight: '20px',
  },
  doubt: { margin: '2px 0 0 24px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  read: { color: tokens.colorStatusSuccessForeground1 },
  unsure: { color: tokens.colorStatusWarningForeground3 },
  empty: { color: tokens.colorNeutralForeground3 },
  missing: { color: tokens.colorStatusDangerForeground1 },
})

/** 読み取りの一行 — a field with what was read for it; the address goes to the cell, 場所を指定 tells it anew. */
export function OutlineRow({ part, isPointing, onPoint, binding, onSelect, selection, onBind }: OutlineRowProps) {
  const { outline } = useWords()
  const panel = usePanelStyles()
  const styles = useStyles()
  const { title, text, at, state, doubt } = part
  const { field, issue } = part
  const isBound = binding.some((place) => place.field === field && place.issue === issue)
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <StateIcon state={state} />
        <span lang="ja" className={styles.title}>
          {title}
        </span>
        <span className={mergeClasses(styles.state, panel.fill)}>
          {state === 'read' ? (isBound ? outline.pointed : '') : outline.state[state]}
        </span>
        {at && <PlaceLink at={at} short onSelect={onSelect} />}
        <Button
          appearance="subtle"
          size="small"
          icon={<TargetRegular />}
          aria-label={outline.pointTitle(title)}
          title={outline.pointTitle(title)}
          aria-expanded={isPointing}
          onClick={() => onPoint(!isPointing)}
        />
      </div>
      {text !== '' && (
        <p lang="ja" className={styles.text}>
          {text}
        </p>
      )}
      {doubt !== null && (
        <p lang="ja" className={styles.doubt}>
          {doubt}
        </p>
      )}
      {isPointing && (
        <PointForm
          part={part}
          selection={selection}
          onPlace={(place) => onBind({ field, issue, ...place })}
          onClose={() => onPoint(false)}
        />
      )}
    </li>
  )
}

interface OutlineRowProps {
  readonly part: OutlinePart
  readonly isPointing: boolean
  readonly onPoint: (on: boolean) => void
  readonly binding: readonly BoundPlace[]
  readonly onSelect: (at: CellRef) => void
  readonly selection: (() => Promise<CellRef | null>) | null
  readonly onBind: (place: BoundPlace) => void
}

const ICONS = {
  read: CheckmarkCircleRegular,
  unsure: QuestionCircleFilled,
  empty: CircleRegular,
  missing: WarningFilled,
} as const

function StateIcon({ state }: { readonly state: PartState }) {
  const { outline } = useWords()
  const styles = useStyles()
  const Icon = ICONS[state]
  return (
    <Icon aria-label={outline.state[state]} aria-hidden={false} role="img" className={styles[state]} fontSize={20} />
  )
}
