import { judge, rateOf, type JudgeInput } from '../../src/compute/judge.ts'
import type { SettingsOverrides } from '../../src/model/settings.ts'

type Row = readonly [target: string, actual: JudgeInput['actual'], outcome: string, rest?: Partial<JudgeInput>]

/** 'A MET', '- NOT_DUE EARLY', '- QUALITATIVE suggests B'; a target without year is always YEAR_ASSUMED and not repeated here. */
function outcomeOf(input: JudgeInput, settings?: SettingsOverrides): string {
  const { status, code, notices, suggestion } = judge({ planYear: 2024, ...input }, settings)
  const told = notices.filter((notice) => notice !== 'YEAR_ASSUMED')
  return [status ?? '-', code, ...told, ...(suggestion ? [`suggests ${suggestion}`] : [])].join(' ')
}

const accepts = (title: string, rows: readonly Row[], settings?: SettingsOverrides): void =>
  describe(title, () => {
    it.each(rows.map(([target, actual, outcome, rest]) => [target, actual, rest ?? {}, outcome] as const))(
      '%j, result %j %j: %s',
      (target, actual, rest, outcome) => expect(outcomeOf({ target, actual, ...rest }, settings)).toBe(outcome),
    )
  })

const PERCENT = { numberFormat: '0%' }

accepts('the worked cases of the contract', [
  ['1,300件（累計）', '1,412件', 'A MET BASIS_ASSUMED'],
  [
    '10,000世帯以上（R3～R5作成合計目標）',
    '5年度作成世帯数4,722世帯（R3～R5作成合計10,488世帯）',
    'A MET',
    { planYear: 2023 },
  ],
  ['70％以上', '70%', 'A MET'],
  ['29％以上', 0.29, 'A MET', PERCENT],
  ['70％以上', 0.7, '- AMBIGUOUS_PERCENT'],
  ['10件以下', '10件', 'A MET'],
  ['30日以内', '30日', 'A MET'],
  ['10％未満', '9.99%', 'A MET'],
  ['50％を上回る', '50.1%', 'A MET'],
  ['12月以内（審査期間）', '11.7月', 'A MET'],
  ['５名程度', '4名', '- APPROX_BAND'],
  ['60名程度／年', '54名', '- APPROX_BAND BASIS_ASSUMED'],
  ['60名程度／年', '120名（R5・R6累計）', '- BASIS_MISMATCH'],
  ['20業務', '20件', '- UNIT_MISMATCH'],
  ['12,300人', '12千人', '- ROUNDED_ACTUAL'],
  ['5ポイント増', '5%', '- UNIT_MISMATCH'],
  ['前年度比5ポイント増', '47.9%', 'B NOT_MET ROUNDS_TO_TARGET', { prior: '43%' }],
  ['前年度比3％削減', '97件', 'A MET', { prior: '100件' }],
  ['前年度より増加', '100件', 'B NOT_MET', { prior: '100件' }],
  ['前年度以上', '100件', '- NO_BASELINE'],
  ['前年度水準を維持', '91%', 'B NOT_MET', { prior: '92%' }],
  ['60～70％', '59.9%', 'B NOT_MET ROUNDS_TO_TARGET'],
  ['0件', '0件', 'A MET'],
  ['70％以上', '－', '- NO_VALUE'],
  ['70％以上', '72%（速報値）', 'A MET PROVISIONAL'],
  ['70％以上', '区民アンケートで良好', '- UNREADABLE'],
  ['取組計画を策定', '令和7年3月に策定', '- QUALITATIVE suggests A'],
  ['令和８年度までに70％以上', '72%', '- NOT_DUE EARLY'],
])

accepts('rule 1: cells that cannot be read', [
  ['#N/A', '5件', '- CELL_ERROR'],
  ['5件', '#REF!', '- CELL_ERROR'],
  ['前年度以上', '5件', '- CELL_ERROR', { prior: '#N/A' }],
  ['前年度水準を維持', '5件', '- CELL_ERROR', { prior: '#N/A' }],
  ['5件', '5件', 'A MET', { prior: '#N/A' }],
  ['〇〇件以上', '5件', '- PLACEHOLDER'],
  ['5件', '〇〇件', '- PLACEHOLDER'],
  ['〇〇件以上', '#N/A', '- CELL_ERROR'],
  ['', '5件', '- NO_TARGET'],
  ['－', '5件', '- NO_TARGET'],
  ['未定', '5件', '- NO_TARGET'],
  ['', '〇〇件', '- PLACEHOLDER'],
  ['5件', '5件：S', '- LEGEND_UNKNOWN'],
  ['5件', '◎', '- LEGEND_UNKNOWN'],
  ['5件', '×（6件）', '- LEGEND_UNKNOWN'],
  ['', '5件：S', '- NO_TARGET'],
  ['令和7年度　5件', '5件：S', '- LEGEND_UNKNOWN'],
])

accepts('rule 2: time', [
  ['令和7年度　5件', '5件', '- NOT_DUE'],
  ['令和7年度　5件', null, '- NOT_DUE'],
  ['令和6年度　5件', '5件', 'A MET'],
  ['令和5年度　5件', '5件', '- PAST_YEAR'],
  ['令和5年度までに5件', '5件', '- PAST_DUE'],
  ['令和6年度までに5件', '5件', 'A MET'],
  ['令和7年度までに5件', '5件', '- NOT_DUE EARLY'],
  ['令和7年度までに5件', '4件', '- NOT_DUE'],
  ['令和7年度までに5件', null, '- NOT_DUE'],
  ['令和7年度までに5件', '5件（速報値）', '- NOT_DUE EARLY PROVISIONAL'],
  ['令和7年度までに5件', '4件（速報値）', '- NOT_DUE'],
  ['令和7年度　5件', '5件', 'A MET', { planYear: undefined }],
  ['令和5年度までに5件', '5件', 'A MET', { planYear: undefined }],
])

describe('rule 2: a target without year is judged as of the plan year, and says so', () => {
  it.each([
    ['5件', '5件', ['YEAR_ASSUMED']],
    ['5件', '', ['YEAR_ASSUMED']],
    ['令和6年度　5件', '5件', []],
    ['〇〇件', '5件', []],
    ['#N/A', '5件', []],
    ['', '5件', []],
    ['5件', '◎', []],
  ])('%j against %j: %j', (target, actual, notices) =>
    expect(judge({ target, actual, planYear: 2024 }).notices).toEqual(notices),
  )
})

accepts('rule 3: no result', [
  ['5件', null, '- NO_ACTUAL'],
  ['5件', '', '- NO_ACTUAL'],
  ['5件', '　', '- NO_ACTUAL'],
  ['5件', 'A', '- NO_ACTUAL'],
  ['5件', '集計中', '- PENDING'],
  ['5件', '7件（集計中）', '- PENDING'],
  ['5件', '-', '- NO_VALUE'],
  ['5件', '未実施', '- NOT_DONE suggests B'],
  ['5人', '中止（申込7人）', '- NOT_DONE'],
  ['計画を策定', '', '- NO_ACTUAL'],
  ['計画を策定', '調査中', '- PENDING'],
  ['計画を策定', '中止', '- NOT_DONE suggests B'],
  ['前年度以上', '', '- NO_ACTUAL'],
  ['5件', 0, 'B NOT_MET UNIT_ASSUMED'],
])

accepts('rule 4: qualitative targets', [
  ['計画を策定', '令和7年3月に策定', '- QUALITATIVE suggests A'],
  ['計画を策定', '策定済み', '- QUALITATIVE suggests A'],
  ['計画を策定', '運用を開始', '- QUALITATIVE suggests A'],
  ['計画を策定', '関係者に周知した。', '- QUALITATIVE suggests A'],
  ['計画を策定', '策定できなかった', '- QUALITATIVE suggests B'],
  ['計画を策定', '未策定', '- QUALITATIVE suggests B'],
  ['計画を策定', '延期した', '- QUALITATIVE suggests B'],
  ['計画を策定', '次年度に策定', '- QUALITATIVE suggests B'],
  ['計画を策定', '策定中', '- QUALITATIVE'],
  ['計画を策定', '策定に向け調整', '- QUALITATIVE'],
  ['計画を策定', '未来戦略を策定', '- QUALITATIVE suggests A'],
  ['計画を策定', '良好', '- QUALITATIVE'],
  ['計画を策定', 3, '- QUALITATIVE'],
])

accepts('rule 4: results of which no number can be taken', [
  ['5件', '良好', '- UNREADABLE'],
  ['5件', 'イベント2024で好評', '- UNREADABLE'],
  ['5件', 45_482, '- UNREADABLE', { numberFormat: 'yyyy/m/d' }],
  ['5件', NaN, '- UNREADABLE'],
  ['5件', 1e300, '- UNREADABLE'],
  ['5件', 1e-300, '- UNREADABLE'],
  ['5件', '0.1234567890123456789012件', '- UNREADABLE'],
  ['100件', '前年度比10件増', '- UNREADABLE'],
  ['CO2削減量　100kg', '120kg削減', 'A MET', { name: 'CO2削減量' }],
  ['100件', '70件、80件', '- AMBIGUOUS'],
  ['100件', '120件（うち新規20件）', '- AMBIGUOUS'],
  ['60～70％', '60～70％', '- AMBIGUOUS'],
  ['70％以上', '70％以上', '- AMBIGUOUS'],
  ['70％以上', '72％、70％以上', '- AMBIGUOUS'],
  ['60分以内', '1時間30分', '- AMBIGUOUS'],
  ['70％以上', '前年度72%', '- AMBIGUOUS'],
  ['70％以上', '70％に届かなかった', '- AMBIGUOUS'],
  ['70％以上', '達成率104%', '- AMBIGUOUS'],
  ['70％以上', '72%（令和5年度）', '- AMBIGUOUS'],
  ['前年度以上', '良好', '- UNREADABLE', { prior: '5件' }],
])

accepts('rule 4: of several numbers the one with the unit and the basis of the target', [
  ['70％以上', '満足度72%（回答145人）', 'A MET'],
  ['70％以上', '72%（前年度68%）', 'A MET'],
  ['70％以上', '68%（目標70%）', 'B NOT_MET'],
  ['70％以上', '令和5年度72%、令和6年度68%', 'B NOT_MET'],
  ['令和6年度　70％', '令和5年度72%、令和6年度68%', 'B NOT_MET', { planYear: undefined }],
  ['令和6年度までに70％', '令和5年度72%、令和6年度68%', '- AMBIGUOUS', { planYear: undefined }],
  ['1,300件（累計）', '300件、累計1,412件', 'A MET'],
  ['1,300件（累計）', '累計1,412件、累計900件', '- AMBIGUOUS'],
  ['1,300件', '1,200件、累計1,412件', 'B NOT_MET'],
  ['60名／年', '50名、年間70名', 'A MET'],
  ['基準達成率　100％', '達成率100%', 'A MET', { name: '基準達成率' }],
  ['50校', '50校中45校', 'B NOT_MET'],
])

accepts('rule 4: provisional results', [
  ['70％以上', '69%（見込）', 'B NOT_MET PROVISIONAL'],
  ['70％以上', '暫定72%', 'A MET PROVISIONAL'],
])

accepts('rule 5: units', [
  ['12,000人', '1.3万人', 'A MET'],
  ['1万人', '12千人', 'A MET'],
  ['5億円', '490百万円', 'B NOT_MET ROUNDS_TO_TARGET'],
  ['5億円', '510百万円', 'A MET'],
  ['8割', '82%', 'A MET'],
  ['5名', '5人', 'A MET'],
  ['5箇所', '5か所', 'A MET'],
  ['70％', '72ポイント', '- UNIT_MISMATCH'],
  ['70％', '72件', '- UNIT_MISMATCH'],
  ['1,300件', '達成率104%', '- UNIT_MISMATCH'],
  ['1,300件', '5回、7人', '- UNIT_MISMATCH'],
  ['70％', '72', 'A MET UNIT_ASSUMED'],
  ['70％', 72, 'A MET UNIT_ASSUMED'],
  ['70％', 72, 'A MET', { unit: '％' }],
  ['900', 899.6, 'B NOT_MET ROUNDS_TO_TARGET', { unit: '千人' }],
  ['900', 900, 'A MET', { unit: '千人' }],
  ['900', '900,000人', 'A MET', { unit: '千人' }],
  ['900', '899,999人', 'B NOT_MET ROUNDS_TO_TARGET', { unit: '千人' }],
  ['87', 87.1, 'A MET', { unit: '割合（％）' }],
  ['10', '12件', 'A MET UNIT_ASSUMED'],
  ['10', '12%', '- UNIT_MISMATCH'],
  ['10', '12千件', '- UNIT_MISMATCH'],
  ['10', 12, 'A MET'],
  ['5件', 5, '- UNIT_MISMATCH', PERCENT],
  ['5件', 7, '- UNIT_MISMATCH', { numberFormat: '0"人"' }],
  ['5件', 7, 'A MET', { numberFormat: '0"件"' }],
])

accepts('rule 5: a bare number near 1 against a percentage', [
  ['70％', 0.7, '- AMBIGUOUS_PERCENT'],
  ['70％', '0.7', '- AMBIGUOUS_PERCENT'],
  ['70％', -0.7, '- AMBIGUOUS_PERCENT'],
  ['70％', 2, '- AMBIGUOUS_PERCENT'],
  ['70％', -2, '- AMBIGUOUS_PERCENT'],
  ['70％', 2.01, 'B NOT_MET UNIT_ASSUMED'],
  ['70％', 0, 'B NOT_MET UNIT_ASSUMED'],
  ['70％', 0.72, '- AMBIGUOUS_PERCENT', { unit: '％' }],
  ['70％', 0.72, 'A MET', PERCENT],
  ['70％', 0.72, '- AMBIGUOUS_PERCENT', { numberFormat: '0.00' }],
  ['70％', 0.72, 'B NOT_MET', { numberFormat: '0.00"%"' }],
  ['70％', '0.7％', 'B NOT_MET'],
  ['1件', 0.7, 'B NOT_MET UNIT_ASSUMED ROUNDS_TO_TARGET'],
])

accepts('rule 5 and 9: a change that the result itself reports', [
  ['5ポイント増', '5.2ポイント増', 'A MET'],
  ['5ポイント増', '5.0ポイント増', 'A MET'],
  ['5ポイント増', '4.9ポイント増', 'B NOT_MET'],
  ['5ポイント増', '+5.2ポイント', 'A MET'],
  ['5ポイント増', '5.2ポイント減', 'B NOT_MET'],
  ['5ポイント増', '5.2％増', '- UNIT_MISMATCH'],
  ['5ポイント増', '5.2ポイント', '- NO_BASELINE'],
  ['5％増', '5.2ポイント増', '- UNIT_MISMATCH'],
  ['5％増', '5.2ポイント増', '- UNIT_MISMATCH', { prior: '40%' }],
  ['5％増', '5.2ポイント', '- UNIT_MISMATCH'],
  ['5％増', '5％', '- NO_BASELINE'],
  ['前年度比3％削減', '3％減', 'A MET'],
  ['前年度比3％削減', '2.9％減', 'B NOT_MET'],
  ['前年度比3％削減', '前年度比3.1％減', 'A MET'],
  ['前年度比3％削減', '目標比3.1％減', '- NO_BASELINE'],
  ['前年度比10件増', '12件増', 'A MET'],
  ['前年度比10件増', '12人増', '- NO_BASELINE'],
  ['前年度以上', '2.1ポイント増', 'A MET'],
  ['前年度以上', '2.1ポイント減', 'B NOT_MET'],
  ['前年度より増加', '0.0ポイント増', 'B NOT_MET'],
  ['前年度以上', '2件増、3人増', '- AMBIGUOUS'],
  ['前年度以上', '72%（2.1ポイント増）', 'A MET', { prior: '69.9%' }],
  ['前年度以上', '72%（2.1ポイント減）', '- AMBIGUOUS', { prior: '69.9%' }],
  ['前年度以上', '72%（2.1ポイント増）', 'A MET'],
  ['平成30年度比10％削減', '平成30年度比11％減', 'A MET'],
  ['平成30年度比10％削減', '前年度比11％減', '- NO_BASELINE'],
  ['平成30年度比10％削減', '平成29年度比11％減', '- NO_BASELINE'],
])

accepts('rule 5 and 9: a change through last year’s result', [
  ['前年度以上', '100件', 'A MET', { prior: '100件' }],
  ['前年度以上', '99件', 'B NOT_MET', { prior: '100件' }],
  ['前年度以下', '100件', 'A MET', { prior: '100件' }],
  ['前年度以下', '101件', 'B NOT_MET', { prior: '100件' }],
  ['前年度を下回る', '100件', 'B NOT_MET', { prior: '100件' }],
  ['前年度を下回る', '99件', 'A MET', { prior: '100件' }],
  ['前年度より増加', '101件', 'A MET', { prior: '100件' }],
  ['前年度以上', 31, 'A MET', { prior: 30, unit: '件' }],
  ['前年度以上', 31, 'A MET', { prior: 30 }],
  ['前年度以上', 0.31, 'A MET', { prior: 0.3, ...PERCENT }],
  ['前年度以上', '100件', 'A MET', { prior: '前年度 90件' }],
  ['令和6年度　前年度以上', '100件', 'A MET', { prior: '90件' }],
  ['令和6年度　前年度比10％増', '110件', 'A MET', { prior: '100件' }],
  ['前年度以上', '100件', '- NO_BASELINE', { prior: '集計中' }],
  ['前年度以上', '100件', '- NO_BASELINE', { prior: '90件、95件' }],
  ['前年度以上', '100件', '- NO_BASELINE', { prior: '90件（令和4年度）' }],
  ['前年度以上', '100件', '- UNIT_MISMATCH', { prior: '90%' }],
  ['前年度以上', '12千人', 'A MET', { prior: '11千人' }],
  ['前年度以上', '12,300人', '- ROUNDED_ACTUAL', { prior: '12千人' }],
  ['前年度以上', '12,500人', 'A MET', { prior: '12千人' }],
  ['前年度比10％増', '110件', 'A MET', { prior: '100件' }],
  ['前年度比10％増', '109件', 'B NOT_MET', { prior: '100件' }],
  ['前年度比10％増', '5件', '- NO_BASELINE', { prior: '0件' }],
  ['前年度比10％増', '51%', 'A MET', { prior: '40%' }],
  ['前年度比10％増', '44%', '- UNIT_MISMATCH', { prior: '40%' }],
  ['前年度比10％増', '43%', 'B NOT_MET', { prior: '40%' }],
  ['前年度比10％増', 1.5, '- AMBIGUOUS_PERCENT', { prior: '1件' }],
  ['前年度比10％増', 1.5, 'A MET', { prior: 1, unit: '件' }],
  ['前年度比5ポイント増', '48%', 'A MET', { prior: '43%' }],
  ['前年度比5ポイント増', 48, 'A MET UNIT_ASSUMED', { prior: 43 }],
  ['前年度比5ポイント増', 0.48, '- AMBIGUOUS_PERCENT', { prior: 0.43 }],
  ['前年度比5ポイント増', '48件', '- UNIT_MISMATCH', { prior: '43件' }],
  ['前年度比5ポイント減', '38%', 'A MET', { prior: '43%' }],
  ['前年度比5ポイント減', '38.1%', 'B NOT_MET ROUNDS_TO_TARGET', { prior: '43%' }],
  ['前年度比5％増', '前年度比105％', '- UNREADABLE', { prior: '40%' }],
  ['前年度比10件増', '110件', 'A MET', { prior: '100件' }],
  ['前年度比10件増', '109件', 'B NOT_MET', { prior: '100件' }],
  ['前年度比10件増', '110人', '- UNIT_MISMATCH', { prior: '100人' }],
  ['全国平均以上', '72%', '- NO_BASELINE', { prior: '70%' }],
  ['平成28年度比5％削減', '90件', '- NO_BASELINE', { prior: '100件' }],
  ['令和5年度比5％削減', '95件', 'A MET', { prior: '100件' }],
  ['令和5年度比5％削減', '95件', '- NO_BASELINE', { prior: '100件', planYear: undefined }],
])

accepts('rule 6: basis', [
  ['1,300件（累計）', '1,412件（累計）', 'A MET'],
  ['1,300件（累計）', '1,412件（単年度）', '- BASIS_MISMATCH'],
  ['1,300件（累計）', '年間1,412件', '- BASIS_MISMATCH'],
  ['1,300件（累計）', '延べ1,412件', 'A MET BASIS_ASSUMED'],
  ['1,300件（累計）', '1,412件', 'A MET', { name: '手続数（累計）' }],
  ['1,300件（累計）', '1,412件（単年度）', '- BASIS_MISMATCH', { name: '手続数（累計）' }],
  ['1,300件', '1,412件（累計）', 'A MET BASIS_ASSUMED'],
  ['1,300件', '1,412件（単年度）', 'A MET'],
  ['60名／年', '60名', 'A MET BASIS_ASSUMED'],
  ['60名／年', '60名／年', 'A MET'],
  ['60名／年', '60名（単年度）', 'A MET'],
  ['60名／年', '60名（累計）', '- BASIS_MISMATCH'],
  ['60名／年', '延べ60名', '- BASIS_MISMATCH'],
  ['60名／年', '延べ60名', 'A MET', { name: '延べ受講者数' }],
  ['60名', '延べ60名', 'A MET BASIS_ASSUMED'],
  ['前年度以上', '100件（累計）', 'A MET', { prior: '90件（累計）' }],
  ['前年度以上', '100件（累計）', '- BASIS_MISMATCH', { prior: '90件（単年度）' }],
  ['前年度以上', '100件', 'A MET BASIS_ASSUMED', { prior: '90件（累計）' }],
  ['前年度以上', '100件（単年度）', '- BASIS_MISMATCH', { prior: '90件（累計）' }],
  ['前年度以上', '100件（単年度）', 'A MET', { prior: '90件' }],
  ['毎月10件', '120件', 'A MET BASIS_ASSUMED'],
  ['毎月10件', '年間120件', '- BASIS_MISMATCH'],
  ['毎月10件', '120件（累計）', '- BASIS_MISMATCH'],
  ['前年度以上', '100件（累計）', 'A MET BASIS_ASSUMED', { prior: '90件' }],
  ['毎月10件', '月平均12件', 'A MET'],
  ['120件', '月平均12件', '- BASIS_MISMATCH'],
  ['30人', '1日平均32人', '- BASIS_MISMATCH', { name: '講座の参加者' }],
  ['30人', '32人', 'A MET', { name: '1日平均の利用者' }],
  ['30人', '1回平均32人', '- BASIS_MISMATCH', { name: '1日平均の利用者' }],
  ['3人', '週4人', '- BASIS_MISMATCH'],
])

accepts('rule 6: direction and target unsure', [
  ['235人', '230人', '- DIRECTION_UNSURE', { name: '交通事故死者数' }],
  ['235人以下', '230人', 'A MET', { name: '交通事故死者数' }],
  ['1,300件、相談1,200件', '1,250件', '- TARGET_UNSURE'],
  ['1日平均30人', '1日平均25人', '- TARGET_UNSURE'],
  ['前年度水準を維持', '30件', '- DIRECTION_UNSURE', { prior: '30件', name: '苦情件数' }],
  ['前年度水準を維持', '30件', 'A MET', { prior: '30件', name: '参加件数' }],
])

accepts(
  'rule 6: the direction that a person has confirmed',
  [
    ['235人', '230人', 'A MET', { name: '交通事故死者数' }],
    ['235人', '236人', 'B NOT_MET', { name: '交通事故　死者数' }],
    ['235人以上', '230人', 'B NOT_MET', { name: '交通事故死者数' }],
    ['前年度水準を維持', '29件', 'A MET', { prior: '30件', name: '交通事故死者数' }],
    ['前年度水準を維持', '31件', 'B NOT_MET', { prior: '30件', name: '交通事故死者数' }],
    ['100件', '120件', 'B NOT_MET', { name: '相談' }],
    ['0件', '0件', 'A MET', { name: '相談' }],
    ['60～70％', '50%', 'A MET', { name: '相談' }],
    ['60～70％', '71%', 'B NOT_MET', { name: '相談' }],
    ['60～70％', '71%', 'A MET', { name: '検診' }],
    ['60～70％', '59%', 'B NOT_MET', { name: '検診' }],
    ['100件', '120件', 'A MET', { name: 'ほか' }],
    ['100件', '120件', 'A MET'],
  ],
  { directions: { 交通事故死者数: 'atMost', 相談: 'atMost', 検診: 'atLeast', '': 'atMost' } },
)

accepts('rule 7: comparison in exact decimals', [
  ['70％以上', '69.99%', 'B NOT_MET ROUNDS_TO_TARGET'],
  ['70％以上', '69.5%', 'B NOT_MET ROUNDS_TO_TARGET'],
  ['70％以上', '69.4%', 'B NOT_MET'],
  ['70.0％以上', '69.96%', 'B NOT_MET ROUNDS_TO_TARGET'],
  ['70.0％以上', '69.94%', 'B NOT_MET'],
  ['10件以下', '11件', 'B NOT_MET'],
  ['10日以内', '10.4日', 'B NOT_MET ROUNDS_TO_TARGET'],
  ['10％未満', '10.0%', 'B NOT_MET'],
  ['10％未満', '9.9%', 'A MET'],
  ['50％を超える', '50%', 'B NOT_MET'],
  ['50％を超える', '50.1%', 'A MET'],
  ['0件', '1件', 'B NOT_MET'],
  ['30％以下', 0.1 + 0.2, 'A MET', { numberFormat: '0.0%' }],
  ['110件', '110件', 'A MET'],
  ['前年度比10％増', '110件', 'A MET', { prior: '100件' }],
])

accepts('rule 7: a result coarser than its target', [
  ['12,300人', '12千人', '- ROUNDED_ACTUAL'],
  ['12,500人', '12千人', 'B NOT_MET'],
  ['11,500人', '12千人', 'A MET'],
  ['11,501人', '12千人', '- ROUNDED_ACTUAL'],
  ['12千人', '12千人', 'A MET'],
  ['12,300人', '12,000人', 'B NOT_MET'],
  ['20,000人', '2万人', '- ROUNDED_ACTUAL'],
  ['2万人', '20,000人', 'A MET'],
  ['69.4％以上', '69%', '- ROUNDED_ACTUAL'],
  ['69.5％以上', '69%', 'B NOT_MET'],
  ['69.4％以上', '70%', 'A MET'],
  ['12,300人以下', '12千人', '- ROUNDED_ACTUAL'],
  ['12,500人以下', '12千人', 'A MET'],
  ['12,300人', 12, '- ROUNDED_ACTUAL', { unit: '千人' }],
  ['70％以上', '約70%', '- ROUNDED_ACTUAL'],
  ['70％以上', '約72%', 'A MET'],
  ['1,398件', '約1,400件', '- ROUNDED_ACTUAL'],
  ['1,350件', '約1,400件', 'A MET'],
  ['1,450件', '約1,400件', 'B NOT_MET'],
  ['60～70％', '約60%', '- ROUNDED_ACTUAL'],
  ['60～70％', '約70%', '- ROUNDED_ACTUAL'],
  ['60～70％', '約65%', 'A MET'],
])

accepts('rule 8: 程度', [
  ['200件程度', '200件', 'A MET'],
  ['200件程度', '180件', '- APPROX_BAND'],
  ['200件程度', '179件', 'B NOT_MET'],
  ['約200件', '185件', '- APPROX_BAND'],
  ['おおむね200件', '185件', '- APPROX_BAND'],
  ['5名程度', '4名', '- APPROX_BAND'],
  ['5名程度', '3名', 'B NOT_MET'],
  ['5名程度', '9名', 'A MET'],
  ['5％程度', '4.5%', '- APPROX_BAND'],
  ['5％程度', '4.4%', 'B NOT_MET'],
  ['5km程度', '4.4km', 'B NOT_MET'],
  ['5程度', 4, '- APPROX_BAND'],
  ['30日程度以内', '33日', '- APPROX_BAND'],
  ['30日程度以内', '34日', 'B NOT_MET'],
  ['5名', '4名', 'B NOT_MET'],
])

accepts(
  'rule 8: with another band',
  [
    ['200件程度', '160件', '- APPROX_BAND'],
    ['200件程度', '159件', 'B NOT_MET'],
    ['5名程度', '2名', '- APPROX_BAND'],
    ['5名程度', '1名', 'B NOT_MET'],
  ],
  { approximatePercent: 20, approximateCount: 3 },
)

accepts('rule 9: 維持', [
  ['100％を維持', '100%', 'A MET'],
  ['100％を維持', '99.9%', 'B NOT_MET ROUNDS_TO_TARGET'],
  ['前年度水準を維持', '92%', 'A MET', { prior: '92%' }],
  ['前年度水準を維持', '91.9%', 'B NOT_MET ROUNDS_TO_TARGET', { prior: '92%' }],
  ['前年度水準を維持', '92%', '- NO_BASELINE'],
  ['現状維持', '92%', 'A MET', { prior: '92%' }],
])

accepts(
  'rule 9: 維持 with a tolerance',
  [
    ['100％を維持', '90%', 'A MET'],
    ['100％を維持', '89%', 'B NOT_MET'],
    ['前年度水準を維持', '45件', 'A MET', { prior: '50件' }],
    ['前年度水準を維持', '44件', 'B NOT_MET', { prior: '50件' }],
  ],
  { maintainPercent: 10 },
)

accepts(
  'rule 9: 維持 where less is better',
  [
    ['前年度水準を維持', '51件', 'B NOT_MET', { prior: '50件' }],
    ['前年度水準を維持', '55件', 'B NOT_MET', { prior: '50件' }],
    ['前年度水準を維持', '50件', 'A MET', { prior: '50件' }],
  ],
  { maintainDirection: 'atMost' },
)

accepts(
  'rule 9: 維持 where less is better, with a tolerance',
  [
    ['前年度水準を維持', '55件', 'A MET', { prior: '50件' }],
    ['前年度水準を維持', '56件', 'B NOT_MET', { prior: '50件' }],
  ],
  { maintainDirection: 'atMost', maintainPercent: 10 },
)

accepts('rule 9: ranges', [
  ['60～70％', '60%', 'A MET'],
  ['60～70％', '70%', 'A MET'],
  ['60～70％', '70.1%', '- RANGE_EXCEEDED'],
  ['60～70％', '59%', 'B NOT_MET'],
  ['60～70％程度', '54%', '- APPROX_BAND'],
  ['60～70％程度', '53%', 'B NOT_MET'],
  ['10～20分', '9分', '- DIRECTION_UNSURE', { name: '待ち時間' }],
])
accepts('rule 9: above a range, more is better', [['60～70％', '71%', 'A MET']], { rangeAbove: 'A' })
accepts('rule 9: above a range, more is worse', [['60～70％', '71%', 'B NOT_MET']], { rangeAbove: 'B' })

accepts('the letter typed behind a result', [
  ['5件', '5件：A', 'A MET'],
  ['5件', '5件：B', 'A MET CONFLICT'],
  ['5件', '4件：A', 'B NOT_MET CONFLICT'],
  ['5件', '4件：未達成', 'B NOT_MET'],
  ['5件', '達成（4件）', 'B NOT_MET CONFLICT'],
  ['5名程度', '4名：A', '- APPROX_BAND'],
])

describe('rule 10: rateOf is for show', () => {
  it.each([
    ['100件', '99.96件', 99.9],
    ['100件', '100件', 100],
    ['3件', '2件', 66.6],
    ['3件', '4件', 133.3],
    ['70％以上', '70%', 100],
    ['50％を超える', '50%', 100],
    ['5名程度', '4名', 80],
    ['1,300件（累計）', '1,412件', 108.6],
    ['10件以下', '9件', null],
    ['10件未満', '9件', null],
    ['60～70％', '65%', null],
    ['0件以上', '5件', null],
    ['前年度以上', '5件', null],
    ['取組を推進', '推進した', null],
    ['100件', '集計中', null],
    ['100件', '12千件', 12_000],
    ['12,300人', '12千人', null],
    ['令和7年度　100件', '100件', null],
  ])('%s, result %s: %s', (target, actual, rate) =>
    expect(rateOf({ target, actual, planYear: 2024, prior: '4件' })).toBe(rate),
  )
})

it('takes settings that are undefined for not given', () =>
  expect(judge({ target: '5名程度', actual: '4名' }, { approximatePercent: undefined }).code).toBe('APPROX_BAND'))
