import { perYearAfter, quantitiesIn } from '../../src/text/quantity.ts'

function quantities(text: string): readonly string[] {
  return quantitiesIn(text).map(({ value, unit }) => `${String(value)} ${unit ?? ''}`.trim())
}

it.each<[string, readonly string[]]>([
  ['令和６年度　オンラインでできる手続数　1,300件（累計）', ['1300 件']],
  ['令和6年度　45%　令和7年度　60%', ['45 %', '60 %']],
  ['支援数　２所属', ['2 所属']],
  ['支援数 20 業務', ['20 業務']],
  ['215 百万円', ['215000000 円']],
  ['3,000（千t）', ['3000000 t']],
  ['120（人）', ['120 人']],
  ['120（予定）', ['120']],
  ['フードドライブの回収拠点　三十箇所以上', ['30 箇所']],
  ['８割以上', ['80 %']],
  ['８割５分', ['85 %']],
  ['2割引', []],
  ['5.8kWh以下', ['5.8 kWh']],
  ['10,440,000t-CO2削減', ['10440000 t-CO2']],
  ['50万TDNトン', ['500000 TDNトン']],
  ['15件（うち新規3件）', ['15 件', '3 件']],
  ['10団体増加', ['10 団体']],
  ['5人育成する', ['5 人']],
  ['12か月', ['12 か月']],
  ['3シリーズ以上', ['3 シリーズ']],
  ['4方策を実施', ['4 方策']],
  ['1中央卸売市場当たり', ['1 中央卸売市場']],
  ['12月以内（審査期間）', ['12 月']],
  ['11.7月', ['11.7 月']],
  ['10㎡', ['10 m2']],
  ['5ﾎﾟｲﾝﾄ', ['5 ポイント']],
  ['△3.5％', ['-3.5 %']],
  ['-2件', ['-2 件']],
  ['10-20', ['10', '20']],
  ['一件以上', ['1 件']],
  ['（43）', ['43']],
  ['PM2.5', []],
  ['CO2とH7N9', []],
  ['第3期計画', []],
  ['3次元', []],
  ['4G', []],
  ['3R', []],
  ['5年生', []],
  ['2回目', []],
  ['3つの柱', []],
  ['（2）育成', []],
  ['1/3', []],
  ['3分の2', []],
  ['令和7年3月に策定', []],
  ['7月公表', []],
  ['一部の二次利用と第三者', []],
  ['一人ひとり', []],
  ['1234567890123456789012345678', []],
  ['- なし', []],
  ['9百6千円', []],
])('reads %j', (text, expected) => expect(quantities(text)).toEqual(expected))

it('says where a quantity stands, how fine it is, and whether it was scaled', () => {
  expect(quantitiesIn('約12千人と0.5割')).toEqual([
    { value: 12000, unit: '人', start: 1, end: 5, text: '12千人', stepValue: 1000, approximate: true, scaled: true },
    { value: 5, unit: '%', start: 6, end: 10, text: '0.5割', stepValue: 1, approximate: false, scaled: true },
  ])
})

it('tells 程度 after the unit', () => expect(quantitiesIn('５名程度')[0]?.approximate).toBe(true))

it.each([
  ['／年', true],
  [' / 年度', true],
  ['を達成', false],
])('tells whether %j says a year', (text, expected) => expect(perYearAfter(text)).toBe(expected))
