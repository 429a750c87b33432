import type { LabelDefinition } from '../model/profile.ts'

const PLAIN: LabelDefinition = { texts: [], pattern: null, fuzzy: 0, tail: true, join: true }

/** 見出し — a label by its printed texts; a note may follow it and it may be spread over neighbouring cells unless said otherwise. */
export const label = (texts: readonly string[], rest: Partial<LabelDefinition> = {}): LabelDefinition => ({
  ...PLAIN,
  texts,
  ...rest,
})
