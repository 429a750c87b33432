import fc from 'fast-check'
import { callFunction } from '../../src/functions/call-function.ts'
import { CATALOGUE } from '../../src/functions/catalogue.ts'
import type { FunctionArgument, FunctionResult, PlanFunction, ResultCell } from '../../src/functions/types.ts'

const named = (name: string): PlanFunction => {
  const found = CATALOGUE.find((fn) => fn.name === name)
  if (!found) throw new Error(`no function ${name}`)
  return found
}

const call = (name: string, ...args: readonly FunctionArgument[]): FunctionResult => callFunction(named(name), args)
const fault = (result: FunctionResult): { code: string; message: string } =>
  result as unknown as { code: string; message: string }

describe('callFunction', () => {
  it('spills over a range and gives single values to every cell', () => {
    expect(call('STATUS', [['100件'], ['200件']], '150件')).toEqual([['A'], ['B']])
  })

  it('takes a range of one cell for that cell', () => {
    expect(call('STATUS', [['100件']], [['150件']])).toBe('A')
    expect(call('YEN', [])).toBe('')
  })

  it('refuses ranges of unequal shape in Japanese', () => {
    const result = fault(call('STATUS', [['100件'], ['200件']], [['150件', '150件']]))
    expect(result.code).toBe('#VALUE!')
    expect(result.message).toMatch(/範囲の大きさがそろっていません/u)
  })

  it('names the argument that is missing', () => {
    expect(fault(call('STATUS', '100件')).message).toBe(
      '引数「実績」がありません。「PLAN.STATUS(目標, 実績, [前年度実績], [年度], [記入済みの判定], [条件])」のように指定してください。',
    )
  })

  it('refuses an argument too many', () => {
    expect(fault(call('YEN', '1円', '円', '円')).message).toMatch(/^引数が多すぎます。「PLAN\.YEN/u)
  })

  it('gives blank for blank: null, an empty text, white space, shadow cells of a merge', () => {
    expect(call('YEN', [[null], [''], ['　'], ['1円']])).toEqual([[''], [''], [''], [1]])
  })

  it('passes #N/A on, and names any other error', () => {
    const result = call('YEN', [[{ error: '#N/A' }, { error: '#DIV/0!' }]])
    const [first = '', second = ''] = (result as readonly (readonly ResultCell[])[])[0] ?? []
    expect(fault(first).code).toBe('#N/A')
    expect(fault(second)).toEqual({
      code: '#VALUE!',
      message: '引数「金額」のセルがエラー値（#DIV/0!）のため、計算できません。参照先を直してください。',
    })
  })

  it('passes an error in a range on', () => {
    expect(fault(call('COUNT', [['A'], [{ error: '#NAME?' }]], 'A')).message).toMatch(/「範囲」.*#NAME\?/u)
  })

  it('leaves the faults of single cells in their cells', () => {
    const result = call('NUMBER', [['1,300件'], ['10件と20件']])
    expect(result).toEqual([[1300], [expect.objectContaining({ code: '#VALUE!' })]])
  })
})

const CELLS = fc.oneof(
  fc.constantFrom<FunctionArgument>(
    null,
    '',
    '1,300件以上',
    '45％',
    '△2.5ポイント',
    '未定',
    '－',
    '86百万円',
    '令和６年度',
    'A',
  ),
  fc.string(),
  fc.string({ unit: fc.constantFrom(...'０1,.%％件以上年度令和百万円・\n：A；=') }),
  fc.double(),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#REF!' }),
)
const ARGUMENTS = fc.oneof(CELLS, fc.array(fc.tuple(CELLS, CELLS), { maxLength: 4 }) as fc.Arbitrary<FunctionArgument>)

describe.each(CATALOGUE.map((fn) => [fn.name, fn] as const))('PLAN.%s', (_, fn) => {
  it('answers whatever stands in the cells, and the same twice', () => {
    fc.assert(
      fc.property(fc.array(ARGUMENTS, { maxLength: fn.parameters.length + 1 }), (args) => {
        expect(callFunction(fn, args)).toEqual(callFunction(fn, args))
      }),
      { numRuns: 100 },
    )
  })

  it('gives nothing for nothing', () => {
    const blank = callFunction(
      fn,
      fn.parameters.map(() => null),
    )
    expect(blank).toBe('')
  })

  it('has help in Japanese and English for itself and every parameter', () => {
    for (const { ja, en } of [fn.summary, ...fn.parameters.flatMap(({ name, help }) => [name, help])]) {
      expect(ja).toMatch(/[ぁ-んァ-ヶ一-龠]/u)
      expect(en).toMatch(/[a-z]/u)
    }
    expect(fn.name).toMatch(/^[A-Z0-9]{3,}$/u)
    expect(fn.parameters.map(({ optional }) => optional)).toEqual(
      [...fn.parameters.map(({ optional }) => optional)].sort((a, b) => Number(a) - Number(b)),
    )
  })

  it('has an example of single cells and one of a range', () => {
    const isRange = (argument: FunctionArgument): boolean => Array.isArray(argument)
    expect(fn.examples.some(({ args }) => args.some(isRange))).toBe(true)
    expect(
      fn.parameters.every(({ takes }) => takes === 'range') || fn.examples.some(({ args }) => !args.every(isRange)),
    ).toBe(true)
  })
})
