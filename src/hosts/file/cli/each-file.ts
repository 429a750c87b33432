import { basename } from 'node:path'
import { UserError } from '../../../model/user-error.ts'
import { worst, type ExitCode, type Streams } from './outcome.ts'

/** Runs one command over many files: progress on a terminal, one bad file told and passed over, the worst code for the whole. */
export async function eachFile(
  files: readonly string[],
  streams: Streams,
  run: (file: string) => Promise<ExitCode>,
): Promise<ExitCode> {
  const codes: ExitCode[] = []
  for (const [index, file] of files.entries()) {
    if (streams.isTerminal && files.length > 1) streams.err(`\r\u001b[K${index + 1}/${files.length}　${basename(file)}`)
    codes.push(await runOne(file, streams, run))
  }
  if (streams.isTerminal && files.length > 1) streams.err('\r\u001b[K')
  return worst(codes)
}

async function runOne(file: string, streams: Streams, run: (file: string) => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await run(file)
  } catch (error) {
    streams.err(`${file}：${messageOf(error)}\n`)
    return 2
  }
}

/** The one place where an error becomes words: ours are told as they stand, others say that they are unforeseen. */
export const messageOf = (error: unknown): string =>
  error instanceof UserError
    ? error.message
    : `予期しないエラーが起きました（${error instanceof Error ? error.message : String(error)}）。元のファイルは変更していません。ファイルの内容とこの文を担当者に伝えてください。`
