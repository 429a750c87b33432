import { callFunction } from '../../src/functions/call-function.ts'
import { CALLS } from '../../src/functions/calls.ts'
import { PARITY_CASES, plainResult, writeCases, type ParityCase, type PlainResult } from './parity-cases.ts'

const resultOf = ({ fn, args }: ParityCase): PlainResult | undefined => {
  const call = CALLS.find(({ name }) => name === fn)
  return call && plainResult(callFunction(call, args))
}

if (process.env['UPDATE'] === '1') writeCases(PARITY_CASES.map((one) => ({ ...one, result: resultOf(one) ?? '' })))

describe('the table that every host is held against', () => {
  it.each(PARITY_CASES.map((one) => [one.fn, JSON.stringify(one.args), one] as const))(
    'gives PLAN.%s%s its one result',
    (_, __, one) => {
      expect(resultOf(one)).toEqual(one.result)
    },
  )

  it('calls every function, some with ranges, with blanks and with errors', () => {
    expect(new Set(PARITY_CASES.map(({ fn }) => fn))).toEqual(new Set(CALLS.map(({ name }) => name)))
    expect(PARITY_CASES.length).toBeGreaterThanOrEqual(60)
  })
})
