import type { Cell, CellValue } from '../../../src/grid/cell.ts'
import { PLAIN_STYLE } from '../../../src/grid/cell.ts'
import { NO_VALUE, readCell } from '../../../src/recognize/table/cell-value.ts'

const cell = (value: CellValue, format = 'General', text = String(value)): Cell => ({
  row: 0,
  column: 0,
  value,
  text,
  formula: null,
  format,
  rich: false,
  style: PLAIN_STYLE,
})

describe('readCell', () => {
  it.each<[string, CellValue, string, string, number | null, string | null]>([
    ['a percentage exactly', 0.861, '0.0%', '86.1%', 86.1, '%'],
    ['a percentage without binary noise', 0.29, '0%', '29%', 29, '%'],
    ['a computed number at 15 digits', 28.999999999999996, '0', '29', 29, null],
    ['a unit in the format', 1300, '#,##0"件"', '1300', 1300, '件'],
    ['a number shown in thousands', 899600, '#,##0,', '899.6', 899.6, null],
    ['a whole number', 45, 'General', '45', 45, null],
    ['a fraction', 0.1, 'General', '0.1', 0.1, null],
    ['text as it stands', '３万人以上', 'General', '３万人以上', null, null],
    ['a date as words', 45747, 'yyyy/m/d', '2025年3月31日', null, null],
    ['the greatest number there is, which has no 15 digits, as none', Number.MAX_VALUE, '0.0', '0', 0, null],
    ['a truth value as its text', true, 'General', 'true', null, null],
  ])('reads %s', (_, value, format, text, number, unit) => {
    expect(readCell(cell(value, format))).toMatchObject({ text, number, unit })
  })

  it('hands the stored number and its format to judgement', () => {
    expect(readCell(cell(0.87, '0%'))).toMatchObject({ raw: 0.87, format: '0%' })
    expect(readCell(cell('87％'))).toMatchObject({ raw: '87％', format: 'General' })
  })

  it('reads an error value as its text', () => {
    expect(readCell(cell({ error: '#N/A' }))).toEqual({ ...NO_VALUE, text: '#N/A', raw: '#N/A' })
  })

  it('reads nothing in blanks', () => {
    expect(readCell(null)).toBe(NO_VALUE)
    expect(readCell(cell('　'))).toBe(NO_VALUE)
  })

  it('does not fail on a number that is none', () => {
    expect(readCell(cell(NaN, '0'))).toMatchObject({ number: 0 })
  })
})
