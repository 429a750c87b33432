import { parseRange } from '../../grid/a1.ts'
import type { Box } from '../../grid/box.ts'
import { childNamed, childrenNamed, isTrue, type XmlElement } from '../xml/xml-tree.ts'

/** 入力規則の1件 — a rule that is no list (SheetGrid.lists has those), as the file has it. */
export interface Validation {
  readonly areas: readonly Box[]
  /** 'whole', 'decimal', 'textLength', 'date', 'custom' … */
  readonly kind: string
  readonly operator: string
  readonly formulas: readonly string[]
  /** 'stop', 'warning', 'information'; '' where nothing is said. */
  readonly alert: string
  readonly title: string
  readonly message: string
}

export const validations = (elements: readonly XmlElement[]): readonly Validation[] =>
  elements
    .filter(({ name }) => name === 'dataValidations')
    .flatMap((element) => childrenNamed(element, 'dataValidation'))
    .flatMap(validationOf)

function validationOf(element: XmlElement): Validation[] {
  const value = (name: string): string => element.attributes.get(name) ?? ''
  const areas = value('sqref')
    .split(' ')
    .flatMap((range) => parseRange(range) ?? [])
  if (areas.length === 0 || value('type') === '' || value('type') === 'none') return []
  return [
    {
      areas,
      kind: value('type'),
      operator: value('operator') || 'between',
      formulas: ['formula1', 'formula2'].map((name) => childNamed(element, name)?.text ?? ''),
      alert: isTrue(value('showErrorMessage')) ? value('errorStyle') || 'stop' : '',
      title: value('errorTitle'),
      message: value('error'),
    },
  ]
}
