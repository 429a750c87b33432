import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { refName, sameRef, type CellRef } from '../../grid/workbook-grid.ts'
import type { Finding } from '../../model/report.ts'
import { RULES } from '../../rules/index.ts'
import { useWords } from '../words/use-words.ts'
import { PlaceLink } from './PlaceLink.tsx'
import { SeverityIcon } from './SeverityIcon.tsx'
import { usePanelStyles } from './use-panel-styles.ts'

const useStyles = makeStyles({
  head: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  title: { fontWeight: tokens.fontWeightSemibold, lineHeight: '20px' },
  icon: { paddingTop: '1px', display: 'inline-flex' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
})

/** 指摘 — what was found, why it matters and how to write it; its places, and its fix where one is certain. */
export function FindingCard({ finding, onSelect, onFix, onCopy }: FindingCardProps) {
  const words = useWords()
  const panel = usePanelStyles()
  const styles = useStyles()
  const { severity, at, related, message, fix } = finding
  const others = related.filter((place) => !at || !sameRef(place, at)).slice(0, MOST_RELATED)
  return (
    <li className={panel.divided}>
      <div className={styles.head}>
        <span className={styles.icon}>
          <SeverityIcon severity={severity} />
        </span>
        <span lang="ja" className={mergeClasses(styles.title, panel.fill)}>
          {titleOf(finding)}
        </span>
        <Button
          appearance="subtle"
          size="small"
          icon={<CopyRegular />}
          aria-label={words.findings.copyOne}
          title={words.findings.copyOne}
          onClick={onCopy}
        />
      </div>
      <p lang="ja" className={panel.text}>
        {withoutPlace(message, at)}
      </p>
      <div className={styles.foot}>
        {at && <PlaceLink at={at} onSelect={onSelect} />}
        {others.length > 0 && <span className={panel.quiet}>{words.findings.related}</span>}
        {others.map((place) => (
          <PlaceLink key={refName(place)} at={place} short onSelect={onSelect} />
        ))}
      </div>
      {fix && (
        <div className={panel.row}>
          <Button size="small" onClick={onFix}>
            {words.findings.fix}
          </Button>
          <span lang="ja" className={panel.quiet}>
            {fix.text}
          </span>
        </div>
      )}
    </li>
  )
}

interface FindingCardProps {
  readonly finding: Finding
  readonly onSelect: (at: CellRef) => void
  readonly onFix: () => void
  readonly onCopy: () => void
}

const MOST_RELATED = 6
const TITLES = new Map(RULES.map(({ code, title }) => [code, title]))

const titleOf = ({ code }: Finding): string => TITLES.get(code) ?? code

/** 「様式!C14の実績…」 says its place again: the link below the text does that. */
function withoutPlace(message: string, at: CellRef | null): string {
  const place = at ? `${refName(at)}の` : null
  return place && message.startsWith(place) ? message.slice(place.length) : message
}
