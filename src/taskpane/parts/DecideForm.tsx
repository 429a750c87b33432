import { useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { Letter } from '../../model/judgement.ts'
import { useWords } from '../words/use-words.ts'
import { Labelled } from './Labelled.tsx'
import { useFieldStyles } from './use-field-styles.ts'
import { usePanelStyles } from './use-panel-styles.ts'

/** 手での判定 — a letter and why; nothing is chosen beforehand, a suggestion is only named. */
export function DecideForm({ name, suggestion, start, onDecide, onClose }: DecideFormProps) {
  const words = useWords()
  const panel = usePanelStyles()
  const [letter, setLetter] = useState<Letter | null>(start?.letter ?? null)
  const [note, setNote] = useState(start?.note ?? '')
  return (
    <div role="group" aria-label={`${words.judgement.decideTitle} ${name}`} className={panel.form}>
      <LetterChoice letter={letter} suggestion={suggestion} onChoose={setLetter} />
      <Labelled label={words.judgement.note}>
        {(control) => <textarea {...control} rows={2} value={note} onChange={({ target }) => setNote(target.value)} />}
      </Labelled>
      <div className={panel.row}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={letter === null}
          onClick={() => letter !== null && onDecide(letter, note.trim())}
        >
          {words.judgement.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </div>
  )
}

interface DecideFormProps {
  readonly name: string
  readonly suggestion: Letter | null
  readonly start: { readonly letter: Letter; readonly note: string } | null
  readonly onDecide: (letter: Letter, note: string) => void
  readonly onClose: () => void
}

function LetterChoice({ letter, suggestion, onChoose }: LetterChoiceProps) {
  const { judgement } = useWords()
  const panel = usePanelStyles()
  const fields = useFieldStyles()
  const name = useId()
  return (
    <fieldset className={fields.group}>
      <legend className={fields.label}>{judgement.letter}</legend>
      <div className={panel.row}>
        {(['A', 'B'] as const).map((one) => (
          <label key={one} className={fields.choice}>
            <input
              type="radio"
              name={name}
              value={one}
              className={fields.box}
              checked={letter === one}
              onChange={() => onChoose(one)}
            />
            {one === 'A' ? judgement.letterA : judgement.letterB}
          </label>
        ))}
      </div>
      {suggestion && <span className={fields.hint}>{judgement.suggestion(suggestion)}</span>}
    </fieldset>
  )
}

interface LetterChoiceProps {
  readonly letter: Letter | null
  readonly suggestion: Letter | null
  readonly onChoose: (letter: Letter) => void
}
