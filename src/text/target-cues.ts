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

const TIME = /^(?:年|年間|周年|か年|[ヵヶカ]年|か月|[ヵヶカケ]月|月|日|日間|週間|時間|分|分間|秒|歳|才)$/u
/** Those who do the work, seldom what is counted. */
const WORKERS =
  /^(?:所属|局|部局|課|室|部|部署|係|省庁|府省|者|社|企業|団体|機関|大学|法人|人|名|班|組織|自治体|か国|[ヵヶカ]国)$/u
const ALWAYS = /^(?:年|周年|時間|日|か国語|ヵ国語|か国|か年|[ヵヶカ]年)$/u
const LONG = /^(?:年|年間|周年|か年|[ヵヶカ]年|か月|[ヵヶカケ]月|月|日間|週間|歳|才)$/u

export const CUES: readonly Cue[] = [
  // 70％以上とする · 30日以内 · 10％未満
  {
    name: 'bound',
    points: 3,
    after:
      /^\s*(?:程度)?[」』)]?(?:\([^()]{0,24}\))?(?:以上|以下|以内|未満|超(?!過|伝)|を?(?:超え|上回|下回|切る)|程度|を下限|を上限)/u,
  },
  // 45%に引き上げる · 1,000人まで拡大 · 60%を達成 · 100件を目指す
  {
    name: 'goal',
    points: 3,
    after:
      /^\s*(?:程度|以上|以下|以内|未満|超)?[」』")]?(?:\([^()]{0,24}\))?(?:と?する|とな[るり]|とし|に(?:する|維持|引き?上げ|引き?下げ|増|減|向上|拡大|上昇|抑|達|まで|低減|改善|な[るり])|まで|[をの](?:目標|目指|めざ|達成|確保|維持|実現|上回|下回|超|得|維持)|の(?:削減|確保|導入|創出|育成|実施|設置|整備|作成|策定))/u,
  },
  // 前年度比10％増 · 3％削減
  {
    name: 'change',
    points: 2,
    after:
      /^\s*(?:程度|以上)?(?:の?増|の?減|削減|向上|低減|短縮|縮減|抑制|上昇|改善|引き?[上下]げ|[をの]?(?:削減|低減|短縮|縮減))/u,
  },
  // 支援数　２所属
  {
    name: 'end',
    points: 2,
    after: /^\s*(?:程度|以上|以下|以内|未満|超)?\s*[。.)」』]*\s*(?:$|\n|※|\(|[、，]|かつ|及び|並びに)/u,
  },
  // 目標値：80％
  {
    name: 'goalBefore',
    points: 3,
    before: /(?:目標値?|目標数値?|最終目標|成果目標)(?:として)?[はをの:：「『(=、]*\s*$/u,
  },
  // 23％→46％
  { name: 'arrow', points: 6, before: /(?:→|⇒|➡|⇨|から)\s*[「『約]*$/u },
  // 0％（平成28年度）から30％に · 51.7%から
  {
    name: 'from',
    points: -6,
    after:
      /^\s*(?:程度|以上|以下)?[」』]?(?:\([^()]{0,24}\))?\)?\s*(?:から(?!の)|より(?!も?高)|の?比(?:で|の|\s|[0-9約])|に比べ|→|⇒|➡|⇨)/u,
  },
  // 現状値 22.7% · 平成29年度実績 4.4兆円
  {
    name: 'baseline',
    points: -5,
    before:
      /(?:実績値?|現状値?|現況値?|基準値|初期値|当初|従来|直近値|参考値?|平均値?|年度末?時点|現在|時点で?)[はがの:：「『(約、±]*\s*$/u,
  },
  // 1人当たり · 人口10万人当たり · 100人につき
  { name: 'per', points: -8, after: /^\s*(?:程度)?(?:当た?り|あたり|につき|ごと|毎(?:に|の))/u },
  // ２回ずつ計２４回
  { name: 'inAll', points: 3, before: /(?:計|合計|合わせて|あわせて|総数|総計)[、約]?\s*$/u },
  // 11,000回以上を目標として、年100回程度増加させる
  {
    name: 'stated',
    points: 2,
    after: /^\s*(?:程度|以上|以下|以内|未満|超)?[」』)]?[をと](?:最終)?(?:目標|目指|めざ)/u,
  },
  // 3尾/1基 · 円/100g
  { name: 'denominator', points: -6, before: /[/／]\s*$/u },
  // 5点満点 · 5段階評価
  { name: 'scale', points: -8, after: /^\s*(?:満点|段階|点満点|の尺度|択|点法)/u },
  // 5段階中3点以上: 5 · 全国155市町村のうち
  {
    name: 'outOf',
    points: -5,
    after:
      /^\s*(?:等|など)?(?:の?うち|中(?!に|の|で)|の内|について|に対し|を対象|の(?:市町村|都道府県|国(?![際内民土])|地域|団体|企業|各))/u,
  },
  // 65歳以上の就職率
  {
    name: 'modifier',
    points: -3,
    after:
      /^\s*(?:以上|以下|以内|未満|超)の[^増減削達確導創育設実整作](?![^、。\n0-9]{0,24}(?<!割合|率|数|量|額)を[^、。\n0-9]{1,20}(?:$|[。\n]))/u,
  },
  {
    name: 'modifierVerb',
    points: -3,
    after: /^\s*(?:以上|以下|以内|未満|超)(?:が|で(?!あ)|に(?!する|な[るり]|達|増|減|向|引|拡|上|下|抑|維持|保))/u,
  },
  // 関係3所属でPTを設置 · 5局で連携 · 5局による会議; '30地域で構築する' counts what is built
  {
    name: 'place',
    points: -3,
    unit: WORKERS,
    after:
      /^\s*(?:程度|以上)?(?:で(?![のあきす]|(?!連携|協力|協議|検討|構成|分担|共有|共同)[一-鿿]{2,4}(?:する|し|さ|を行|$))|による|に基づ|に係る|にわた|を活用|からなる|から成る|を経て|を含む|を有する)/u,
  },
  // 24時間365日対応の窓口
  {
    name: 'alwaysOpen',
    points: -6,
    unit: ALWAYS,
    after: /^\s*(?:対応|体制|営業|時代|周年|365日|記念|計画|構想|ビジョン|戦略|プラン)/u,
  },
  // 全国14大学における
  { name: 'within', points: -4, after: /^\s*(?:程度|以上)?における/u },
  { name: 'inThem', points: -2, after: /^\s*(?:程度|以上)?において/u },
  // 全24区において · 関係3所属 · 既存の5施設
  { name: 'given', points: -3, before: /(?:全(?!国)|関係|主要|既存の?|他の?|上記|下記|次の|前述の|基幹)\s*$/u },
  // うち自治体クラウドは約1,100団体
  { name: 'ofThem', points: -5, before: /(?<!の)うち[^。\n0-9]{0,16}$/u },
  // 年１％以上低下した事業者の数
  { name: 'changed', points: -4, after: /^\s*(?:程度|以上)?(?:増加|減少|低下|上昇|向上|削減|改善|超過)した(?!い)/u },
  // 46％に引き上げるために必要な · 377万円まで引き上げた後
  {
    name: 'onTheWay',
    points: -4,
    after:
      /^(?:\([^()]{0,24}\))?[^、。\n]{0,14}(?:ために必要|ための|た後|た上で|たうえで|ことを前提|目標達成のため|目標に向け|[^、。\n]{4,8}に向け)/u,
  },
  // 一部（7㎞）を除く
  { name: 'except', points: -6, after: /^\)?\s*(?:を除|は除)/u },
  // 1.5％以上を達成する事業者の割合が65％
  { name: 'achievers', points: -4, after: /^\s*(?:以上|以下)?を(?:達成|確保)(?:する|した)(?!見込|目標|必要)[一-鿿]/u },
  // 3時間以内となる地域の人口
  { name: 'becoming', points: -8, after: /^\s*(?:以上|以下|以内|未満)とな[るっ]た?[一-鿿]/u },
  // ２倍に向上させるとともに、10％削減
  { name: 'together', points: 2, after: /^[^、。\n]{0,14}とともに/u },
  // 38%の機関を5機関にする
  { name: 'ofWhat', points: -3, after: /^の[^、。\n0-9]{1,12}を約?[0-9]/u },
  // 中間目標：20％
  { name: 'interim', points: -4, before: /中間目標[^。\n0-9]{0,24}$/u },
  // 3人に2人
  { name: 'inEvery', points: -4, after: /^に[0-9]/u },
  { name: 'ofEvery', points: -4, before: /[0-9][人社件]に$/u },
  // 【アウトカム（３）】
  { name: 'heading', points: -9, after: /^\)】/u },
  // 80％以上から有用との回答: a share is what is counted wherever it stands
  { name: 'share', points: 2, unit: /^%$/u },
  // 収量25％以上増を90％以上の地区で
  {
    name: 'changeOf',
    points: -4,
    after: /^\s*(?:程度|以上)?(?:の?増加?|の?減少?|削減|向上|回復)[」』]?[をがのし][^。\n0-9]{0,12}[0-9]/u,
  },
  // 令和元年度からは260百万件以上 · 28年度以降は85％以上: a later target of its own
  { name: 'later', points: 4, before: /年度?(?:以降は|からは)、?[^。\n0-9()]{0,12}$/u },
  // 平均期間 11か月を切る: here the time is what is counted
  {
    name: 'timeName',
    points: 3,
    unit: TIME,
    before: /(?:期間|日数|年数|月数|時間|寿命|年齢|余命)[^、。\n0-9]{0,12}$/u,
  },
  // 各1人以上 · 1名以上: one of each; 1日につき2件、年間480件
  { name: 'each', points: -2, before: /(?:各|それぞれ|につき|ごとに|当た?り|あたり)[々の、に]*約?\s*$/u },
  // 効果が80％以上見込まれる事業を12件: the number belongs to what is counted
  {
    name: 'relativeClause',
    points: -3,
    after:
      /^\s*(?:以上|以下|以内|未満|超)[^、。\n0-9]{1,12}(?:る|た)[一-鿿ァ-ヺ][^、。\n0-9ぁ-ゖ]{0,8}[をのがは][^、。\n0-9]{0,12}[0-9]/u,
  },
  // 52施設（平成22年度）の…を33施設縮減: what there was in that year
  {
    name: 'ofYear',
    points: -4,
    after: /^\((?:令和|平成|昭和|R|H|20)[^()]{1,10}年度?末?\)の(?!達成|実現|維持|確保|水準)/u,
  },
  // 87（対象となる庁舎数）: a cell that opens with its bare number explains it behind
  { name: 'opening', points: 4, unit: /^$/u, before: /^\s*$/u, after: /^\s*\(/u },
  // 10年間で · 3年以内に: a time, seldom the target
  {
    name: 'time',
    points: -3,
    unit: LONG,
  },
  { name: 'withinTime', points: -3, after: /^\s*(?:程度)?(?:以内|後|間|前)(?:に|で|の|まで|を経)/u },
]
