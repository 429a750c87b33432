import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readPlans } from '../../src/app/check-plan.ts'
import type { WorkbookGrid } from '../../src/grid/workbook-grid.ts'
import type { Report } from '../../src/model/report.ts'
import { gridOf } from '../../src/hosts/file/open-file.ts'
import { PROFILES } from '../../src/profiles/index.ts'
import { writeBook } from '../build/write-book.ts'
import { bookOf, integer, pick, randomOf, type Book, type Random } from './book.ts'
import { differencesOf, type Difference } from './compare-plans.ts'
import { variationsOf } from './variations.ts'

/** `VARIANTS=500 npx jest test/metamorphic` is the whole measurement; the ordinary run takes a part of the same stream. */
const VARIANTS = Number(process.env['VARIANTS'] ?? 20)
const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))
const VARIATIONS = variationsOf(PROFILES)

const sample = (name: string): WorkbookGrid =>
  gridOf(new Uint8Array(readFileSync(SAMPLES + name)), name.endsWith('m') ? 'xlsm' : 'xlsx', name)

/** One to three variations, one after the other. */
function variant(book: Book, random: Random): { readonly names: readonly string[]; readonly book: Book } {
  const chosen = Array.from({ length: integer(random, 1, 3) }, () => pick(random, VARIATIONS))
  return {
    names: chosen.map(({ name }) => name),
    book: withOwnNames(chosen.reduce((changed, { change }) => change(changed, random), book)),
  }
}

/** Two sheets of one name cannot be written. */
const withOwnNames = (book: Book): Book =>
  book.map((sheet, index) =>
    book.findIndex(({ name }) => name === sheet.name) < index ? { ...sheet, name: `${sheet.name}_${index}` } : sheet,
  )

interface Outcome {
  readonly seed: number
  readonly names: readonly string[]
  readonly differences: readonly Difference[]
}

async function outcomeOf(original: Report, book: Book, seed: number): Promise<Outcome> {
  const changed = variant(book, randomOf(seed))
  const bytes = await writeBook(changed.book)
  const report = readPlans(gridOf(bytes, 'xlsx', 'variant.xlsx'))
  return { seed, names: changed.names, differences: differencesOf(original, report) }
}

const shown = ({ seed, names, differences }: Outcome): unknown => ({
  seed,
  names,
  differences: differences
    .slice(0, 4)
    .map(
      ({ path, expected, given, told }) =>
        `${told ? 'told' : 'SILENT'} ${path}: ${JSON.stringify(expected)?.slice(0, 60)} → ${JSON.stringify(given)?.slice(0, 60)}`,
    ),
})

describe.each(readdirSync(SAMPLES).filter((name) => /\.xls[xm]$/u.test(name)))('%s drawn otherwise', (name) => {
  const grid = sample(name)
  const original = readPlans(grid)
  const outcomes: Outcome[] = []

  beforeAll(async () => {
    for (let seed = 1; seed <= VARIANTS; seed++) outcomes.push(await outcomeOf(original, bookOf(grid), seed))
    if (process.env['VARIANTS']) {
      const same = outcomes.filter(({ differences }) => differences.length === 0).length
      process.stdout.write(`${name}: ${same} of ${VARIANTS} variants read identically\n`)
    }
  }, 600_000)

  it('is never read wrong in silence', () => {
    expect(outcomes.filter(({ differences }) => differences.some(({ told }) => !told)).map(shown)).toEqual([])
  })

  it('is read identically in at least 95 of 100 variants', () => {
    const different = outcomes.filter(({ differences }) => differences.length > 0)
    expect(different.map(shown).slice(Math.floor(VARIANTS * 0.05))).toEqual([])
  })
})
