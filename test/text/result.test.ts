import fc from 'fast-check'
import { isErrorText, readActual, readResult, type Result } from '../../src/text/result.ts'
import { readResultLetter } from '../../src/text/result-letter.ts'

const PLAN_YEAR = 2024

/** The numbers of a result in short: '72%', '68%:other', '5.2ポイント:change-up', '10488世帯[cumulative]@2023'. */
function brief({ numbers }: Result): string[] {
  return numbers.map(
    ({ value, unit, role, change, basis, year, approximate }) =>
      (approximate ? '約' : '') +
      value.toFixed() +
      (unit ?? '') +
      (role === 'level' ? '' : `:${role}${change ? `-${change}` : ''}`) +
      (basis ? `[${basis}]` : '') +
      (year === null ? '' : `@${String(year)}`),
  )
}

const read = (text: string): string[] => brief(readResult(text, { planYear: PLAN_YEAR }))

describe('readResult finds the numbers of a text', () => {
  it.each([
    ['1,412件', ['1412件']],
    ['１，４１２件', ['1412件']],
    ['69.96％', ['69.96%']],
    ['72 %', ['72%']],
    ['12千人', ['12000人']],
    ['2万3千人', ['23000人']],
    ['8割2分', ['82%']],
    ['ゼロ', ['0']],
    ['ゼロ件', ['0件']],
    ['70', ['70']],
    ['△3件', ['-3件']],
    ['満足度72.5%（回答者数145人）', ['72.5%', '145人']],
    ['1,412件（うち新規300件）', ['1412件', '300件']],
    ['PM2.5の環境基準達成率　100％', ['100%:rate']],
    ['第3回 120件', ['120件']],
  ])('%j', (text, numbers) => expect(read(text)).toEqual(numbers))

  it('keeps the place of the last written digit or named unit', () => {
    const step = (text: string): string | undefined => readResult(text).numbers[0]?.step.toFixed()
    expect(['12件', '12.50%', '12千人', '1.2万人', '1,400件'].map(step)).toEqual(['1', '0.01', '1000', '1000', '1'])
  })
})

describe('readResult takes no day, hour or year for a result', () => {
  it.each([
    ['令和6年10月に72%', ['72%@2024']],
    ['令和7年3月31日現在 1,412件', ['1412件@2024']],
    ['10月1日時点で処理中', []],
    ['2024/10/1に開始', []],
    ['R6.10.1 開始', []],
    ['10/1現在 50件', ['50件']],
    ['13:30に終了', []],
    ['10時30分到着', []],
    ['令和7年3月に策定', []],
    ['2回（6月、11月）', ['2回']],
  ])('%j', (text, numbers) => expect(read(text)).toEqual(numbers))
})

describe('readResult reads the year written at a number', () => {
  it.each([
    ['R5年度 68%、R6年度 72%', ['68%@2023', '72%@2024']],
    ['72%（令和5年度）', ['72%@2023']],
    ['72%（令和5年度調査）', ['72%@2023']],
    ['5年度作成世帯数4,722世帯（R3～R5作成合計10,488世帯）', ['4722世帯@2023', '10488世帯[cumulative]@2023']],
    ['令和3年度から令和6年度までの累計1,412件', ['1412件[cumulative]@2024']],
    ['120名（R5・R6累計）', ['120名[cumulative]@2024']],
    ['令和5年度は調査なし。72%', ['72%']],
    ['令和5年度に策定した計画により72%', ['72%']],
    ['68%（令和5年度）72%', ['68%@2023', '72%']],
    ['令和8年度までに100件、現在72件', ['100件', '72件']],
  ])('%j', (text, numbers) => expect(read(text)).toEqual(numbers))
})

describe('readResult tells the result from its neighbours', () => {
  it.each([
    ['72%（前年度68%）', ['72%', '68%:other']],
    ['前年度実績は68%、72%', ['68%:other', '72%']],
    ['68%（前年度実績）', ['68%:other']],
    ['目標70%、実績72%', ['70%:other', '72%']],
    ['計画値：70件 72件', ['70件:other', '72件']],
    ['目標70%に対し72%', ['70%:reference', '72%']],
    ['70%に届かず68%', ['70%:reference', '68%']],
    ['70%を下回った', ['70%:reference']],
    ['68%から72%に上昇', ['68%:reference', '72%']],
    ['50校中45校', ['50校:reference', '45校']],
    ['200人のうち145人', ['200人:reference', '145人']],
    ['45校（50校中）', ['45校', '50校:reference']],
    ['達成率104%', ['104%:rate']],
    ['1,412件（達成率 108.6%）', ['1412件', '108.6%:rate']],
    ['前年度比105%', ['105%:rate']],
    ['70%以上', ['70%:bound']],
    ['100件未満', ['100件:bound']],
    ['3日半', ['3日:bound']],
    ['70%台', ['70%:bound']],
  ])('%j', (text, numbers) => expect(read(text)).toEqual(numbers))

  it.each([
    ['5.2ポイント増', ['5.2ポイント:change-up']],
    ['＋5.2ポイント', ['5.2ポイント:change-up']],
    ['△5.2ポイント', ['-5.2ポイント:change-down']],
    ['3％減', ['3%:change-down']],
    ['3％の減', ['3%:change-down']],
    ['10件上回った', ['10件:change-up']],
    ['前年度比5.2%増（72.3%）', ['5.2%:change-up', '72.3%']],
    ['平成29年度比5％減', ['5%:change-down@2017']],
    ['10件増設', ['10件']],
    ['10件減免', ['10件']],
  ])('reads a change in %j', (text, numbers) => expect(read(text)).toEqual(numbers))

  it.each([
    ['60～70％', ['60:part', '70%:part']],
    ['98件→110件', ['98件:part', '110件:part']],
    ['48・52件', ['48:part', '52件:part']],
    ['48、52件', ['48:part', '52件:part']],
    ['1時間30分', ['1時間:part', '30分:part']],
    ['2日と5時間', ['2日:part', '5時間:part']],
    ['3件×40回', ['3件:part', '40回:part']],
    ['145人／200人', ['145人:part', '200人:part']],
    ['1,4 12件', ['1:part', '4:part', '12件:part']],
    ['午前500人、午後600人', ['500人', '600人']],
    ['72% 145人', ['72%', '145人']],
    ['3回と120人', ['3回', '120人']],
  ])('takes linked numbers in %j for parts', (text, numbers) => expect(read(text)).toEqual(numbers))
})

describe('readResult reads the basis', () => {
  it.each([
    ['1,412件（累計）', ['1412件[cumulative]']],
    ['累計で1,412件', ['1412件[cumulative]']],
    ['合計1,412件', ['1412件[cumulative]']],
    ['1,412件の累計', ['1412件[cumulative]']],
    ['300件（単年度）、累計1,412件', ['300件[single]', '1412件[cumulative]']],
    ['1,412件（累計）、300件', ['1412件[cumulative]', '300件']],
    ['今年度300件', ['300件[single]']],
    ['延べ1,200人', ['1200人[gross]']],
    ['60名／年', ['60名[perYear]']],
    ['年間60名', ['60名[perYear]']],
    ['年60名', ['60名[perYear]']],
    ['前年60名', ['60名:other']],
  ])('%j', (text, numbers) => expect(read(text)).toEqual(numbers))
})

describe('readResult says what kind of cell it is', () => {
  it.each([
    [null, 'blank'],
    ['', 'blank'],
    ['　', 'blank'],
    ['－', 'dash'],
    ['ー', 'dash'],
    ['集計中', 'pending'],
    ['7月公表予定', 'pending'],
    ['72%（集計中）', 'pending'],
    ['72%（速報値、確定値は集計中）', 'numbers'],
    ['未実施', 'notDone'],
    ['台風のため中止（申込120人）', 'notDone'],
    ['〇〇件', 'placeholder'],
    ['#N/A', 'error'],
    ['#DIV/0!', 'error'],
    ['Err:502', 'error'],
    ['区民アンケートで良好', 'words'],
    ['72%', 'numbers'],
    [`72%${' '.repeat(1_997)}`, 'numbers'],
    [`72%${' '.repeat(1_998)}`, 'words'],
    [72, 'numbers'],
    [NaN, 'words'],
    [Infinity, 'words'],
  ])('%j is %s', (value, kind) => expect(readResult(value).kind).toBe(kind))

  it.each(['72%（速報値）', '見込72%', '72%（暫定）', '概算72%', '仮集計72%'])('%j is provisional', (text) =>
    expect(readResult(text).provisional).toBe(true),
  )
  it('does not take other results for provisional', () => expect(readResult('72%（確定値）').provisional).toBe(false))

  it.each(['70', '約70', '70（速報値）', '累計 1,412', '令和6年度 70', '６年度実績：70', '(70)', '70件'])(
    'takes the number of %j to stand alone',
    (text) => expect(readResult(text).numbers.map(({ alone }) => alone)).toEqual([true]),
  )
  it.each(['イベント2024で好評', '手続数 70', '72 (65)'])('takes no number of %j to stand alone', (text) =>
    expect(readResult(text).numbers.some(({ alone }) => alone)).toBe(false),
  )
})

describe('readResult reads a number cell', () => {
  it.each([
    [0.29, '0%', '29', '%', '1'],
    [0.45, '0.0%', '45', '%', '0.1'],
    [0.4567, '0%', '45.67', '%', '0.01'],
    [0.1 + 0.2, '0.0%', '30', '%', '0.1'],
    [0.7, 'General', '0.7', null, '0.1'],
    [69.5, '0.0"%"', '69.5', '%', '0.1'],
    [1_412, '#,##0', '1412', null, '1'],
    [12, '0"千人"', '12', '千人', '1'],
    [12_345_678, '#,##0,"千円"', '12345.678', '千円', '0.001'],
    [-5, '0"件"', '-5', '件', '1'],
  ])('%d in %j', (value, format, read, unit, step) => {
    const { numbers, kind } = readResult(value, { format })
    expect([kind, numbers.map((number) => [number.value.toFixed(), number.unit, number.step.toFixed()])]).toEqual([
      'numbers',
      [[read, unit, step]],
    ])
    expect(numbers[0]).toMatchObject({ text: String(value), alone: true, role: 'level', basis: null, year: null })
  })

  it('takes a number shown as a date for a date', () =>
    expect(readResult(45_000, { format: 'yyyy/m/d' })).toEqual({
      text: '45000',
      kind: 'date',
      numbers: [],
      provisional: false,
      letter: null,
      foreignLetter: null,
    }))
})

describe('readActual gives one number or none', () => {
  it.each([
    ['1,412件', {}, 1_412, '件'],
    ['69.96％', {}, 69.96, '%'],
    ['1,412', { unit: '件' }, 1_412, '件'],
    ['1,412', { unit: '－' }, 1_412, null],
    [1_412, {}, 1_412, null],
    [0.29, { format: '0%' }, 29, '%'],
    [899.6, { unit: '千人' }, 899.6, '千人'],
    ['12千人', {}, 12_000, '人'],
    ['12千人', { unit: '千人' }, 12, '千人'],
    ['12千人', { unit: '世帯' }, 12_000, '人'],
    ['72%（前年度68%）', {}, 72, '%'],
    ['午前500人、午後600人', {}, null, null],
    ['集計中', {}, null, null],
    [null, {}, null, null],
  ])('%j %j', (value, context, number, unit) =>
    expect(readActual(value, context)).toEqual({ text: value === null ? '' : String(value), value: number, unit }),
  )
})

describe('readResultLetter parts the letter from the result', () => {
  it.each([
    ['1,412件:A', '1,412件', 'A', null],
    ['1,412件: B', '1,412件', 'B', null],
    ['1,412件:未達成', '1,412件', 'B', null],
    ['1,412件:達成', '1,412件', 'A', null],
    ['1,412件(A)', '1,412件', 'A', null],
    ['1,412件【B】', '1,412件', 'B', null],
    ['1,412件(達成)', '1,412件', 'A', null],
    ['72% A', '72%', 'A', null],
    ['1,412件:S', '1,412件', null, 'S'],
    ['1,412件(◎)', '1,412件', null, '◎'],
    ['72% 未達成', '72%', 'B', null],
    ['A:72%', '72%', 'A', null],
    ['B 69%', '69%', 'B', null],
    ['未達成(69%)', '(69%)', 'B', null],
    ['C: 72%', '72%', null, 'C'],
    ['×(69%)', '(69%)', null, '×'],
    ['○ (72%)', '(72%)', null, '○'],
    ['○ 72%', '○ 72%', null, null],
    ['△ 5件', '△ 5件', null, null],
    ['A区 45%', 'A区 45%', null, null],
    ['A', '', 'A', null],
    ['B', '', 'B', null],
    ['C', '', null, 'C'],
    ['○', '', null, '○'],
    ['×', '', null, '×'],
    ['達成', '達成', null, null],
    ['70%を達成', '70%を達成', null, null],
    ['プランA', 'プランA', null, null],
    ['1,412件', '1,412件', null, null],
    ['', '', null, null],
  ])('%j', (text, body, letter, foreignLetter) =>
    expect(readResultLetter(text)).toEqual({ body, letter, foreignLetter }),
  )

  it('is found in full width, too', () => {
    expect(readResult('1,412件：Ａ')).toMatchObject({ letter: 'A', kind: 'numbers' })
    expect(readResult('◎')).toMatchObject({ foreignLetter: '◎', kind: 'blank' })
  })
})

describe('isErrorText', () => {
  it.each(['#N/A', ' #REF! ', '#value!', '#NAME?', 'Err:508'])('knows %j', (text) =>
    expect(isErrorText(text)).toBe(true),
  )
  it.each(['', '#1', 'N/A', '#N/A件'])('does not take %j for one', (text) => expect(isErrorText(text)).toBe(false))
})

it('never throws, whatever stands in the cell', () => {
  const sign = fc.constantFrom(...'0123456789.,%％件人千万年度月日前目標～・/（）:AB×△－約増減 \n')
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: sign, maxLength: 60 })), (text) => {
      expect(readResult(text, { planYear: PLAN_YEAR }).text).toBe(text)
    }),
    { seed: 3, numRuns: 500 },
  )
})
