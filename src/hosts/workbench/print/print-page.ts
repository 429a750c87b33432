import type { LayoutPage, SheetLayout } from '../../../model/sheet-layout.ts'
import { escapeHtml } from './escape-html.ts'
import { sheetHtml, styleRules } from './sheet-html.ts'

/** A4 and A3 in points. */
const PAPER: Readonly<Record<LayoutPage['paper'], readonly [number, number]>> = {
  A4: [595.28, 841.89],
  A3: [841.89, 1190.55],
}

/** 印刷するページ — the sheets as one HTML document on paper, each with its own page set-up; no script and no request in it. */
export function printPage(layouts: readonly SheetLayout[], title: string): string {
  const sheets = layouts.map((layout, i) => `<section class="sheet s${i}">${sheetHtml(layout, `c${i}-`)}</section>`)
  const rules = layouts.map((layout, i) => `${pageRule(layout, i)}\n${styleRules(layout, `c${i}-`)}`)
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${COMMON}\n${rules.join(
    '\n',
  )}</style></head><body>${sheets.join('')}</body></html>`
}

const COMMON = `*{box-sizing:border-box}
body{margin:0;background:#fff;color:#000}
table{border-collapse:collapse;table-layout:fixed}
td{padding:1pt 3pt;overflow:hidden;overflow-wrap:anywhere;line-height:1.45}
tr{break-inside:avoid}
tr.new-page{break-before:page}
.sheet+.sheet{break-before:page}
@media screen{body{padding:24px;background:#e6e9ed}.sheet{width:fit-content;margin:0 auto 24px;padding:36pt;background:#fff;box-shadow:0 1px 6px rgb(0 0 0/25%)}}
@media print{*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}`

function pageRule({ page, columns }: SheetLayout, index: number): string {
  const { top, right, bottom, left } = page.margins
  const width = columns.slice(page.printArea.left, page.printArea.right + 1).reduce((sum, one) => sum + one, 0)
  const paper = PAPER[page.paper][page.orientation === 'portrait' ? 0 : 1]
  const scale = Math.min(1, (paper - left - right) / width)
  return `@page s${index}{size:${page.paper} ${page.orientation};margin:${top}pt ${right}pt ${bottom}pt ${left}pt;${marginBoxes(page)}}
.s${index}{page:s${index}}
@media print{.s${index} table{zoom:${scale.toFixed(4)}}}`
}

const marginBoxes = ({ header, footer }: LayoutPage): string => boxes('top', header) + boxes('bottom', footer)

const SIDES = { L: 'left', C: 'center', R: 'right' } as const
const PART = /&([LCR])((?:&&|&"[^"]*"|&\d+|&[PN]|[^&])*)/gu // '&C&8&P ／ &N'
const CODE = /&&|&"[^"]*"|&\d+|&P|&N/gu // '&P'

/** 欄外 — the codes of spreadsheets as the margin boxes of a printed page. */
function boxes(edge: 'top' | 'bottom', text: string): string {
  return [...text.matchAll(PART)]
    .map(
      ([, side, content = '']) =>
        `@${edge}-${SIDES[side as keyof typeof SIDES]}{font-size:8pt;content:${cssContent(content)}}`,
    )
    .join('')
}

function cssContent(content: string): string {
  const parts: string[] = []
  let from = 0
  for (const match of content.matchAll(CODE)) {
    parts.push(quoted(content.slice(from, match.index)), codeContent(match[0]))
    from = match.index + match[0].length
  }
  parts.push(quoted(content.slice(from)))
  return parts.filter((part) => part !== '').join(' ') || '""'
}

function codeContent(code: string): string {
  if (code === '&P') return 'counter(page)'
  if (code === '&N') return 'counter(pages)'
  return code === '&&' ? '"&"' : ''
}

const QUOTE = /["\\]/gu // '"'
const quoted = (text: string): string => (text === '' ? '' : `"${text.replace(QUOTE, '\\$&')}"`)
