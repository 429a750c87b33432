import { useState } from 'react'
import { Button, Field, Select } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import type { Settings } from '../../model/settings.ts'
import { RULES } from '../../rules/index.ts'
import { useWords } from '../words/use-words.ts'
import { usePanelStyles } from './use-panel-styles.ts'

type Severities = Settings['severities']
type Weight = Severities[string]

const WEIGHTS: readonly Weight[] = ['error', 'warning', 'info', 'off']

/** 検査項目ごとの扱い — the standard weight of each check, or another one for this workbook. */
export function SeverityList({ severities, standard, onChange }: SeverityListProps) {
  const { settings } = useWords()
  const panel = usePanelStyles()
  const [isOpen, setOpen] = useState(false)
  const change = (code: string, value: string): void =>
    onChange(value === '' ? without(severities, code) : { ...severities, [code]: value as Weight })
  return (
    <div className={panel.panel}>
      <Button
        appearance="subtle"
        aria-expanded={isOpen}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        style={{ justifyContent: 'flex-start' }}
        onClick={() => setOpen(!isOpen)}
      >
        {settings.severities}
      </Button>
      {isOpen &&
        RULES.map(({ code, title, severity }) => (
          <Field key={code} label={<span lang="ja">{title}</span>}>
            <Select size="small" value={severities[code] ?? ''} onChange={(_, { value }) => change(code, value)}>
              <option value="">{settings.standard(settings.severity[standard[code] ?? severity])}</option>
              {WEIGHTS.map((weight) => (
                <option key={weight} value={weight}>
                  {settings.severity[weight]}
                </option>
              ))}
            </Select>
          </Field>
        ))}
    </div>
  )
}

interface SeverityListProps {
  readonly severities: Severities
  readonly standard: Severities
  readonly onChange: (severities: Severities) => void
}

const without = (severities: Severities, code: string): Severities =>
  Object.fromEntries(Object.entries(severities).filter(([own]) => own !== code))
