import type { Trouble } from '../app/session.ts'
import { UserError } from '../model/user-error.ts'
import type { Words } from './words/ja.ts'

/** Told in the user's words already: by the core or by a host, whose errors may come over a bridge and be known by their name alone. */
export const isSaidToUser = (error: unknown): error is Error =>
  error instanceof UserError || (error instanceof Error && error.name === 'UserError')

/** エラーの言葉 — the words of a UserError as they stand; anything else with what an administrator needs to know. */
export const troubleText = ({ error }: Trouble, words: Words): string =>
  isSaidToUser(error) ? error.message : `${words.trouble.unexpected}（${technical(error)}）`

const technical = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error)
