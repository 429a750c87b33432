import { useEffect, useState } from 'react'
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components'
import type { PlanSession } from '../app/session.ts'
import type { CommandLine } from './command-line.ts'
import type { PaneProps } from './pane-props.ts'
import { Boundary } from './parts/Boundary.tsx'
import { usePaneTheme } from './use-pane-theme.ts'
import { Introduction } from './views/Introduction.tsx'
import { Workplace } from './Workplace.tsx'
import { languageOf, wordsOf, WordsProvider } from './words/use-words.ts'

const useStyles = makeStyles({
  // WebView2 hides scroll bars that come and go, so this one always stands.
  pane: {
    height: '100%',
    overflowY: 'scroll',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineBreak: 'strict',
  },
  fill: { height: '100%' },
})

/** 作業ウィンドウ — theme, words and the introduction around the workplace. */
export function Pane({ session, commands, ...props }: PaneParts) {
  const styles = useStyles()
  const [language, setLanguage] = useState(languageOf(props.locale))
  const [isIntroducing, setIntroducing] = useState(props.introduction.isDue)
  const { theme, colorScheme } = usePaneTheme(props.theme)
  useEffect(() => session.start(), [session])
  const finish = (): void => {
    props.introduction.done()
    setIntroducing(false)
  }
  return (
    <FluentProvider theme={theme} lang={language} className={styles.pane} style={{ colorScheme }}>
      <WordsProvider value={wordsOf(language)}>
        {isIntroducing && (
          <Introduction samples={props.samples} onDone={finish} onTrouble={(error) => session.report(error)} />
        )}
        <div hidden={isIntroducing} className={styles.fill}>
          <Boundary>
            <Workplace
              {...props}
              session={session}
              commands={commands}
              language={language}
              onLanguage={setLanguage}
              onIntroduction={() => setIntroducing(true)}
            />
          </Boundary>
        </div>
      </WordsProvider>
    </FluentProvider>
  )
}

export interface PaneParts extends PaneProps {
  readonly session: PlanSession
  readonly commands: CommandLine
}
