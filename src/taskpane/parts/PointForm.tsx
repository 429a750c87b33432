import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import { parseA1 } from '../../grid/a1.ts'
import type { CellRef } from '../../grid/workbook-grid.ts'
import type { OutlinePart } from '../../app/outline.ts'
import type { BoundPlace } from '../../app/workbook-settings.ts'
import { useWords } from '../words/use-words.ts'
import { Labelled } from './Labelled.tsx'
import { useFieldStyles } from './use-field-styles.ts'
import { usePanelStyles } from './use-panel-styles.ts'

/** 場所の指定 — 「選んだセルを『課題認識』にする」, or the address typed where the host cannot tell what is selected. */
export function PointForm({ part, selection, onPlace, onClose }: PointFormProps) {
  const words = useWords()
  const panel = usePanelStyles()
  const fields = useFieldStyles()
  const [address, setAddress] = useState(part.at && 'cell' in part.at ? `${part.at.sheet}!${part.at.cell}` : '')
  const [fault, setFault] = useState<string | null>(null)
  const bind = (at: { readonly sheet: string; readonly cell: string }): void => {
    onPlace(at)
    onClose()
  }
  const bindSelected = async (): Promise<void> => {
    const at = selection ? await selection() : null
    if (at && 'cell' in at) bind(at)
    else setFault(words.outline.noSelection)
  }
  const bindTyped = (): void => {
    const at = placeOf(address)
    if (at) bind(at)
    else setFault(words.outline.badAddress)
  }
  return (
    <div role="group" aria-label={words.outline.pointTitle(part.title)} className={panel.form}>
      {selection ? (
        <>
          <p className={panel.text}>{words.outline.pointHow}</p>
          {fault !== null && (
            <span role="alert" className={fields.fault}>
              {fault}
            </span>
          )}
        </>
      ) : (
        <Labelled label={words.outline.pointAddress} fault={fault}>
          {(control) => <input {...control} value={address} onChange={({ target }) => setAddress(target.value)} />}
        </Labelled>
      )}
      <div className={panel.row}>
        <Button appearance="primary" size="small" onClick={() => (selection ? void bindSelected() : bindTyped())}>
          {selection ? words.outline.pointHere(part.title) : words.outline.pointThis(part.title)}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </div>
  )
}

interface PointFormProps {
  readonly part: OutlinePart
  readonly selection: (() => Promise<CellRef | null>) | null
  readonly onPlace: (place: Pick<BoundPlace, 'sheet' | 'cell'>) => void
  readonly onClose: () => void
}

const ADDRESS = /^(?<sheet>.+)[!！](?<cell>\$?[A-Za-z]{1,3}\$?[0-9]+)$/u // '様式!C14'

function placeOf(text: string): { readonly sheet: string; readonly cell: string } | null {
  const { sheet, cell } = ADDRESS.exec(text.normalize('NFKC').trim())?.groups ?? {}
  const address = cell?.replaceAll('$', '').toUpperCase()
  return sheet && address && parseA1(address) ? { sheet: sheet.replace(/^'(.*)'$/u, '$1'), cell: address } : null
}
