import { readFile } from 'node:fs/promises'
import { readPlans, type ReadOptions } from '../../../app/check-plan.ts'
import { UserError } from '../../../model/user-error.ts'
import { parseProfile } from '../../../profiles/parse-profile.ts'
import type { Profile } from '../../../model/profile.ts'
import { openFile } from '../open-file.ts'

/** What the command line adds to a reading. */
export interface ReadFlags {
  readonly profile: readonly string[]
  readonly prior?: string
}

/** --profile と --prior — read once for all files; a fault in them stops the run before any file is touched. */
export async function readOptions({ profile, prior }: ReadFlags): Promise<ReadOptions> {
  const profiles = await Promise.all(profile.map(readProfile))
  const last = prior === undefined ? undefined : readPlans((await openFile(prior)).grid, { profiles })
  return { profiles, ...(last && { prior: last }) }
}

async function readProfile(path: string): Promise<Profile> {
  try {
    return parseProfile(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'JSONとして読めません。' : error instanceof Error ? error.message : ''
    throw new UserError('FILE_UNREADABLE', `様式定義「${path}」を読み取れません。${reason}`)
  }
}
