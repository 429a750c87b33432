import { Button } from '@fluentui/react-components'
import { useWords } from '../words/use-words.ts'
import { Disclosure } from './Disclosure.tsx'
import { usePanelStyles } from './use-panel-styles.ts'

export type FormulaKind = 'live' | 'freeze' | 'repair'

/** 数式の操作 — letters that follow the results, values for people without the add-in, and mending what is stuck. */
export function FormulaCommands({ onFormulas }: { readonly onFormulas: (kind: FormulaKind) => void }) {
  const { judgement } = useWords()
  const panel = usePanelStyles()
  const commands = [
    { kind: 'live', label: judgement.live, help: judgement.liveHelp },
    { kind: 'freeze', label: judgement.freeze, help: judgement.freezeHelp },
    { kind: 'repair', label: judgement.repair, help: judgement.repairHelp },
  ] as const
  return (
    <Disclosure title={judgement.formulas}>
      {commands.map(({ kind, label, help }) => (
        <div key={kind}>
          <Button size="small" onClick={() => onFormulas(kind)}>
            {label}
          </Button>
          <p className={panel.about}>{help}</p>
        </div>
      ))}
    </Disclosure>
  )
}
