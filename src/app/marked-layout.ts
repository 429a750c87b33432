import { rangeName } from '../grid/a1.ts'
import type { SheetLayout } from '../model/sheet-layout.ts'

const FORM_NAME = 'PLANSHEET_FORM'

/** 印 — our sheet is known again by its mark, whether the layout brings it or not. */
export function markedLayout(layout: SheetLayout): SheetLayout {
  if (layout.names.some(({ name }) => name === FORM_NAME)) return layout
  return { ...layout, names: [...layout.names, { name: FORM_NAME, range: absolute(rangeName(layout.page.printArea)) }] }
}

const ADDRESS = /([A-Z]+)([0-9]+)/gu // 'A1:H40'

const absolute = (range: string): string => range.replace(ADDRESS, '$$$1$$$2')
