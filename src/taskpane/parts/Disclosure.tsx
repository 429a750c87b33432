import { useId, useState, type ReactNode } from 'react'
import { Button, makeStyles } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { usePanelStyles } from './use-panel-styles.ts'

const useStyles = makeStyles({ button: { alignSelf: 'flex-start', paddingLeft: '4px' } })

/** 開閉 — what is rarely needed, out of the way until asked for. */
export function Disclosure({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const panel = usePanelStyles()
  const styles = useStyles()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={panel.panel}>
      <Button
        appearance="subtle"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        className={styles.button}
        onClick={() => setOpen(!isOpen)}
      >
        {title}
      </Button>
      {isOpen && (
        <div id={id} className={panel.panel}>
          {children}
        </div>
      )}
    </div>
  )
}
