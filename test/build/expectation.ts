import type { Indicator } from '../../src/model/plan.ts'
import type { PlanReading } from '../../src/model/report.ts'

/** The right reading of a sample, written by hand (samples/expect). Keys beginning with `_` are remarks; `_free` fields are open. */
export interface Expected {
  readonly file: string
  readonly plans: readonly ExpectedPlan[]
  readonly mustFind: readonly { readonly codes: readonly string[] }[]
  readonly mustNotFind: readonly { readonly codes?: readonly string[] }[]
  readonly fill?: ExpectedFill
  /** The same for a .xlsm, whose output must be one too. */
  readonly _fill?: ExpectedFill
}

interface ExpectedFill {
  readonly letters?: Readonly<Record<string, string>>
  readonly totals?: Readonly<Record<string, { readonly yen: number; readonly unitYen: number }>>
  readonly lines?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

type Fields = Readonly<Record<string, unknown>>
interface ExpectedPlan {
  readonly plan: Fields & { readonly issues: readonly ExpectedIssue[] }
  readonly totals: readonly Fields[]
  readonly counts: Fields
  readonly _free?: readonly string[]
}
type ExpectedIssue = Fields & { readonly indicators: readonly ExpectedIndicator[] }
type ExpectedIndicator = Fields & {
  readonly target: Fields
  readonly actual: Fields | null
  readonly prior: Fields | null
  readonly judgement: Fields & { readonly notices: readonly string[] }
  readonly _free: readonly string[]
  readonly _alt: Readonly<Record<string, readonly unknown[]>>
}

const PLAN_FIELDS = [
  'fiscalYear',
  'department',
  'head',
  'goal',
  'mission',
  'basicPolicy',
  'selfEvaluation',
  'futurePolicy',
]
const TARGET_FIELDS = ['fiscalYear', 'comparison', 'value', 'upper', 'unit', 'qualitative', 'unsure', 'deadline']

/** Every field in which a reading differs from what is expected, as 'path: wanted ≠ given'. */
export function differing(expected: ExpectedPlan, given: PlanReading | undefined): readonly string[] {
  if (!given) return ['the plan was not found']
  const plan = given.plan as unknown as Fields
  const free = expected._free ?? []
  return [
    ...PLAN_FIELDS.flatMap((field) => unlike(field, expected.plan[field], plan[field])),
    ...expected.plan.issues.flatMap((issue, index) =>
      issueDiffering(issue, given.plan.issues[index], `issues.${index}`),
    ),
    ...(free.includes('totals') ? [] : unlike('totals', expected.totals, given.totals)),
    ...unlike('counts', expected.counts, given.counts),
  ]
}

function issueDiffering(
  expected: ExpectedIssue,
  given: PlanReading['plan']['issues'][number] | undefined,
  path: string,
): readonly string[] {
  if (!given) return [`${path}: the issue was not found`]
  const issue = given as unknown as Fields
  const amounts = (list: unknown): unknown =>
    (list as Fields[]).map(({ fiscalYear, kind, yen, stepYen }) => ({ fiscalYear, kind, yen, stepYen }))
  return [
    ...['number', 'title', 'challenge'].flatMap((field) => unlike(`${path}.${field}`, expected[field], issue[field])),
    ...((expected['strategies'] as unknown[]).length > 0
      ? unlike(`${path}.strategies`, expected['strategies'], issue['strategies'])
      : []),
    ...unlike(`${path}.budget`, amounts(expected['budget']), amounts(issue['budget'])),
    ...(given.indicators.length === expected.indicators.length
      ? []
      : [`${path}.indicators: ${expected.indicators.length} ≠ ${given.indicators.length}`]),
    ...expected.indicators.flatMap((indicator, index) =>
      indicatorDiffering(indicator, given.indicators[index], `${path}.indicators.${index}`),
    ),
  ]
}

function indicatorDiffering(
  expected: ExpectedIndicator,
  given: Indicator | undefined,
  path: string,
): readonly string[] {
  if (!given) return [`${path}: the indicator was not found`]
  const { _free: free, _alt: alt } = expected
  const target = given.target as unknown as Fields
  const bound = (field: string): boolean => !free.includes(field)
  return [
    ...unlike(`${path}.name`, expected['name'], given.name),
    ...(alt['strategy'] ? [] : unlike(`${path}.strategy`, expected['strategy'], given.strategy)),
    ...TARGET_FIELDS.filter((field) => bound(field) && !(field === 'unit' && alt['valueUnit'])).flatMap((field) =>
      unlike(`${path}.target.${field}`, expected.target[field], target[field]),
    ),
    ...(bound('actual')
      ? unlike(`${path}.actual`, expected.actual?.['value'] ?? null, given.actual?.value ?? null)
      : []),
    ...(bound('prior') ? unlike(`${path}.prior`, expected.prior?.['value'] ?? null, given.prior?.value ?? null) : []),
    ...unlike(`${path}.typed`, expected['typed'], given.typed),
    ...unlike(`${path}.status`, expected.judgement['status'], given.judgement.status),
    ...unlike(`${path}.code`, expected.judgement['code'], given.judgement.code),
    ...expected.judgement.notices
      .filter((notice) => !given.judgement.notices.includes(notice as never))
      .map((notice) => `${path}.notices: ${notice} is missing`),
  ]
}

/** Layout blanks, widths and the synonyms of units are no difference. */
const unlike = (path: string, wanted: unknown, given: unknown): readonly string[] => {
  const [a, b] = [plain(wanted ?? null), plain(given ?? null)]
  return a === b ? [] : [`${path}: ${a} ≠ ${b}`]
}

const plain = (value: unknown): string =>
  JSON.stringify(value)
    .normalize('NFKC')
    .replace(/か所/gu, '箇所')
    .replace(/\\n|\s/gu, '')
