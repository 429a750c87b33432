import { refName } from '../../grid/workbook-grid.ts'
import { a1 } from '../../grid/a1.ts'
import type { CellPlace } from './book/entry.ts'

/** 画面での断り — found, why, what to do. */
export const UNKNOWN_FORMULA =
  'この画面では計算できない関数を含む数式のため、入力を取り消しました。誤った計算結果を残さないためです。数式の入力はExcelで行ってください。'

export const STRUCTURE =
  '行・列・シートの追加や削除、結合、並べ替え、書式の変更は、この画面では行えません。元のファイルの形を守るためです。ファイルを保存し、Excelで行ってください。'

export const SHEET_STAYS =
  'シートを作った後にほかの内容が変わったため、元に戻しませんでした。不要な場合は、ファイルを保存し、Excelでシートを削除してください。'

export const OTHER_BOOK = '別のファイルを開いたため、元に戻しませんでした。'

export const keptFormula = ({ sheet, row, column }: CellPlace, formula: string): string =>
  `「${refName({ sheet, cell: a1(row, column) })}」は数式「=${formula}」のセルです。この画面では計算できない数式のため、Excelの計算結果を表示しています。書き換えはExcelで行ってください。`

export const SPILLS =
  '複数のセルに結果が広がる数式は、この画面では入力できないため、取り消しました。Excelで開いたときに違う結果になるおそれがあります。1つのセルだけを指す数式にするか、Excelで入力してください。'
