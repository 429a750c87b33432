import { checkWorkbook } from '../../../app/check-plan.ts'
import { fillProposal, type FillProposal } from '../../../app/fill-plan.ts'
import { refName } from '../../../grid/workbook-grid.ts'
import type { Edit, Receipt } from '../../../model/edit.ts'
import { UserError } from '../../../model/user-error.ts'
import { openFile, type OpenedFile } from '../open-file.ts'
import { saveEdited } from '../save-file.ts'
import { eachFile } from './each-file.ts'
import type { ExitCode, Streams } from './outcome.ts'
import { assertDistinct, outputPath } from './output-path.ts'
import { readOptions, type ReadFlags } from './read-options.ts'

export interface FillFlags extends ReadFlags {
  readonly output?: string
  readonly dryRun?: boolean
}

/** plansheet fill — a copy of each file with letters and totals in the plan's own empty cells; everything else stays byte for byte. */
export async function fill(files: readonly string[], flags: FillFlags, streams: Streams): Promise<ExitCode> {
  const { output } = flags
  if (output === undefined && !flags.dryRun) {
    throw new UserError(
      'OUT_UNWRITABLE',
      '出力先がありません。「-o 出力先」を付けるか、内容だけを見るときは「--dry-run」を付けてください。',
    )
  }
  if (files.length > 1 && !flags.dryRun) assertDistinct(files)
  const options = await readOptions(flags)
  return eachFile(files, streams, async (file) => {
    const opened = await openFile(file)
    const proposal = proposalOf(opened, options)
    if (flags.dryRun || output === undefined) {
      streams.out(dryRunText(file, proposal))
      return 0
    }
    const out = await outputPath(output, file, files)
    const { receipt } = await saveEdited(opened, proposal.edits, out)
    streams.out(writtenText(file, out, receipt, proposal))
    return 0
  })
}

function proposalOf(opened: OpenedFile, options: Parameters<typeof checkWorkbook>[1]): FillProposal {
  if (opened.kind === 'text') {
    throw new UserError(
      'WRITE_UNSUPPORTED',
      'テキストファイルには判定を書き込めません。「plansheet form」で運営方針のブックを作ってください。',
    )
  }
  const { plans } = checkWorkbook(opened.grid, options)
  if (plans.length === 0) {
    throw new UserError(
      'WRITE_UNSUPPORTED',
      '運営方針が見つからないため、何も書き込みませんでした。「plansheet check」で理由を確認してください。',
    )
  }
  return fillProposal(opened.grid, plans)
}

const editLine = ({ at, reason }: Edit): string => `  ${refName(at)}　${reason}\n`

const leftLines = ({ left }: FillProposal): string => left.map(({ message }) => `  書き込まない：${message}\n`).join('')

const dryRunText = (file: string, proposal: FillProposal): string =>
  `■ ${file}\n${proposal.edits.map(editLine).join('')}${leftLines(proposal)}  書き込む予定：${proposal.edits.length}件（まだ何も書き込んでいません）\n`

function writtenText(file: string, out: string, receipt: Receipt, proposal: FillProposal): string {
  const refused = receipt.refused.map(({ message }) => `  書き込まない：${message}\n`).join('')
  const notes = receipt.notes.map((note) => `  注：${note}\n`).join('')
  const result =
    receipt.applied.length > 0
      ? `  ${receipt.applied.length}件を書き込み、「${out}」に保存しました。元のファイルは変更していません。\n`
      : `  書き込む欄がなかったため、元の内容のまま「${out}」に写しを作りました。\n`
  return `■ ${file}\n${receipt.applied.map(({ edit }) => editLine(edit)).join('')}${refused}${leftLines(proposal)}${notes}${result}`
}
