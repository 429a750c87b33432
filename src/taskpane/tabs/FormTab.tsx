import { useState } from 'react'
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DocumentArrowRightRegular } from '@fluentui/react-icons/svg/document-arrow-right'
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table'
import type { HostAbilities } from '../../model/port.ts'
import type { PaneAction } from '../pane-props.ts'
import { Notice } from '../parts/Notice.tsx'
import { usePanelStyles } from '../parts/use-panel-styles.ts'
import { useWords } from '../words/use-words.ts'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
})

/** 様式 — what remains to be done first, then the sheet to print and the submission. */
export function FormTab({
  errors,
  undetermined,
  can,
  actions,
  onForm,
  onSubmission,
  onSeeFindings,
  onTrouble,
}: FormTabProps) {
  const words = useWords()
  const panel = usePanelStyles()
  return (
    <div className={panel.panel}>
      <section aria-label={words.form.checked}>
        <Notice
          intent={errors > 0 ? 'warning' : 'success'}
          action={
            errors > 0 && (
              <Button size="small" onClick={onSeeFindings}>
                {words.form.see}
              </Button>
            )
          }
        >
          {errors > 0 ? words.form.errors(errors) : words.form.clean}
          {undetermined > 0 ? ` ${words.form.toDecide(undetermined)}` : ''}
        </Notice>
      </section>
      <MakeCard title={words.form.formTitle} about={words.form.formAbout}>
        <Button appearance="primary" icon={<DocumentTableRegular />} onClick={onForm}>
          {words.form.formMake}
        </Button>
      </MakeCard>
      <MakeCard
        title={words.form.submissionTitle}
        about={can.newWorkbook ? words.form.submissionAbout : words.form.submissionHere}
      >
        <Button appearance="primary" icon={<DocumentArrowRightRegular />} onClick={onSubmission}>
          {words.form.submissionMake}
        </Button>
      </MakeCard>
      {actions.length > 0 && <HostActions actions={actions} onTrouble={onTrouble} />}
      {!can.pageSetup && <p className={panel.about}>{words.form.noPageSetup}</p>}
    </div>
  )
}

export interface FormTabProps {
  readonly errors: number
  readonly undetermined: number
  readonly can: HostAbilities
  readonly actions: readonly PaneAction[]
  readonly onForm: () => void
  readonly onSubmission: () => void
  readonly onSeeFindings: () => void
  readonly onTrouble: (error: unknown) => void
}

function MakeCard({ title, about, children }: MakeCardProps) {
  const panel = usePanelStyles()
  const styles = useStyles()
  return (
    <section aria-label={title} className={panel.card}>
      <div className={styles.card}>
        <h2 className={panel.subheading}>{title}</h2>
        <p className={panel.about}>{about}</p>
        {children}
      </div>
    </section>
  )
}

interface MakeCardProps {
  readonly title: string
  readonly about: string
  readonly children: React.ReactNode
}

/** What only this host can do: print, a PDF, a download. */
function HostActions({ actions, onTrouble }: Pick<FormTabProps, 'actions' | 'onTrouble'>) {
  const words = useWords()
  const panel = usePanelStyles()
  const styles = useStyles()
  const [running, setRunning] = useState<string | null>(null)
  const language = words.language === 'ja' ? 'ja' : 'en'
  const run = async (action: PaneAction): Promise<void> => {
    setRunning(action.id)
    try {
      await action.run()
    } catch (error) {
      onTrouble(error)
    } finally {
      setRunning(null)
    }
  }
  return (
    <section aria-label={words.form.actions} className={panel.panel}>
      <h2 className={panel.subheading}>{words.form.actions}</h2>
      {actions.map((action) => (
        <div key={action.id} className={styles.card}>
          <Button disabledFocusable={running !== null} onClick={() => void run(action)}>
            {action.label[language]}
          </Button>
          <p className={panel.about}>{action.help[language]}</p>
        </div>
      ))}
    </section>
  )
}
