import { refusalMessage } from '../../../app/refusal-message.ts'
import { refName, type CellRef } from '../../../grid/workbook-grid.ts'
import type { RefusalReason } from '../../../model/edit.ts'

/** 書けない理由 — the common words, but where Google Sheets calls things by other names. `said`: what Google itself answered. */
export function refusalText(reason: RefusalReason, at: CellRef, said: string | null): string {
  if (reason === 'protected') return `${refName(at)}：${PROTECTED}`
  if (reason !== 'unsupported') return refusalMessage(reason, at)
  return `${refName(at)}：${TURNED_AWAY}${said === null ? '' : `（Google の返答：${said}）`}`
}

const PROTECTED =
  '保護された範囲のため、書き込みませんでした。「データ」の「シートと範囲を保護」で編集できる人を確認してください。'
const TURNED_AWAY = '書き込んだ内容がそのまま残りませんでした。入力規則（プルダウン）を確認し、手で記入してください。'
