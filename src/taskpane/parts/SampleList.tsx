import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { PaneSample } from '../pane-props.ts'
import { useWords } from '../words/use-words.ts'
import { usePanelStyles } from './use-panel-styles.ts'

/** 見本 — workbooks to try; each says what it shows. */
export function SampleList({ samples, onTrouble, onOpened = () => undefined }: SampleListProps) {
  const { help } = useWords()
  const panel = usePanelStyles()
  const [opening, setOpening] = useState(false)
  const open = async (sample: PaneSample): Promise<void> => {
    setOpening(true)
    try {
      await sample.open()
      onOpened()
    } catch (error) {
      onTrouble(error)
    } finally {
      setOpening(false)
    }
  }
  return (
    <ul className={panel.list}>
      {samples.map((sample) => (
        <li key={sample.title} className={panel.divided}>
          <div className={panel.row}>
            <span lang="ja" className={panel.fill}>
              {sample.title}
            </span>
            <Button
              size="small"
              disabledFocusable={opening}
              aria-label={`${help.openSample}：${sample.title}`}
              onClick={() => void open(sample)}
            >
              {help.openSample}
            </Button>
          </div>
          <p lang="ja" className={panel.about}>
            {sample.about}
          </p>
        </li>
      ))}
    </ul>
  )
}

interface SampleListProps {
  readonly samples: readonly PaneSample[]
  readonly onTrouble: (error: unknown) => void
  readonly onOpened?: () => void
}
