import { keyOf } from '../text/width.ts'
import type { Profile } from '../model/profile.ts'
import type { PlanFragment } from './fragment.ts'
import { isUnfilled } from './read-title.ts'

/** 断片と様式 — a fragment with the profile it was read under and how much of a plan it holds. */
export interface ReadFragment {
  readonly fragment: PlanFragment
  readonly profile: Profile
  readonly evidence: number
  /** The sheet says that it is (part of) a plan: a title, or the word 経営課題. */
  readonly named: boolean
}

/** 運営方針ごとの断片 — those that are read as plans, and those of an older year or a copy. */
export interface GroupedPlans {
  readonly plans: readonly (readonly ReadFragment[])[]
  readonly old: readonly ReadFragment[]
  /** 〇〇局 — forms whose department was never filled in, beside ones that are. */
  readonly unfilled: readonly ReadFragment[]
}

/** Puts fragments together by department and year; what has neither goes with the plan it names or stands behind. */
export function groupPlans(fragments: readonly ReadFragment[]): GroupedPlans {
  const named = fragments.filter(
    ({ fragment }) => fragment.department !== null && !isUnfilled(fragment.department.value),
  )
  const templates = fragments.filter(
    ({ fragment }) => fragment.department !== null && isUnfilled(fragment.department.value),
  )
  const unfilled = named.length > 0 ? templates : []
  const open = fragments.filter((own) => !unfilled.includes(own))
  const departments = new Map<string, ReadFragment[]>()
  for (const own of named) listIn(departments, keyOf(own.fragment.department?.value ?? '')).push(own)
  const groups = [...departments].map(([department, members]) => ({ department, members }))
  const rest = open.filter((own) => !named.includes(own))
  const loose = groups.length === 0 ? [rest].filter((group) => group.length > 0) : []
  const joined = groups.map(({ department, members }) => [
    ...members,
    ...(loose.length > 0 ? [] : rest.filter((own) => belongs(own, department, groups, open))),
  ])
  const split = [...joined, ...loose].map(splitByYear)
  const inOrder = (group: readonly ReadFragment[]): readonly ReadFragment[] => open.filter((own) => group.includes(own))
  return { plans: split.map(({ latest }) => inOrder(latest)), old: split.flatMap(({ older }) => older), unfilled }
}

interface DepartmentGroup {
  readonly department: string
  readonly members: readonly ReadFragment[]
}

/** A sheet without a department: the one its name tells, the only one there is, else the one of the sheets before it. */
function belongs(
  own: ReadFragment,
  department: string,
  groups: readonly DepartmentGroup[],
  order: readonly ReadFragment[],
): boolean {
  if (groups.length === 1) return true
  const name = keyOf(own.fragment.sheet ?? '')
  const told = groups.filter((group) => name.includes(group.department))
  if (told.length === 1) return told[0]?.department === department
  const before = order.slice(0, order.indexOf(own)).reverse()
  const last = before.find(({ fragment }) => fragment.department !== null)
  return last !== undefined && keyOf(last.fragment.department?.value ?? '') === department
}

/** The latest year is the plan; fragments without a year go with it. */
function splitByYear(group: readonly ReadFragment[]): {
  readonly latest: readonly ReadFragment[]
  readonly older: readonly ReadFragment[]
} {
  const years = group.flatMap(({ fragment }) => (fragment.fiscalYear ? [fragment.fiscalYear.value] : []))
  const latest = Math.max(...years)
  const isOlder = ({ fragment }: ReadFragment): boolean =>
    fragment.fiscalYear !== null && fragment.fiscalYear.value < latest
  const current = group.filter((own) => !isOlder(own))
  const copies = current.filter((own, index) => isCopy(own, current.slice(0, index)))
  return { latest: current.filter((own) => !copies.includes(own)), older: [...group.filter(isOlder), ...copies] }
}

/** The same issues again in full, on a sheet that Excel named 「様式 (2)」. */
const COPY_NAME = /[(（][0-9０-９]+[)）]$/u

function isCopy({ fragment }: ReadFragment, before: readonly ReadFragment[]): boolean {
  const same = before.filter((other) => repeats(fragment, other.fragment))
  if (same.length > 0) return true
  if (!COPY_NAME.test(fragment.sheet ?? '')) return false
  const numbers = fragment.issues.filter(({ challenge }) => challenge !== null).map(({ number }) => number)
  const known = before.flatMap((other) =>
    other.fragment.issues.filter(({ challenge }) => challenge !== null).map(({ number }) => number),
  )
  return numbers.length > 0 && numbers.every((number) => known.includes(number))
}

/** Another sheet that says the same in every issue. */
function repeats(own: PlanFragment, other: PlanFragment): boolean {
  const words = ({ issues }: PlanFragment): string =>
    issues.map(({ number, title, challenge }) => [number, title?.value, challenge?.value].join('\n')).join('\n')
  const isFull = own.issues.length > 0 && own.issues.every(({ challenge }) => challenge !== null)
  return isFull && own.sheet !== other.sheet && keyOf(words(own)) === keyOf(words(other))
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? []
  if (list.length === 0) lists.set(key, list)
  return list
}
