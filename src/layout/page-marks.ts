import { printDate } from './print-year.ts'

/** 欄外 — in the codes spreadsheets share: &P page, &N pages, &L &C &R left, centre, right. */
const SIZE = '&8'

/** 令和６年度　○○局運営方針 — 2／5 — 作成日; a typed & is doubled. */
export function pageFooter(font: string, title: string, date: string | null): string {
  const face = `&"${font},標準"${SIZE}`
  const made = date === null ? '' : `&R${face}${escaped(printDate(date))}作成`
  return `&L${face}${escaped(title)}&C${face}&P ／ &N${made}`
}

const escaped = (text: string): string => text.replace(/&/gu, '&&')
