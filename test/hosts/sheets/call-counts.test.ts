import { checkWorkbook } from '../../../src/app/check-plan.ts'
import { fillProposal } from '../../../src/app/fill-plan.ts'
import { liveForms } from '../../../src/app/make-form.ts'
import { indicatorBook } from './indicator-book.ts'
import { openSheets } from './open-sheets.ts'

interface Counted {
  readonly reading: number
  readonly judging: number
  readonly making: number
}

const FEW = 60
const MANY = 600

/** Reads, writes the letters and makes the sheet, as the pane does, and counts the calls of each. */
async function count(indicators: number): Promise<Counted> {
  const { host, book } = openSheets(indicatorBook(indicators))
  const counted = (): number => {
    const { count } = book.calls
    book.calls.reset()
    return count
  }
  const grid = await host.readWorkbook()
  const reading = counted()
  const checked = checkWorkbook(grid)
  const { applied } = await host.apply(fillProposal(grid, checked.plans).edits)
  expect(applied).toHaveLength(indicators)
  const judging = counted()
  const [form] = liveForms(checked, grid, { date: null, charts: false })
  if (!form) throw new Error('no form')
  await host.writeSheet(form)
  return { reading, judging, making: counted() }
}

describe('the calls to Google', () => {
  it('do not grow with the indicators: as many for 60 as for 600', async () => {
    const few = await count(FEW)
    const many = await count(MANY)
    // A sheet of more than Google's first 1,000 rows takes one call to make room.
    expect({ ...many, making: many.making - 1 }).toEqual(few)
    expect(few.reading).toBeLessThan(40)
    expect(few.judging).toBeLessThan(40)
    expect(few.making).toBeLessThan(65)
  }, 240_000)
})
