import { isLessBetterName, LESS_IS_BETTER } from '../../src/text/less-is-better.ts'

it.each([
  '交通事故死者数',
  '苦情件数',
  '待ち時間',
  '平均審査日数',
  '市税の滞納額',
  'ＣＯ２排出量',
  'ごみ量',
  '離職率',
  '観光バスの路上駐車苦情件数',
  '救急車の現場到着時間',
  '許可までの標準日数',
  '要介護認定率',
  '経常収支比率',
  '企業債残高',
  '児童虐待の件数',
])('takes %s for a name where less is better', (name) => expect(isLessBetterName(name)).toBe(true))

it.each([
  'CO2削減量',
  '苦情の解決率',
  '事故防止研修の受講者数',
  '排出指導を行った事業所数',
  'オンラインでできる手続数',
  '満足度',
  '図書館の開館日数',
  '一日当たりの学習時間',
  '未耐震橋梁の改修数',
  '',
])('takes %j for none', (name) => expect(isLessBetterName(name)).toBe(false))

it("takes the profile's words too", () => {
  expect(isLessBetterName('庁内印刷枚数', ['印刷枚数'])).toBe(true)
  expect(isLessBetterName('庁内印刷枚数', [''])).toBe(false)
})

it('holds no word twice', () => expect(new Set(LESS_IS_BETTER).size).toBe(LESS_IS_BETTER.length))
