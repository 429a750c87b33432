import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import { DEFAULT_SETTINGS, type SettingsOverrides } from '../../model/settings.ts'
import type { Profile } from '../../model/profile.ts'
import type { BoundPlace, HandDecision, WorkbookSettings } from '../../app/workbook-settings.ts'
import { Labelled } from '../parts/Labelled.tsx'
import { Remembered } from '../parts/Remembered.tsx'
import { SeverityList } from '../parts/SeverityList.tsx'
import { usePanelStyles } from '../parts/use-panel-styles.ts'
import { CHOICES, NUMBERS, choiceOf, fromChoice, type NumberKey } from '../settings-fields.ts'
import { useWords, type Language } from '../words/use-words.ts'

/** 設定 — what the workbook remembers: tolerances, rounding, units, the weight of each check; saved in one go. */
export function SettingsView({ saved, profile, language, onLanguage, onSave, onForget, onUnbind }: SettingsViewProps) {
  const words = useWords()
  const panel = usePanelStyles()
  const [draft, setDraft] = useState<SettingsOverrides | null>(null)
  const shown = draft ?? saved.settings
  const standard = { ...DEFAULT_SETTINGS, ...profile?.settings }
  const change = (part: SettingsOverrides): void => setDraft({ ...shown, ...part })
  const faults = NUMBERS.filter(({ id, isValid }) => !isValid(shown[id] ?? standard[id]))
  const save = (settings: SettingsOverrides): void => {
    onSave(settings)
    setDraft(null)
  }
  return (
    <div className={panel.panel}>
      <div>
        <h2 className={panel.heading}>{words.settings.heading}</h2>
        <p className={panel.about}>{words.settings.about}</p>
      </div>
      <Labelled label={words.settings.language}>
        {(control) => (
          <select
            {...control}
            value={language}
            onChange={({ target }) => onLanguage(target.value === 'ja' ? 'ja' : 'en')}
          >
            <option value="ja" lang="ja">
              日本語
            </option>
            <option value="en" lang="en">
              English
            </option>
          </select>
        )}
      </Labelled>
      {profile && (
        <p className={panel.text}>
          {words.settings.profile}：<span lang="ja">{profile.title}</span>
        </p>
      )}
      {CHOICES(words).map(({ id, label, options }) => (
        <Labelled key={id} label={label}>
          {(control) => (
            <select
              {...control}
              value={choiceOf(shown[id] === undefined ? standard[id] : shown[id])}
              onChange={({ target }) => change({ [id]: fromChoice(target.value) })}
            >
              {options.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ))}
      {NUMBERS.map(({ id, fault }) => (
        <NumberField
          key={id}
          id={id}
          value={shown[id] ?? standard[id]}
          fault={faults.some((one) => one.id === id) ? words.settings[fault] : null}
          onChange={(value) => change({ [id]: value })}
        />
      ))}
      <SeverityList
        severities={shown.severities ?? {}}
        standard={{ ...profile?.severities, ...profile?.settings.severities }}
        onChange={(severities) => change({ severities })}
      />
      <div className={panel.row}>
        <Button appearance="primary" disabled={!draft || faults.length > 0} onClick={() => save(shown)}>
          {words.settings.save}
        </Button>
        {draft && <Button onClick={() => setDraft(null)}>{words.cancel}</Button>}
        <Button appearance="subtle" onClick={() => save({ directions: saved.settings.directions })}>
          {words.settings.reset}
        </Button>
      </div>
      <p className={panel.about}>{draft ? words.settings.unsaved : words.settings.saved}</p>
      <Remembered saved={saved} onForget={onForget} onUnbind={onUnbind} onSave={onSave} />
    </div>
  )
}

export interface SettingsViewProps {
  readonly saved: WorkbookSettings
  readonly profile: Profile | null
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly onSave: (settings: SettingsOverrides) => void
  readonly onForget: (decision: HandDecision) => void
  readonly onUnbind: (place: BoundPlace) => void
}

interface NumberFieldProps {
  readonly id: NumberKey
  readonly value: number
  readonly fault: string | null
  readonly onChange: (value: number) => void
}

/** The text is the person's while they type; what is no number yet is NaN and said to be at fault. */
function NumberField({ id, value, fault, onChange }: NumberFieldProps) {
  const words = useWords()
  const [text, setText] = useState<string | null>(null)
  return (
    <Labelled label={words.settings[id]} fault={fault}>
      {(control) => (
        <input
          {...control}
          inputMode="decimal"
          value={text ?? String(value)}
          onChange={({ target }) => {
            setText(target.value)
            onChange(target.value.trim() === '' ? Number.NaN : Number(target.value.normalize('NFKC')))
          }}
          onBlur={() => setText(null)}
        />
      )}
    </Labelled>
  )
}
