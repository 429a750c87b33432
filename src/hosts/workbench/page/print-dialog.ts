import { element } from './element.ts'

/** 印刷の確認 — shows the pages as they will be printed; the browser's own dialogue prints them or saves them as PDF. */
export function showPrint(html: string): void {
  const dialog = element<HTMLDialogElement>('print-dialog')
  const frame = element<HTMLIFrameElement>('print-frame')
  frame.srcdoc = html
  element('print-now').onclick = () => frame.contentWindow?.print()
  element('print-close').onclick = () => dialog.close()
  dialog.showModal()
}
