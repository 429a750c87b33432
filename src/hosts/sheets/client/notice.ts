export interface NoticeLink {
  readonly text: string
  readonly href: string
}

/**
 * お知らせ — a small dialog of the host's own, beside the pane: what an action of Google Sheets has to tell, and links to open. A link that the person presses
 * opens always, while a window opened after a wait for Google is stopped by the browser.
 */
export function showNotice(text: string, links: readonly NoticeLink[] = [], close = '閉じる'): void {
  const dialog = document.createElement('dialog')
  dialog.className = 'notice'
  dialog.append(paragraph(text), ...links.map(anchor), closer(close, dialog))
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p')
  element.textContent = text
  return element
}

function anchor({ text, href }: NoticeLink): HTMLElement {
  const element = document.createElement('a')
  Object.assign(element, { textContent: text, href, target: '_blank', rel: 'noopener' })
  return element
}

function closer(text: string, dialog: HTMLDialogElement): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = text
  button.addEventListener('click', () => dialog.close())
  return button
}
