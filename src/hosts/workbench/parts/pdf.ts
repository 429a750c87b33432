import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { UserError } from '../../../model/user-error.ts'
import { linesOfPieces, type PdfPiece } from './pdf-lines.ts'

/** 文字の対応表 — the tables of Japanese PDFs without embedded ones, in the script itself: a page from a folder cannot fetch. */
const tables = import.meta.webpackContext('pdfjs-dist/cmaps', {
  regExp:
    /\/(?:78|83pv|90|Add|Adobe-Japan1|EUC-|Ext|H\.|V\.|Hankaku|Hiragana|Katakana|NWP|RKSJ|Roman|UniJIS)[^/]*bcmap$/u,
})

class InlineTables {
  fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const key = `./${filename}`
    if (kind !== 'cMapUrl' || !tables.keys().includes(key)) return Promise.reject(new Error(`${filename} is not here`))
    return Promise.resolve(Uint8Array.from(atob(tables(key).split(',')[1] ?? ''), (letter) => letter.charCodeAt(0)))
  }
}

/** Runs beside the page's own script: workers do not start from a folder. */
Object.assign(globalThis, { pdfjsWorker: worker })

async function readPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({
    data: bytes,
    cMapUrl: 'inline/',
    BinaryDataFactory: InlineTables,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: 0,
  })
  try {
    const opened = await task.promise
    const lines: string[] = []
    for (let number = 1; number <= opened.numPages; number++) lines.push(...(await pageLines(opened, number)))
    if (lines.length === 0) throw new UserError('FILE_UNREADABLE', NO_TEXT)
    return lines
  } catch (error) {
    throw error instanceof UserError ? error : new UserError('FILE_UNREADABLE', wordsFor(error))
  } finally {
    await task.destroy()
  }
}

type Opened = Awaited<ReturnType<typeof getDocument>['promise']>

async function pageLines(opened: Opened, number: number): Promise<readonly string[]> {
  const { items } = await (await opened.getPage(number)).getTextContent()
  const pieces = items.flatMap((item): PdfPiece[] => {
    if (!('str' in item)) return []
    const [, , , , x = 0, y = 0] = item.transform as readonly number[]
    return [{ text: item.str, x, y, width: item.width, height: item.height }]
  })
  return linesOfPieces(pieces)
}

const NO_TEXT =
  'PDFに文字が含まれていないため、読み取れません。紙を読み取った画像のPDFと思われます。文字を含むPDF又は元のファイルを入手してください。'

const wordsFor = (error: unknown): string =>
  error instanceof Error && error.name === 'PasswordException'
    ? 'パスワードで保護されたPDFのため、読み取れません。パスワードを外したPDFを入手してください。'
    : 'PDFの中身が壊れているため、読み取れません。元のファイルをもう一度入手してください。'

globalThis.plansheetParts = { ...globalThis.plansheetParts, pdf: { readPdf } }
