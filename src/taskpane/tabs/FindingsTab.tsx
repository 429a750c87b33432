import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench'
import type { CellRef } from '../../grid/workbook-grid.ts'
import type { Finding, Severity } from '../../model/report.ts'
import { findingsText } from '../findings-text.ts'
import { Choices } from '../parts/Choices.tsx'
import { FindingCard } from '../parts/FindingCard.tsx'
import { ShowMore } from '../parts/ShowMore.tsx'
import { usePanelStyles } from '../parts/use-panel-styles.ts'
import { useWords } from '../words/use-words.ts'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** 検査 — the findings by severity, each with its place, its text and its fix. */
export function FindingsTab({ findings, onSelect, onFix, onCopy, onPrint }: FindingsTabProps) {
  const words = useWords()
  const panel = usePanelStyles()
  const [hidden, setHidden] = useState<readonly Severity[]>([])
  const shown = findings.filter(({ severity }) => !hidden.includes(severity))
  const fixable = shown.filter(({ fix }) => fix !== null)
  const toggle = (id: Severity): void =>
    setHidden(hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id])
  const countOf = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  return (
    <div className={panel.panel}>
      <Choices
        label={words.findings.filterLabel}
        choices={SEVERITIES.map((id) => ({ id, text: `${words.findings.severity[id]} ${countOf(id)}` }))}
        isOn={(id) => !hidden.includes(id)}
        onToggle={toggle}
      />
      {findings.length > 0 && (
        <div className={panel.row}>
          {fixable.length > 0 && (
            <Button appearance="primary" icon={<WrenchRegular />} onClick={() => onFix(fixable)}>
              {words.findings.fixAll(fixable.length)}
            </Button>
          )}
          <Button icon={<CopyRegular />} onClick={() => onCopy(findingsText(shown, words))}>
            {words.findings.copyAll}
          </Button>
          <Button icon={<PrintRegular />} onClick={onPrint}>
            {words.findings.print}
          </Button>
        </div>
      )}
      {shown.length === 0 && (
        <p className={panel.text}>{findings.length === 0 ? words.findings.none : words.findings.noneShown}</p>
      )}
      {SEVERITIES.map((severity) => (
        <Group
          key={severity}
          severity={severity}
          findings={shown.filter((finding) => finding.severity === severity)}
          {...{ onSelect, onFix, onCopy }}
        />
      ))}
    </div>
  )
}

export interface FindingsTabProps {
  readonly findings: readonly Finding[]
  readonly onSelect: (at: CellRef) => void
  readonly onFix: (findings: readonly Finding[]) => void
  readonly onCopy: (text: string) => void
  readonly onPrint: () => void
}

type GroupProps = Pick<FindingsTabProps, 'findings' | 'onSelect' | 'onFix' | 'onCopy'> & { readonly severity: Severity }

function Group({ severity, findings, onSelect, onFix, onCopy }: GroupProps) {
  const words = useWords()
  const panel = usePanelStyles()
  if (findings.length === 0) return null
  return (
    <section aria-label={words.findings.severity[severity]}>
      <h2 className={panel.subheading}>
        {`${words.findings.severity[severity]}　${words.findings.count(findings.length)}`}
      </h2>
      <ShowMore items={findings}>
        {(some) => (
          <ul className={panel.list}>
            {some.map((finding, index) => (
              <FindingCard
                key={`${finding.code} ${finding.message} ${String(index)}`}
                finding={finding}
                onSelect={onSelect}
                onFix={() => onFix([finding])}
                onCopy={() => onCopy(findingsText([finding], words))}
              />
            ))}
          </ul>
        )}
      </ShowMore>
    </section>
  )
}
