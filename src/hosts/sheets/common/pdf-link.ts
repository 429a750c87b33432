import type { LayoutPage } from '../../../model/sheet-layout.ts'

export interface PdfSource {
  readonly spreadsheetId: string
  readonly gid: number
  readonly page: Pick<LayoutPage, 'paper' | 'orientation' | 'margins'>
}

const PAPER: Readonly<Record<LayoutPage['paper'], string>> = { A3: '6', A4: '7' }
/** 用紙の幅に合わせる — one page wide, as the form is laid out. */
const FIT_WIDTH = '2'
const POINTS_PER_INCH = 72

/**
 * PDFのリンク — the page as Google prints it, fetched by the person's own signed-in browser, so that the add-in needs no further permission. Google has never
 * written these parameters down and may change them; the four margins count only together.
 */
export function pdfLink({ spreadsheetId, gid, page }: PdfSource): string {
  const inches = (points: number): string => (points / POINTS_PER_INCH).toFixed(2)
  const parameters: readonly (readonly [string, string])[] = [
    ['format', 'pdf'],
    ['gid', String(gid)],
    ['size', PAPER[page.paper]],
    ['portrait', String(page.orientation === 'portrait')],
    ['scale', FIT_WIDTH],
    ['fitw', 'true'],
    ['gridlines', 'false'],
    ['printtitle', 'false'],
    ['sheetnames', 'false'],
    ['pagenum', 'CENTER'],
    ['fzr', 'true'],
    ['top_margin', inches(page.margins.top)],
    ['bottom_margin', inches(page.margins.bottom)],
    ['left_margin', inches(page.margins.left)],
    ['right_margin', inches(page.margins.right)],
  ]
  const query = parameters.map(([name, value]) => `${name}=${value}`).join('&')
  return `https://docs.google.com/spreadsheets/d/${encodeURIComponent(spreadsheetId)}/export?${query}`
}
