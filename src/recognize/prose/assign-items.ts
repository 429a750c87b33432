import { quantitiesIn } from '../../text/quantity.ts'
import { sameUnit } from '../../text/units.ts'
import type { IndicatorGroup } from './indicator-groups.ts'
import type { LabelledItem } from './labelled-item.ts'
import type { ResultDoubt } from './result-types.ts'
import { likeness, nameKey } from './name-likeness.ts'

export interface Assignment {
  /** Index of an indicator → its result. */
  readonly assigned: ReadonlyMap<number, LabelledItem>
  readonly doubts: readonly ResultDoubt[]
}

/** An item with the groups whose names it fits best. */
interface Claim {
  readonly item: LabelledItem
  readonly groups: readonly number[]
  readonly sure: boolean
}

/** Below this a label is too short to be the abbreviation of anything. */
const SHORTEST = 3

/**
 * 実績の割当て — by name first; results without names go by their order, and only where there are as many of them as indicators
 * and nothing speaks against it. What fits two equally well goes to neither.
 */
export function assignItems(items: readonly LabelledItem[], groups: readonly IndicatorGroup[]): Assignment {
  const current = items.filter(({ otherYear }) => !otherYear)
  const named = byName(current, groups)
  const pairs = inOrder(current, groups, named) ?? named
  const doubts = current.flatMap((item) => doubtOf(item, pairs, groups))
  const assigned = new Map<number, LabelledItem>()
  for (const [index, item] of pairs) {
    const recipient = groups[index]?.recipient ?? null
    if (recipient !== null) assigned.set(recipient, item)
  }
  return { assigned, doubts: [...doubts, ...undue(items, pairs, groups)] }
}

type Pairs = ReadonlyMap<number, LabelledItem>

function byName(items: readonly LabelledItem[], groups: readonly IndicatorGroup[]): Pairs {
  const claims = items.map((item) => claimOf(item, groups))
  const pairs = new Map<number, LabelledItem>()
  groups.forEach((_, index) => {
    const owners = claims.filter((claim) => claim.groups.length === 1 && claim.groups[0] === index)
    const sure = owners.filter((claim) => claim.sure)
    const best = sure.length > 0 ? sure : owners
    if (best.length === 1 && best[0]) pairs.set(index, best[0].item)
  })
  return pairs
}

function claimOf(item: LabelledItem, groups: readonly IndicatorGroup[]): Claim {
  const inside = underHeading(item, groups)
  const found = inside.map((index) => ({ index, how: likeness(item.name ?? item.label, groups[index]?.name ?? '') }))
  const same = found.filter(({ how }) => item.label !== '' && how === 'same')
  const best = same.length > 0 ? same : found.filter(({ how }) => item.label !== '' && how === 'shortened')
  return { item, groups: best.map(({ index }) => index), sure: same.length > 0 }
}

/** The groups of the strategy whose name stands above the item; all of them where none does. */
function underHeading({ strategy }: LabelledItem, groups: readonly IndicatorGroup[]): readonly number[] {
  const all = groups.map((_, index) => index)
  const inside = all.filter((index) => strategy !== null && groups[index]?.strategy === strategy)
  return inside.length > 0 ? inside : all
}

/** As many results as indicators, those with names in the same places, and none that its place contradicts. */
function inOrder(items: readonly LabelledItem[], groups: readonly IndicatorGroup[], named: Pairs): Pairs | undefined {
  if (items.length !== groups.length || named.size === items.length) return undefined
  const isFitting = items.every((item, index) => {
    const owner = [...named].find(([, owned]) => owned === item)?.[0]
    return owner === undefined ? !named.has(index) && fits(item, index, groups) : owner === index
  })
  return isFitting ? new Map(items.map((item, index) => [index, item])) : undefined
}

function fits(item: LabelledItem, index: number, groups: readonly IndicatorGroup[]): boolean {
  const group = groups[index]
  if (!group || (item.strategy !== null && group.strategy !== null && item.strategy !== group.strategy)) return false
  const unit = quantitiesIn(item.value)[0]?.unit ?? null
  const isOwnUnit = sameUnit(unit, group.unit)
  if (item.label !== '')
    return isOwnUnit && isAbbreviation(nameKey(item.label), nameKey(group.name)) && isOnlyFit(item, index, groups)
  return isOwnUnit || !groups.some((other) => sameUnit(unit, other.unit))
}

/** 「作成世帯数」 of 「個別避難計画を作成した世帯の数」: every letter, in its order. */
function isAbbreviation(short: string, long: string): boolean {
  let at = 0
  for (const sign of long) if (sign === short[at]) at++
  return short.length >= SHORTEST && at === short.length
}

const isOnlyFit = (item: LabelledItem, index: number, groups: readonly IndicatorGroup[]): boolean =>
  !groups.some((other, place) => place !== index && isAbbreviation(nameKey(item.label), nameKey(other.name)))

/** Why a result was given to no indicator; nothing to say where it was. */
function doubtOf(item: LabelledItem, pairs: Pairs, groups: readonly IndicatorGroup[]): readonly ResultDoubt[] {
  const owner = [...pairs].find(([, owned]) => owned === item)?.[0]
  if (owner !== undefined)
    return groups[owner]?.recipient === null ? [doubt(item, severalRows(groups[owner]?.name ?? ''))] : []
  const { groups: claimed } = claimOf(item, groups)
  const names = claimed.map((index) => `「${groups[index]?.name ?? ''}」`)
  return [
    doubt(item, names.length > 1 ? severalNames(names) : names.length === 1 ? severalItems(names[0] ?? '') : noName()),
  ]
}

/** Results of another year, where this year's is missing. */
const undue = (
  items: readonly LabelledItem[],
  pairs: Pairs,
  groups: readonly IndicatorGroup[],
): readonly ResultDoubt[] =>
  items.flatMap((item) => {
    const [only, second] = item.otherYear ? claimOf(item, groups).groups : []
    return only !== undefined && second === undefined && !pairs.has(only) ? [doubt(item, otherYear())] : []
  })

const doubt = ({ item }: LabelledItem, detail: string): ResultDoubt => ({
  code: 'AMBIGUOUS_PLACE',
  line: item.line,
  text: item.text,
  detail: `「${item.text}」${detail}`,
})

const severalNames = (names: readonly string[]): string =>
  `は${names.join('と')}のどちらの実績とも読めます。取り違えると判定が変わるため、読み取っていません。行頭に指標名をそのまま書いてください。`
const severalItems = (name: string): string =>
  `のほかにも${name}の実績とみられる行があります。どちらの値か決められないため、読み取っていません。1つの指標の実績は1行にまとめてください。`
const severalRows = (name: string): string =>
  `に当たる指標「${name}」が複数あり、どの年度の目標に対する実績か決められません。目標の行に年度を書いてください。`
const noName = (): string =>
  'がどの指標の実績か分かりません。取り違えを防ぐため、読み取っていません。行頭に指標名をそのまま書いてください。'
const otherYear = (): string =>
  'には欄と異なる年度が書かれています。年度を取り違えると判定が変わるため、読み取っていません。欄の年度の実績を書いてください。'
