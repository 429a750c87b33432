import { useState, type ReactNode } from 'react'
import { Button } from '@fluentui/react-components'
import { useWords } from '../words/use-words.ts'

/** さらに表示 — a long list in portions, so that three thousand rows never have to be drawn at once. */
export function ShowMore<T>({ items, portion = 100, children }: ShowMoreProps<T>) {
  const words = useWords()
  const [shown, setShown] = useState(portion)
  const rest = items.length - shown
  return (
    <>
      {children(items.slice(0, shown))}
      {rest > 0 && (
        <Button size="small" onClick={() => setShown(shown + portion)}>
          {words.showMore(rest)}
        </Button>
      )}
    </>
  )
}

interface ShowMoreProps<T> {
  readonly items: readonly T[]
  readonly portion?: number
  readonly children: (items: readonly T[]) => ReactNode
}
