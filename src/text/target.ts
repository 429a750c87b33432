import { changeAround, keptLevel, levelChange } from './change.ts'
import { comparisonAfter, comparisonBefore, falls } from './comparison.ts'
import { isLessBetterName } from './less-is-better.ts'
import { missingKind } from './missing.ts'
import { lineSegments, yearSegments } from './target-segments.ts'
import { choose, type Choice } from './target-choice.ts'
import { candidatesIn, type Candidate } from './target-number.ts'
import { targetYear } from './target-year.ts'
import type { Change, Comparison, Target, TargetContext } from './types.ts'
import { unitHint } from './unit-hint.ts'
import { keyOf, normalizeWidth } from './width.ts'

/** Points of its own words below which a number is no certain target; below the second, none at all. */
const CERTAIN = 0
/** Beside a 単位 column a number is expected. */
const CERTAIN_IN_A_ROW = -3
const FLOOR = -4
/** A level ('前年度以上') is the target rather than a number that little speaks for ('照会回数４回以上の割合を前年度以下に'). */
const STRONG = 4
const SHORT = 24

/** 目標を読む — the target of a text; of several years the plan year's, and without a plan year the first, unsure. */
export function readTarget(text: string, context: TargetContext = {}): Target {
  const segments = yearSegments(text, context.planYear)
  if (segments.length < 2) return readOne(text, context)
  const goal = finalGoal(text, context)
  if (goal) return goal
  const targets = readInTurn(segments, context)
  const own = targets.filter((target) => target.fiscalYear === context.planYear)
  const first = own[0] ?? targets[0]
  if (!first) return readOne(text, context)
  const rivals =
    own.length === 1 ? [] : (own.length > 1 ? own : targets).flatMap(({ value }) => (value === null ? [] : [value]))
  return unique(rivals).length < 2 ? first : { ...first, unsure: true, candidates: rivals }
}

/** '令和2年度までに160箇所、令和7年度までに320箇所' is one road to 320. */
function finalGoal(text: string, context: TargetContext): Target | undefined {
  const flat = flatOf(text)
  const choice = choose(flat, candidatesIn(flat, context.unit), context.planYear)
  return choice?.goal && choice.rivals.length === 0 ? readOne(text, context) : undefined
}

/** 目標をすべて読む — every target of a text in its order; a bare number takes the comparison of the one above. */
export function readTargets(text: string, context: TargetContext = {}): readonly Target[] {
  const years = yearSegments(text, context.planYear)
  const segments = years.length > 1 ? years : lineSegments(text)
  return segments.length < 2 ? [readOne(text, context)] : readInTurn(segments, context)
}

function readInTurn(segments: readonly string[], context: TargetContext): readonly Target[] {
  const targets: Target[] = []
  for (const segment of segments) {
    const above = targets[targets.length - 1] ?? context.above
    targets.push(readOne(segment, above ? { ...context, above } : context))
  }
  return targets
}

function readOne(text: string, context: TargetContext): Target {
  const flat = flatOf(text)
  const choice = choose(flat, candidatesIn(flat, context.unit), context.planYear)
  const year = targetYear(flat, context.planYear, choice !== undefined && !choice.best.inner)
  const base = { ...EMPTY, text: text.trim(), ...year }
  if (isMissing(text)) return base
  if (MISGROUPED.test(flat)) return { ...base, unsure: true }
  return (
    levelTarget(base, flat, choice, unitHint(context.unit) !== null) ??
    fractionTarget(base, flat, choice) ??
    numberTarget(base, flat, choice, context) ?? { ...base, qualitative: true }
  )
}

/** '1/3以上' · '3人に1人' · '3分の2': numbers that are read together, and not here. */
const FRACTION = /[0-9]\/[0-9]|[0-9]分の[0-9]|[0-9][人社件]に[0-9]/u

const OF_EVERY = /[0-9][人社件]に$/u
/** '231,00件': what was meant nobody can tell; '7,8月' and '5,6年度' are lists. */
const MISGROUPED = /(?<![0-9,])[0-9]{1,3}(?:,[0-9]{3})*,(?![0-9]{3}(?![0-9]))[0-9]+(?![0-9,月年日])/u

/** A fraction is a number, and none this reader is certain of. */
function fractionTarget(base: Target, flat: string, choice: Choice | undefined): Target | undefined {
  if (!FRACTION.test(flat) || (choice && isCertain(choice.best, false) && !OF_EVERY.test(choice.best.before)))
    return undefined
  return { ...base, unsure: true }
}

const EMPTY: Target = {
  text: '',
  fiscalYear: null,
  deadline: false,
  comparison: null,
  value: null,
  upper: null,
  unit: null,
  cumulative: false,
  approximate: false,
  perYear: false,
  maintain: false,
  qualitative: false,
  unsure: false,
  candidates: [],
  change: null,
}

function isMissing(text: string): boolean {
  const kind = missingKind(text)
  return (
    kind === 'blank' || kind === 'dash' || kind === 'placeholder' || (kind === 'pending' && keyOf(text).length <= SHORT)
  )
}

/** A number and its unit that a soft wrap or layout blanks have parted: '650.5\n万トン', '1,300 件'. */
const PARTED = /([0-9])[ \t]*\n[ \t]*(?=[万億兆千百%])/gu
const CUMULATIVE = /累計|累積|通算|合計目標|作成合計|(?:年間|[かヵヶカ]年|年度?)の?合計/u

function flatOf(text: string): string {
  return normalizeWidth(text).replace(PARTED, '$1')
}

/** '前年度以上' and '前年度水準を維持': no number of its own, or one that little speaks for. */
function levelTarget(base: Target, flat: string, choice: Choice | undefined, hinted: boolean): Target | undefined {
  if (choice && (choice.best.score >= STRONG || restatedLevel(flat, choice))) return undefined
  const level = levelChange(flat)
  if (level) return { ...base, comparison: 'relative', change: level.change, unsure: !level.lastYear }
  const kept = keptLevel(flat)
  if (choice && isCertain(choice.best, hinted)) return undefined
  return kept ? { ...base, comparison: 'maintain', maintain: true, unsure: !kept.lastYear } : undefined
}

/** '過去５年間の平均値以下とする（15.4％）': the level as a number, behind it in brackets; 前年度 has a column of its own. */
function restatedLevel(flat: string, { best, rivals }: Choice): Comparison | undefined {
  if (!best.inner || rivals.length > 0 || !RESTATED.test(best.before)) return undefined
  const level = levelChange(flat)
  if (!level || level.lastYear) return undefined
  if (level.change.strict) return level.change.direction === 'up' ? 'moreThan' : 'lessThan'
  return level.change.direction === 'up' ? 'atLeast' : 'atMost'
}

const RESTATED =
  /(?:以上|以下|維持|並み|水準|平均値?|基準値?)(?:とする|にする|を目指す)?\((?:[^()0-9]{0,4}[0-9元]{1,4}年度?)?[^()0-9]{0,4}$/u

function numberTarget(
  base: Target,
  flat: string,
  choice: Choice | undefined,
  context: TargetContext,
): Target | undefined {
  if (!choice || (choice.best.plain < FLOOR && !choice.best.fits)) return undefined
  const { best, rivals, goal } = choice
  const change = best.upper === null ? changeAround(before(flat, best), best.after, best.unit) : undefined
  const isMinus = change === undefined && (best.value < 0 || MINUS.test(best.before))
  const weak =
    !isCertain(best, unitHint(context.unit) !== null) ||
    (best.clashes && change === undefined && !namesShare(flat, best))
  const inherited = context.above && best.unit === null ? context.above.unit : null
  return {
    ...base,
    ...(goal ? { fiscalYear: goal.to ?? goal.fiscalYear, deadline: true } : {}),
    ...comparisonOf(flat, best, change, context),
    ...(isMinus && isBare(best) ? { comparison: null } : {}),
    value: best.value,
    upper: best.upper,
    unit: best.unit ?? inherited,
    cumulative: CUMULATIVE.test(flat) || CUMULATIVE.test(normalizeWidth(context.name ?? '')),
    approximate: best.quantity.approximate,
    perYear: best.perYear || PER_YEAR_BEFORE.test(best.before),
    maintain: MAINTAIN.test(best.after),
    unsure: weak || rivals.length > 0 || (isMinus && best.value > 0),
    candidates: rivals.length > 0 ? unique([best.value, ...rivals.map(({ value }) => value)]) : [],
  }
}

/** 'マイナス3％' and '前年度比△5％': whether a level or a change is meant, and which way is good, they do not say. */
const MINUS = /マイナス\s*$/u

function isBare({ before, after, unit }: Candidate): boolean {
  return (comparisonAfter(after, unit) ?? comparisonBefore(before, after)) === undefined
}

/** 割合・率 — the text itself says that a share is what is counted, whatever its column does: '決定した者の割合を80％以上とする'. */
const SHARE = /(?:割合|率|度|比)(?!較)/u

function namesShare(flat: string, { quantity, start }: Candidate): boolean {
  return quantity.unit === '%' && SHARE.test(flat.slice(Math.max(0, start - 96), start))
}

/** '3' of '関係3所属でPTを設置' is not, '20' of '20業務' is; a number in the column's own unit is wherever it stands. */
function isCertain(best: Candidate, hinted: boolean): boolean {
  return best.fits || best.plain >= (hinted ? CERTAIN_IN_A_ROW : CERTAIN)
}

const PER_YEAR_BEFORE =
  /(?:(?<![0-9元かヵヶカ一-鿿])年間?|毎年度?|(?<![0-9])1年間?(?:に|で|当たり|あたり)?|年平均)\s*(?:約|平均|延べ)?\s*$/u
const MAINTAIN =
  /^\s*(?:程度|以上|以下|以内|未満|超)?(?:\([^()]{0,24}\))?\s*(?:を|の|で)?(?:水準を|割合を|状態を|[^、。\n0-9]{0,4})?(?:維持|継続|堅持|保持|保つ|キープ)/u

function before(flat: string, best: Candidate): string {
  return flat.slice(Math.max(0, best.start - 64), best.start)
}

function unique(values: readonly number[]): readonly number[] {
  return Array.from(new Set(values))
}

function comparisonOf(
  flat: string,
  best: Candidate,
  change: Change | undefined,
  context: TargetContext,
): Pick<Target, 'comparison' | 'change'> {
  if (best.upper !== null) return { comparison: 'within', change: null }
  if (change) return { comparison: 'relative', change }
  const named =
    comparisonAfter(best.after, best.unit) ??
    comparisonBefore(best.before, best.after) ??
    restatedLevel(flat, { best, rivals: [] })
  return { comparison: named ?? bareComparison(flat, best, context), change: null }
}

/** 無印 — a number with no word of comparison: by what was said of the name, by the line above, by 減少 and the like; where less may be better, none. */
function bareComparison(flat: string, best: Candidate, context: TargetContext): Comparison | null {
  const name = context.name === undefined || context.name === '' ? nameBefore(flat, best) : normalizeWidth(context.name)
  const said = context.directions?.[name]
  if (said) return said === 'up' ? 'atLeast' : 'atMost'
  const above = context.above?.comparison
  if (above === 'atLeast' || above === 'atMost' || above === 'lessThan' || above === 'moreThan') return above
  if (best.value === 0 || falls(name)) return 'atMost'
  return isLessBetterName(name, context.lessIsBetter) ? null : 'atLeast'
}

const CLAUSE_START = /[、。\n:][^、。\n:]*$/u
const PARTICLES = /[\s「『(をはがのにも約]*(?:おおむね|概ね|平均)?[\s「『(をはがのにも]*$/u

/** The words before the number in its clause: the name of what is counted. */
function nameBefore(flat: string, best: Candidate): string {
  const text = before(flat, best)
  const trimmed = text.replace(PARTICLES, '')
  const clause = CLAUSE_START.exec(trimmed)
  return clause ? trimmed.slice(clause.index + 1) : trimmed
}
