import { extname } from 'node:path'
import { UserError } from '../../model/user-error.ts'
import { refuse } from '../../xlsx/refuse.ts'
import { sniff } from '../../xlsx/sniff.ts'
import { fileError } from './file-errors.ts'

export type FileKind = 'xlsx' | 'xlsm' | 'csv' | 'tsv' | 'text'

const KINDS: Readonly<Record<string, FileKind>> = {
  '.xlsx': 'xlsx',
  '.xlsm': 'xlsm',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.txt': 'text',
}

/** ファイルの種類 — by the name's ending; other kinds of Excel files are told apart, for their users need another advice. */
export function fileKind(path: string, bytes: Uint8Array): FileKind {
  const extension = extname(path).toLowerCase()
  const kind = KINDS[extension]
  if (kind) return kind
  if (extension === '.xlsb') throw refuse('XLSB')
  if (extension === '.xls') sniff(bytes)
  throw fileError('FILE_KIND_UNKNOWN', extension || path)
}

/** 出力先の種類 — an output of another kind than the source would lose what the source holds (.xlsm → .xlsx loses its macros). */
export function assertSameKind(source: string, out: string): void {
  if (extname(source).toLowerCase() !== extname(out).toLowerCase()) throw fileError('OUT_KIND_DIFFERS', out)
}

/** A workbook whose content is of the other kind than its name says is opened by neither Excel nor us. */
export function assertKindOfContent(kind: FileKind, isMacroEnabled: boolean): void {
  if ((kind === 'xlsm') === isMacroEnabled) return
  throw new UserError(
    'NOT_WORKBOOK',
    isMacroEnabled
      ? '中身はマクロ有効ブックですが、拡張子が.xlsxです。Excelで開けないため、拡張子を.xlsmに直してください。'
      : '中身はマクロのないブックですが、拡張子が.xlsmです。Excelで開けないため、拡張子を.xlsxに直してください。',
  )
}
