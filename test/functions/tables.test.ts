import { callFunction } from '../../src/functions/call-function.ts'
import { CALLS } from '../../src/functions/calls.ts'
import type { FunctionArgument, FunctionResult, ResultCell } from '../../src/functions/types.ts'

function call(name: string, ...args: readonly FunctionArgument[]): FunctionResult {
  const fn = CALLS.find((one) => one.name === name)
  if (!fn) throw new Error(`no function ${name}`)
  return callFunction(fn, args)
}

const rows = (result: FunctionResult): readonly (readonly ResultCell[])[] =>
  result as readonly (readonly ResultCell[])[]
const column = (result: FunctionResult, index: number): readonly ResultCell[] =>
  rows(result)
    .slice(1)
    .map((row) => row[index] ?? '')
const fault = (code: string, message: RegExp): unknown =>
  expect.objectContaining({ code, message: expect.stringMatching(message) as unknown })

describe('PLAN.INDICATORS', () => {
  it('lets a heading and a year stand in the cells above', () => {
    const result = call('INDICATORS', [
      ['【行政手続きのオンライン化】'],
      ['・令和６年度　利用率　45％'],
      ['・令和７年度　60％'],
    ])
    expect(column(result, 0)).toEqual(['行政手続きのオンライン化', '行政手続きのオンライン化'])
    expect(column(result, 4)).toEqual([45, 60])
  })

  it('gives no number that is not certain', () => {
    const result = call('INDICATORS', '令和６年度　出前授業　30校（60学級）')
    expect(column(result, 4)).toEqual(['要確認'])
    expect(column(result, 7)).toEqual(['要確認'])
  })

  it('asks for the year where a text leaves its era out, and takes it', () => {
    expect(call('INDICATORS', '６年度　受講者　60名以上')).toEqual(fault('#VALUE!', /元号がない/u))
    expect(column(call('INDICATORS', '６年度　受講者　60名以上', 2024), 2)).toEqual(['令和6年度'])
    expect(call('INDICATORS', '受講者　60名以上', '来年')).toEqual(fault('#VALUE!', /年度「来年」/u))
  })

  it('says a deadline and leaves the year of a text without one open', () => {
    expect(column(call('INDICATORS', '令和８年度までに利用率を70％以上とする'), 2)).toEqual(['令和8年度まで'])
    expect(column(call('INDICATORS', '受講者　60名以上'), 2)).toEqual([''])
  })
})

describe('PLAN.CHECK', () => {
  it('finds what is missing, in the order of the rows', () => {
    const result = call('CHECK', [
      ['令和６年度　受講者　60'],
      ['受講者　60名以上'],
      [{ error: '#REF!' }],
      ['令和６年度　苦情件数　45件'],
      ['令和３年度までに利用率を70％以上とする'],
    ])
    expect(
      rows(result)
        .slice(1)
        .map(([row, severity, title]) => [row, severity, title]),
    ).toEqual([
      [1, '注意', '目標の数に単位がない'],
      [2, '注意', '目標に年度がない'],
      [3, '誤り', 'セルがエラー値になっている'],
      [3, '注意', '目標に数量がない'],
      [3, '注意', '目標に年度がない'],
      [4, '注意', '多い方がよいか少ない方がよいか分からない'],
      [5, '注意', '目標の期限が過ぎている'],
    ])
  })
})

describe('PLAN.ISSUES', () => {
  const FORM: FunctionArgument = [
    ['令和６年度　見本局運営方針', null, null],
    ['経営課題１', '防災力の向上', null],
    ['４決算額', '５予算額', '６予算額'],
    ['86百万円', '124百万円', '470'],
    ['課題認識', '浸水への備えが要る。', null],
  ]

  it('takes amounts below their labels, and an amount without a unit for a fault', () => {
    expect(rows(call('ISSUES', FORM))).toEqual([
      ['番号', '経営課題', '令和4年度決算額（円）', '令和5年度予算額（円）', '令和6年度予算額（円）'],
      [1, '防災力の向上', 86_000_000, 124_000_000, fault('#VALUE!', /「470」に単位がありません/u)],
    ])
  })

  it('asks for the year where the labels leave their era out', () => {
    const bare = (FORM as readonly (readonly string[])[]).slice(1)
    expect(call('ISSUES', bare)).toEqual(fault('#VALUE!', /元号がない/u))
    expect(rows(call('ISSUES', bare, 'R6'))[0]?.[2]).toBe('令和4年度決算額（円）')
  })

  it('says so where no issue stands', () => {
    expect(call('ISSUES', [['所属長', '見本　太郎']])).toEqual(fault('#N/A', /経営課題が見つかりません/u))
  })

  it('gives neither of two amounts of one year', () => {
    const result = call('ISSUES', [
      ['経営課題１　防災力の向上'],
      ['令和６年度予算額　86百万円'],
      ['令和６年度予算額　96百万円'],
    ])
    expect(rows(result)[1]?.[2]).toEqual(fault('#VALUE!', /金額が二つあります/u))
  })

  it('reports what it cannot read in the columns of a table, and leaves the total row out', () => {
    const result = call('ISSUES', [
      ['経営課題', '令和６年度予算額（千円）'],
      ['防災力の向上', '調整の上計上'],
      ['文化の振興', 66],
      ['計', 66],
    ])
    expect(rows(result).slice(1)).toEqual([
      ['', '防災力の向上', fault('#VALUE!', /読み取れません/u)],
      ['', '文化の振興', 66_000],
    ])
  })
})

describe('PLAN.TOTAL', () => {
  it('mixes neither 決算 and 予算 nor two years', () => {
    expect(call('TOTAL', [['４決算額　86百万円'], ['５予算額　124百万円']])).toEqual(fault('#VALUE!', /混ざっている/u))
    expect(call('TOTAL', [['５予算額　86百万円'], ['６予算額　124百万円']])).toEqual(fault('#VALUE!', /混ざっている/u))
    expect(call('TOTAL', [['５予算額　86百万円'], ['６予算額　124百万円']], null, '令和6年度予算')).toBe(124_000_000)
    expect(call('TOTAL', [['決算額86百万円'], ['予算額124百万円']], null, '決算')).toBe(86_000_000)
  })

  it('never sums a bare number, a text or a part that is counted elsewhere', () => {
    expect(call('TOTAL', [[86], ['124百万円']])).toEqual(fault('#VALUE!', /「86」に単位がありません/u))
    expect(call('TOTAL', [['86百万円'], ['予算額']])).toEqual(fault('#VALUE!', /「予算額」を金額として読み取れません/u))
    expect(call('TOTAL', [['86百万円（一部再掲）']])).toEqual(fault('#VALUE!', /一部再掲/u))
    expect(call('TOTAL', [['86百万円'], ['6百万円（再掲）']])).toBe(86_000_000)
    expect(call('TOTAL', [['4決算額　調整中']])).toEqual(fault('#VALUE!', /読み取れません/u))
  })

  it('refuses a unit or a kind it does not know', () => {
    expect(call('TOTAL', [[86]], '万円')).toEqual(fault('#VALUE!', /単位「万円」/u))
    expect(call('TOTAL', [[86]], '円', '補正')).toEqual(fault('#VALUE!', /区分「補正」/u))
  })

  it('is nothing where nothing stands', () => {
    expect(call('TOTAL', [[null], ['－'], ['未定']])).toBe('')
    expect(call('TOTALTEXT', [[null]])).toBe('')
    expect(call('TOTALTEXT', [[86]])).toEqual(fault('#VALUE!', /単位がありません/u))
  })
})

describe('PLAN.YOY', () => {
  it('takes a bare number beside an amount with its unit for none', () => {
    expect(call('YOY', '86百万円', 124)).toEqual(fault('#VALUE!', /「124」に単位がありません/u))
    expect(call('YOY', 86, '調整中')).toEqual(fault('#VALUE!', /単位がありません|読み取れません/u))
  })
})

describe('PLAN.TARGET', () => {
  it('names the candidates where two numbers compete', () => {
    expect(call('TARGET', '令和６年度　出前授業　30校（60学級）')).toEqual(fault('#VALUE!', /候補は30と60/u))
  })

  it('refuses a part it does not know', () => {
    expect(call('TARGET', '60名以上', '色')).toEqual(
      fault('#VALUE!', /「値」「上限」「単位」「比較」「年度」「累計」/u),
    )
  })

  it.each([
    ['60名以下', '以下'],
    ['60名未満', '未満'],
    ['60名を超える', '超'],
    ['30～40％', '範囲内'],
    ['前年度の水準を維持', '維持'],
    ['前年度以上', '前年度以上'],
    ['前年度以下', '前年度以下'],
    ['前年度比5％増', '前年度比増'],
    ['前年度比5％削減', '前年度比減'],
    ['苦情件数　45件', '要確認'],
    ['取組の推進', ''],
  ])('compares %s as %s', (text, word) => {
    expect(call('TARGET', text, '比較')).toBe(word)
  })
})

describe('PLAN.STATUS', () => {
  it('refuses options and years that it cannot read', () => {
    expect(call('STATUS', '60名', '70名', null, null, null, '色=赤')).toEqual(fault('#VALUE!', /条件「色=赤」/u))
    expect(call('STATUS', '60名', '70名', null, '来年')).toEqual(fault('#VALUE!', /年度「来年」/u))
    expect(call('RATE', '60名', '70名', null, '来年')).toEqual(fault('#VALUE!', /年度「来年」/u))
    expect(call('REASON', '60名', '70名', null, null, null, '許容=多め')).toEqual(
      fault('#VALUE!', /条件「許容=多め」/u),
    )
  })

  it('takes the letter behind a result for a person’s, and its own word for none', () => {
    expect(call('STATUS', '60名', '50名：A')).toBe('A')
    expect(call('STATUS', '60名', '70名', null, null, '要確認')).toBe('A')
    expect(call('STATUS', '60名', '70名', null, null, '未達成')).toBe('B')
  })

  it('judges nothing under letters of another scale', () => {
    expect(call('STATUS', '60名', '70名', null, null, '◎')).toBe('要確認')
    expect(call('STATUS', '60名', '70名：S')).toBe('要確認')
  })

  it('leaves a bare share against ％ to a person unless its format is told', () => {
    expect(call('STATUS', '45％', 0.47)).toBe('要確認')
    expect(call('STATUS', '45％', 0.47, null, null, null, '表示=0%')).toBe('A')
  })

  it('takes the format for the target too, but never makes 4500% of 45', () => {
    expect(call('STATUS', 0.45, 0.47, null, null, null, '表示=0%')).toBe('A')
    expect(call('STATUS', 45, 0.47, null, null, null, '表示=0%')).toBe('要確認')
    expect(call('STATUS', 45, 0.47, null, null, null, '表示=0%;目標の表示=General;単位=％')).toBe('A')
  })

  it('judges numbers by the unit and the name that the options tell', () => {
    expect(call('STATUS', 45, 40, null, null, null, '単位=件;名=苦情件数')).toBe('要確認')
    expect(call('STATUS', 45, 40, null, null, null, '単位=件;名=苦情件数;向き=以下')).toBe('A')
    expect(call('STATUS', '45件程度', '42件')).toBe('要確認')
    expect(call('STATUS', '45件程度', '42件', null, null, null, '許容=0;許容数=0')).toBe('B')
  })

  it('does not judge a target of another year', () => {
    expect(call('STATUS', '令和7年度　60名', '70名', null, 2024)).toBe('')
    expect(call('STATUS', '令和7年度　60名', '70名', null, '令和7年度')).toBe('A')
  })
})
