import { matchStrategy } from '../../../src/recognize/prose/match-strategy.ts'
import { likeness } from '../../../src/recognize/prose/name-likeness.ts'

const STRATEGIES = [
  '人事・予算・会計・契約・文書等内部管理業務（バックオフィス）の本市全体最適化',
  '都市のデジタル化に向けたDXの推進',
  'システムの職員内製化によるBPR推進',
]

it.each([
  ['都市のデジタル化に向けたＤＸの推進', STRATEGIES[1], 'same'],
  ['都市のデジタル化に 向けたDXの推進', STRATEGIES[1], 'same'],
  ['内部管理業務（バックオフィス）の本市全体最適化', STRATEGIES[0], 'shortened'],
  ['システムの内製化によるBPR推進', STRATEGIES[2], 'shortened'],
  ['戦略２', STRATEGIES[1], 'same'],
  ['戦略③', STRATEGIES[2], 'same'],
  ['生成AIの活用', null, 'none'],
  ['DX', null, 'none'],
])('takes the heading 「%s」 for 「%s」 (%s)', (heading, strategy, how) =>
  expect(matchStrategy(heading, STRATEGIES)).toEqual({ strategy, how }),
)

it('gives no answer where two strategies fit equally well', () =>
  expect(matchStrategy('訓練の充実を図る', ['避難訓練の充実を図る', '消防訓練の充実を図る'])).toEqual({
    strategy: null,
    how: 'ambiguous',
  }))

it('knows no strategy by a number beyond the list', () =>
  expect(matchStrategy('戦略９', STRATEGIES)).toEqual({ strategy: null, how: 'none' }))

it.each([
  ['参加者数', '参加者数（延べ）', 'same'],
  ['申し込みの件数の割合', '申込件数割合', 'shortened'],
  ['外部人材の確保', '外部専門人材の確保', 'shortened'],
  ['受診者の割合', '未受診者の割合', 'different'],
  ['5歳児の受診率', '15歳児の受診率', 'different'],
  ['DXの推進', 'DXの推進1号館', 'shortened'],
  ['研修AB1', '研修AB12の参加者', 'different'],
  ['小学校の参加者数', '中学校の参加者数', 'different'],
  ['件数', '苦情の件数', 'different'],
  ['', '苦情の件数', 'different'],
  ['（注）', '（注）', 'same'],
])('says how 「%s」 stands to 「%s」: %s', (a, b, how) => {
  expect(likeness(a, b)).toBe(how)
  expect(likeness(b, a)).toBe(how)
})
