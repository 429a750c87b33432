/**
 * 利用者へのエラー — a file that cannot be read or written, told in the user's words: what was found, why it matters, what to do.
 * `code` is for programs and tests; the message is shown as it stands.
 */
export class UserError extends Error {
  readonly code: UserErrorCode

  constructor(code: UserErrorCode, message: string) {
    super(message)
    this.name = 'UserError'
    this.code = code
  }
}

export type UserErrorCode =
  // reading
  | 'FILE_MISSING'
  | 'FILE_IS_DIRECTORY'
  | 'FILE_UNREADABLE'
  | 'FILE_EMPTY'
  | 'FILE_KIND_UNKNOWN'
  | 'TEXT_ENCODING'
  | 'NOT_ZIP'
  | 'ZIP_TRUNCATED'
  | 'ZIP_BROKEN'
  | 'ZIP_UNSUPPORTED'
  | 'ZIP_BOMB'
  | 'PASSWORD'
  | 'OLD_XLS'
  | 'XLSB'
  | 'NOT_WORKBOOK'
  | 'PART_MISSING'
  | 'XML_BROKEN'
  | 'XML_DOCTYPE'
  | 'TOO_LARGE'
  // writing
  | 'STRICT'
  | 'SIGNED'
  | 'STRUCTURE_PROTECTED'
  | 'SHEET_NAME'
  | 'SHEET_IN_USE'
  | 'STYLES_FULL'
  | 'WRITE_UNSUPPORTED'
  | 'OUT_IS_SOURCE'
  | 'OUT_KIND_DIFFERS'
  | 'OUT_UNWRITABLE'
  | 'DISK_FULL'
  | 'OUT_DAMAGED'
  // in a running spreadsheet
  | 'CELL_EDITING'
  | 'ACCESS_DENIED'
  | 'SHEET_GONE'
  | 'SHEET_HIDDEN'
  | 'REQUEST_TOO_LARGE'
  | 'HOST_UNSUPPORTED'
  | 'HOST_FAILED'
  | 'WRITE_INCOMPLETE'
