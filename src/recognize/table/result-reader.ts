import { missingKind } from '../../text/missing.ts'
import { readActual, readResult } from '../../text/result.ts'
import type { Reading } from '../../text/types.ts'
import type { CellValueRead } from './cell-value.ts'
import { NO_LETTER, type LetterRead } from './status-letter.ts'

/** 実績セルを読む — the value of a result cell, and the letter that it may carry behind its number. */
export interface ResultReader {
  /** null for a blank or a dash; words (集計中) keep their text without a value. */
  reading(value: CellValueRead, unit: string | null, year: number | null): Reading | null
  letter(value: CellValueRead): LetterRead
}

const MOST_REMEMBERED = 5_000
/** '1,412件：A', '72％（達成）' — only a text that ends so can carry a letter. */
const LETTER_END = /[A-SＡ-Ｓ成◎○〇△×][)）】\]」\s　]*$/u

/** Remembers texts, as a table repeats 集計中 and its like. */
export function resultReader(): ResultReader {
  const known = new Map<string, Reading | null>()
  return {
    reading: (value, unit, year) => {
      if (value.number !== null) return { text: value.text, value: value.number, unit: value.unit ?? unit }
      const key = [value.text, unit ?? '', String(year)].join('\n')
      const before = known.get(key)
      if (before !== undefined) return before
      const reading = readText(value, unit, year)
      if (known.size >= MOST_REMEMBERED) known.clear()
      known.set(key, reading)
      return reading
    },
    letter: ({ raw, format }) => {
      if (typeof raw !== 'string' || !LETTER_END.test(raw)) return NO_LETTER
      const { letter, foreignLetter } = readResult(raw, { format })
      return { typed: letter, foreign: foreignLetter }
    },
  }
}

function readText(value: CellValueRead, unit: string | null, year: number | null): Reading | null {
  const kind = missingKind(value.text)
  if (kind === 'blank' || kind === 'dash') return null
  const read = readActual(value.raw, { format: value.format, unit, planYear: year ?? undefined })
  return { ...read, text: value.text }
}
