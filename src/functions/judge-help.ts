import { cell, optionalCell } from './parameters.ts'
import type { CallParameter, FunctionHelp } from './types.ts'

/** 判定の引数 — shared by STATUS, REASON and RATE, so that one call becomes another by its name alone. */
export const JUDGE_PARAMETERS: readonly CallParameter[] = [
  cell('目標'),
  cell('実績'),
  optionalCell('前年度実績'),
  optionalCell('年度'),
  optionalCell('記入済みの判定'),
  optionalCell('条件'),
]

export const JUDGE_HELP: FunctionHelp['parameters'] = [
  {
    id: 'target',
    en: 'target',
    help: {
      ja: '目標の文又は数値。例：1,300件以上',
      en: 'The target, as text or a number, e.g. 1,300件以上 (1,300 or more).',
    },
  },
  {
    id: 'actual',
    en: 'actual',
    help: {
      ja: '実績の文又は数値。空欄、「－」、「集計中」は未記入として扱います。',
      en: 'The result, as text or a number. Blank, － and 集計中 (being counted) mean that there is none yet.',
    },
  },
  {
    id: 'prior',
    en: 'prior',
    help: {
      ja: '前年度の実績。「前年度以上」「5％削減」などの目標で使います。',
      en: "Last year's result, for targets that compare with it (前年度以上, 5％削減).",
    },
  },
  {
    id: 'planYear',
    en: 'plan year',
    help: {
      ja: '運営方針の年度。例：2024、令和6年度。別の年度の目標は判定しません。',
      en: 'The fiscal year of the plan, e.g. 2024 or 令和6年度. Targets of other years are not judged.',
    },
  },
  {
    id: 'typed',
    en: 'typed letter',
    help: {
      ja: '担当者が記入した判定（A又はB）。記入があれば、計算より優先します。',
      en: 'The letter (A or B) a person has entered; it takes precedence over the computed one.',
    },
  },
  {
    id: 'options',
    en: 'options',
    help: {
      ja: '値から分からないこと。例：表示=0%;単位=人;名=苦情件数;許容=0;向き=以下',
      en: 'What the values alone do not say: 表示 (number format), 単位 (unit), 名 (name), 許容 (tolerance of 程度 in per cent), 向き (以上 or 以下).',
    },
  },
]
