import type { IStyleData } from '@univerjs/core'
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from '@univerjs/preset-sheets-conditional-formatting'
import { a1 } from '../../../grid/a1.ts'
import type { ConditionalFormat, ScaleStop } from '../../../xlsx/view/conditional-formats.ts'
import type { BookLooks } from '../../../xlsx/view/read-looks.ts'
import { fontStyle } from './cell-style.ts'
import { gridFormula } from './formula-spelling.ts'
import { rangeOf } from './snapshot-parts.ts'

/** 条件付き書式 — the rules that the grid can draw; the others are counted as not drawn. */
export function conditionalRules(
  formats: readonly ConditionalFormat[],
  looks: BookLooks,
): readonly IConditionFormattingRule[] {
  return formats.flatMap((format, index): IConditionFormattingRule[] => {
    const rule = ruleOf(format, looks)
    return rule ? [{ cfId: `cf${index}`, ranges: format.areas.map(rangeOf), stopIfTrue: format.stops, rule }] : []
  })
}

function ruleOf(format: ConditionalFormat, looks: BookLooks): IConditionalFormattingRuleConfig | undefined {
  if (format.kind === 'colorScale') return colorScale(format.scale)
  if (format.kind === 'dataBar') return dataBar(format.scale)
  const look = format.difference === null ? undefined : looks.differences[format.difference]
  if (!look) return undefined
  const style: IStyleData = { ...fontStyle(look.font), ...(look.fill !== null && { bg: { rgb: `#${look.fill}` } }) }
  const config = highlightOf(format)
  return config && ({ type: CFRuleType.highlightCell, style, ...config } as IConditionalFormattingRuleConfig)
}

type Highlight = Readonly<Record<string, unknown>> & { readonly subType: CFSubRuleType }

function highlightOf(format: ConditionalFormat): Highlight | undefined {
  const { kind, text, rank, isBottom, isPercent, isBelow } = format
  switch (kind) {
    case 'cellIs':
      return comparison(format)
    case 'expression':
      return formula(format.formulas[0] ?? '')
    case 'top10':
      return { subType: CFSubRuleType.rank, isBottom, isPercent, value: rank }
    case 'aboveAverage':
      return {
        subType: CFSubRuleType.average,
        operator: isBelow ? CFNumberOperator.lessThan : CFNumberOperator.greaterThan,
      }
    case 'duplicateValues':
      return { subType: CFSubRuleType.duplicateValues }
    case 'uniqueValues':
      return { subType: CFSubRuleType.uniqueValues }
    default: {
      const operator = TEXTS[kind]
      if (operator === undefined) return undefined
      return text === '' && ASKS_TEXT.test(kind)
        ? formula(format.formulas[0] ?? '')
        : { subType: CFSubRuleType.text, operator, value: text }
    }
  }
}

const TEXTS: Readonly<Record<string, CFTextOperator>> = {
  containsText: CFTextOperator.containsText,
  notContainsText: CFTextOperator.notContainsText,
  beginsWith: CFTextOperator.beginsWith,
  endsWith: CFTextOperator.endsWith,
  containsBlanks: CFTextOperator.containsBlanks,
  notContainsBlanks: CFTextOperator.notContainsBlanks,
  containsErrors: CFTextOperator.containsErrors,
  notContainsErrors: CFTextOperator.notContainsErrors,
}

const ASKS_TEXT = /Text$|With$/u // 'containsText', 'beginsWith'

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
}

/** Numbers are compared as such; texts and references as the formula that Excel means. */
function comparison({ operator, formulas, areas }: ConditionalFormat): Highlight | undefined {
  const numbers = formulas.map(Number)
  if (operator === 'between' || operator === 'notBetween') {
    const value = numbers.slice(0, 2)
    const isPlain = value.length === 2 && !value.some(Number.isNaN)
    return isPlain ? { subType: CFSubRuleType.number, operator: CFNumberOperator[operator], value } : undefined
  }
  const sign = SIGNS[operator]
  const [first = ''] = formulas
  if (sign === undefined || first === '') return undefined
  if (!Number.isNaN(numbers[0])) {
    return { subType: CFSubRuleType.number, operator: operator as CFNumberOperator, value: numbers[0] }
  }
  const corner = areas[0]
  return corner && formula(`${a1(corner.top, corner.left)}${sign}${first}`)
}

function formula(text: string): Highlight | undefined {
  const spelled = gridFormula(text)
  return spelled === null ? undefined : { subType: CFSubRuleType.formula, value: `=${spelled}` }
}

const VALUES: Readonly<Record<string, CFValueType>> = {
  min: CFValueType.min,
  max: CFValueType.max,
  num: CFValueType.num,
  percent: CFValueType.percent,
  percentile: CFValueType.percentile,
}

function colorScale(stops: readonly ScaleStop[]): IConditionalFormattingRuleConfig | undefined {
  if (stops.length === 0 || stops.some(({ kind }) => !VALUES[kind])) return undefined
  return {
    type: CFRuleType.colorScale,
    config: stops.map((stop, index) => ({ index, color: `#${stop.color ?? 'FFFFFF'}`, value: valueOf(stop) })),
  }
}

function dataBar(stops: readonly ScaleStop[]): IConditionalFormattingRuleConfig | undefined {
  const [min, max] = stops
  if (!min || !max || !VALUES[min.kind] || !VALUES[max.kind]) return undefined
  const positiveColor = `#${min.color ?? '638EC6'}`
  const config = { min: valueOf(min), max: valueOf(max), isGradient: true, positiveColor, nativeColor: '#FF0000' }
  return { type: CFRuleType.dataBar, isShowValue: true, config }
}

const valueOf = ({ kind, value }: ScaleStop): { type: CFValueType; value?: number } => ({
  type: VALUES[kind] ?? CFValueType.min,
  ...(value !== '' && { value: Number(value) }),
})
