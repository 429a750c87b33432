import { basename, extname } from 'node:path'
import { assertKindOfContent } from '../../app/kind-of-content.ts'
import type { WorkbookGrid } from '../../grid/workbook-grid.ts'
import { openPackage } from '../../xlsx/package.ts'
import { readPackage } from '../../xlsx/read-workbook.ts'
import { csvSheet, parseCsv } from './decode-csv.ts'
import { fileKind, type FileKind } from './file-kind.ts'
import { NODE_CODEC } from './node-codec.ts'
import { readBytes } from './read-bytes.ts'
import { decodeText, encodingOf } from './text-encoding.ts'

/** 開いたファイル — its bytes as they stand on disk, and what they say. */
export interface OpenedFile {
  readonly path: string
  readonly kind: FileKind
  readonly bytes: Uint8Array
  readonly grid: WorkbookGrid
}

/** ファイルを開く — .xlsx, .xlsm, .csv, .tsv or .txt; a UserError says why it cannot be read. The file is not changed. */
export async function openFile(path: string): Promise<OpenedFile> {
  const bytes = await readBytes(path)
  const kind = fileKind(path, bytes)
  return { path, kind, bytes, grid: gridOf(bytes, kind, path) }
}

/** The bytes of a file of that kind as a grid. */
export function gridOf(bytes: Uint8Array, kind: FileKind, path: string): WorkbookGrid {
  const file = basename(path)
  switch (kind) {
    case 'xlsx':
    case 'xlsm': {
      const opened = openPackage(bytes, NODE_CODEC)
      assertKindOfContent(`.${kind}`, opened.isMacroEnabled)
      return readPackage(opened, file)
    }
    case 'csv':
    case 'tsv':
      return { ...NOTHING, file, sheets: [csvSheet(parseCsv(bytes, kind === 'tsv'), csvSheetName(path))] }
    case 'text':
      return { ...NOTHING, file, lines: linesOf(bytes) }
  }
}

const NOTHING: WorkbookGrid = { file: '', sheets: [], names: new Map(), settings: null, lines: null }

/** シート名 — a .csv is a sheet named after the file. */
export const csvSheetName = (path: string): string => basename(path, extname(path))

const LINE_END = /\r\n?|\n/u // '\r\n'

/** The lines of a text; an end of line at its very end begins no further line. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const encoding = encodingOf(bytes)
  const lines = decodeText(bytes.subarray(encoding.mark), encoding).split(LINE_END)
  return lines[lines.length - 1] === '' ? lines.slice(0, -1) : lines
}
