import { UserError } from '../model/user-error.ts'

/** A workbook whose content is of the other kind than its name says is opened by neither Excel nor us. */
export function assertKindOfContent(extension: '.xlsx' | '.xlsm', isMacroEnabled: boolean): void {
  if ((extension === '.xlsm') === isMacroEnabled) return
  throw new UserError(
    'NOT_WORKBOOK',
    isMacroEnabled
      ? '中身はマクロ有効ブックですが、拡張子が.xlsxです。Excelで開けないため、拡張子を.xlsmに直してください。'
      : '中身はマクロのないブックですが、拡張子が.xlsmです。Excelで開けないため、拡張子を.xlsxに直してください。',
  )
}
