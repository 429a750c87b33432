import type { Settings } from '../model/settings.ts'
import type { Words } from './words/ja.ts'

export type NumberKey = 'approximatePercent' | 'approximateCount' | 'maintainPercent' | 'budgetJump'
export type ChoiceKey = 'rounding' | 'maintainDirection' | 'rangeAbove' | 'stage' | 'minus' | 'totalUnit'

const isTolerance = (value: number): boolean => value >= 0 && Number.isFinite(value)
const isFactor = (value: number): boolean => value > 1 && Number.isFinite(value)

/** 数の設定 — with what makes a number acceptable, as the workbook's settings part demands. */
export const NUMBERS: readonly {
  readonly id: NumberKey
  readonly isValid: (value: number) => boolean
  readonly fault: 'badNumber' | 'badFactor'
}[] = [
  { id: 'approximatePercent', isValid: isTolerance, fault: 'badNumber' },
  { id: 'approximateCount', isValid: isTolerance, fault: 'badNumber' },
  { id: 'maintainPercent', isValid: isTolerance, fault: 'badNumber' },
  { id: 'budgetJump', isValid: isFactor, fault: 'badFactor' },
]

/** A choice that is no value (自動, 担当者が判断) is null in the settings and '' in the list. */
export const choiceOf = (value: Settings[ChoiceKey]): string => value ?? ''
export const fromChoice = (value: string): string | null => (value === '' ? null : value)

/** 選ぶ設定 */
export const CHOICES = ({
  settings,
}: Words): readonly {
  readonly id: ChoiceKey
  readonly label: string
  readonly options: readonly (readonly [string, string])[]
}[] => [
  {
    id: 'rounding',
    label: settings.rounding,
    options: [
      ['halfUp', settings.roundings.halfUp],
      ['truncate', settings.roundings.truncate],
    ],
  },
  {
    id: 'totalUnit',
    label: settings.totalUnit,
    options: [['', settings.unitAuto], ...['円', '千円', '百万円', '億円'].map((unit) => [unit, unit] as const)],
  },
  {
    id: 'minus',
    label: settings.minus,
    options: [
      ['△', '△'],
      ['▲', '▲'],
    ],
  },
  {
    id: 'maintainDirection',
    label: settings.maintainDirection,
    options: [
      ['atLeast', settings.directions.atLeast],
      ['atMost', settings.directions.atMost],
    ],
  },
  {
    id: 'rangeAbove',
    label: settings.rangeAbove,
    options: [
      ['', settings.rangeAboves.person],
      ['A', settings.rangeAboves.A],
      ['B', settings.rangeAboves.B],
    ],
  },
  {
    id: 'stage',
    label: settings.stage,
    options: [
      ['', settings.stages.auto],
      ['planning', settings.stages.planning],
      ['evaluation', settings.stages.evaluation],
    ],
  },
]
