import type { FakeRange } from './fake-range.ts'

type Google = GoogleAppsScript.Spreadsheet.RangeList
type Faked = Pick<Google, 'breakApart' | 'clearContent' | 'setFormula' | 'setNumberFormat' | 'setValue'>

/** Does to each of its ranges what one range would do. */
export class FakeRangeList implements Faked {
  readonly #ranges: readonly FakeRange[]

  constructor(ranges: readonly FakeRange[]) {
    this.#ranges = ranges
  }

  setValue(value: unknown): Google {
    return this.each((range) => range.setValue(value))
  }

  setFormula(formula: string): Google {
    return this.each((range) => range.setFormula(formula))
  }

  setNumberFormat(format: string): Google {
    return this.each((range) => range.setNumberFormat(format))
  }

  clearContent(): Google {
    return this.each((range) => range.clearContent())
  }

  breakApart(): Google {
    return this.each((range) => range.breakApart())
  }

  setBorder(...sides: unknown[]): Google {
    return this.each((range) => range.setBorder(...sides))
  }

  private each(act: (range: FakeRange) => void): Google {
    this.#ranges.forEach(act)
    const [first] = this.#ranges
    return (first?.sheet.book.calls.watch('RangeList', this) ?? this) as unknown as Google
  }
}
