import { refName, type CellRef } from '../grid/workbook-grid.ts'
import type { RefusalReason } from '../model/edit.ts'

/** 書き込みを見送った理由 — the words of every host, so that a clerk reads the same sentence in Excel, in the page and at the command line. */
export const refusalMessage = (reason: RefusalReason, at: CellRef): string => `${refName(at)}：${WORDS[reason]}`

const WORDS: Readonly<Record<RefusalReason, string>> = {
  array:
    '配列数式又はデータテーブルの一部のため、書き込みませんでした。数式全体を解除してから、もう一度実行してください。',
  changed: '読み取った後に内容が変わったため、書き込みませんでした。もう一度読み取ってから実行してください。',
  filtered:
    'フィルターで隠れている行のため、書き込みませんでした。フィルターを解除してから、もう一度実行してください。',
  formula: '数式が入っているため、書き込みませんでした。値にする場合は、数式を消してから実行してください。',
  merged: '結合セルの左上のセルではないため、書き込みませんでした。結合範囲の左上のセルを確認してください。',
  missing: 'シート又はセルが見つからないため、書き込みませんでした。シート名を確認してください。',
  protected:
    'シートが保護されているため、書き込みませんでした。「校閲」の「シート保護の解除」をしてから実行してください。',
  rich: '文字ごとに書式が異なるセルのため、書式を失わないよう書き込みませんでした。手で記入してください。',
  tableHeader: 'テーブルの見出しのため、書き込みませんでした。見出しの変更は手で行ってください。',
  unsupported: 'このファイルの形式では、このセルに書き込めません。Excelで.xlsx形式に保存し直してから実行してください。',
}
