import { a1 } from '../../../grid/a1.ts'
import type { WorkbookGrid } from '../../../grid/workbook-grid.ts'
import type { Edit } from '../../../model/edit.ts'
import { rewriteFormula } from '../../../functions/rewrite-formula.ts'
import type { PaneAction } from '../../../taskpane/pane-props.ts'
import { pdfLink } from '../common/pdf-link.ts'
import type { NoticeLink } from './notice.ts'
import type { SheetsHost } from './sheets-host.ts'

export type Tell = (text: string, links?: readonly NoticeLink[]) => void

/** PDFを開く — Google Sheets has no page set-up that a script could set: paper comes by a link. */
export const pdfAction = (host: SheetsHost, tell: Tell): PaneAction => ({
  id: 'sheets-pdf',
  label: { ja: 'PDFを開く', en: 'Open as PDF' },
  help: {
    ja: '作成した様式を、Google スプレッドシートの機能でPDFにします。改ページの位置とページ番号の形は.xlsxと異なります。',
    en: 'Opens the form as a PDF made by Google Sheets. Page breaks and page numbers differ from the .xlsx file.',
  },
  run: async () => {
    const links = await host.formPages()
    if (links.length === 0) tell('作成した様式がありません。先に「様式を作成」を実行してください。')
    else
      tell(
        PDF,
        links.map(({ sheet, ...source }) => ({ text: `${sheet}（PDF）`, href: pdfLink(source) })),
      )
  },
})

const PDF =
  'リンクを押すと、別のタブでPDFが開きます。ヘッダーと改ページは.xlsxと異なります。提出には「提出用」の.xlsxファイルを使ってください。'

/** 関数名を直す — offered where formulas came from Excel, in any of the spellings that Excel and its files have for our functions. */
export const spellingAction = (host: SheetsHost, tell: Tell): PaneAction => ({
  id: 'sheets-spelling',
  label: { ja: 'Excelの数式を直す', en: 'Mend formulas from Excel' },
  help: {
    ja: 'Excelから移した数式の「PLAN.STATUS」などを、Google スプレッドシートの「PLAN_STATUS」の形に書き直します。',
    en: 'Rewrites PLAN.STATUS and the like, moved from Excel, as PLAN_STATUS for Google Sheets.',
  },
  run: async () => {
    const edits = spellingEdits(await host.readWorkbook())
    const { applied, refused } = edits.length === 0 ? { applied: [], refused: [] } : await host.apply(edits)
    tell([spelled(applied.length), ...refused.map(({ message }) => message)].join('\n'))
  },
})

const spelled = (count: number): string =>
  count === 0 ? '書き直す数式はありませんでした。' : `${String(count)}個のセルの数式を書き直しました。`

/** The formulas that Google Sheets cannot calculate as they are spelled, as edits. */
export const spellingEdits = (grid: WorkbookGrid): readonly Edit[] =>
  grid.sheets.flatMap((sheet) =>
    [...sheet.rows()].flatMap((row) =>
      row.cells.flatMap((cell): readonly Edit[] => {
        const formula = cell.formula === null ? null : rewriteFormula(cell.formula, 'sheets')
        if (formula === null || formula === cell.formula) return []
        return [
          {
            at: { sheet: sheet.name, cell: a1(cell.row, cell.column) },
            before: cell.text,
            value: { kind: 'formula', formula, cached: cell.text },
            overFormula: true,
            reason: '関数名を直す',
          },
        ]
      }),
    ),
  )
