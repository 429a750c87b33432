import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { VERSION } from '../../app/version.ts'
import type { StatusWord } from '../../compute/status-word.ts'
import type { Step } from '../../app/carry-out.ts'
import type { PaneSample } from '../pane-props.ts'
import { LetterMark } from '../parts/LetterMark.tsx'
import { SampleList } from '../parts/SampleList.tsx'
import { usePanelStyles } from '../parts/use-panel-styles.ts'
import { useWords } from '../words/use-words.ts'

const useStyles = makeStyles({ mark: { paddingTop: '4px' }, steps: { margin: '4px 0 0', paddingLeft: '24px' } })

const MARKS: readonly StatusWord[] = ['A', 'B', '要確認', '']

/** ヘルプ — the way through the tabs, the marks, the keys, what was done so far, samples, the introduction again. */
export function HelpView({ samples, history, onIntroduction, onTrouble }: HelpViewProps) {
  const words = useWords()
  const panel = usePanelStyles()
  const styles = useStyles()
  const { help, judgement } = words
  const meaning = { A: judgement.letterA, B: judgement.letterB, 要確認: judgement.open, '': judgement.nothing }
  return (
    <div className={panel.panel}>
      <h2 className={panel.heading}>{help.heading}</h2>
      <section aria-label={help.steps}>
        <h3 className={panel.subheading}>{help.steps}</h3>
        <ol className={styles.steps}>
          {help.list.map((line) => (
            <li key={line} className={panel.text}>
              {line}
            </li>
          ))}
        </ol>
      </section>
      <section aria-label={help.marks}>
        <h3 className={panel.subheading}>{help.marks}</h3>
        <ul className={panel.list}>
          {MARKS.map((word) => (
            <li key={word} className={mergeClasses(panel.row, styles.mark)}>
              <span aria-hidden>
                <LetterMark word={word} />
              </span>
              {meaning[word]}
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={words.history.heading}>
        <h3 className={panel.subheading}>{words.history.heading}</h3>
        {history.length === 0 && <p className={panel.about}>{words.history.none}</p>}
        <ol className={styles.steps}>
          {history.map(({ id, kind }) => (
            <li key={id}>{words.steps[kind]}</li>
          ))}
        </ol>
      </section>
      <section aria-label={help.keysTitle}>
        <h3 className={panel.subheading}>{help.keysTitle}</h3>
        <p className={panel.text}>{help.keys}</p>
      </section>
      {samples.length > 0 && (
        <section aria-label={help.samples}>
          <h3 className={panel.subheading}>{help.samples}</h3>
          <SampleList samples={samples} onTrouble={onTrouble} />
        </section>
      )}
      <Button onClick={onIntroduction}>{help.introduction}</Button>
      <p className={panel.about}>{help.privacy}</p>
      <p className={panel.about}>{help.version(VERSION)}</p>
    </div>
  )
}

interface HelpViewProps {
  readonly samples: readonly PaneSample[]
  readonly history: readonly Step[]
  readonly onIntroduction: () => void
  readonly onTrouble: (error: unknown) => void
}
