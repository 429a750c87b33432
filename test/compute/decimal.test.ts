import Big from 'big.js'
import { cutTo, decimalsOf, lastPlaceOf, roundTo, withCommas } from '../../src/compute/decimal.ts'

const all = <T>(read: (value: Big) => T, values: readonly string[]): T[] => values.map((value) => read(Big(value)))

describe('decimals', () => {
  it('counts digits after the point', () =>
    expect(all(decimalsOf, ['12', '0.5', '69.96', '1400', '0', '0.05'])).toEqual([0, 1, 2, 0, 0, 2]))
  it('finds the place of the last digit that is not zero', () =>
    expect(all((value) => lastPlaceOf(value).toFixed(), ['1400', '12', '0.25', '0', '-300'])).toEqual([
      '100',
      '1',
      '0.01',
      '1',
      '100',
    ]))
  it('rounds half up, away from zero', () =>
    expect(all((value) => roundTo(value, Big(1)).toFixed(), ['69.5', '69.49', '-1.5', '2.5'])).toEqual([
      '70',
      '69',
      '-2',
      '3',
    ]))
  it('rounds to any step', () => expect(roundTo(Big('12345'), Big(1000)).toFixed()).toBe('12000'))
  it('cuts toward zero', () =>
    expect(all((value) => cutTo(value, Big('0.1')).toFixed(), ['99.96', '99.99', '-0.19', '5'])).toEqual([
      '99.9',
      '99.9',
      '-0.1',
      '5',
    ]))
  it('writes commas', () =>
    expect(all(withCommas, ['1412', '999', '1234567.891', '-1000', '0.0001', '1e21'])).toEqual([
      '1,412',
      '999',
      '1,234,567.891',
      '-1,000',
      '0.0001',
      '1,000,000,000,000,000,000,000',
    ]))
})
