import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { refName, type CellRef } from '../../grid/workbook-grid.ts'
import { useWords } from '../words/use-words.ts'

const useStyles = makeStyles({
  place: {
    minWidth: 0,
    height: '24px',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
    wordBreak: 'break-all',
    textAlign: 'left',
  },
})

/** 番地 — goes to the cell when pressed; the sheet is named only where that is no matter of course. */
export function PlaceLink({ at, onSelect, short = false }: PlaceLinkProps) {
  const words = useWords()
  const styles = useStyles()
  const name = refName(at)
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.place}
      aria-label={words.goTo(name)}
      title={words.goTo(name)}
      onClick={() => onSelect(at)}
    >
      {short && 'cell' in at ? at.cell : name}
    </Button>
  )
}

interface PlaceLinkProps {
  readonly at: CellRef
  readonly onSelect: (at: CellRef) => void
  readonly short?: boolean
}
