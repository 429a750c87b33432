import { useState } from 'react'
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import type { CellRef } from '../../grid/workbook-grid.ts'
import type { Letter } from '../../model/judgement.ts'
import type { Indicator, Issue } from '../../model/plan.ts'
import type { CheckedPlan } from '../../app/check-plan.ts'
import { indicatorRows, type IndicatorRow } from '../indicator-rows.ts'
import { Choices } from '../parts/Choices.tsx'
import { FormulaCommands, type FormulaKind } from '../parts/FormulaCommands.tsx'
import { IndicatorCard } from '../parts/IndicatorCard.tsx'
import { LetterMark } from '../parts/LetterMark.tsx'
import { ShowMore } from '../parts/ShowMore.tsx'
import { usePanelStyles } from '../parts/use-panel-styles.ts'
import { useWords } from '../words/use-words.ts'

const useStyles = makeStyles({
  counts: { display: 'flex', gap: tokens.spacingHorizontalL, alignItems: 'center' },
  count: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  number: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, lineHeight: '28px' },
})

/** 判定 — every indicator with target, result, letter and reason; what the rules leave open, a person decides here. */
export function JudgementTab({
  plan,
  onSelect,
  onWrite,
  onFormulas,
  onDecide,
  onWithdraw,
  onDirection,
}: JudgementTabProps) {
  const words = useWords()
  const panel = usePanelStyles()
  const [filter, setFilter] = useState<'all' | 'open'>('all')
  const rows = indicatorRows(plan)
  const open = rows.filter(({ word }) => word === '要確認')
  const shown = filter === 'all' ? rows : open
  return (
    <div className={panel.panel}>
      <CountLine {...plan.reading.counts} />
      <div>
        <Button appearance="primary" icon={<EditRegular />} onClick={onWrite}>
          {words.judgement.write}
        </Button>
        <p className={panel.about}>{words.judgement.writeHelp}</p>
      </div>
      <Choices
        label={words.judgement.filterLabel}
        choices={[
          { id: 'all', text: `${words.judgement.all} ${String(rows.length)}` },
          { id: 'open', text: `${words.judgement.toDecide} ${String(open.length)}` },
        ]}
        isOn={(id) => filter === id}
        onToggle={setFilter}
      />
      {shown.length === 0 && (
        <p className={panel.text}>{rows.length === 0 ? words.judgement.none : words.judgement.noneToDecide}</p>
      )}
      <ShowMore items={shown} portion={60}>
        {(some) =>
          byIssue(some).map(([issue, own]) => (
            <section key={`${issue.label}${issue.title}`} aria-label={`${issue.label} ${issue.title}`}>
              <h2 lang="ja" className={panel.subheading}>
                {`${issue.label}　${issue.title}`}
              </h2>
              <ul className={panel.list}>
                {own.map((row) => (
                  <IndicatorCard key={row.key} row={row} {...{ onSelect, onDecide, onWithdraw, onDirection }} />
                ))}
              </ul>
            </section>
          ))
        }
      </ShowMore>
      <FormulaCommands onFormulas={onFormulas} />
    </div>
  )
}

export interface JudgementTabProps {
  readonly plan: CheckedPlan
  readonly onSelect: (at: CellRef) => void
  readonly onWrite: () => void
  readonly onFormulas: (kind: FormulaKind) => void
  readonly onDecide: (issue: Issue, indicator: Indicator, letter: Letter, note: string) => void
  readonly onWithdraw: (issue: Issue, indicator: Indicator) => void
  readonly onDirection: (name: string, direction: 'atLeast' | 'atMost') => void
}

function byIssue(rows: readonly IndicatorRow[]): readonly (readonly [Issue, readonly IndicatorRow[]])[] {
  const issues = new Map<Issue, IndicatorRow[]>()
  for (const row of rows) issues.set(row.issue, [...(issues.get(row.issue) ?? []), row])
  return [...issues]
}

function CountLine({ A, B, undetermined }: { readonly A: number; readonly B: number; readonly undetermined: number }) {
  const { judgement } = useWords()
  const panel = usePanelStyles()
  const styles = useStyles()
  return (
    <div role="img" aria-label={judgement.counts(A, B, undetermined)} className={styles.counts}>
      <span aria-hidden className={styles.count}>
        <LetterMark word="A" />
        <span className={styles.number}>{A}</span>
      </span>
      <span aria-hidden className={styles.count}>
        <LetterMark word="B" />
        <span className={styles.number}>{B}</span>
      </span>
      <span aria-hidden className={styles.count}>
        <span className={panel.quiet}>{judgement.undetermined}</span>
        <span className={styles.number}>{undetermined}</span>
      </span>
    </div>
  )
}
