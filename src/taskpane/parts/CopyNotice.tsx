import { useEffect } from 'react'
import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useWords } from '../words/use-words.ts'

const SHOWN = 4000 // ms

/** コピーの結果 — said once, and gone by itself. */
export function CopyNotice({ isCopied, onClose }: { readonly isCopied: boolean; readonly onClose: () => void }) {
  const words = useWords()
  useEffect(() => {
    const timer = setTimeout(onClose, SHOWN)
    return () => clearTimeout(timer)
  })
  return (
    <div role="status">
      <MessageBar intent={isCopied ? 'success' : 'warning'}>
        <MessageBarBody>{isCopied ? words.copied : words.copyFailed}</MessageBarBody>
      </MessageBar>
    </div>
  )
}
