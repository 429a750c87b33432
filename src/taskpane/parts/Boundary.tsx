import { Component, type ReactNode } from 'react'
import { Button } from '@fluentui/react-components'
import { troubleText } from '../trouble-text.ts'
import { useWords } from '../words/use-words.ts'
import { Notice } from './Notice.tsx'

/** 表示の失敗 — a fault of the pane itself must not leave an empty window: it is told, and the pane can be drawn again. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: null as unknown }

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error === null ? this.props.children : <Fault error={error} onRetry={() => this.setState({ error: null })} />
  }
}

function Fault({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const words = useWords()
  const retry = (
    <Button size="small" onClick={onRetry}>
      {words.trouble.redraw}
    </Button>
  )
  return (
    <main>
      <Notice intent="error" title={words.trouble.title} action={retry}>
        {troubleText({ during: 'outside', error }, words)}
      </Notice>
    </main>
  )
}
