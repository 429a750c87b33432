import { useState } from 'react'
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { CellRef } from '../../grid/workbook-grid.ts'
import type { CheckedPlan } from '../../app/check-plan.ts'
import { outlineOf, type OutlinePart } from '../../app/outline.ts'
import type { BoundPlace } from '../../app/workbook-settings.ts'
import type { SkippedSheet } from '../../model/recognition.ts'
import { OutlineRow } from '../parts/OutlineRow.tsx'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import { usePanelStyles } from '../parts/use-panel-styles.ts'
import { useWords } from '../words/use-words.ts'

const useStyles = makeStyles({
  issue: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'baseline' },
  rows: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
})

/** 様子 — the plan as it was read: what stands where, what is in doubt, what was not read at all. */
export function OutlineTab({ plan, skipped, binding, onSelect, selection, onBind }: OutlineTabProps) {
  const words = useWords()
  const panel = usePanelStyles()
  const outline = outlineOf(plan)
  const doubtful = [...outline.parts, ...outline.issues.flatMap(({ parts }) => parts)].filter(needsLook).length
  const rows = (parts: readonly OutlinePart[]) => <PartRows {...{ parts, binding, onSelect, selection, onBind }} />
  return (
    <div className={panel.panel}>
      <div>
        <h2 className={panel.heading}>{doubtful > 0 ? words.outline.toCheck(doubtful) : words.outline.allRead}</h2>
        <p className={panel.about}>{words.outline.about}</p>
      </div>
      <section aria-label={words.outline.basics}>
        <h3 className={panel.subheading}>{words.outline.basics}</h3>
        {rows(outline.parts)}
      </section>
      {outline.issues.map((issue) => (
        <section key={issue.index} aria-label={`${issue.label} ${issue.title}`}>
          <IssueHeading label={issue.label} title={issue.title} at={issue.at} onSelect={onSelect} />
          {rows(issue.parts)}
        </section>
      ))}
      <SkippedSheets skipped={skipped} onSelect={onSelect} />
    </div>
  )
}

export interface OutlineTabProps {
  readonly plan: CheckedPlan
  readonly skipped: readonly SkippedSheet[]
  readonly binding: readonly BoundPlace[]
  readonly onSelect: (at: CellRef) => void
  /** 選択中のセル — null where this host cannot tell; the address is then typed. */
  readonly selection: (() => Promise<CellRef | null>) | null
  readonly onBind: (place: BoundPlace) => void
}

const needsLook = ({ state }: OutlinePart): boolean => state !== 'read'

type PartRowsProps = Pick<OutlineTabProps, 'binding' | 'onSelect' | 'selection' | 'onBind'> & {
  readonly parts: readonly OutlinePart[]
}

/** One row at a time is being pointed at. */
function PartRows({ parts, ...rest }: PartRowsProps) {
  const panel = usePanelStyles()
  const styles = useStyles()
  const [pointing, setPointing] = useState<string | null>(null)
  return (
    <ul className={mergeClasses(panel.list, styles.rows)}>
      {parts.map((part) => (
        <OutlineRow
          key={part.field}
          part={part}
          isPointing={pointing === part.field}
          onPoint={(on) => setPointing(on ? part.field : null)}
          {...rest}
        />
      ))}
    </ul>
  )
}

function IssueHeading({ label, title, at, onSelect }: IssueHeadingProps) {
  const panel = usePanelStyles()
  const styles = useStyles()
  return (
    <div className={styles.issue}>
      <h3 lang="ja" className={mergeClasses(panel.subheading, panel.fill)}>
        {`${label}　${title}`}
      </h3>
      {at && <PlaceLink at={at} short onSelect={onSelect} />}
    </div>
  )
}

interface IssueHeadingProps {
  readonly label: string
  readonly title: string
  readonly at: CellRef | null
  readonly onSelect: (at: CellRef) => void
}

function SkippedSheets({ skipped, onSelect }: Pick<OutlineTabProps, 'skipped' | 'onSelect'>) {
  const { outline } = useWords()
  const panel = usePanelStyles()
  if (skipped.length === 0) return null
  return (
    <section aria-label={outline.skipped}>
      <h3 className={panel.subheading}>{outline.skipped}</h3>
      <ul className={panel.list}>
        {skipped.map(({ sheet, reason, looksLikePlan, at }) => (
          <li key={sheet} className={panel.row}>
            {reason === 'hidden' ? <span lang="ja">{sheet}</span> : <PlaceLink at={at} onSelect={onSelect} />}
            <span className={panel.quiet}>
              {outline.skippedReason[reason]}
              {looksLikePlan ? `（${outline.skippedPlan}）` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
