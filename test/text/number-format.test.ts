import { readNumberFormat } from '../../src/text/number-format.ts'

const PLAIN = { percent: false, date: false, thousands: 0, decimals: null, unit: null }

describe('readNumberFormat', () => {
  it.each(['', 'General', 'G/標準', '標準', '@', ' general '])('takes %j for no format', (format) =>
    expect(readNumberFormat(format)).toEqual(PLAIN),
  )

  it.each([
    ['0', { decimals: 0 }],
    ['#,##0', { decimals: 0 }],
    ['#,##0.00_ ', { decimals: 2 }],
    ['0%', { percent: true, decimals: 0 }],
    ['0.0%', { percent: true, decimals: 1 }],
    ['０.０％', { percent: true, decimals: 1 }],
    ['0.0"%"', { decimals: 1, unit: '%' }],
    ['0.0\\%', { decimals: 1, unit: '%' }],
    ['#,##0"件"', { decimals: 0, unit: '件' }],
    ['#,##0件', { decimals: 0, unit: '件' }],
    ['0\\人', { decimals: 0, unit: '人' }],
    ['General"件"', { unit: '件' }],
    ['#,##0,', { thousands: 1, decimals: 0 }],
    ['#,##0,,"百万円"', { thousands: 2, decimals: 0, unit: '百万円' }],
    ['[Red]#,##0', { decimals: 0 }],
    ['[$-411]#,##0', { decimals: 0 }],
    ['#,##0_);[Red](#,##0)', { decimals: 0 }],
    ['0.00E+00', { decimals: 2 }],
    ['"約"0"件"', { decimals: 0, unit: '件' }],
    ['* #,##0', { decimals: 0 }],
  ])('reads %j', (format, parts) => expect(readNumberFormat(format)).toEqual({ ...PLAIN, ...parts }))

  it.each(['yyyy/m/d', 'm"月"d"日"', '[$-411]ggge"年"m"月"d"日"', 'h:mm', '[h]:mm', 'mm:ss', 'e.m.d', 'aaa'])(
    'takes %j for a date or a time',
    (format) => expect(readNumberFormat(format)).toEqual({ ...PLAIN, date: true }),
  )

  it('reads no more than a format can hold', () => expect(readNumberFormat(`${' '.repeat(255)}0%`)).toEqual(PLAIN))

  it('takes the second section for negative numbers, where there is one', () => {
    expect(readNumberFormat('0"件";0.0"人"', 1).unit).toBe('件')
    expect(readNumberFormat('0"件";0.0"人"', 0).unit).toBe('件')
    expect(readNumberFormat('0"件";0.0"人"', -1).unit).toBe('人')
    expect(readNumberFormat('0"件"', -1).unit).toBe('件')
    expect(readNumberFormat('0"件";', -1).unit).toBe('件')
  })
})
