import { UserError } from '../../../model/user-error.ts'

/** 後から読む部品 — what only some visits need stands in scripts of their own beside the page; pages opened from a folder may load scripts, but no data. */
interface Parts {
  readonly pdf?: { readonly readPdf: (bytes: Uint8Array) => Promise<readonly string[]> }
  readonly samples?: readonly SampleBook[]
}

/** 見本 — a workbook to try, as a data URL. */
export interface SampleBook {
  readonly file: string
  readonly data: string
}

declare global {
  var plansheetParts: Parts | undefined
}

const PARTS = { pdf: 'pdf.js', samples: 'samples.js' } as const

async function part<K extends keyof Parts>(name: K): Promise<NonNullable<Parts[K]>> {
  if (!globalThis.plansheetParts?.[name]) await load(PARTS[name])
  const found = globalThis.plansheetParts?.[name]
  if (found === undefined) throw missing(PARTS[name])
  return found
}

function load(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = file
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(missing(file)))
    document.head.append(script)
  })
}

const missing = (file: string): UserError =>
  new UserError(
    'FILE_MISSING',
    `この画面の部品「${file}」が見つかりません。配布されたフォルダーの中身がそろっているか、管理者に確認してください。`,
  )

/** PDFの文章 — its lines in reading order. */
export const readPdf = async (bytes: Uint8Array): Promise<readonly string[]> => (await part('pdf')).readPdf(bytes)

export const sampleBooks = (): Promise<readonly SampleBook[]> => part('samples')
