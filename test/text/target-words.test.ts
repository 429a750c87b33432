import { readTarget } from '../../src/text/target.ts'
import type { TargetContext } from '../../src/text/types.ts'

/** What a sentence says for certain: value, unit and comparison. */
type Sure = readonly [
  text: string,
  value: number,
  unit: string | null,
  comparison: string | null,
  context?: TargetContext,
]
type Unsure = readonly [text: string, candidates: readonly number[], context?: TargetContext]

function isSure(cases: readonly Sure[]): void {
  for (const [text, value, unit, comparison, context = {}] of cases) {
    it(`takes ${String(value)}${unit ?? ''} from ${text}`, () =>
      expect(readTarget(text, context)).toMatchObject({ value, unit, comparison, unsure: false }))
  }
}

function isUnsure(cases: readonly Unsure[]): void {
  for (const [text, candidates, context = {}] of cases) {
    it(`is not sure of ${text}`, () => expect(readTarget(text, context)).toMatchObject({ unsure: true, candidates }))
  }
}

describe('words that speak for a number', () => {
  isSure([
    ['各就業日につき1件、年間240件の相談を目標', 240, '件', 'atLeast'],
    ['広報紙を毎月1回、年間12回発行する', 12, '回', 'atLeast'],
    ['各区から5名、団体から20名以上、計150名以上の参加', 150, '名', 'atLeast'],
    ['収納率を毎年度2％以上増加させ、最終年度に収納率95％以上', 95, '%', 'atLeast'],
    ['約7割増加（令和元年度100％→令和7年度168％）', 168, '%', 'atLeast'],
    ['年度の平均所得を令和5年度実績（130万円）に維持する', 1300000, '円', 'atLeast'],
    ['年間目標量7,500件に対して件数を目標量以上にする', 7500, '件', 'atLeast'],
    ['計5つの協定を結ぶ', 5, null, 'atLeast'],
    ['新たな指針の作成について、2業務について策定する', 2, '業務', 'atLeast'],
    ['事業場の80％から「参考になった」との回答を得る', 80, '%', 'atLeast'],
    ['健診受診者25人増を90％以上の地区で達成する', 90, '%', 'atLeast'],
  ])
})

describe('words that speak against a number', () => {
  isSure([
    ['発電効率を42％から46％に引き上げるために必要な技術を25項目達成する', 25, '項目', 'atLeast'],
    ['50％削減目標に貢献するため、回収量300トンを確保する', 300, 'トン', 'atLeast'],
    ['200人（現状180人）とする目標に向けた研修を12回開催', 12, '回', 'atLeast', { unit: '回' }],
    ['満足度（5点満点）の平均を3.8以上にする', 3.8, null, 'atLeast'],
    ['5段階評価で4以上を80％以上とする', 80, '%', 'atLeast'],
    ['150時間以上連続運転可能な設備を20基設置', 20, '基', 'atLeast'],
    ['排出量をゼロとするモデルを5地域で構築する', 5, '地域', null],
    ['4,000人を目標としていたが、5,000人とする', 5000, '人', 'atLeast'],
    ['事業者が30者存在しており、15者が参加する', 15, '者', 'atLeast', { unit: '者' }],
    ['回答を利用者から90％以上得る（令和元年度までは80％以上）', 90, '%', 'atLeast'],
    ['10年間で死者数を250人に減らす', 250, '人', 'atMost'],
    ['終了後3年経過時点の定着率50％以上', 50, '%', 'atLeast'],
    ['利用者を延べ242,100人（80,700人×3か年）とする', 242100, '人', 'atLeast'],
    ['登録を70,000社以上とする。\n※令和4年度までは期間中に26,000社以上', 70000, '社', 'atLeast'],
    ['平均値を150％（1.5倍）以上とする', 150, '%', 'atLeast'],
    ['契約を10件、面積を500ha以上とする', 10, '件', 'atLeast', { unit: '件' }],
    ['職員1,000人の時間超えの割合を50％超えの部署5部署にする', 5, '部署', 'atLeast', { unit: '部署' }],
    ['モデルを令和9年度末までに25件開発する（毎年度5件）', 25, '件', 'atLeast'],
    ['上位2項目を選ぶ割合90％', 90, '%', 'atLeast'],
    ['区間数を0とする（参考：180％を超えていた区間 23区間）', 0, null, 'atMost'],
    ['生物種7,000種の図鑑を作成し、コストの1割以上削減に寄与', 7000, '種', 'atLeast', { unit: '種' }],
    ['米の生産コストを9,600円／60kgとする', 9600, '円', null],
    ['参加者を増やす「愛知宣言2030」の採択国　25か国', 25, 'か国', 'atLeast'],
    ['一人当たりの額を377万円まで引き上げた後、将来は545万円まで引き上げる', 5450000, '円', 'atLeast'],
    ['遵守事項を8割以上達成した者の割合を95％とする', 95, '%', 'atLeast'],
    ['対象番組の字幕を100％とする（6時から25時までの番組）', 100, '%', 'atLeast'],
    ['【市内5局】番組の普及率を13％とする', 13, '%', 'atLeast'],
    ['令和4年度に45件を達成した。令和7年度までに77件とする', 77, '件', 'atLeast'],
  ])
})

describe('a number bare of any word of comparison', () => {
  isSure([
    ['水害の低減のための技術資料を1本作成する', 1, '本', 'atLeast'],
    ['ごみの削減に関する講座　10回', 10, '回', 'atLeast'],
    ['便数の削減推定効果　580便', 580, '便', 'atLeast'],
    ['苦情の削減　10件', 10, '件', 'atMost'],
  ])
})

describe('names and numbering', () => {
  isSure([
    ['1．調査・分析事業\n調査結果を100％活用する', 100, '%', 'atLeast'],
    ['2)広報\n講座を30回開催', 30, '回', 'atLeast'],
    ['「(3)海事分野の事業」により3,009トンを削減', 3009, 'トン', 'relative'],
    ['新築住宅の平均でZEH100％を達成', 100, '%', 'atLeast'],
    ['LED 500基を設置', 500, '基', 'atLeast'],
    ['LED50基設置', 50, '基', 'atLeast'],
    ['CO2分離の費用を2,000円以下にする', 2000, '円', 'atMost'],
    ['審査期間（80％タイル値）12か月を達成', 12, 'か月', null],
    ['5規格程度を定める（事業概要1の事業）', 5, '規格', 'atLeast'],
    ['普及率（25.8％※）を令和7年度までに50％以上に引き上げる\n※令和2年8月時点', 50, '%', 'atLeast'],
    ['7割増', 70, '%', 'relative'],
  ])

  it.each([
    'ASEAN10か国との連携',
    '３つの方針に基づく支援',
    '3割増料金の見直し',
    'H7N9への備え',
    'F35機の点検',
    'TRL 7の技術',
  ])('reads no number in %j', (text) => expect(readTarget(text)).toMatchObject({ qualitative: true, value: null }))
})

describe('signs and a rate a year', () => {
  isSure([
    ['残存率≦5％', 5, '%', 'atMost'],
    ['強度≧85', 85, null, 'atLeast'],
    ['誤差 ＜1％', 1, '%', 'lessThan'],
    ['利用率 ＞80％', 80, '%', 'moreThan'],
    ['＜目標＞80％', 80, '%', 'atLeast'],
    ['＜5％＞', 5, '%', 'atLeast'],
    ['苦情 5件／年以下', 5, '件', 'atMost'],
    ['基準値（91.6％）以上', 91.6, '%', 'atLeast'],
  ])

  it('keeps that it is a rate a year', () =>
    expect(readTarget('苦情 5件／年以下')).toMatchObject({ perYear: true, value: 5 }))
})

describe('a level and its number in brackets', () => {
  isSure([
    ['未処理の比率を過去3年間の平均値以下とする（31年度は20.6％以下）', 20.6, '%', 'atMost'],
    ['相談電話の混雑率を過去5年間の平均値以下とする（15.4％）', 15.4, '%', 'atMost'],
    ['改善率を直近3年間の平均値以上とする（91.6％）', 91.6, '%', 'atLeast'],
    ['合格率が全国平均を上回る水準（91.6％）', 91.6, '%', 'moreThan'],
    ['混雑率が全国平均を下回る水準（15.4％）', 15.4, '%', 'lessThan'],
  ])

  it('leaves the number of the year before to its own column', () =>
    expect(readTarget('前年度以上（120件）')).toMatchObject({ comparison: 'relative', value: null }))
})

describe('two deadlines', () => {
  const text = '令和4年度までに相談窓口を160箇所、令和8年度までに320箇所整備する。'

  it('are one road to the last of them', () =>
    expect(readTarget(text)).toMatchObject({ value: 320, fiscalYear: 2026, deadline: true, unsure: false }))

  it('are so too once the first has passed', () =>
    expect(readTarget(text, { planYear: 2024 })).toMatchObject({ value: 320, fiscalYear: 2026, unsure: false }))

  it('compete while both lie ahead', () =>
    expect(readTarget(text, { planYear: 2021 })).toMatchObject({ unsure: true, candidates: [160, 320] }))

  it('are so where the first is the target of a year', () =>
    expect(readTarget('令和4年度に6万トンの体制、令和8年度までに10万トンの体制を構築')).toMatchObject({
      value: 100000,
      fiscalYear: 2026,
      unsure: false,
    }))

  it('may stand in brackets on the way', () =>
    expect(readTarget('令和8年度までに140か所を目指す。（令和5年度までに20か所）')).toMatchObject({
      value: 140,
      fiscalYear: 2026,
      unsure: false,
    }))

  isUnsure([
    ['令和6年度までに満足度80％、令和8年度までに認知度60％', [80, 60]],
    ['令和6年度までに80人、令和8年度までに認知度60％', [80, 60]],
    ['令和8年度までに110人、令和6年度までに100人', [110, 100]],
    ['令和6年度に100人、令和8年度に110人', [100, 110]],
  ])

  isSure([
    ['一時保護を令和7年度までに30％（中間目標：令和5年度までに20％）とする', 30, '%', 'atLeast'],
    [
      '【中間目標（令和4年度末）】\n・熱輸送量1,500件\n【最終目標（令和9年度末）】\n・熱輸送量3,000件',
      3000,
      '件',
      'atLeast',
    ],
  ])

  it('are no rivals where the value is the same', () =>
    expect(readTarget('令和4年度　10件　令和5年度　10件')).toMatchObject({ value: 10, unsure: false }))
})

describe('numbers that compete', () => {
  isUnsure([
    ['満足度を75％以上とする。（28年度以降は85％以上）', [75, 85]],
    ['就職率60％（平成26年4月1日以降は、修了後3か月時点の就職率55％）', [60, 55]],
    ['資料を1種類以上作成する。\n※令和7年度から2種類', [1, 2]],
    ['報告書の作成数を毎年度、2件以上\n※令和6年度は前年度の2件を合わせた4件を目標とする。', [2, 4]],
    ['予報の指数を0.26に改善する（改善率25％）', [25, 0.26], { unit: '指数（改善率）' }],
    ['・応札率を31.8％とする\n・対前年度比1％の削減', [1, 31.8]],
    ['職員数を1％増加（6,847人）させる', [1, 6847]],
    ['種類の6割（44種類）以上', [60, 44]],
    ['登録を70,000社以上とする。\n※令和6年度は26,000社以上を目標とする。', [26000, 70000]],
    ['強度/伸びで1500MPa/20％以上を達成', [20, 1500]],
    ['苦情を1,00件以下', []],
  ])

  it('takes a note at its word where nothing else is the target', () =>
    expect(
      readTarget('職員を1,000人とする目標に向けた水準の達成\n※本市では5人とすることを目標とする。', { unit: '人' }),
    ).toMatchObject({ value: 5, unsure: false }))
})

describe('a number of another kind than its column', () => {
  isUnsure([
    ['点検開始から10年を目標に対応する', [], { unit: '箇所' }],
    ['生産能力10倍を達成する', [], { unit: '件' }],
    ['価格差を1.5倍以内とする', [], { unit: '％' }],
    ['耐熱性 180℃の材料', [], { unit: 'MPa' }],
    ['投資30億円', [], { unit: '件' }],
  ])

  isSure([
    ['都市再生の誘発量を13,500ヘクタールまで引き上げる', 13500, 'ha', 'atLeast', { unit: 'ha' }],
    ['処理日数を3営業日以下に短縮', 3, '日', 'atMost', { unit: '日' }],
    ['3,009トンのCO2を削減', 3009, 'トン', 'atLeast', { unit: 't-CO2' }],
    ['発電量 5GWh', 5, 'GWh', 'atLeast', { unit: 'kWh' }],
    ['協力20業務', 20, '業務', 'atLeast', { unit: '件' }],
  ])
})
