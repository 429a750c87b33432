import { parseRange } from '../../grid/a1.ts'
import type { Box } from '../../grid/box.ts'
import { childNamed, childrenNamed, isTrue, type XmlElement } from '../xml/xml-tree.ts'
import type { Color, Palette } from './palette.ts'

/** 条件付き書式の1件 — a rule as the file has it; what a kind does not use is empty. */
export interface ConditionalFormat {
  readonly areas: readonly Box[]
  /** 'cellIs', 'expression', 'containsText', 'colorScale' … */
  readonly kind: string
  /** 'lessThan', 'between' … */
  readonly operator: string
  readonly formulas: readonly string[]
  /** Number of the difference that it draws (`BookLooks.differences`), null for scales and bars. */
  readonly difference: number | null
  readonly priority: number
  readonly stops: boolean
  readonly text: string
  readonly rank: number
  readonly isPercent: boolean
  readonly isBottom: boolean
  readonly isBelow: boolean
  readonly scale: readonly ScaleStop[]
}

/** 目盛り — where a colour scale or a bar begins, ends or turns. */
export interface ScaleStop {
  /** 'min', 'max', 'num', 'percent', 'percentile', 'formula' */
  readonly kind: string
  readonly value: string
  readonly color: Color | null
}

/** The rules of a sheet, the most pressing first, as Excel applies them. */
export const conditionalFormats = (elements: readonly XmlElement[], palette: Palette): readonly ConditionalFormat[] =>
  elements
    .filter(({ name }) => name === 'conditionalFormatting')
    .flatMap((element) => {
      const areas = (element.attributes.get('sqref') ?? '').split(' ').flatMap((range) => parseRange(range) ?? [])
      return areas.length === 0
        ? []
        : childrenNamed(element, 'cfRule').map((rule) => conditionalFormat(rule, areas, palette))
    })
    .sort((a, b) => a.priority - b.priority)

function conditionalFormat(rule: XmlElement, areas: readonly Box[], palette: Palette): ConditionalFormat {
  const value = (name: string): string => rule.attributes.get(name) ?? ''
  const difference = rule.attributes.get('dxfId')
  return {
    areas,
    kind: value('type'),
    operator: value('operator'),
    formulas: childrenNamed(rule, 'formula').map(({ text }) => text),
    difference: difference === undefined ? null : Number(difference),
    priority: Number(value('priority') || 0),
    stops: isTrue(value('stopIfTrue')),
    text: value('text'),
    rank: Number(value('rank') || 0),
    isPercent: isTrue(value('percent')),
    isBottom: isTrue(value('bottom')),
    isBelow: value('aboveAverage') === '0',
    scale: scaleOf(childNamed(rule, 'colorScale') ?? childNamed(rule, 'dataBar'), palette),
  }
}

function scaleOf(element: XmlElement | undefined, palette: Palette): readonly ScaleStop[] {
  const colors = childrenNamed(element, 'color').map(palette)
  return childrenNamed(element, 'cfvo').map(({ attributes }, i) => ({
    kind: attributes.get('type') ?? '',
    value: attributes.get('val') ?? '',
    color: colors[i] ?? colors[0] ?? null,
  }))
}
