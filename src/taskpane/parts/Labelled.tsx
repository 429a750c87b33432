import { useId, type ReactNode } from 'react'
import { useFieldStyles } from './use-field-styles.ts'

/** 欄 — a control under its label, with what is wrong or worth knowing below it. */
export function Labelled({ label, fault = null, hint = null, lang, children }: LabelledProps) {
  const fields = useFieldStyles()
  const id = useId()
  const noteId = `${id}-note`
  const note = fault ?? hint
  return (
    <div className={fields.field}>
      <label htmlFor={id} lang={lang} className={fields.label}>
        {label}
      </label>
      {children({
        id,
        className: fields.control,
        'aria-invalid': fault !== null,
        'aria-describedby': note === null ? undefined : noteId,
      })}
      {note !== null && (
        <span
          id={noteId}
          role={fault === null ? undefined : 'alert'}
          className={fault === null ? fields.hint : fields.fault}
        >
          {note}
        </span>
      )}
    </div>
  )
}

interface ControlProps {
  readonly id: string
  readonly className: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
}

interface LabelledProps {
  readonly label: string
  readonly lang?: string
  readonly fault?: string | null
  readonly hint?: string | null
  readonly children: (control: ControlProps) => ReactNode
}
