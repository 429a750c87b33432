import { extname } from 'node:path'
import { checkWorkbook, type CheckedWorkbook, type ReadOptions } from '../../../app/check-plan.ts'
import { liveForms, submissionSheets, type MakeOptions } from '../../../app/make-form.ts'
import { layoutLines, layoutTable } from '../../../layout/index.ts'
import type { SheetLayout } from '../../../model/sheet-layout.ts'
import { UserError } from '../../../model/user-error.ts'
import {
  addFormSheet,
  newFormWorkbook,
  newSourceWorkbook,
  type FormSheetReceipt,
} from '../../../xlsx/sheet-writer/index.ts'
import { assertSameKind } from '../file-kind.ts'
import { openFile, type OpenedFile } from '../open-file.ts'
import { saveBook } from '../save-file.ts'
import { eachFile } from './each-file.ts'
import type { ExitCode, Streams } from './outcome.ts'
import { assertDistinct, outputPath } from './output-path.ts'
import { readOptions, type ReadFlags } from './read-options.ts'

export interface FormFlags extends ReadFlags {
  readonly output?: string
  readonly submission?: boolean
  readonly date?: string
}

/** The first sheet of a workbook made from a .txt. */
const LINES_SHEET = '原文'
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u // '2025-06-10'

/** plansheet form — the 運営方針 sheet added to a copy of the workbook, or the workbook to submit. */
export async function form(files: readonly string[], flags: FormFlags, streams: Streams): Promise<ExitCode> {
  const { output } = flags
  if (output === undefined) throw new UserError('OUT_UNWRITABLE', '出力先がありません。「-o 出力先」を付けてください。')
  const make = { date: dateOf(flags.date) }
  if (files.length > 1) assertDistinct(files)
  const options = await readOptions(flags)
  return eachFile(files, streams, async (file) => {
    const opened = await openFile(file)
    const checked = checkedPlans(opened, options)
    const out = await outputPath(output, file, files, endingOf(opened, flags.submission ?? false))
    const { bytes, notes } = flags.submission
      ? submission(opened, checked, make, out)
      : live(opened, checked, make, out)
    await saveBook(out, bytes, [file])
    const made = flags.submission ? '提出用のブック' : '運営方針シートを加えた写し'
    const saved = `${made}を「${out}」に保存しました。元のファイルは変更していません。`
    streams.out([`■ ${file}`, ...[saved, ...notes].map((line) => `  ${line}`), ''].join('\n'))
    return 0
  })
}

function dateOf(date: string | undefined): string | null {
  if (date === undefined || DATE.test(date)) return date ?? null
  throw new UserError(
    'OUT_UNWRITABLE',
    `作成日「${date}」を読み取れません。「--date 2025-06-10」のように、年-月-日で書いてください。`,
  )
}

function checkedPlans({ grid }: OpenedFile, options: ReadOptions): CheckedWorkbook {
  const checked = checkWorkbook(grid, options)
  if (checked.plans.length > 0) return checked
  throw new UserError(
    'WRITE_UNSUPPORTED',
    '運営方針が見つからないため、何も作りませんでした。「plansheet check」で理由を確認してください。',
  )
}

/** In a folder: the same name; a submission says that it is one. */
const endingOf = ({ kind, path }: OpenedFile, isSubmission: boolean): string =>
  isSubmission ? '（提出用）.xlsx' : kind === 'xlsm' || kind === 'xlsx' ? extname(path) : '.xlsx'

/** 作ったブック — with what the user should know of it. */
interface MadeBook {
  readonly bytes: Uint8Array
  readonly notes: readonly string[]
}

function submission({ grid }: OpenedFile, checked: CheckedWorkbook, make: MakeOptions, out: string): MadeBook {
  assertSameKind('提出用.xlsx', out)
  return { bytes: newFormWorkbook(submissionSheets(checked, grid, make)), notes: [] }
}

/** .txt and .csv become a new workbook whose first sheets hold what the form refers to. */
function live(opened: OpenedFile, checked: CheckedWorkbook, make: MakeOptions, out: string): MadeBook {
  const { kind, bytes, grid, path } = opened
  const isBook = kind === 'xlsx' || kind === 'xlsm'
  assertSameKind(isBook ? path : '新しいブック.xlsx', out)
  const font = checked.plans[0]?.recognized.profile.page.font ?? ''
  const sources = grid.lines
    ? [layoutLines(grid.lines, LINES_SHEET, font)]
    : grid.sheets.map((sheet) => layoutTable(sheet, font))
  const base = isBook ? bytes : newSourceWorkbook(sources)
  const forms = liveForms(checked, grid, grid.lines ? { ...make, linesSheet: LINES_SHEET } : make)
  return forms.reduce<MadeBook>(
    (book, layout) => {
      const added = addFormSheet(book.bytes, layout)
      return { bytes: added.bytes, notes: [...book.notes, ...notesOn(layout, added)] }
    },
    { bytes: base, notes: [] },
  )
}

function notesOn({ name, unlinked = [] }: SheetLayout, { sheet, keptCopy }: FormSheetReceipt): readonly string[] {
  const places = unlinked.map(({ cell, what }) => `${cell}（${what}）`).join('、')
  return [
    ...(keptCopy === null
      ? []
      : [`手で直されたシートがあったため、「${keptCopy}」として残し、「${sheet}」を新しく作りました。`]),
    ...(sheet === name || keptCopy !== null
      ? []
      : [`「${name}」という名前のシートがすでにあるため、「${sheet}」という名前で加えました。`]),
    ...(places === ''
      ? []
      : [
          `「${sheet}」の次の欄は、元のセルを式で参照できないため、作成時の値です。元のセルを直したときは、作り直してください：${places}`,
        ]),
  ]
}
