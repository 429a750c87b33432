import { UserError, type UserErrorCode } from '../model/user-error.ts'

/** 断り — the error for a workbook that is not read or written; `detail` (a part's name, a sheet's name) is quoted behind the reason. */
export const refuse = (code: keyof typeof WORDS, detail = ''): UserError =>
  new UserError(code, WORDS[code] + (detail === '' ? '' : `（${detail}）`))

const SAVE_AS = 'Excelで開き、「名前を付けて保存」で「Excelブック (.xlsx)」として保存し直してください。'
const GET_AGAIN = 'ファイルの受け渡しの途中で壊れた可能性があります。元のファイルをもう一度入手してください。'

const WORDS = {
  FILE_EMPTY: 'ファイルが空（0バイト）のため、読み取れません。元のファイルをもう一度入手してください。',
  NOT_ZIP: `Excelブック（.xlsx）の形式ではないため、読み取れません。${SAVE_AS}`,
  ZIP_TRUNCATED: `ファイルが途中で切れているため、読み取れません。${GET_AGAIN}`,
  ZIP_BROKEN: `ファイルの中身が壊れているため、読み取れません。${GET_AGAIN}`,
  ZIP_UNSUPPORTED: `対応していない圧縮形式のため、読み取れません。${SAVE_AS}`,
  ZIP_BOMB:
    '展開すると極端に大きくなるファイルのため、安全のため読み取りを中止しました。ファイルの入手元を確認してください。',
  PASSWORD:
    'パスワードで保護されているため、読み取れません。Excelで開き、「ファイル」「情報」「ブックの保護」からパスワードを外して保存し直してください。',
  OLD_XLS: `古い形式（.xls）のブックのため、読み取れません。${SAVE_AS}`,
  XLSB: `バイナリ形式（.xlsb）のブックのため、読み取れません。${SAVE_AS}`,
  NOT_WORKBOOK: `Excelブックではないファイル（Word文書など）のため、読み取れません。ファイルの種類を確認してください。`,
  PART_MISSING: `ブックに必要な部分が欠けているため、読み取れません。${GET_AGAIN}`,
  XML_BROKEN: `ブックの内部データ（XML）が壊れているため、読み取れません。${GET_AGAIN}`,
  XML_DOCTYPE:
    'ブックの内部データに文書型宣言（DOCTYPE）が含まれています。Excelが作るブックには含まれないもので、安全のため読み取りを中止しました。ファイルの入手元を確認してください。',
  TOO_LARGE: 'セル又は文字列の数が多すぎるため、読み取りを中止しました。不要なシートや行を減らしてください。',
  STRICT: `「Strict Open XML スプレッドシート」形式のブックには書き込めません。${SAVE_AS}`,
  SIGNED:
    'デジタル署名が付いたブックのため、書き込みませんでした。書き込むと署名が無効になります。署名を外した写しを作ってから実行してください。',
  STRUCTURE_PROTECTED:
    'ブックの構成が保護されているため、シートを追加できません。「校閲」の「ブックの保護」を解除してから実行してください。',
  SHEET_NAME:
    'このシート名は使えません。シート名は31文字以内とし、: \\ / ? * [ ] を含めず、ほかのシートと重ならない名前にしてください。',
  SHEET_IN_USE: 'シートを削除できません。ほかのシートから参照されていないか確認してください。',
  STYLES_FULL:
    'セルの書式の種類が上限に達しているため、書式を追加できません。不要な書式を整理してから実行してください。',
} as const satisfies Partial<Record<UserErrorCode, string>>
