import { UserError, type UserErrorCode } from '../../model/user-error.ts'

/** What Office.js throws; its class lives in the library, so it is told by its shape. */
interface OfficeError {
  readonly code: string
  readonly message: string
}

export const isOfficeError = (error: unknown): error is OfficeError =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'string'

/** Excelのエラー — in the clerk's words: what happened, why it matters, what to do. Anything else travels on as it is. */
export function userErrorOf(error: unknown): unknown {
  if (error instanceof UserError || !isOfficeError(error)) return error
  const code = CODES[error.code] ?? 'HOST_FAILED'
  return new UserError(code, code === 'HOST_FAILED' ? `${WORDS[code]}（${error.code}）` : WORDS[code])
}

export const hostError = (code: keyof typeof WORDS, detail = ''): UserError =>
  new UserError(code, WORDS[code] + (detail === '' ? '' : `（${detail}）`))

/** Runs at the door: what comes out of Excel leaves as a UserError. */
export async function translated<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw userErrorOf(error)
  }
}

const TOO_LARGE: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RequestTooLarge',
  'ResponseTooLarge',
])
export const isTooLarge = (error: unknown): boolean => isOfficeError(error) && TOO_LARGE.has(error.code)

/** Refused before anything of the request was done. */
export const isRefusedWhole = (error: unknown): boolean =>
  isTooLarge(error) || (isOfficeError(error) && error.code === 'InvalidOperationInCellEditMode')

export const isMissingItem = (error: unknown): boolean => isOfficeError(error) && error.code === 'ItemNotFound'

const CODES: Readonly<Record<string, UserErrorCode & keyof typeof WORDS>> = {
  AccessDenied: 'ACCESS_DENIED',
  ApiNotFound: 'HOST_UNSUPPORTED',
  InvalidOperationInCellEditMode: 'CELL_EDITING',
  ItemNotFound: 'SHEET_GONE',
  RequestPayloadSizeLimitExceeded: 'REQUEST_TOO_LARGE',
  RequestTooLarge: 'REQUEST_TOO_LARGE',
  ResponsePayloadSizeLimitExceeded: 'REQUEST_TOO_LARGE',
  ResponseTooLarge: 'REQUEST_TOO_LARGE',
  UnsupportedOperation: 'HOST_UNSUPPORTED',
}

const WORDS = {
  ACCESS_DENIED:
    'ブック又はシートが保護されているか、読み取り専用で開かれているため、実行できませんでした。「校閲」の保護を解除するか、編集できる状態で開き直してから、もう一度実行してください。',
  CELL_EDITING:
    'セルを編集している途中のため、実行できませんでした。Enterキーでセルの編集を確定してから、もう一度実行してください。',
  HOST_FAILED:
    'Excelが処理を完了できませんでした。ブックを保存して開き直し、もう一度実行してください。続く場合は、管理者に次の記号を伝えてください。',
  HOST_UNSUPPORTED:
    'このExcelには、必要な機能がありません。Excel 2021以降又はMicrosoft 365のExcelで開いてから、もう一度実行してください。',
  REQUEST_TOO_LARGE:
    '一度に送れる量を超えたため、実行できませんでした。対象のシートや行を減らしてから、もう一度実行してください。',
  SHEET_GONE:
    '対象のシート又はセルが見つからないため、実行できませんでした。シートが削除されていないか確認し、もう一度読み取ってから実行してください。',
  SHEET_HIDDEN:
    'シートが非表示のため、セルを表示できません。シート見出しを右クリックして「再表示」してから、もう一度実行してください。',
  STRUCTURE_PROTECTED:
    'ブックの構成が保護されているため、シートを追加できません。「校閲」の「ブックの保護」を解除してから実行してください。',
  TOO_LARGE:
    'シートの使用範囲が大きすぎるため、読み取りを中止しました。Ctrl+Endで最後のセルを確認し、不要な行や列を削除して保存してから、もう一度実行してください。',
  WRITE_INCOMPLETE:
    '書き込みの途中でExcelがエラーを返し、元に戻すこともできませんでした。書き込んだ範囲を確認し、必要ならExcelの「元に戻す」を使ってください。',
} as const satisfies Partial<Record<UserErrorCode, string>>
