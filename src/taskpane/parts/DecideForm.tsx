import { useState } from 'react'
import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import type { Letter } from '../../model/judgement.ts'
import { useWords } from '../words/use-words.ts'
import { usePanelStyles } from './use-panel-styles.ts'

/** 手での判定 — a letter and why; nothing is chosen beforehand, a suggestion is only named. */
export function DecideForm({ name, suggestion, start, onDecide, onClose }: DecideFormProps) {
  const words = useWords()
  const panel = usePanelStyles()
  const [letter, setLetter] = useState<Letter | null>(start?.letter ?? null)
  const [note, setNote] = useState(start?.note ?? '')
  return (
    <div role="group" aria-label={`${words.judgement.decideTitle} ${name}`} className={panel.form}>
      <Field label={words.judgement.letter} hint={suggestion ? words.judgement.suggestion(suggestion) : undefined}>
        <RadioGroup
          layout="horizontal"
          value={letter ?? ''}
          onChange={(_, { value }) => setLetter(value === 'A' ? 'A' : 'B')}
        >
          <Radio value="A" label={words.judgement.letterA} />
          <Radio value="B" label={words.judgement.letterB} />
        </RadioGroup>
      </Field>
      <Field label={words.judgement.note}>
        <Textarea rows={2} value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className={panel.row}>
        <Button
          appearance="primary"
          size="small"
          disabled={letter === null}
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
