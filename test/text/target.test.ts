import { readTarget, readTargets } from '../../src/text/target.ts'
import type { Change, Target, TargetContext } from '../../src/text/types.ts'

const NOTHING: Target = {
  text: '',
  fiscalYear: null,
  deadline: false,
  comparison: null,
  value: null,
  upper: null,
  unit: null,
  cumulative: false,
  approximate: false,
  perYear: false,
  maintain: false,
  qualitative: false,
  unsure: false,
  candidates: [],
  change: null,
}

type Case = readonly [text: string, expected: Partial<Target>, context?: TargetContext]

function reads(text: string, expected: Partial<Target>, context: TargetContext = { planYear: 2024 }): void {
  expect(readTarget(text, context)).toEqual({ ...NOTHING, text, ...expected })
}

function everyOf(cases: readonly Case[]): void {
  for (const [text, expected, context] of cases) it(text || 'nothing', () => reads(text, expected, context))
}

function up(kind: Change['in'], strict = false): Change {
  return { direction: 'up', in: kind, strict }
}

function down(kind: Change['in'], strict = false): Change {
  return { direction: 'down', in: kind, strict }
}

describe('a target in a line of prose', () => {
  everyOf([
    [
      '令和６年度　オンラインでできる手続数　1,300件（累計）',
      { fiscalYear: 2024, comparison: 'atLeast', value: 1300, unit: '件', cumulative: true },
    ],
    [
      '令和６年度　ノーコードツールを活用したアプリの運用・開発着手　20業務',
      { fiscalYear: 2024, comparison: 'atLeast', value: 20, unit: '業務' },
    ],
    [
      '令和８年度までにデータ可視化環境の利用状況を全所属の70％以上とする',
      { fiscalYear: 2026, deadline: true, comparison: 'atLeast', value: 70, unit: '%' },
    ],
    ['令和６年度　５名程度', { fiscalYear: 2024, comparison: 'atLeast', value: 5, unit: '名', approximate: true }],
    [
      '令和６年度　受講者60名程度／年',
      { fiscalYear: 2024, comparison: 'atLeast', value: 60, unit: '名', approximate: true, perYear: true },
    ],
    [
      '令和６年度　フードドライブの回収拠点　三十箇所以上',
      { fiscalYear: 2024, comparison: 'atLeast', value: 30, unit: '箇所' },
    ],
    [
      '令和６年度　プラスチック資源の分別協力率　８割以上',
      { fiscalYear: 2024, comparison: 'atLeast', value: 80, unit: '%' },
    ],
    [
      '令和６年度　環境学習プログラムの参加者　1万2千人以上',
      { fiscalYear: 2024, comparison: 'atLeast', value: 12000, unit: '人' },
    ],
    [
      '10,000世帯以上（R3～R5作成合計目標）',
      { fiscalYear: 2023, deadline: true, comparison: 'atLeast', value: 10000, unit: '世帯', cumulative: true },
    ],
    ['毎年10回以上', { comparison: 'atLeast', value: 10, unit: '回', perYear: true }],
    ['年間5回開催', { comparison: 'atLeast', value: 5, unit: '回', perYear: true }],
    ['3年間で50件', { comparison: 'atLeast', value: 50, unit: '件' }],
    ['100件（令和5年度実績90件）', { comparison: 'atLeast', value: 100, unit: '件' }],
    ['50％→60％', { comparison: 'atLeast', value: 60, unit: '%' }],
    ['新規相談（80件）', { comparison: 'atLeast', value: 80, unit: '件' }],
    ['50％（令和5年度：45％）', { comparison: 'atLeast', value: 50, unit: '%' }],
    ['2,000件（R6）', { fiscalYear: 2024, comparison: 'atLeast', value: 2000, unit: '件' }],
    ['訪問数が３千\n件', { comparison: 'atLeast', value: 3000 }],
    ['目標 650.5\n万トン', { comparison: 'atLeast', value: 6505000, unit: 'トン' }],
  ])
})

describe('its comparison', () => {
  everyOf([
    ['10件以下', { comparison: 'atMost', value: 10, unit: '件' }],
    ['30日以内', { comparison: 'atMost', value: 30, unit: '日' }],
    ['全国３位以内', { comparison: 'atMost', value: 3, unit: '位' }],
    ['全国1位', { comparison: 'atMost', value: 1, unit: '位' }],
    ['10％未満', { comparison: 'lessThan', value: 10, unit: '%' }],
    ['５％を下回る', { comparison: 'lessThan', value: 5, unit: '%' }],
    ['50％を上回る', { comparison: 'moreThan', value: 50, unit: '%' }],
    ['100人超', { comparison: 'moreThan', value: 100, unit: '人' }],
    ['60～70％', { comparison: 'within', value: 60, upper: 70, unit: '%' }],
    ['3,000～4,500万円', { comparison: 'within', value: 30000000, upper: 45000000, unit: '円' }],
    ['3から5件程度', { comparison: 'within', value: 3, upper: 5, unit: '件', approximate: true }],
    ['5,000万から1億トン削減する', { comparison: 'within', value: 50000000, upper: 100000000, unit: 'トン' }],
    ['10から20件に増やす', { comparison: 'atLeast', value: 20, unit: '件' }],
    ['25％から50％とする', { comparison: 'atLeast', value: 50, unit: '%' }],
    ['0件', { comparison: 'atMost', value: 0, unit: '件' }],
    ['待機児童ゼロ', { comparison: 'atMost', value: 0 }],
    ['重大事故ゼロ件の継続', { comparison: 'atMost', value: 0, unit: '件', maintain: true }],
    ['死者数を235人まで減少', { comparison: 'atMost', value: 235, unit: '人' }],
    ['待ち時間を10分以内に短縮', { comparison: 'atMost', value: 10, unit: '分' }],
    ['待ち時間を10分に短縮', { comparison: 'atMost', value: 10, unit: '分' }],
    ['参加者を500人に増やす', { comparison: 'atLeast', value: 500, unit: '人' }],
    ['苦情の削減　10件', { comparison: 'atMost', value: 10, unit: '件' }],
    ['CO2削減量 200トン', { comparison: 'atLeast', value: 200, unit: 'トン' }],
    ['0.1％以下を維持', { comparison: 'atMost', value: 0.1, unit: '%', maintain: true }],
    ['100％を維持', { comparison: 'atLeast', value: 100, unit: '%', maintain: true }],
    ['前年度水準を維持', { comparison: 'maintain', maintain: true }],
    ['現状維持', { comparison: 'maintain', maintain: true }],
    ['平成20年度の水準を維持', { fiscalYear: null, qualitative: true }],
    ['直近３か年と同水準', { comparison: 'maintain', maintain: true, unsure: true }],
  ])
})

describe('a change', () => {
  everyOf([
    ['前年度以上', { comparison: 'relative', change: up(null) }],
    ['前年度実績を上回る', { comparison: 'relative', change: up(null, true) }],
    ['前年度より増加', { comparison: 'relative', change: up(null, true) }],
    ['前年度より満足度が向上', { comparison: 'relative', change: up(null, true) }],
    ['前年度以下', { comparison: 'relative', change: down(null) }],
    ['前年度より減少', { comparison: 'relative', change: down(null, true) }],
    ['照会回数４回以上の割合を前年度以下にする', { comparison: 'relative', change: down(null) }],
    ['全国平均以上', { comparison: 'relative', change: up(null), unsure: true }],
    ['前年度比10％増', { comparison: 'relative', value: 10, unit: '%', change: up('percent') }],
    ['前年度比5ポイント増', { comparison: 'relative', value: 5, unit: 'ポイント', change: up('point') }],
    ['3％削減', { comparison: 'relative', value: 3, unit: '%', change: down('percent') }],
    ['対前年度比10件以上増', { comparison: 'relative', value: 10, unit: '件', change: up('amount') }],
    ['100増', { comparison: 'relative', value: 100, change: up('amount') }],
    ['前年度を10％上回る', { comparison: 'relative', value: 10, unit: '%', change: up('percent') }],
    [
      '平成28年度比10％削減',
      { comparison: 'relative', value: 10, unit: '%', change: { ...down('percent'), since: 2016 } },
    ],
    ['増加率10％以上の向上', { comparison: 'atLeast', value: 10, unit: '%' }],
    ['＋5ポイント', { comparison: 'relative', value: 5, unit: 'ポイント', change: up('point') }],
    ['前年度比プラス3％', { comparison: 'relative', value: 3, unit: '%', change: up('percent') }],
    ['＋10件', { comparison: 'relative', value: 10, unit: '件', change: up('amount') }],
    ['前年度比△5％', { value: -5, unit: '%' }],
    ['△5％以上', { comparison: 'atLeast', value: -5, unit: '%' }],
    ['前年度比マイナス3％', { value: 3, unit: '%', unsure: true }],
    ['2倍に増加', { comparison: 'atLeast', value: 2, unit: '倍' }],
    ['10台増設', { comparison: 'atLeast', value: 10, unit: '台' }],
  ])
})

describe('a direction that could be the other way', () => {
  everyOf([
    ['交通事故死者数　235人', { value: 235, unit: '人' }],
    ['離職率を５％とする', { value: 5, unit: '%' }],
    ['45', { value: 45, unit: '件' }, { name: '苦情件数', unit: '件' }],
    ['45', { comparison: 'atLeast', value: 45, unit: '件' }, { name: '手続数', unit: '件' }],
    [
      '45',
      { comparison: 'atMost', value: 45, unit: '件' },
      { name: '苦情件数', unit: '件', directions: { 苦情件数: 'down' } },
    ],
    [
      '45',
      { comparison: 'atLeast', value: 45, unit: '件' },
      { name: '通報件数', unit: '件', directions: { 通報件数: 'up' } },
    ],
    ['45', { value: 45, unit: '枚' }, { name: '印刷枚数', unit: '枚', lessIsBetter: ['印刷'] }],
    ['45', { comparison: 'atMost', value: 45, unit: '件' }, { name: '苦情件数の減少', unit: '件' }],
  ])
})

describe('beside the columns of a table', () => {
  everyOf([
    ['900', { comparison: 'atLeast', value: 900, unit: '千人' }, { unit: '千人' }],
    ['45以下', { comparison: 'atMost', value: 45, unit: '件' }, { unit: '件' }],
    ['３万人以上', { comparison: 'atLeast', value: 30000, unit: '人' }, { unit: '人' }],
    ['5,000万人', { comparison: 'atLeast', value: 5000, unit: '万人' }, { unit: '万人' }],
    ['500万', { comparison: 'atLeast', value: 500, unit: '万人' }, { unit: '万人' }],
    ['５割', { comparison: 'atLeast', value: 5, unit: '割' }, { unit: '割' }],
    [
      '250',
      { comparison: 'atLeast', value: 250, unit: '店舗', cumulative: true },
      { unit: '店舗', name: '配置店舗数（累計）' },
    ],
    ['20業務', { comparison: 'atLeast', value: 20, unit: '業務' }, { unit: '件' }],
    ['14地区で実施', { comparison: 'atLeast', value: 14, unit: '地区数' }, { unit: '地区数' }],
    ['200シーン数', { comparison: 'atLeast', value: 200, unit: '累積シーン数' }, { unit: '累積シーン数' }],
    ['10', { comparison: 'atLeast', value: 10 }, { unit: '－' }],
    ['90％', { comparison: 'atLeast', value: 90, unit: '%', unsure: true }, { unit: '件' }],
    ['30兆円', { comparison: 'atLeast', value: 30000000000000, unit: '円', unsure: true }, { unit: '％' }],
    ['5％削減', { comparison: 'relative', value: 5, unit: '%', change: down('percent') }, { unit: '件' }],
    ['前年度以上', { comparison: 'relative', change: up(null) }, { unit: '件' }],
  ])
})

describe('no number', () => {
  everyOf([
    ['取組計画を策定', { qualitative: true }],
    ['令和６年度　令和５年度に策定したグランドデザインに基づいた取組の推進', { fiscalYear: 2024, qualitative: true }],
    ['関係所属で構成するPTのもと、取組計画を策定', { qualitative: true }],
    ['第3期計画に基づく5G環境の整備', { qualitative: true }],
    ['ゼロカーボンの推進', { qualitative: true }],
    ['検査体制の維持', { qualitative: true }],
    ['１人当たりの負担を見直す', { qualitative: true }],
    ['関係3所属でPTを設置', { qualitative: true }],
    ['', {}],
    ['－', {}],
    ['〇〇件以上', {}],
    ['未定', {}],
  ])
})

describe('what is not certain', () => {
  everyOf([
    ['A事業10件、B事業20件', { comparison: 'atLeast', value: 20, unit: '件', unsure: true, candidates: [20, 10] }],
    ['1/3以上', { unsure: true }],
    ['3人に1人以上', { unsure: true }],
    ['5局と連携する', { comparison: 'atLeast', value: 5, unit: '局' }],
    ['全24区で実施', { comparison: 'atLeast', value: 24, unit: '区', unsure: true }],
  ])
})

describe('a number with a year of its own beside another', () => {
  function valueAndRivals(text: string): readonly unknown[] {
    const { value, unsure, candidates } = readTarget(text)
    return [value, unsure, candidates]
  }

  it('competes in brackets when its year is later', () =>
    expect(valueAndRivals('令和6年度に100人とする（令和10年度に110人）')).toEqual([100, true, [100, 110]]))

  it('says what was when its year in brackets is earlier', () =>
    expect(valueAndRivals('令和10年度に110人とする（令和6年度に100人）')).toEqual([110, false, []]))

  it('competes outside brackets whichever year is the later', () =>
    expect(valueAndRivals('令和10年度に110人以上とする。令和6年度に90人')).toEqual([110, true, [110, 90]]))

  it('competes with a number without a year when it has a deadline', () =>
    expect(valueAndRivals('利用者を100人以上とする（令和10年度までに110人）')).toEqual([100, true, [100, 110]]))

  it('does not compete with a number without a year when it has none', () =>
    expect(valueAndRivals('利用者を100人以上とする（令和10年度に110人）')).toEqual([100, false, []]))

  it('does not compete in another unit', () =>
    expect(valueAndRivals('令和6年度に100人とする（令和10年度に30回）')).toEqual([100, false, []]))
})

describe('several years', () => {
  const text = '令和6年度　45%　令和7年度　60%'

  it("takes the plan year's", () =>
    expect(readTarget(text, { planYear: 2025 })).toEqual({
      ...NOTHING,
      text: '令和7年度　60%',
      fiscalYear: 2025,
      comparison: 'atLeast',
      value: 60,
      unit: '%',
    }))

  it('takes the first where no plan year says which, and says so', () =>
    expect(readTarget(text)).toEqual({
      ...NOTHING,
      text: '令和6年度　45%',
      fiscalYear: 2024,
      comparison: 'atLeast',
      value: 45,
      unit: '%',
      unsure: true,
      candidates: [45, 60],
    }))

  it('says so too where the plan year is named twice', () =>
    expect(readTarget('令和6年度　45件　令和6年度　60件', { planYear: 2024 })).toMatchObject({
      value: 45,
      unsure: true,
      candidates: [45, 60],
    }))

  it('reads them all, a bare one with the comparison above it', () =>
    expect(
      readTargets('令和6年度　45件以下　令和7年度　40件', { planYear: 2024 }).map((target) => [
        target.text,
        target.fiscalYear,
        target.comparison,
        target.value,
      ]),
    ).toEqual([
      ['令和6年度　45件以下', 2024, 'atMost', 45],
      ['令和7年度　40件', 2025, 'atMost', 40],
    ]))

  it('keeps a year in brackets with the number before it', () =>
    expect(readTarget('52%（平成22年度）から85%（令和5年度）まで')).toMatchObject({ value: 85, unsure: false }))

  it('takes a note for no target', () =>
    expect(readTargets('令和8年度までに50％\n※中間目標：令和6年度までに20％').map(({ value }) => value)).toEqual([50]))
})

describe('readTargets', () => {
  it('reads a target a line, the name from the line above it', () =>
    expect(
      readTargets('・講座の開催\n　10回以上\n・受講者の満足度　80％').map(({ text, value, unit }) => [
        text,
        value,
        unit,
      ]),
    ).toEqual([
      ['・講座の開催\n　10回以上', 10, '回'],
      ['・受講者の満足度　80％', 80, '%'],
    ]))

  it('reads one where there is one', () => expect(readTargets('20業務').map(({ value }) => value)).toEqual([20]))

  it('takes unit and comparison from the target above', () => {
    const above = readTarget('令和6年度　45件以下')
    expect(readTarget('令和7年度　40', { above })).toMatchObject({ comparison: 'atMost', value: 40, unit: '件' })
  })
})
