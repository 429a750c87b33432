import type { Settings } from '../../model/settings.ts'
import { RULES } from '../../rules/index.ts'
import { useWords } from '../words/use-words.ts'
import { Disclosure } from './Disclosure.tsx'
import { Labelled } from './Labelled.tsx'

type Severities = Settings['severities']
type Weight = Severities[string]

const WEIGHTS: readonly Weight[] = ['error', 'warning', 'info', 'off']

/** 検査項目ごとの扱い — the standard weight of each check, or another one for this workbook. */
export function SeverityList({ severities, standard, onChange }: SeverityListProps) {
  const { settings } = useWords()
  const change = (code: string, value: string): void =>
    onChange(value === '' ? without(severities, code) : { ...severities, [code]: value as Weight })
  return (
    <Disclosure title={settings.severities}>
      {RULES.map(({ code, title, severity }) => (
        <Labelled key={code} label={title} lang="ja">
          {(control) => (
            <select {...control} value={severities[code] ?? ''} onChange={({ target }) => change(code, target.value)}>
              <option value="">{settings.standard(settings.severity[standard[code] ?? severity])}</option>
              {WEIGHTS.map((weight) => (
                <option key={weight} value={weight}>
                  {settings.severity[weight]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ))}
    </Disclosure>
  )
}

interface SeverityListProps {
  readonly severities: Severities
  readonly standard: Severities
  readonly onChange: (severities: Severities) => void
}

const without = (severities: Severities, code: string): Severities =>
  Object.fromEntries(Object.entries(severities).filter(([own]) => own !== code))
