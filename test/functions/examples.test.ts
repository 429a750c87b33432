import { callFunction } from '../../src/functions/call-function.ts'
import { CATALOGUE } from '../../src/functions/catalogue.ts'

describe.each(CATALOGUE.map((fn) => [fn.name, fn] as const))('PLAN.%s', (_, fn) => {
  it.each(fn.examples.map((example) => [JSON.stringify(example.args), example] as const))(
    'answers %s',
    (__, example) => {
      expect(callFunction(fn, example.args)).toEqual(example.result)
    },
  )
})
