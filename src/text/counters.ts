/**
 * 助数詞 — units that may follow a number directly, one a line of kin. The vocabulary is open: a run of kanji or katakana that
 * stands here nowhere is a unit too; this table tells where a known one ends ('10団体増加', '5人育成').
 */
const COUNTERS: readonly string[] = [
  '% パーセント ポイント %ポイント %pt pt ‰ ppm ppb',
  '人 名 人日 人回 人泊 人月 人年 者 者数 世帯 戸 家族 組 組織 団体 法人 社 企業 事業者 事業所 事業場 経営体 事業体 会員',
  '件 件数 回 回数 回分 度 次 位 番 点 段階 級 等級 冊 枚 部 通 紙 誌 報 編 本 曲 作品 号 項目 品目 品種 種 種類 類型 類 分類群 分類 方式 形式 事例 例 案 案件 課題 テーマ 提言 報告 論文 規格 手法 技術 機能 指標 分野 部門 業務 業種 業界 手続 手続き 事業 施策 取組 取り組み 講座 コース プログラム プロジェクト イベント セミナー 教室 講演 公演 研修 活動 サービス メニュー システム サイト ページ ページビュー PV アクセス ビュー ダウンロード フォロワー 登録 データセット アプリ シーン サンプル 検体 製剤 剤 物質',
  '箇所 か所 ヵ所 ヶ所 カ所 ケ所 個所 地点 地区 地域 区域 区間 区画 区分 区 市 町 村 県 都道府県 市町村 市区町村 自治体 国 か国 ヵ国 ヶ国 カ国 ヶ国語 か国語 言語 拠点 会場 店舗 店 窓口 施設 館 園 校 学校 大学 学級 クラス 局 所 所属 課 室 部署 支部 支所 駅 空港 港 漁港 河川 海域 沿岸 集落 圏域 火山 路線 系統 橋 橋梁 棟 室 床 部屋 席 団地 公園 池 府省 省庁 機関 部隊 労働局 農協 病院 診療所 薬局 町会 町内会 自治会 校区 小学校区',
  '個 個数 台 両 機 隻 基 頭 羽 匹 尾 株 柱 着 足 丁 艇 門 式 セット ケース 箱 袋 缶 束 株 本数 発 装置 機種 マーカー 遺伝子 素材 塩基 ロット ユニット',
  '年 年間 か年 ヵ年 ヶ年 カ年 か月 ヵ月 ヶ月 カ月 ケ月 か月間 ヶ月間 カ月間 月 月分 週 週間 日 日間 日分 時間 時 分 分間 秒 秒間 夜 泊 営業日 開庁日',
  '円 ドル ユーロ 米ドル',
  'トン t g kg mg km m cm mm km2 m2 m3 ha kW MW GW kWh MWh GWh Wh kL kl L ml t-CO2 tCO2 トン-CO2 トンCO2 トンキロ 人キロ ヘクタール アール メートル キロメートル キロ キログラム グラム リットル キロリットル 平方メートル 立方メートル 平米 坪 歩 歩数 カロリー kcal インチ dB デシベル bps Gbps Mbps Hz GHz MB GB TB ベクレル シーベルト km/h ℃ °C kV MJ GJ TJ PJ Mpa MPa',
  '倍 割 割合 歳 才 点満点 語 文字 字 行 票 口 株 試合 戦 勝 ゴール 種目 競技 チーム 選手 曲',
].flatMap((line) => line.split(' '))

const LONGEST = Math.max(...COUNTERS.map((word) => word.length))
const KNOWN: ReadonlySet<string> = new Set(COUNTERS)

/** The longest known unit that begins the text: '人' of '人育成', 'か所' of 'か所以上'. */
export function counterAt(text: string): string | undefined {
  for (let length = Math.min(LONGEST, text.length); length > 0; length--) {
    const word = text.slice(0, length)
    if (KNOWN.has(word)) return word
  }
  return undefined
}

/** Whether a word is a unit of the table. */
export function isCounter(word: string): boolean {
  return KNOWN.has(word)
}
