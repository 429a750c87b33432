import { useEffect } from 'react'
import { useWords } from '../words/use-words.ts'
import { Notice } from './Notice.tsx'

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
      <Notice intent={isCopied ? 'success' : 'warning'}>{isCopied ? words.copied : words.copyFailed}</Notice>
    </div>
  )
}
