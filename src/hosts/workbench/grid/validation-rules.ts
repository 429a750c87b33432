import type { DataValidationOperator } from '@univerjs/core'
import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core'
import type { ChoiceList } from '../../../grid/workbook-grid.ts'
import type { Validation } from '../../../xlsx/view/validations.ts'
import { gridFormula } from './formula-spelling.ts'
import { rangeOf } from './snapshot-parts.ts'

/** 入力規則 — drop-down lists and limits of numbers and lengths, as far as the grid knows them; Excel checks the rest. An empty cell is no fault here. */
export const validationRules = (
  lists: readonly ChoiceList[],
  others: readonly Validation[],
): readonly ISheetDataValidationRule[] => [
  ...lists.flatMap((list, index) => listRule(list, others, `list${index}`)),
  ...others.flatMap((rule, index) => limitRule(rule, `limit${index}`)),
]

const LITERAL = /^"([^]*)"$/u // '"A,B"'

function listRule(
  { areas, source }: ChoiceList,
  others: readonly Validation[],
  uid: string,
): ISheetDataValidationRule[] {
  const literal = LITERAL.exec(source)?.[1]
  const reference = literal === undefined ? gridFormula(source) : null
  const formula1 = literal ?? (reference === null ? undefined : `=${reference}`)
  if (formula1 === undefined) return []
  const [box] = areas
  const rule = others.find(
    (other) => other.kind === 'list' && other.areas.some((area) => area.top === box?.top && area.left === box.left),
  )
  return [
    {
      uid,
      type: DataValidationType.LIST,
      ranges: areas.map(rangeOf),
      formula1,
      allowBlank: true,
      renderMode: DataValidationRenderMode.ARROW,
      ...alertOf(rule),
    },
  ]
}

const LIMITS: Readonly<Record<string, DataValidationType>> = {
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
}

function limitRule(rule: Validation, uid: string): ISheetDataValidationRule[] {
  const type = LIMITS[rule.kind]
  const [first = '', second = ''] = rule.formulas
  const isPlain = [first, second].every((formula) => formula === '' || !Number.isNaN(Number(formula)))
  if (!type || !isPlain) return []
  return [
    {
      uid,
      type,
      ranges: rule.areas.map(rangeOf),
      operator: rule.operator as DataValidationOperator,
      formula1: first,
      formula2: second,
      allowBlank: true,
      ...alertOf(rule),
    },
  ]
}

const STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
}

const alertOf = (rule: Validation | undefined) => ({
  showErrorMessage: (rule?.alert ?? '') !== '',
  errorStyle: STYLES[rule?.alert ?? ''] ?? DataValidationErrorStyle.WARNING,
  ...(rule && rule.title !== '' && { errorTitle: rule.title }),
  ...(rule && rule.message !== '' && { error: rule.message }),
})
