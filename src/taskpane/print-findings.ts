import { refName } from '../grid/workbook-grid.ts'
import type { Finding } from '../model/report.ts'
import type { Words } from './words/ja.ts'

/** 検査結果の印刷 — the list alone on paper, from a frame of its own: whatever else the page shows is not printed. */
export function printFindings(title: string, findings: readonly Finding[], words: Words): void {
  const frame = document.createElement('iframe')
  frame.title = words.findings.printTitle
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden'
  document.body.append(frame)
  const page = frame.contentDocument
  const view = frame.contentWindow
  if (!page || !view) return frame.remove()
  page.title = title
  page.body.style.cssText = "font:10.5pt/1.6 'Yu Gothic','BIZ UDPGothic',Meiryo,'Noto Sans CJK JP',sans-serif"
  page.body.append(...contentOf(page, title, findings, words))
  view.addEventListener('afterprint', () => frame.remove())
  view.print()
}

function contentOf(page: Document, title: string, findings: readonly Finding[], words: Words): readonly Node[] {
  const heading = page.createElement('h1')
  heading.style.fontSize = '14pt'
  heading.textContent = `${title}　${words.findings.printTitle}`
  const list = page.createElement('ol')
  list.append(
    ...findings.map(({ severity, at, message }) => {
      const item = page.createElement('li')
      item.style.marginBottom = '6pt'
      const place = at && !message.startsWith(refName(at)) ? `［${refName(at)}］` : ''
      item.textContent = `【${words.findings.severity[severity]}】${place}${message}`
      return item
    }),
  )
  return [heading, list]
}
