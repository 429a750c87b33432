import { Button } from '@fluentui/react-components'
import type { SettingsOverrides } from '../../model/settings.ts'
import type { BoundPlace, HandDecision, WorkbookSettings } from '../../app/workbook-settings.ts'
import { useWords } from '../words/use-words.ts'
import { usePanelStyles } from './use-panel-styles.ts'

/** 覚えていること — decisions, directions and places of this workbook, each to be withdrawn. */
export function Remembered({ saved, onForget, onUnbind, onSave }: RememberedProps) {
  const { settings, judgement } = useWords()
  const panel = usePanelStyles()
  const directions = Object.entries(saved.settings.directions ?? {})
  const word = { atLeast: judgement.more, atMost: judgement.less }
  return (
    <section aria-label={settings.remembered} className={panel.panel}>
      <h3 className={panel.subheading}>{settings.remembered}</h3>
      <Entries
        title={settings.decisions}
        entries={saved.decisions.map((decision) => ({
          text: `${decision.name || decision.target}：${decision.letter}${decision.note === '' ? '' : `（${decision.note}）`}`,
          forget: () => onForget(decision),
        }))}
      />
      <Entries
        title={settings.namedDirections}
        entries={directions.map(([name, direction]) => ({
          text: `${name}：${word[direction]}`,
          forget: () =>
            onSave({ ...saved.settings, directions: Object.fromEntries(directions.filter(([own]) => own !== name)) }),
        }))}
      />
      <Entries
        title={settings.places}
        entries={saved.binding.map((place) => ({
          text: `${place.field}：${place.sheet}!${place.cell}`,
          forget: () => onUnbind(place),
        }))}
      />
    </section>
  )
}

interface RememberedProps {
  readonly saved: WorkbookSettings
  readonly onForget: (decision: HandDecision) => void
  readonly onUnbind: (place: BoundPlace) => void
  readonly onSave: (settings: SettingsOverrides) => void
}

interface EntriesProps {
  readonly title: string
  readonly entries: readonly { readonly text: string; readonly forget: () => void }[]
}

function Entries({ title, entries }: EntriesProps) {
  const { settings } = useWords()
  const panel = usePanelStyles()
  return (
    <div>
      <h4 className={panel.about}>{title}</h4>
      {entries.length === 0 && <p className={panel.quiet}>{settings.nothing}</p>}
      <ul className={panel.list}>
        {entries.map(({ text, forget }) => (
          <li key={text} className={panel.row}>
            <span lang="ja" className={panel.fill}>
              {text}
            </span>
            <Button size="small" appearance="subtle" aria-label={`${settings.forget}：${text}`} onClick={forget}>
              {settings.forget}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
