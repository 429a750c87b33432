import { UserError } from '../model/user-error.ts'

/** ファイルの誤り — the errors that need no more than their name, in the same words wherever the file comes from. */
export const fileError = (code: keyof typeof WORDS, detail = ''): UserError =>
  new UserError(code, WORDS[code].replace('〈〉', `「${detail}」`))

const WORDS = {
  FILE_MISSING: 'ファイルが見つかりません。ファイル名とフォルダーを確認してください。',
  FILE_IS_DIRECTORY: 'フォルダーが指定されたため、読み取れません。フォルダーの中のファイルを指定してください。',
  FILE_UNREADABLE: 'ファイルを読む権限がありません。ファイルの所有者に、読み取りの権限を依頼してください。',
  FILE_EMPTY: 'ファイルが空（0バイト）のため、読み取れません。元のファイルをもう一度入手してください。',
  FILE_KIND_UNKNOWN:
    '対応していない種類のファイル〈〉のため、読み取れません。.xlsx、.xlsm、.csv、.tsv、.txtのいずれかで保存し直してください。',
  TEXT_ENCODING:
    '文字コードを判別できないため、読み取れません。メモ帳などで開き、UTF-8又はShift_JIS（ANSI）で保存し直してください。',
  TOO_LARGE: 'ファイルが大きすぎる（512MBを超える）ため、読み取れません。不要なシートや行を減らしてください。',
  OUT_IS_SOURCE: '出力先〈〉は元のファイルと同じファイルです。元のファイルを守るため、別の名前を指定してください。',
  OUT_KIND_DIFFERS:
    '出力先〈〉の拡張子が元のファイルと違うため、書き込みませんでした。種類を変えると、マクロなどの内容が失われます。元のファイルと同じ拡張子を指定してください。',
  OUT_DAMAGED:
    '書き込んだ内容を読み直したところ、正しく保存されていませんでした。出力先〈〉は変更していません。保存先のディスクを確認してください。',
  WRITE_UNSUPPORTED: 'この種類のファイルには書き込めません。Excelブック（.xlsx）で保存し直してから実行してください。',
} as const
