import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  on: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
})

/** 絞り込み — small toggles in a row; which are on is told by aria-pressed, a border and the weight of the letters. */
export function Choices<Id extends string>({ label, choices, isOn, onToggle }: ChoicesProps<Id>) {
  const styles = useStyles()
  return (
    <div role="group" aria-label={label} className={styles.group}>
      {choices.map(({ id, text }) => (
        <Button
          key={id}
          size="small"
          shape="circular"
          aria-pressed={isOn(id)}
          className={mergeClasses(styles.choice, isOn(id) && styles.on)}
          onClick={() => onToggle(id)}
        >
          {text}
        </Button>
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
