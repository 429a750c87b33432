import type { PaneSample } from '../pane-props.ts'
import { SampleList } from '../parts/SampleList.tsx'
import { usePanelStyles } from '../parts/use-panel-styles.ts'
import { useWords } from '../words/use-words.ts'

/** 運営方針がない — what to do next, and samples where the host can open one. */
export function NoPlan({ samples, onTrouble }: NoPlanProps) {
  const { noPlan } = useWords()
  const panel = usePanelStyles()
  return (
    <div className={panel.panel}>
      <h2 className={panel.heading}>{noPlan.title}</h2>
      <p className={panel.text}>{noPlan.body}</p>
      {samples.length > 0 && (
        <>
          <p className={panel.text}>{noPlan.samples}</p>
          <SampleList samples={samples} onTrouble={onTrouble} />
        </>
      )}
    </div>
  )
}

interface NoPlanProps {
  readonly samples: readonly PaneSample[]
  readonly onTrouble: (error: unknown) => void
}
