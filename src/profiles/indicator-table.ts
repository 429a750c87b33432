import type { Profile } from '../model/profile.ts'
import {
  BUDGET_TABLE,
  DEPARTMENT_ENDINGS,
  INDICATOR_TABLE,
  OTHER_FIELDS,
  PAGE,
  SHEET_WORDS,
  TITLE_FIELDS,
  WORDS,
} from './common.ts'
import { SCALE } from './scale.ts'

/** 管理表 — one indicator a row under a header, in no particular city's form; the texts of a plan stand elsewhere or not at all. */
export const indicatorTable: Profile = {
  schema: 1,
  id: 'indicator-table',
  title: '指標管理表（汎用）',
  municipality: null,
  version: '1.0.0',
  titleWords: ['運営方針', '進捗管理表', '指標管理表', '指標一覧', '管理表', '進捗状況一覧', '実績管理表'],
  departmentEndings: DEPARTMENT_ENDINGS,
  sheetWords: SHEET_WORDS,
  fields: [...TITLE_FIELDS, ...OTHER_FIELDS],
  indicatorTable: INDICATOR_TABLE,
  budgetTable: BUDGET_TABLE,
  scale: SCALE,
  words: WORDS,
  confidence: 0.6,
  settings: {},
  severities: {},
  page: PAGE,
}
