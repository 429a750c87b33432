import { useState } from 'react'
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { CellRef } from '../../grid/workbook-grid.ts'
import type { Letter } from '../../model/judgement.ts'
import type { Indicator, Issue } from '../../model/plan.ts'
import { eraName } from '../../text/era.ts'
import type { IndicatorRow } from '../indicator-rows.ts'
import { useWords } from '../words/use-words.ts'
import { DecideForm } from './DecideForm.tsx'
import { LetterMark } from './LetterMark.tsx'
import { PlaceLink } from './PlaceLink.tsx'
import { usePanelStyles } from './use-panel-styles.ts'

const useStyles = makeStyles({
  card: { display: 'flex', gap: tokens.spacingHorizontalS },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, lineHeight: '20px', overflowWrap: 'anywhere' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    margin: '2px 0',
    lineHeight: '20px',
  },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  value: { margin: 0, overflowWrap: 'anywhere' },
  by: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  reason: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground2 },
})

/** 指標の一枚 — the letter and all it rests on; undecided ones can be decided here. */
export function IndicatorCard({ row, onSelect, onDecide, onWithdraw, onDirection }: IndicatorCardProps) {
  const words = useWords()
  const panel = usePanelStyles()
  const styles = useStyles()
  const [isDeciding, setDeciding] = useState(false)
  const { issue, indicator, word, by, note } = row
  const { name, target, actual, prior, judgement, typed, at } = indicator
  const isOpen = word === '要確認'
  return (
    <li className={panel.divided}>
      <div className={styles.card}>
        <LetterMark word={word} />
        <div className={panel.fill}>
          <p lang="ja" className={styles.name}>
            {name || target.text}
          </p>
          <dl lang="ja" className={styles.facts}>
            <Fact term={words.judgement.target} value={targetText(indicator)} />
            <Fact
              term={words.judgement.actual}
              value={actual?.text || rawText(indicator) || words.judgement.noActual}
            />
            {prior && <Fact term={words.judgement.prior} value={prior.text} />}
          </dl>
          {by !== 'computed' && (
            <p className={mergeClasses(panel.text, styles.by)}>
              {by === 'decided' ? words.judgement.decided : words.judgement.typed}：{typed}
              {judgement.status !== null && judgement.status !== typed
                ? `（${words.judgement.computed(judgement.status)}）`
                : ''}
              {note !== '' ? `　${note}` : ''}
            </p>
          )}
          <p lang="ja" className={styles.reason}>
            {judgement.sentence}
          </p>
          <div className={panel.row}>
            <PlaceLink at={at} onSelect={onSelect} />
            {(isOpen || by === 'decided') && (
              <Button size="small" aria-expanded={isDeciding} onClick={() => setDeciding(!isDeciding)}>
                {words.judgement.decide}
              </Button>
            )}
            {by === 'decided' && (
              <Button size="small" appearance="subtle" onClick={() => onWithdraw(issue, indicator)}>
                {words.judgement.withdraw}
              </Button>
            )}
          </div>
          {isOpen && judgement.code === 'DIRECTION_UNSURE' && <DirectionChoice name={name} onDirection={onDirection} />}
          {isDeciding && (
            <DecideForm
              suggestion={judgement.suggestion}
              name={name || target.text}
              start={by === 'decided' && typed ? { letter: typed, note } : null}
              onClose={() => setDeciding(false)}
              onDecide={(letter, words) => {
                onDecide(issue, indicator, letter, words)
                setDeciding(false)
              }}
            />
          )}
        </div>
      </div>
    </li>
  )
}

interface IndicatorCardProps {
  readonly row: IndicatorRow
  readonly onSelect: (at: CellRef) => void
  readonly onDecide: (issue: Issue, indicator: Indicator, letter: Letter, note: string) => void
  readonly onWithdraw: (issue: Issue, indicator: Indicator) => void
  readonly onDirection: (name: string, direction: 'atLeast' | 'atMost') => void
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  )
}

/** The target as typed; its year where the text does not say it. */
const targetText = ({ target, source }: Indicator): string =>
  target.fiscalYear !== null && source.yearFrom !== 'text'
    ? `${eraName(target.fiscalYear)}　${target.text}`
    : target.text

const rawText = ({ source }: Indicator): string => (source.rawActual === null ? '' : String(source.rawActual))

function DirectionChoice({ name, onDirection }: Pick<IndicatorCardProps, 'onDirection'> & { readonly name: string }) {
  const { judgement } = useWords()
  const panel = usePanelStyles()
  return (
    <div role="group" aria-label={judgement.direction} className={panel.form}>
      <p className={panel.text}>{judgement.directionHow(name)}</p>
      <div className={panel.row}>
        <Button size="small" onClick={() => onDirection(name, 'atLeast')}>
          {judgement.more}
        </Button>
        <Button size="small" onClick={() => onDirection(name, 'atMost')}>
          {judgement.less}
        </Button>
      </div>
    </div>
  )
}
