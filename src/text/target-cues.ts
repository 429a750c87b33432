/** 手がかり — words around a number that speak for or against its being the target, in points; a real phrase beside each. */
export interface Cue {
  readonly name: string
  readonly points: number
  /** Tested on the text that ends where the number begins. */
  readonly before?: RegExp
  /** Tested on the text that follows the number and its unit. */
  readonly after?: RegExp
  readonly unit?: RegExp
}

export const CUES: readonly Cue[] = [
  // 70％以上とする · 30日以内 · 10％未満
  { name: 'bound', points: 3, after: /^\s*(?:程度)?(?:以上|以下|以内|未満|超(?!過|伝)|を?(?:超え|上回|下回)|程度)/u },
  // 45%に引き上げる · 1,000人まで拡大 · 60%を達成 · 100件を目指す
  {
    name: 'goal',
    points: 3,
    after:
      /^\s*(?:程度|以上|以下|以内|未満|超)?[」』"]?(?:\([^()]{0,24}\))?(?:と?する|とな[るり]|とし|に(?:する|引き?上げ|引き?下げ|増|減|向上|拡大|上昇|抑|達|まで|低減|改善|な[るり])|まで|[をの](?:目標|目指|めざ|達成|確保|維持|実現|上回|下回|超|得|維持)|の(?:削減|確保|導入|創出|育成|実施|設置|整備|作成|策定))/u,
  },
  // 前年度比10％増 · 3％削減
  {
    name: 'change',
    points: 2,
    after:
      /^\s*(?:程度|以上)?(?:の?増|の?減|削減|向上|低減|短縮|縮減|抑制|上昇|改善|引き?[上下]げ|[をの]?(?:削減|低減|短縮|縮減))/u,
  },
  // 支援数　２所属
  { name: 'end', points: 2, after: /^\s*(?:程度|以上|以下|以内|未満|超)?\s*[。.)」』]*\s*(?:$|\n|※|\()/u },
  // 目標値：80％
  {
    name: 'goalBefore',
    points: 3,
    before: /(?:目標値?|目標数値?|最終目標|成果目標)(?:として)?[はをの:：「『(=、]*\s*$/u,
  },
  // 23％→46％
  { name: 'arrow', points: 4, before: /(?:→|⇒|➡|⇨|から)\s*[「『約]*$/u },
  // 0％（平成28年度）から30％に · 51.7%から
  {
    name: 'from',
    points: -6,
    after: /^\s*(?:程度|以上|以下)?[」』]?(?:\([^()]{0,24}\))?\s*(?:から(?!の)|より(?!も?高)|→|⇒|➡|⇨)/u,
  },
  // 現状値 22.7% · 平成29年度実績 4.4兆円
  {
    name: 'baseline',
    points: -5,
    before:
      /(?:実績値?|現状値?|現況値?|基準値|初期値|当初|従来|直近値|参考値?|平均値?|年度末?時点|現在|時点で?)[はがの:：「『(約、]*\s*$/u,
  },
  // 1人当たり · 人口10万人当たり · 100人につき
  { name: 'per', points: -8, after: /^\s*(?:程度)?(?:当た?り|あたり|につき|ごと|毎(?:に|の))/u },
  // 3尾/1基 · 円/100g
  { name: 'denominator', points: -6, before: /[/／]\s*$/u },
  // 5点満点 · 5段階評価
  { name: 'scale', points: -8, after: /^\s*(?:満点|段階|点満点|の尺度|択|点法)/u },
  // 5段階中3点以上: 5 · 全国155市町村のうち
  {
    name: 'outOf',
    points: -5,
    after:
      /^\s*(?:の?うち|中(?!に|の|で)|の内|について|において|における|に対し|を対象|の(?:市町村|都道府県|国|地域|団体|企業|各))/u,
  },
  // 65歳以上の就職率
  { name: 'modifier', points: -3, after: /^\s*(?:以上|以下|以内|未満|超)の[^増減削達確導創育実設整作]/u },
  {
    name: 'modifierVerb',
    points: -3,
    after: /^\s*(?:以上|以下|以内|未満|超)(?:が|で(?!あ)|に(?!する|な[るり]|達|増|減|向|引|拡|上|下|抑|維持|保))/u,
  },
  // 関係3所属でPTを設置 · 5局による会議
  {
    name: 'place',
    points: -3,
    after:
      /^\s*(?:程度|以上)?(?:で(?![のあきす]|開催|実施|導入|整備|活用|運用|展開|設置|達成|実現|作成|策定|採用|行|取組|取り組)|による|に基づ|に係る|にわた|を活用|からなる|から成る|で構成|を経て|を含む|を有する)/u,
  },
  // 24時間365日対応の窓口
  {
    name: 'alwaysOpen',
    points: -6,
    after: /^\s*(?:対応|体制|営業|時代|周年|365日|記念|計画|構想|ビジョン|戦略|プラン|か国語対応)/u,
  },
  // 各1人以上 · 1名以上: one of each
  { name: 'each', points: -2, before: /(?:各|それぞれ|1(?:人|社|件|か所)(?:当たり|あたり))[々の、に]*\s*$/u },
  // 10年間で · 3年以内に: a time, seldom the target
  {
    name: 'time',
    points: -3,
    unit: /^(?:年|年間|周年|か年|[ヵヶカ]年|か月|[ヵヶカケ]月|月|日間|週間|歳|才|年目|年生)$/u,
  },
  { name: 'withinTime', points: -3, after: /^\s*(?:程度)?(?:以内|後|間|前)(?:に|で|の|まで|を経)/u },
]
