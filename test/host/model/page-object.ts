import { rangeName } from '../../../src/grid/a1.ts'
import { NULL_OBJECT, type HostObject, type Scalar } from '../protocol.ts'
import type { BookSheet } from './book.ts'
import { assertChangeable, type Desk } from './desk.ts'
import { quoted, type RangeSelf } from './range-object.ts'

const SCALARS = [
  'orientation',
  'paperSize',
  'zoom',
  'leftMargin',
  'rightMargin',
  'topMargin',
  'bottomMargin',
  'headerMargin',
  'footerMargin',
  'centerHorizontally',
  'printGridlines',
]
const HEADERS = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter']

/** ページ設定 — what is set is kept as it is. */
export function pageObject(desk: Desk, sheet: BookSheet): HostObject {
  const kept = (record: Record<string, unknown>, key: string): [string, Scalar] => [
    key,
    {
      get: () => record[key] ?? null,
      set: (value: unknown) => {
        assertChangeable(desk, sheet)
        record[key] = value
      },
    },
  ]
  return {
    type: 'PageLayout',
    scalars: Object.fromEntries(SCALARS.map((key) => kept(sheet.page.scalars, key))),
    parts: {
      HeadersFooters: () => ({
        type: 'HeaderFooterGroup',
        parts: {
          DefaultForAllPages: () => ({
            type: 'HeaderFooter',
            scalars: Object.fromEntries(HEADERS.map((key) => kept(sheet.page.header, key))),
          }),
        },
      }),
    },
    methods: {
      SetPrintArea: (area: RangeSelf | string) => void (sheet.page.printArea = addressOf(area)),
      GetPrintAreaOrNullObject: () => addressObject(sheet.page.printArea),
      GetPrintTitleRowsOrNullObject: () => addressObject(sheet.page.titleRows),
      SetPrintTitleRows: (rows: RangeSelf | string) => void (sheet.page.titleRows = addressOf(rows)),
    },
  }
}

const addressObject = (address: string): HostObject | typeof NULL_OBJECT =>
  address === '' ? NULL_OBJECT : { type: 'RangeAreas', scalars: { Address: { get: () => address } } }

export const addressOf = (given: RangeSelf | string): string =>
  typeof given === 'string' ? given : `${quoted(given.sheet.name)}!${rangeName(given.box)}`
