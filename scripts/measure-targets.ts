/**
 * 目標の読み取りを測る — reads target sentences (one JSON object a line: phrase, unit, target, targetYear) and prints how many are
 * read exactly, wrongly or not with certainty, with and without the unit, by kind of sentence, and the misses.
 *
 *   node build/scripts/measure-targets.js FILE.jsonl [--quarter 0|1|2|3] [--misses N] [--outcome wrong|unsure|none] [--plain]
 *
 * `--quarter N` holds every fourth sentence back, from the Nth: figures alone are printed for those, so that rules made from the misses of the
 * others can be tried on sentences nobody has read. `--misses` shows those read with the unit, with `--plain` those read without.
 */
import { readFileSync } from 'node:fs'
import { yearsIn } from '../src/text/era.ts'
import { readTarget } from '../src/text/target.ts'
import type { Target } from '../src/text/types.ts'
import { sameUnit } from '../src/text/units.ts'
import { unitHint } from '../src/text/unit-hint.ts'
import { normalizeWidth } from '../src/text/width.ts'

interface Sentence {
  readonly phrase: string
  readonly indicator?: string | null
  readonly unit: string | null
  readonly target: number
  readonly targetYear?: number | null
}

type Outcome = 'right' | 'wrong' | 'unsure' | 'none'

interface Reading {
  readonly sentence: Sentence
  readonly target: Target
  readonly outcome: Outcome
}

/** Kinds of sentences, by words in them; a sentence may be of several kinds. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['以上', /以上/u],
  ['以下・以内・未満', /以下|以内|未満|下回/u],
  ['超・上回', /超え|上回/u],
  ['増・向上', /増加|向上|引き上げ|増$/u],
  ['減・削減', /削減|減少|低減|抑制|短縮/u],
  ['維持', /維持/u],
  ['前年度', /前年|昨年度/u],
  ['累計', /累計|累積|延べ/u],
  ['割・倍', /[0-9][割倍]/u],
  ['万・億・兆', /[0-9][万億兆]/u],
  ['→', /→|⇒/u],
  ['～', /[0-9]%?~[0-9]/u],
  ['複数行', /\n./u],
  ['括弧の数', /\([^)]*[0-9]/u],
  ['※', /※/u],
  ['０', /(?:^|[^0-9.])0(?:$|[^0-9.])|ゼロ/u],
]

/** Half a unit in the fifteenth place: only what is written differently, never what is rounded. */
const EPSILON = 1e-12
const WARI = 10

const arguments_ = process.argv.slice(2)
const file = arguments_.find((argument) => argument.endsWith('.jsonl') || argument.endsWith('.json'))
if (file === undefined) throw new Error('Name a .jsonl file of sentences.')
const quarter = optionOf('--quarter')
const shown = optionOf('--misses') ?? 0
const outcomes = arguments_.flatMap((argument, index) => (arguments_[index - 1] === '--outcome' ? [argument] : []))

const sentences = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): Sentence => JSON.parse(line) as Sentence)

if (quarter === undefined) report('all', sentences, true)
else {
  report('read by those who made the rules', quartersOf(false), true)
  report('held back', quartersOf(true), false)
}

function quartersOf(isHeldBack: boolean): readonly Sentence[] {
  return sentences.filter((_, index) => (index % 4 === quarter) === isHeldBack)
}

function optionOf(name: string): number | undefined {
  const at = arguments_.indexOf(name)
  return at < 0 ? undefined : Number(arguments_[at + 1])
}

function report(title: string, group: readonly Sentence[], full: boolean): void {
  for (const withUnit of [true, false]) {
    const readings = group.map((sentence) => read(sentence, withUnit))
    console.log(`${title}, ${withUnit ? 'with' : 'without'} the unit: ${figures(readings)}`)
    if (full) reportKinds(readings, withUnit)
    if (full && shown > 0 && withUnit !== arguments_.includes('--plain')) reportMisses(readings)
  }
}

function reportKinds(readings: readonly Reading[], withUnit: boolean): void {
  for (const [name, pattern] of KINDS) {
    const some = readings.filter(({ sentence }) => pattern.test(normalizeWidth(sentence.phrase)))
    if (some.length > 0) console.log(`  ${name}: ${figures(some)}`)
  }
  console.log(`  year: ${yearFigures(readings)}`)
  if (withUnit) return
  const sure = readings.filter(({ outcome, sentence }) => outcome === 'right' && unitHint(sentence.unit) !== null)
  const same = sure.filter(({ target, sentence }) => unitFits(target.unit, sentence.unit)).length
  console.log(`  unit as in the record: ${share(same, sure.length)}`)
}

function reportMisses(readings: readonly Reading[]): void {
  for (const { sentence, target, outcome } of readings
    .filter(({ outcome }) => (outcomes.length === 0 ? outcome !== 'right' : outcomes.includes(outcome)))
    .slice(0, shown)) {
    const { value, upper, unit, candidates, comparison } = target
    const got = [value, upper, unit, comparison, JSON.stringify(candidates)].map(String).join(' ')
    console.log(`\n[${outcome}] want ${String(sentence.target)} ${sentence.unit ?? ''}, got ${got}\n${sentence.phrase}`)
  }
}

function read(sentence: Sentence, withUnit: boolean): Reading {
  const unit = withUnit && sentence.unit !== null ? { unit: sentence.unit } : {}
  const target = readTarget(sentence.phrase, unit)
  return { sentence, target, outcome: outcomeOf(target, sentence, withUnit) }
}

function outcomeOf(target: Target, sentence: Sentence, withUnit: boolean): Outcome {
  if (target.unsure) return 'unsure'
  if (target.value === null) return 'none'
  const value = wanted(sentence, withUnit)
  return near(value, target.value) || (target.upper !== null && near(value, target.upper)) ? 'right' : 'wrong'
}

/** Without the unit, 35 of 兆円 is 35,000,000,000,000 円 and 4 of 割 40 ％; of a range a record holds the one end or the other. */
function wanted({ target, unit }: Sentence, withUnit: boolean): number {
  const hint = unitHint(unit)
  if (withUnit || hint === null) return target
  return target * (hint.bases.includes('割') ? WARI : hint.scale)
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= EPSILON * Math.max(1, Math.abs(one))
}

function unitFits(got: string | null, recorded: string | null): boolean {
  const hint = unitHint(recorded)
  return hint !== null && hint.bases.some((base) => sameUnit(got, base))
}

function figures(readings: readonly Reading[]): string {
  const count = (outcome: Outcome): number => readings.filter((reading) => reading.outcome === outcome).length
  const parts = (['right', 'wrong', 'unsure', 'none'] as const).map(
    (name) => `${name} ${share(count(name), readings.length)}`,
  )
  return `${String(readings.length)} sentences, ${parts.join(', ')}`
}

function yearFigures(readings: readonly Reading[]): string {
  const dated = readings.filter(({ sentence }) => {
    const year = sentence.targetYear
    return (
      typeof year === 'number' &&
      yearsIn(sentence.phrase).some((mention) => (mention.to ?? mention.fiscalYear) === year)
    )
  })
  const right = dated.filter(({ sentence, target }) => target.fiscalYear === sentence.targetYear).length
  return share(right, dated.length)
}

function share(part: number, whole: number): string {
  return `${String(part)}/${String(whole)} (${((100 * part) / Math.max(1, whole)).toFixed(2)} %)`
}
