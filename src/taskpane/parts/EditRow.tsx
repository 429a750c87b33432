import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { refName, type CellRef } from '../../grid/workbook-grid.ts'
import { textOfEdit } from '../../model/inverse-edit.ts'
import type { Edit } from '../../model/edit.ts'
import { changedLines } from '../changed-lines.ts'
import { useWords } from '../words/use-words.ts'
import { PlaceLink } from './PlaceLink.tsx'
import { useFieldStyles } from './use-field-styles.ts'
import { usePanelStyles } from './use-panel-styles.ts'

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '24px 1fr', alignItems: 'start' },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', minHeight: '32px' },
  box: { marginTop: '8px' },
  lines: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    rowGap: '2px',
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: '20px' },
  value: { margin: 0, lineHeight: '20px', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  old: { textDecorationLine: 'none', color: tokens.colorNeutralForeground3 },
  new: { textDecorationLine: 'none', fontWeight: tokens.fontWeightSemibold },
})

/** 書き込みの一行 — one cell before and after; of a cell of many lines only those that change. */
export function EditRow({ edit, isWanted, onToggle, onSelect }: EditRowProps) {
  const { preview } = useWords()
  const panel = usePanelStyles()
  const styles = useStyles()
  const fields = useFieldStyles()
  const { before, after } = changedLines(edit.before, textOfEdit(edit.value))
  return (
    <li className={panel.divided}>
      <div className={styles.row}>
        <input
          type="checkbox"
          aria-label={`${refName(edit.at)} ${edit.reason}`}
          className={mergeClasses(fields.box, styles.box)}
          checked={isWanted}
          onChange={onToggle}
        />
        <div>
          <div className={styles.head}>
            <PlaceLink at={edit.at} onSelect={onSelect} />
            <span lang="ja" className={panel.quiet}>
              {edit.reason}
            </span>
          </div>
          <dl className={styles.lines}>
            <dt className={styles.term}>{preview.before}</dt>
            <dd lang="ja" className={styles.value}>
              <del className={styles.old}>{before === '' ? preview.blank : before}</del>
            </dd>
            <dt className={styles.term}>{preview.after}</dt>
            <dd lang="ja" className={styles.value}>
              <ins className={styles.new}>{after === '' ? preview.blank : after}</ins>
            </dd>
            {edit.value.kind === 'formula' && (
              <>
                <dt className={styles.term}>{preview.formula}</dt>
                <dd className={styles.value}>={edit.value.formula}</dd>
              </>
            )}
          </dl>
        </div>
      </div>
    </li>
  )
}

interface EditRowProps {
  readonly edit: Edit
  readonly isWanted: boolean
  readonly onToggle: () => void
  readonly onSelect: (at: CellRef) => void
}
