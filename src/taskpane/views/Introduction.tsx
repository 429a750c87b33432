import { useEffect, useRef, useState } from 'react'
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { PaneSample } from '../pane-props.ts'
import { SampleList } from '../parts/SampleList.tsx'
import { usePanelStyles } from '../parts/use-panel-styles.ts'
import { useWords } from '../words/use-words.ts'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, padding: '24px 16px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    wordBreak: 'auto-phrase',
  },
  body: { margin: 0, lineHeight: '22px' },
})

/** はじめに — three screens at most, to be skipped at any time; opened again from the help. */
export function Introduction({ samples, onDone, onTrouble }: IntroductionProps) {
  const { introduction } = useWords()
  const panel = usePanelStyles()
  const styles = useStyles()
  const [index, setIndex] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const screens = introduction.screens
  const screen = screens[index]
  const isLast = index === screens.length - 1
  useEffect(() => {
    if (index > 0) heading.current?.focus() // 次へ was pressed: the new screen is read out
  }, [index])
  return (
    <main aria-label={introduction.label} className={styles.screen}>
      <span className={panel.quiet}>{introduction.screen(index + 1, screens.length)}</span>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {screen?.title}
      </h1>
      <p className={styles.body}>{screen?.body}</p>
      <div className={panel.row}>
        {!isLast && (
          <Button appearance="primary" onClick={() => setIndex(index + 1)}>
            {introduction.next}
          </Button>
        )}
        <Button appearance={isLast ? 'primary' : 'subtle'} onClick={onDone}>
          {isLast ? introduction.start : introduction.skip}
        </Button>
      </div>
      {isLast && samples.length > 0 && (
        <div>
          <h2 className={panel.subheading}>{introduction.samples}</h2>
          <SampleList samples={samples} onTrouble={onTrouble} onOpened={onDone} />
        </div>
      )}
    </main>
  )
}

interface IntroductionProps {
  readonly samples: readonly PaneSample[]
  readonly onDone: () => void
  readonly onTrouble: (error: unknown) => void
}
