import type { Scale } from '../../model/profile.ts'
import type { DraftIndicator, LegendFound } from '../../model/recognition.ts'
import { keyOf } from '../../text/width.ts'
import type { Column } from './columns.ts'
import type { Drafted } from './draft-indicators.ts'
import { isForeign, letterOf } from './status-letter.ts'

/** 達成状況の列 — looks a column over as a whole: numbers make it a rate, a single S or ◎ makes all its letters another scale's. */
export class LetterColumns {
  /** The first mark of another scale; it stands for the legend that the table does not print. */
  foreign: LegendFound | null = null
  private readonly scale: Scale
  private readonly rates = new Set<Column>()

  constructor(scale: Scale) {
    this.scale = scale
  }

  see({ indicator, status, mark, isNumber }: Drafted): void {
    if (status && isNumber) this.rates.add(status)
    const at = indicator.source.typedAt
    if (this.foreign || !at) return
    const key = keyOf(mark)
    if (isForeign(key, this.scale) && letterOf(key, this.scale) === null)
      this.foreign = { at, text: mark, known: false }
  }

  /** A rate is no place for a letter; in a table of another scale even an A is not ours. */
  settle({ indicator, status, mark }: Drafted, isForeignScale: boolean): DraftIndicator {
    const statusAt = status && this.rates.has(status) ? null : indicator.statusAt
    if (!isForeignScale || indicator.typed === null) return { ...indicator, statusAt }
    return { ...indicator, statusAt, typed: null, source: { ...indicator.source, foreignLetter: mark } }
  }
}
