import { useEffect, useRef, useState } from 'react'
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { CellRef } from '../../grid/workbook-grid.ts'
import type { Edit } from '../../model/edit.ts'
import type { LeftOut } from '../../app/fill-plan.ts'
import type { EditProposal, Proposal, SheetProposal } from '../../app/proposal.ts'
import { EditRow } from '../parts/EditRow.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import { ShowMore } from '../parts/ShowMore.tsx'
import { usePanelStyles } from '../parts/use-panel-styles.ts'
import { useWords } from '../words/use-words.ts'

const useStyles = makeStyles({
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
})

/** 書き込む前の確認 — every cell or sheet of a proposal; nothing is written before the button here. */
export function Preview({ proposal, outdated, onSelect, onConfirm, onClose }: PreviewProps) {
  const words = useWords()
  const panel = usePanelStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  const [unwanted, setUnwanted] = useState<ReadonlySet<Edit>>(new Set())
  // The person has asked for this view: the focus goes to its heading, and back when it closes.
  useEffect(() => heading.current?.focus(), [])
  const edits = 'edits' in proposal ? proposal.edits : []
  const wanted = edits.filter((edit) => !unwanted.has(edit)).length
  return (
    <section
      aria-label={words.preview.title[proposal.kind]}
      className={panel.panel}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <h2 ref={heading} tabIndex={-1} className={panel.heading}>
        {words.preview.title[proposal.kind]}
      </h2>
      {outdated > 0 && <Notice intent="warning">{words.preview.changed(outdated)}</Notice>}
      {'edits' in proposal ? (
        <Edits
          proposal={proposal}
          unwanted={unwanted}
          onSelect={onSelect}
          onToggle={(edit) => setUnwanted(toggled(unwanted, edit))}
        />
      ) : (
        <Sheets proposal={proposal} />
      )}
      <ConfirmBar
        label={'edits' in proposal ? words.preview.write(wanted) : sheetLabel(proposal, words)}
        canConfirm={!('edits' in proposal) || wanted > 0}
        onConfirm={() => onConfirm((edit) => !unwanted.has(edit))}
        onClose={onClose}
      />
    </section>
  )
}

interface PreviewProps {
  readonly proposal: Proposal
  /** Cells that no longer hold what is shown here. */
  readonly outdated: number
  readonly onSelect: (at: CellRef) => void
  readonly onConfirm: (isWanted: (edit: Edit) => boolean) => void
  readonly onClose: () => void
}

const sheetLabel = ({ asNewWorkbook }: SheetProposal, { preview }: ReturnType<typeof useWords>): string =>
  asNewWorkbook ? preview.makeAndOpen : preview.make

function toggled(set: ReadonlySet<Edit>, edit: Edit): ReadonlySet<Edit> {
  const next = new Set(set)
  if (!next.delete(edit)) next.add(edit)
  return next
}

interface EditsProps {
  readonly proposal: EditProposal
  readonly unwanted: ReadonlySet<Edit>
  readonly onSelect: (at: CellRef) => void
  readonly onToggle: (edit: Edit) => void
}

function Edits({ proposal, unwanted, onSelect, onToggle }: EditsProps) {
  const { preview } = useWords()
  const panel = usePanelStyles()
  const { edits, left } = proposal
  return (
    <>
      <p className={panel.text}>{edits.length > 0 ? preview.cells(edits.length) : preview.nothing}</p>
      <ShowMore items={edits}>
        {(some) => (
          <ul className={panel.list}>
            {some.map((edit, index) => (
              <EditRow
                key={index}
                edit={edit}
                isWanted={!unwanted.has(edit)}
                onToggle={() => onToggle(edit)}
                onSelect={onSelect}
              />
            ))}
          </ul>
        )}
      </ShowMore>
      {left.length > 0 && <LeftList left={left} onSelect={onSelect} />}
    </>
  )
}

function LeftList({ left, onSelect }: { readonly left: readonly LeftOut[]; readonly onSelect: (at: CellRef) => void }) {
  const { preview } = useWords()
  const panel = usePanelStyles()
  return (
    <div>
      <h3 className={panel.subheading}>{preview.left(left.length)}</h3>
      <ShowMore items={left}>
        {(some) => (
          <ul className={panel.list}>
            {some.map(({ at, message }, index) => (
              <li key={index} className={panel.divided}>
                <p lang="ja" className={panel.text}>
                  {message}
                </p>
                <PlaceLink at={at} onSelect={onSelect} />
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
    </div>
  )
}

function Sheets({ proposal }: { readonly proposal: SheetProposal }) {
  const { preview } = useWords()
  const panel = usePanelStyles()
  const { sheets, asNewWorkbook } = proposal
  const unlinked = sheets.flatMap((sheet) => sheet.unlinked)
  return (
    <>
      {asNewWorkbook ? (
        <p className={panel.text}>{preview.newWorkbook(sheets.map(({ name }) => name).join('、'))}</p>
      ) : (
        sheets.map(({ name, stands }) => (
          <p key={name} className={panel.text}>
            {stands ? preview.sheetAgain(name) : preview.sheetNew(name)}
          </p>
        ))
      )}
      <p className={panel.text}>{preview.untouched}</p>
      {unlinked.length > 0 && (
        <div>
          <h3 className={panel.subheading}>{preview.unlinked(unlinked.length)}</h3>
          <ul lang="ja">
            {unlinked.map((what, index) => (
              <li key={index}>{what}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

interface ConfirmBarProps {
  readonly label: string
  readonly canConfirm: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

function ConfirmBar({ label, canConfirm, onConfirm, onClose }: ConfirmBarProps) {
  const words = useWords()
  const styles = useStyles()
  return (
    <div className={styles.foot}>
      <Button appearance="primary" disabled={!canConfirm} onClick={onConfirm}>
        {label}
      </Button>
      <Button onClick={onClose}>{words.cancel}</Button>
    </div>
  )
}
