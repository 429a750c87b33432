import type { Profile } from '../model/profile.ts'
import { indicatorTable } from './indicator-table.ts'
import { osakaLegacy } from './osaka-legacy.ts'
import { osakaR5 } from './osaka-r5.ts'

/** 様式定義の一覧 — the built-in forms; recognition takes the one whose labels explain a sheet best, the first of equals. */
export const PROFILES: readonly Profile[] = [osakaR5, osakaLegacy, indicatorTable]
