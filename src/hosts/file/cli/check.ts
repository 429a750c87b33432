import { readPlans } from '../../../app/check-plan.ts'
import { openFile } from '../open-file.ts'
import { eachFile } from './each-file.ts'
import type { ExitCode, Streams } from './outcome.ts'
import { fileText } from './plan-text.ts'
import { readOptions, type ReadFlags } from './read-options.ts'

/** plansheet check — the plan, the letters with their reasons, the totals and the findings; exit 1 where an error was found. */
export async function check(
  files: readonly string[],
  flags: ReadFlags & { readonly json?: boolean },
  streams: Streams,
): Promise<ExitCode> {
  const options = await readOptions(flags)
  return eachFile(files, streams, async (file) => {
    const { plans, findings } = readPlans((await openFile(file)).grid, options)
    streams.out(flags.json ? JSON.stringify({ file, findings }) + '\n' : fileText(file, plans, findings))
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0
  })
}
