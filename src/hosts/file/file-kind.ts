import { extname } from 'node:path'
import { refuse } from '../../xlsx/refuse.ts'
import { sniff } from '../../xlsx/sniff.ts'
import { fileError } from '../../app/file-error.ts'

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
