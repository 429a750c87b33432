import { ToggleButton, makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
})

/** 絞り込み — small toggles in a row; which are on is told by aria-pressed and by the filled look. */
export function Choices<Id extends string>({ label, choices, isOn, onToggle }: ChoicesProps<Id>) {
  const styles = useStyles()
  return (
    <div role="group" aria-label={label} className={styles.group}>
      {choices.map(({ id, text }) => (
        <ToggleButton
          key={id}
          size="small"
          shape="circular"
          className={styles.choice}
          checked={isOn(id)}
          onClick={() => onToggle(id)}
        >
          {text}
        </ToggleButton>
      ))}
    </div>
  )
}

interface ChoicesProps<Id extends string> {
  readonly label: string
  readonly choices: readonly { readonly id: Id; readonly text: string }[]
  readonly isOn: (id: Id) => boolean
  readonly onToggle: (id: Id) => void
}
