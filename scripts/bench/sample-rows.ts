/** 指標の行 — made-up indicators as offices write them: the same row for the same number, every year, no clock and no chance. */
export interface SampleRow {
  readonly issue: string
  readonly strategy: string
  readonly name: string
  readonly unit: string
  readonly prior: string | number
  readonly target: string | number
  readonly actual: string | number
  readonly letter: string
  readonly owner: string
  readonly work: string
  readonly note: string
}

interface Kind {
  readonly name: string
  readonly unit: string
  readonly target: (value: number) => string | number
  readonly actual: (value: number) => string | number
  readonly base: number
}

const comma = (value: number): string => value.toLocaleString('en-US')
const wide = (value: number): string => String(value).replace(/[0-9]/gu, (digit) => WIDE_DIGITS[Number(digit)] ?? digit)
const WIDE_DIGITS = '０１２３４５６７８９'

/** How targets and results are typed, after the samples and the guides to writing a plan. */
const KINDS: readonly Kind[] = [
  { name: 'オンラインで申請できる手続数', unit: '件', target: (v) => v, actual: (v) => v, base: 1_300 },
  { name: '相談窓口の認知度', unit: '%', target: (v) => `${v}％以上`, actual: (v) => `${v}％`, base: 40 },
  {
    name: '認知症サポーターの養成数',
    unit: '人',
    target: (v) => `${comma(v)}人以上`,
    actual: (v) => `${comma(v)}人`,
    base: 2_500,
  },
  { name: '見守り協定を結んだ事業者数（累計）', unit: '社', target: (v) => v, actual: (v) => v, base: 120 },
  { name: '窓口の平均待ち時間', unit: '分', target: (v) => `${v}分以内`, actual: (v) => v, base: 10 },
  { name: '施設の年間利用者数', unit: '千人', target: (v) => v, actual: (v) => v, base: 1_450 },
  {
    name: '地域活動に参加したことがある区民の割合',
    unit: '%',
    target: (v) => `令和６年度　${v}%`,
    actual: (v) => v,
    base: 35,
  },
  { name: '防災訓練の実施回数', unit: '回', target: (v) => `年${wide(v)}回以上`, actual: (v) => `${v}回`, base: 12 },
  { name: '市税の収入率', unit: '%', target: () => '前年度実績以上', actual: (v) => v, base: 98 },
  {
    name: 'ごみの排出量',
    unit: 'トン',
    target: (v) => `${comma(v)}トン以下`,
    actual: (v) => `${comma(v)}トン`,
    base: 8_600,
  },
]

const ISSUES = [
  '高齢者の暮らしを支える',
  '子育て家庭への支援',
  '災害に強いまちづくり',
  '行政手続のデジタル化',
  '地域経済の活性化',
  '環境にやさしい都市の実現',
  '健康づくりの推進',
  '魅力あるまちの発信',
]
const STRATEGIES = [
  '身近な相談の場をふやす',
  '関係機関との連携を強める',
  '手続を見直し利用者の負担を減らす',
  '担い手となる人材を育てる',
]
const PLACES = ['北部', '南部', '東部', '西部', '中央', '臨海', '山手', '川沿い']
const OWNERS = [
  '企画課',
  '福祉課',
  '子育て支援課',
  '危機管理室',
  'デジタル推進課',
  '経済戦略課',
  '環境政策課',
  '保健課',
  '広報課',
  '総務課',
]
const NOTES = [
  '速報値による。確定は翌年度６月の見込み。',
  '調査方法を見直したため前年度と単純に比べられない。',
  '新たに対象を広げて実施した。',
  '特になし',
]

const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T // a list is never empty
/** Rows of one strategy stand together, as in a real table. */
const ROWS_A_STRATEGY = 25

/** One row in so many has no letter yet, or no result. */
const LETTER_MISSING = 20
const PENDING = 29
const LESS_IS_BETTER = /待ち時間|排出量/u

/** n 番目の行 — counted from 0. */
export function sampleRow(n: number): SampleRow {
  const kind = of(KINDS, n)
  const group = Math.floor(n / ROWS_A_STRATEGY)
  const issue = Math.floor(group / STRATEGIES.length)
  const value = kind.base + (((n * 7919) % kind.base) >> 1)
  const isLess = LESS_IS_BETTER.test(kind.name)
  const isMore = (n * 31) % 10 < 6 // the result is above the target
  const place = `${of(PLACES, n >> 3)}第${(n % 997) + 1}地区`
  return {
    issue: `経営課題${issue + 1}　${of(ISSUES, issue)}`,
    strategy: of(STRATEGIES, group),
    name: `${kind.name}（${place}）`,
    unit: kind.unit,
    prior: isLess ? value + 1 : value - 1,
    target: kind.target(value),
    actual: actualOf(n, kind, isMore ? value + 1 : value - 1),
    letter: n % LETTER_MISSING === 0 || n % PENDING === 0 ? '' : isMore === isLess ? 'B' : 'A',
    owner: of(OWNERS, group),
    work: `${place}の${of(STRATEGIES, n >> 1)}ため、説明会を${(n % 9) + 1}回開き、延べ${(n % 480) + 20}人が参加した。`,
    note: of(NOTES, n >> 2),
  }
}

const actualOf = (n: number, kind: Kind, value: number): string | number =>
  n % PENDING === 0 ? '集計中' : kind.actual(value)
