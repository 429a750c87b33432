import { matchResultLines, type MatchedResults } from '../../../src/recognize/prose/match-result-lines.ts'
import { readIndicatorLines } from '../../../src/recognize/prose/read-indicator-lines.ts'
import { osakaR5 } from '../../../src/profiles/osaka-r5.ts'

const { scale } = osakaR5

interface Case {
  readonly indicators: string
  readonly strategies?: readonly string[]
  readonly results: string
  readonly kind?: 'actual' | 'prior'
}

function match({ indicators, strategies = [], results, kind = 'actual' }: Case): MatchedResults {
  const read = readIndicatorLines(indicators, { planYear: 2024, strategies })
  return matchResultLines(results, read, { kind, planYear: 2024, scale })
}

type Row = readonly [raw: string, typed: string | null, line: number] | null

const rows = (own: Case): readonly Row[] =>
  match(own).results.map((line) => line && [line.raw, line.foreignLetter ?? line.typed, line.line])

const TWO = '・令和６年度　参加者数　100人以上\n・令和６年度　満足した割合　70％以上'
const YEARS = '・令和６年度　設置件数　1,300件\n・令和７年度　設置件数　1,700件\n・令和６年度　割合　70％以上'

it('gives a result its words, its letter, its line and its reading', () =>
  expect(match({ indicators: TWO, results: '・参加者数　1,412人（累計）：A\n・満足した割合　69.96％' })).toEqual({
    results: [
      {
        raw: '1,412人（累計）',
        line: 0,
        typed: 'A',
        foreignLetter: null,
        reading: { text: '1,412人（累計）', value: 1412, unit: '人' },
      },
      {
        raw: '69.96％',
        line: 1,
        typed: null,
        foreignLetter: null,
        reading: { text: '69.96％', value: 69.96, unit: '%' },
      },
    ],
    doubts: [],
  }))

it.each<[string, Case, readonly Row[]]>([
  [
    'by name in any order',
    { indicators: TWO, results: '・満足した割合　72％\n・参加者数　90人' },
    [
      ['90人', null, 1],
      ['72％', null, 0],
    ],
  ],
  [
    'to the plan year’s row only',
    { indicators: YEARS, results: '・設置件数　1,412件\n・割合　71％' },
    [['1,412件', null, 0], null, ['71％', null, 1]],
  ],
  [
    'with the year in front',
    { indicators: TWO, results: '・令和６年度　参加者数　90人\n・令和６年度　満足した割合　72％' },
    [
      ['90人', null, 0],
      ['72％', null, 1],
    ],
  ],
  [
    'with 実績 in front',
    { indicators: '・令和６年度　参加者数　100人', results: '令和６年度実績：90人' },
    [['90人', null, 0]],
  ],
  [
    'by a shortened name',
    { indicators: TWO, results: '・参加者　90人\n・満足割合　72％' },
    [
      ['90人', null, 0],
      ['72％', null, 1],
    ],
  ],
  [
    'by an extended name',
    {
      indicators: '・令和６年度　研修の受講者数　10人\n・令和６年度　講座の開催回数　3回',
      results: '・全庁研修の受講者数　12人\n・公開講座の開催回数　4回',
    },
    [
      ['12人', null, 0],
      ['4回', null, 1],
    ],
  ],
  [
    'where the name stands in brackets',
    { indicators: TWO, results: '「参加者数」：90人\n【満足した割合】72％' },
    [
      ['90人', null, 0],
      ['72％', null, 1],
    ],
  ],
  [
    'with the value below its name',
    { indicators: TWO, results: '・参加者数\n　90人\n　B\n・満足した割合\n　集計中' },
    [
      ['90人', 'B', 2],
      ['集計中', null, 4],
    ],
  ],
  [
    'with words below its name',
    { indicators: TWO, results: '・参加者数\n　会場の都合により減った\n・満足した割合　72％' },
    [
      ['会場の都合により減った', null, 1],
      ['72％', null, 2],
    ],
  ],
  [
    'with a bracket below',
    { indicators: TWO, results: '・参加者数　90人\n（うち子ども20人）\n・満足した割合　72％' },
    [
      ['90人（うち子ども20人）', null, 1],
      ['72％', null, 2],
    ],
  ],
  [
    'with a bracket and the letter below',
    { indicators: TWO, results: '・参加者数　90人\n（うち子ども20人）：B\n・満足した割合　72％' },
    [
      ['90人（うち子ども20人）', 'B', 1],
      ['72％', null, 2],
    ],
  ],
  [
    'two on one line',
    { indicators: TWO, results: '・参加者数　90人：B　・満足した割合　72％：A' },
    [
      ['90人', 'B', 0],
      ['72％', 'A', 0],
    ],
  ],
  [
    'letters only',
    { indicators: TWO, results: '・参加者数：A\n・満足した割合：B' },
    [
      ['', 'A', 0],
      ['', 'B', 1],
    ],
  ],
  [
    'marks of another scale',
    { indicators: TWO, results: '・参加者数　90人：S\n・満足した割合　72％：◎' },
    [
      ['90人', 'S', 0],
      ['72％', '◎', 1],
    ],
  ],
  [
    'without bullets',
    { indicators: TWO, results: '参加者数　90人\n満足した割合　72％' },
    [
      ['90人', null, 0],
      ['72％', null, 1],
    ],
  ],
  [
    'below a legend and notes',
    {
      indicators: TWO,
      results: '※A：達成　B：未達成\nA：達成　B：未達成\n・参加者数　90人\n※速報値\n・満足した割合　72％',
    },
    [
      ['90人', null, 2],
      ['72％', null, 4],
    ],
  ],
  [
    'of one indicator without its name',
    { indicators: '・令和６年度　参加者数　100人', results: '90人：B' },
    [['90人', 'B', 0]],
  ],
  [
    'of one indicator in a sentence',
    { indicators: '・令和６年度　計画を策定', results: '令和６年10月に計画を策定した' },
    [['令和６年10月に計画を策定した', null, 0]],
  ],
  ['of one indicator by a letter alone', { indicators: '・令和６年度　参加者数　100人', results: 'A' }, [['', 'A', 0]]],
  [
    'without names, by their order',
    { indicators: TWO, results: '90人：B\n72％：A' },
    [
      ['90人', 'B', 0],
      ['72％', 'A', 1],
    ],
  ],
  [
    'some without names, the others in their places',
    { indicators: TWO, results: '・参加者数　90人\n・72％' },
    [
      ['90人', null, 0],
      ['72％', null, 1],
    ],
  ],
  [
    'by an abbreviation with the same unit',
    {
      indicators: '・令和６年度　個別避難計画を作成した世帯の数　100世帯',
      results: '・6年度作成世帯数90世帯（累計190世帯）：B',
    },
    [['90世帯（累計190世帯）', 'B', 0]],
  ],
  [
    'about a number',
    { indicators: '・令和６年度　参加者の合計　100人', results: '・参加者の合計　約90人' },
    [['約90人', null, 0]],
  ],
  [
    'with a longer name before a shorter one',
    {
      indicators: '・令和６年度　参加者数　100人\n・令和６年度　参加者数の伸び率　5％',
      results: '・参加者数の伸び率　4％\n・参加者数　90人',
    },
    [
      ['90人', null, 1],
      ['4％', null, 0],
    ],
  ],
  [
    'of a deadline beyond the year',
    { indicators: '・令和８年度までに再発率を５％以下とする', results: '・再発率　4.8％' },
    [['4.8％', null, 0]],
  ],
  [
    'of an indicator without a year',
    { indicators: '・参加者数　100人\n・令和７年度　参加者数　120人', results: '・参加者数　90人' },
    [['90人', null, 0], null],
  ],
  [
    'with digits in its name',
    { indicators: '・令和６年度　24時間対応の件数　30件', results: '24時間対応の件数　28件' },
    [['28件', null, 0]],
  ],
  [
    'a dash',
    { indicators: TWO, results: '・参加者数　－\n・満足した割合　72％' },
    [
      ['－', null, 0],
      ['72％', null, 1],
    ],
  ],
  [
    'of last year',
    { indicators: TWO, results: '・令和５年度　参加者数　80人\n・満足した割合　61％', kind: 'prior' },
    [
      ['80人', null, 0],
      ['61％', null, 1],
    ],
  ],
  ['nothing at all', { indicators: TWO, results: '' }, [null, null]],
])('matches results %s', (_, own, expected) => {
  expect(rows(own)).toEqual(expected)
})

const SAME_NAMES = '・訓練の充実\n　令和６年度　参加者数　100人\n・講座の充実\n　令和６年度　参加者数　50人'
const STRATEGIES = ['訓練の充実', '講座の充実']

it('tells equal names apart by the strategy above them', () =>
  expect(
    rows({
      indicators: SAME_NAMES,
      strategies: STRATEGIES,
      results: '・訓練の充実\n　参加者数　90人\n・講座の充実\n　参加者数　60人',
    }),
  ).toEqual([
    ['90人', null, 1],
    ['60人', null, 3],
  ]))

it('takes the name of an indicator before that of a strategy', () =>
  expect(
    rows({
      indicators: '・訓練の充実\n　令和６年度　100点',
      strategies: ['訓練の充実'],
      results: '・訓練の充実　90点',
    }),
  ).toEqual([['90点', null, 0]]))

it.each<[string, Case, readonly Row[], string]>([
  [
    'two indicators fit equally well',
    { indicators: SAME_NAMES, strategies: STRATEGIES, results: '参加者数　90人' },
    [null, null],
    'のどちらの実績とも読めます',
  ],
  [
    'two results claim one indicator',
    {
      indicators: '・令和６年度　参加者数　100人\n・令和６年度　割合　5％',
      results: '・参加者数　90人\n・参加者数　80人',
    },
    [null, null],
    'のほかにも「参加者数」の実績とみられる行',
  ],
  [
    'a name fits no indicator',
    { indicators: '・令和６年度　小学校の参加者数　100人', results: '・中学校の参加者数　90人' },
    [null],
    'がどの指標の実績か分かりません',
  ],
  [
    'there are more results than indicators',
    { indicators: '・令和６年度　参加者数　100人', results: '90人\n80人' },
    [null],
    'がどの指標の実績か分かりません',
  ],
  [
    'the order contradicts the units',
    { indicators: TWO, results: '72％\n90人' },
    [null, null],
    'がどの指標の実績か分かりません',
  ],
  [
    'the order contradicts a name',
    { indicators: TWO, results: '72％\n・参加者数　90人' },
    [['90人', null, 1], null],
    'がどの指標の実績か分かりません',
  ],
  [
    'the strategy above is another one’s',
    {
      indicators: '・訓練の充実\n　令和６年度　参加者数　100人\n・講座の充実\n　令和６年度　満足度　50％',
      strategies: STRATEGIES,
      results: '・講座の充実\n　70人\n・訓練の充実\n　60％',
    },
    [null, null],
    'がどの指標の実績か分かりません',
  ],
  [
    'the result is of another year',
    { indicators: '・令和６年度　参加者数　100人', results: '・令和５年度　参加者数　90人' },
    [null],
    '欄と異なる年度',
  ],
  [
    'two rows of the year bear one name',
    { indicators: '・令和６年度　参加者数　100人\n・令和６年度　参加者数　120人', results: '参加者数　110人' },
    [null, null],
    'どの年度の目標に対する実績か決められません',
  ],
  [
    'an abbreviation fits two',
    {
      indicators: '・令和６年度　訓練の参加者の数　100人\n・令和６年度　講座の参加者の数　50人',
      results: '・参加数　90人\n・参加数　40人',
    },
    [null, null],
    'がどの指標の実績か分かりません',
  ],
])('gives nothing where %s, and says so', (_, own, expected, detail) => {
  const { doubts } = match(own)
  expect(rows(own)).toEqual(expected)
  expect(doubts.length).toBeGreaterThan(0)
  expect(doubts[0]).toMatchObject({ code: 'AMBIGUOUS_PLACE', detail: expect.stringContaining(detail) })
})

it('says nothing of another year’s result where this year’s stands too', () =>
  expect(
    match({
      indicators: '・令和６年度　参加者数　100人',
      results: '・令和５年度　参加者数　90人\n・令和６年度　参加者数　95人',
    }).doubts,
  ).toEqual([]))

it('reports a result with two letters, and reads its value', () => {
  const { results, doubts } = match({ indicators: TWO, results: '・参加者数　90人　A：未達成\n・満足した割合　72％' })
  expect(results[0]).toMatchObject({ raw: '90人', typed: null })
  expect(doubts).toEqual([
    {
      code: 'LOW_CONFIDENCE',
      line: 0,
      text: '参加者数　90人',
      detail:
        '「参加者数　90人」の行に異なる評語が並んでいます。どちらとも決められないため、評語として読み取っていません。「：A」のように1つだけ書いてください。',
    },
  ])
})

it('matches nothing to a cell without indicators', () =>
  expect(matchResultLines('・参加者数　90人', [], { kind: 'actual', planYear: 2024, scale }).results).toEqual([]))
