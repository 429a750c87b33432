import { fileError } from '../../app/file-error.ts'
import { UserError } from '../../model/user-error.ts'

/** What the system says when a file operation fails: 'ENOENT', 'EACCES', …; '' for any other error. */
export const systemCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

const PERMISSION: ReadonlySet<string> = new Set(['EACCES', 'EPERM'])
const NO_SPACE: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** 読めない理由 — why a file cannot be opened, in the user's words. */
export function readingError(error: unknown): UserError {
  const code = systemCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return fileError('FILE_MISSING')
  if (code === 'EISDIR') return fileError('FILE_IS_DIRECTORY')
  if (PERMISSION.has(code)) return fileError('FILE_UNREADABLE')
  return new UserError(
    'FILE_UNREADABLE',
    `ファイルを読み取れません（${code || String(error)}）。保存先の接続を確認してください。`,
  )
}

/** 書けない理由 — why the output cannot be written; nothing has been changed then. */
export function writingError(error: unknown, out: string): UserError {
  const code = systemCode(error)
  const quoted = `出力先「${out}」に書き込めません。`
  if (NO_SPACE.has(code)) {
    return new UserError(
      'DISK_FULL',
      `${quoted}ディスクの空き容量が足りません。不要なファイルを消してから、もう一度実行してください。`,
    )
  }
  if (PERMISSION.has(code) || code === 'EBUSY') {
    return new UserError(
      'OUT_UNWRITABLE',
      `${quoted}書き込む権限がないか、Excelなどで開かれています。ファイルを閉じるか、別の出力先を指定してください。`,
    )
  }
  const reason = OUT_REASONS[code] ?? `保存先を確認してください（${code || String(error)}）。`
  return new UserError('OUT_UNWRITABLE', quoted + reason)
}

const OUT_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'フォルダーがありません。フォルダーを作ってから実行してください。',
  ENOTDIR: 'フォルダーではないものが途中にあります。出力先を確認してください。',
  EROFS: '読み取り専用の場所です。別の出力先を指定してください。',
  ENAMETOOLONG: 'ファイル名が長すぎます。短い名前を指定してください。',
  EISDIR: '同じ名前のフォルダーがあります。ファイル名を指定してください。',
}
