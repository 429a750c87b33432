import { assertKindOfContent } from '../../../app/kind-of-content.ts'
import { fileError } from '../../../app/file-error.ts'
import { textWorkbook } from '../../../app/text-workbook.ts'
import { UserError } from '../../../model/user-error.ts'
import { openPackage } from '../../../xlsx/package.ts'
import { refuse } from '../../../xlsx/refuse.ts'
import { sniff } from '../../../xlsx/sniff.ts'
import { decodeText } from './decode-text.ts'
import { readPdf } from './load-script.ts'

/** 開くブック — a workbook under the name by which it will be saved, and a word to the person about how it was made. */
export interface BookFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly note: string | null
}

const LARGEST = 512 * 1024 * 1024
const LINE_END = /\r\n?|\n/u // '\r\n'

/** ファイルを開く — a workbook as it is, a PDF or a text as a new workbook; a UserError says why not, in the words of the command line. */
export async function bookOf(file: File): Promise<BookFile> {
  if (file.size === 0) throw fileError('FILE_EMPTY')
  if (file.size > LARGEST) throw fileError('TOO_LARGE')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const extension = extensionOf(file.name)
  switch (extension) {
    case '.xlsx':
    case '.xlsm':
      assertKindOfContent(extension, openPackage(bytes).isMacroEnabled)
      return { name: file.name, bytes, note: null }
    case '.txt':
      return bookOfLines(decodeText(bytes).split(LINE_END), stemOf(file.name))
    case '.pdf':
      return bookOfLines(await readPdf(bytes), stemOf(file.name))
    default:
      throw unknownKind(extension || file.name, bytes)
  }
}

/** 文章から作るブック. */
export function bookOfLines(lines: readonly string[], stem: string): BookFile {
  const { bytes, hasPlan } = textWorkbook(lines)
  return { name: `${stem}.xlsx`, bytes, note: hasPlan ? MADE : NO_PLAN }
}

const MADE =
  '文章から読み取った内容で、新しいブックを作りました。元の文章は「原文（控え）」シートにあります。読み取りに誤りがないか確認してください。'
const NO_PLAN =
  '文章の中に運営方針が見つからなかったため、1行ずつ「原文」シートに入れました。「目標」「経営課題」などの見出しが含まれているか確認してください。'

/** Other kinds of Excel files are told apart, for their users need another advice. */
function unknownKind(extension: string, bytes: Uint8Array): UserError {
  if (extension === '.xlsb') return refuse('XLSB')
  if (extension === '.xls') sniff(bytes)
  return new UserError(
    'FILE_KIND_UNKNOWN',
    `対応していない種類のファイル「${extension}」のため、読み取れません。.xlsx、.xlsm、.pdf、.txtのいずれかで保存し直してください。`,
  )
}

const EXTENSION = /\.[^.]*$/u // '.xlsx'

const extensionOf = (name: string): string => (EXTENSION.exec(name)?.[0] ?? '').toLowerCase()

export const stemOf = (name: string): string => name.replace(EXTENSION, '')
