import { readPlans, type ReadOptions } from '../../../app/check-plan.ts'
import { openFile } from '../open-file.ts'
import { eachFile } from './each-file.ts'
import type { ExitCode, Streams } from './outcome.ts'
import { readOptions, type ReadFlags } from './read-options.ts'

/** plansheet read — one file as one JSON document, several as JSON Lines. */
export async function read(files: readonly string[], flags: ReadFlags, streams: Streams): Promise<ExitCode> {
  const options = await readOptions(flags)
  const indent = files.length === 1 ? 2 : undefined
  return eachFile(files, streams, async (file) => {
    streams.out(JSON.stringify(await reportOf(file, options), null, indent) + '\n')
    return 0
  })
}

const reportOf = async (file: string, options: ReadOptions): Promise<unknown> => ({
  ...readPlans((await openFile(file)).grid, options),
  file,
})
