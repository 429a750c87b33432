import { doubts, legends, readTables, shown } from './shown.ts'

/** Tables as offices draw them. A row reads: issue | strategy | name | target | actual | prior | letter | its place | history. */
interface Case {
  readonly title: string
  readonly sheet: string
  readonly rows: readonly string[]
  readonly doubts?: readonly string[]
  readonly legends?: readonly string[]
  readonly planYear?: null
}

const CASES: readonly Case[] = [
  {
    title: 'reads year groups: the plan year is the indicator, the past its history, the future a row of its own',
    sheet: `
      |令和６年度　文化観光局運営方針　進捗管理表|←|←|←|←|←|←|←|←|←|←|←|←|←|
      | | | | | | | | | |達成状況　A：達成　B：未達成|←|←|←|←|
      |No|経営課題|指標名|単位|R5年度|←|←|R6年度|←|←|R7年度|←|←|担当|
      |↑|↑|↑|↑|目標|実績|達成状況|目標|実績|達成状況|目標|実績|達成状況|↑|
      |1|1 文化芸術の振興|文化施設の入場者数|千人|850|862|A|900|899.6| |950| | |企画課|
      |2|1 文化芸術の振興|文化財の公開件数|件|'30|30|A|前年度以上|31| | | | |企画課|
      |3|2 観光の振興|公式SNSのフォロワー数|人|2万5千人以上|26,310|A|３万人以上|30,120| | | | |企画課|
      |4|2 観光の振興|動画|本|3本|3本|A|3本|2本| |4本| | |企画課|
      |5|2 観光の振興|ロケ（累計）|件|20|－| |22|集計中| |24| | |企画課|`,
    rows: [
      '1 文化芸術の振興 | - | 文化施設の入場者数 | 2024 atLeast 900 千人 | 899.6千人 | 862千人 | - | J5 | 2023: 850千人 → 862千人',
      '1 文化芸術の振興 | - | 文化施設の入場者数 | 2025 atLeast 950 千人 | - | 899.6千人 | - | M5 | -',
      '1 文化芸術の振興 | - | 文化財の公開件数 | 2024 relative null - | 31件 | 30件 | - | J6 | 2023: 30件 → 30件',
      '2 観光の振興 | - | 公式SNSのフォロワー数 | 2024 atLeast 30000 人 | 30120人 | 26310人 | - | J7 | 2023: 25000人 → 26310人',
      '2 観光の振興 | - | 動画 | 2024 atLeast 3 本 | 2本 | 3本 | - | J8 | 2023: 3本 → 3本',
      '2 観光の振興 | - | 動画 | 2025 atLeast 4 本 | - | 2本 | - | M8 | -',
      '2 観光の振興 | - | ロケ（累計） | 2024 atLeast 22 件 c | 「集計中」 | - | - | J9 | 2023: 20件 → -',
      '2 観光の振興 | - | ロケ（累計） | 2025 atLeast 24 件 c | - | 「集計中」 | - | M9 | -',
    ],
    legends: ['J2 達成状況　A：達成　B：未達成 true'],
  },
  {
    title: 'lets an unmerged year reach right over its group, and fills an issue left blank below its first row',
    sheet: `
      |No|経営課題|指標名|単位|R5年度| | |R6年度| | |担当|
      | | | | |目標|実績|達成状況|目標|実績|達成状況| |
      |1|経営課題１　文化|入場者数|人|850|862|A|900|950|A|企画課|
      |2| |公開件数|件|10|9|B|12|11|Ｂ|企画課|
      |3|経営課題２　観光|宿泊者数|人|1|2|A|3|4|達成|観光課|`,
    rows: [
      '1 文化 | - | 入場者数 | 2024 atLeast 900 人 | 950人 | 862人 | A | J3 | 2023: 850人 → 862人',
      '1 文化 | - | 公開件数 | 2024 atLeast 12 件 | 11件 | 9件 | B | J4 | 2023: 10件 → 9件',
      '2 観光 | - | 宿泊者数 | 2024 atLeast 3 人 | 4人 | 2人 | A | J5 | 2023: 1人 → 2人',
    ],
  },
  {
    title: 'takes 達成度 for a rate where 判定 has the letters',
    sheet: `
      |指標名|単位|R6目標|R6実績|達成度|判定|
      |入場者数|人|900|950|105%|A|`,
    rows: ['- | - | 入場者数 | 2024 atLeast 900 人 | 950人 | - | A | F2 | -'],
  },
  {
    title: 'takes 達成度 for the letters where no other column has them',
    sheet: `
      |指標名|単位|R6目標|R6実績|達成度|
      |入場者数|人|900|950|A|`,
    rows: ['- | - | 入場者数 | 2024 atLeast 900 人 | 950人 | - | A | E2 | -'],
  },
  {
    title: 'reads targets that stand in the names where no column has them',
    sheet: `
      |主な戦略|アウトカム指標|R6実績と達成状況|前年度実績|
      |①再開発|新規着手　令和６年度　３地区|２地区：B|３地区|
      |②歩道|①整備延長（累計）　令和６年度　1.2km以上|1.15km|0.9km|`,
    rows: [
      '- | ①再開発 | 新規着手 | 2024 atLeast 3 地区 | 2地区 | 3地区 | B | - | -',
      '- | ②歩道 | 整備延長（累計） | 2024 atLeast 1.2 km c | 1.15km | 0.9km | - | - | -',
    ],
  },
  {
    title: 'takes names that list several targets for none of its rows',
    sheet: `
      |主な戦略|アウトカム指標|R6実績|前年度実績|
      |再開発|・着手　３地区\\n・完了　２地区|２地区|３地区|`,
    rows: [],
  },
  {
    title: 'reads a year that stands over the middle of its group',
    sheet: `
      |指標名|単位| |R5年度| | |R6年度| |
      | | |目標|実績|達成状況|目標|実績|達成状況|
      |入場者数|人|850|862|A|900|950|A|`,
    rows: ['- | - | 入場者数 | 2024 atLeast 900 人 | 950人 | 862人 | A | H3 | 2023: 850人 → 862人'],
  },
  {
    title: 'reads years out of flat headers (R6目標, 令和７年度目標値)',
    sheet: `
      |経営課題|指標名|単位|R5目標|R5実績|R6目標|R6実績|達成状況|令和７年度目標値|備考|
      |1 文化|入場者数|人|850|862|900|950|A|1000|メモ|`,
    rows: [
      '1 文化 | - | 入場者数 | 2024 atLeast 900 人 | 950人 | 862人 | A | H2 | 2023: 850人 → 862人',
      '1 文化 | - | 入場者数 | 2025 atLeast 1000 人 | - | 950人 | - | - | -',
    ],
  },
  {
    title: 'leaves repeated headers without any year open and names both columns',
    sheet: `
      |指標名|単位|目標|実績|達成状況|目標|実績|達成状況|
      |入場者数|人|850|862|A|900|950|A|`,
    rows: ['- | - | 入場者数 | - atLeast null 人 ? | 「862、950」 | - | - | - | -'],
    doubts: ['AMBIGUOUS_PLACE target C1 F1', 'AMBIGUOUS_PLACE actual D1 G1', 'AMBIGUOUS_PLACE status E1 H1'],
  },
  {
    title: 'reads a row a year under a merged name: earlier rows are history, later ones rows of their own',
    sheet: `
      |経営課題|指標名|単位|年度|目標値|実績値|判定|
      |文化|入場者数|人|R5|850|862|A|
      |↑|↑|↑|R6|900|950| |
      |↑|↑|↑|R7|1000| | |
      |↑|満足度|％|令和5年度|80|81|A|
      |↑| | |令和6年度|82|80| |`,
    rows: [
      '文化 | - | 入場者数 | 2024 atLeast 900 人 | 950人 | 862人 | - | G3 | 2023: 850人 → 862人',
      '文化 | - | 入場者数 | 2025 atLeast 1000 人 | - | 950人 | - | G4 | -',
      '文化 | - | 満足度 | 2024 atLeast 82 % | 80% | 81% | - | G6 | 2023: 80% → 81%',
    ],
  },
  {
    title: 'joins rows of the same name by their 年度 column',
    sheet: `
      |経営課題|指標名|単位|年度|目標値|実績値|判定|
      |1 文化|入場者数|人|2023|850|862|A|
      |1 文化|入場者数|人|2024|900|950| |
      |2 観光|満足度|％|2024|85％以上|86.2％|A|`,
    rows: [
      '1 文化 | - | 入場者数 | 2024 atLeast 900 人 | 950人 | 862人 | - | G3 | 2023: 850人 → 862人',
      '2 観光 | - | 満足度 | 2024 atLeast 85 % | 86.2% | - | A | G4 | -',
    ],
  },
  {
    title: 'reads a year packed into the header cell with a line break',
    sheet: `
      |経営課題|指標名|令和６年度\\n目標|令和６年度\\n実績|前年度\\n実績|達成\\n状況|
      |文化|入場者数|900人|950人|862人|A|`,
    rows: ['文化 | - | 入場者数 | 2024 atLeast 900 人 | 950人 | 862人 | A | F2 | -'],
  },
  {
    title: 'reads an outer name and its inner key packed into one header cell',
    sheet: `
      |経営課題|成果指標\\n指標名|成果指標\\n単位|成果指標\\n目標値|成果指標\\n実績値|
      |文化|入場者数|人|900|950|`,
    rows: ['文化 | - | 入場者数 | - atLeast 900 人 | 950人 | - | - | - | -'],
  },
  {
    title: 'reads labels that stand over years',
    sheet: `
      |指標名|単位|目標値|←|←|実績値|←|
      |↑|↑|R5|R6|R7|R5|R6|
      |入場者数|人|850|900|1000|862|950|`,
    rows: [
      '- | - | 入場者数 | 2024 atLeast 900 人 | 950人 | 862人 | - | - | 2023: 850人 → 862人',
      '- | - | 入場者数 | 2025 atLeast 1000 人 | - | 950人 | - | - | -',
    ],
  },
  {
    title: 'opens an issue at a merged row, skips subtotals and ends at a ※ line',
    sheet: `
      |指標名|単位|目標値|実績値|前年度実績|達成状況|
      |経営課題１　文化芸術の振興|←|←|←|←|←|
      |入場者数|人|900|950|862|A|
      |公開件数|件|10|9|8|B|
      |小計| | | | | |
      |経営課題２　観光|←|←|←|←|←|
      |宿泊|人|900|950|862|A|
      |※速報値を含む| | | | | |
      |その他|人|1|1|1|A|`,
    rows: [
      '1 文化芸術の振興 | - | 入場者数 | - atLeast 900 人 | 950人 | 862人 | A | F3 | -',
      '1 文化芸術の振興 | - | 公開件数 | - atLeast 10 件 | 9件 | 8件 | B | F4 | -',
      '2 観光 | - | 宿泊 | - atLeast 900 人 | 950人 | 862人 | A | F7 | -',
    ],
    doubts: ['LOW_CONFIDENCE table A9'],
  },
  {
    title: 'reads several tables, each under the title of its issue',
    sheet: `
      |経営課題１　文化芸術の振興|
      |指標名|単位|目標値|実績値|前年度実績|達成状況|
      |入場者数|人|900|950|862|A|
      | |
      |経営課題２　観光|
      |指標名|単位|目標値|実績値|前年度実績|達成状況|
      |宿泊|人|900|950|862|A|`,
    rows: [
      '1 文化芸術の振興 | - | 入場者数 | - atLeast 900 人 | 950人 | 862人 | A | F3 | -',
      '2 観光 | - | 宿泊 | - atLeast 900 人 | 950人 | 862人 | A | F7 | -',
    ],
  },
  {
    title: 'goes on below a header repeated after a page break',
    sheet: `
      |経営課題|指標名|単位|目標値|実績値|
      |1 文化|入場者数|人|900|950|
      | |公開|件|9|10|
      |経営課題|指標名|単位|目標値|実績値|
      | |続き|件|9|10|
      |2 観光|宿泊|件|9|10|`,
    rows: [
      '1 文化 | - | 入場者数 | - atLeast 900 人 | 950人 | - | - | - | -',
      '1 文化 | - | 公開 | - atLeast 9 件 | 10件 | - | - | - | -',
      '1 文化 | - | 続き | - atLeast 9 件 | 10件 | - | - | - | -',
      '2 観光 | - | 宿泊 | - atLeast 9 件 | 10件 | - | - | - | -',
    ],
  },
  {
    title: 'reads a table whose headers run down a column',
    sheet: `
      |経営課題|文化|観光|
      |指標名|入場者数|宿泊者数|
      |単位|人|千人|
      |令和６年度目標|900|12|
      |令和６年度実績|950|11|
      |達成状況|A|B|`,
    rows: [
      '文化 | - | 入場者数 | 2024 atLeast 900 人 | 950人 | - | A | B6 | -',
      '観光 | - | 宿泊者数 | 2024 atLeast 12 千人 | 11千人 | - | B | C6 | -',
    ],
  },
  {
    title: 'takes no letter of a column that holds an S: even its A is of another scale',
    sheet: `
      |指標名|単位|目標|実績|評価|
      |入場者数|人|900|950|S|
      |公開|人|900|950|A|
      |宿泊|人|900|950|C|`,
    rows: [
      '- | - | 入場者数 | - atLeast 900 人 | 950人 | - | (S) | E2 | -',
      '- | - | 公開 | - atLeast 900 人 | 950人 | - | (A) | E3 | -',
      '- | - | 宿泊 | - atLeast 900 人 | 950人 | - | (C) | E4 | -',
    ],
    legends: ['E2 S false'],
  },
  {
    title: 'takes no letter where the legend prints another scale',
    sheet: `
      |※◎：大きく上回る ○：達成 △：やや下回る ×：未達成|
      |指標名|単位|目標|実績|評価|
      |入場者数|人|900|950|○|`,
    rows: ['- | - | 入場者数 | - atLeast 900 人 | 950人 | - | (○) | E3 | -'],
    legends: ['A1 ※◎：大きく上回る ○：達成 △：やや下回る ×：未達成 false'],
  },
  {
    title: 'passes over a group of 上半期',
    sheet: `
      |指標名|単位|目標|上半期| |年間| |
      | | | |実績|判定|実績|判定|
      |入場者数|人|900|400|B|950|A|`,
    rows: ['- | - | 入場者数 | - atLeast 900 人 | 950人 | - | A | G3 | -'],
  },
  {
    title: 'passes over a result of September',
    sheet: `
      |指標名|単位|目標|実績（9月末）|実績（年度末）|判定|
      |入場者数|人|900|400|950|A|`,
    rows: ['- | - | 入場者数 | - atLeast 900 人 | 950人 | - | A | F2 | -'],
  },
  {
    title: 'joins a number, its unit and 以上 that stand in cells of their own',
    sheet: `
      |指標名|目標|←|←|実績|←|判定|
      |入場者数|900|人|以上|950|人| |`,
    rows: ['- | - | 入場者数 | - atLeast 900 人 | 950人 | - | - | G2 | -'],
  },
  {
    title: 'reads 〃 as the cell above',
    sheet: `
      |経営課題|担当|指標名|単位|目標|実績|
      |1 文化|企画課|入場者数|人|900|950|
      |〃|〃|公開数|〃|90|95|`,
    rows: [
      '1 文化 | - | 入場者数 | - atLeast 900 人 | 950人 | - | - | - | -',
      '1 文化 | - | 公開数 | - atLeast 90 人 | 95人 | - | - | - | -',
    ],
  },
  {
    title: 'reads two indicators side by side as two that share their issue',
    sheet: `
      |経営課題|アウトカム指標|目標値|実績値|活動指標|目標値|実績値|
      |1 文化|満足度|90％|91％|開催回数|10回|9回|`,
    rows: [
      '1 文化 | - | 満足度 | - atLeast 90 % | 91% | - | - | - | -',
      '1 文化 | - | 開催回数 | - atLeast 10 回 | 9回 | - | - | - | -',
    ],
  },
  {
    title: 'reads 前年度, 本年度 and 翌年度 from the plan year',
    sheet: `
      |戦略|指標|単位|前年度実績|本年度目標|本年度実績|翌年度目標|評価|
      |戦略１|入場者数|人|862|900|950|1000|Ａ|`,
    rows: [
      '- | 戦略１ | 入場者数 | 2024 atLeast 900 人 | 950人 | 862人 | A | H2 | -',
      '- | 戦略１ | 入場者数 | 2025 atLeast 1000 人 | - | 950人 | - | - | -',
    ],
  },
  {
    title: 'reads headers with circled numbers and formulas in brackets',
    sheet: `
      |施策|①指標名|②目標|③実績|④達成率(③/②)|⑤評価|
      |文化|入場者数|900人|950人|105%|A|`,
    rows: ['文化 | - | 入場者数 | - atLeast 900 人 | 950人 | - | A | F2 | -'],
  },
  {
    title: 'gives no place for a letter in a 達成度 column of numbers',
    sheet: `
      |指標名|単位|目標|実績|達成度|
      |入場者数|人|900|950|1.05|
      |公開|件|9|9|1|`,
    rows: [
      '- | - | 入場者数 | - atLeast 900 人 | 950人 | - | - | - | -',
      '- | - | 公開 | - atLeast 9 件 | 9件 | - | - | - | -',
    ],
  },
  {
    title: "takes the unit from the header's bracket",
    sheet: `
      |経営課題|指標名|目標値（人）|実績値（人）|
      |文化|入場者数|900|950|`,
    rows: ['文化 | - | 入場者数 | - atLeast 900 人 | 950人 | - | - | - | -'],
  },
  {
    title: 'takes the unit from the note over the table',
    sheet: `
      |（単位：千人）| | | |
      |経営課題|指標名|目標値|実績値|
      |文化|入場者数|900|950|`,
    rows: ['文化 | - | 入場者数 | - atLeast 900 千人 | 950千人 | - | - | - | -'],
  },
  {
    title: 'keeps an indicator without a target, and a dash as none',
    sheet: `
      |経営課題|指標名|単位|目標値|実績値|
      |文化|入場者数|人| | |
      | |公開件数|件|－|5|`,
    rows: [
      '文化 | - | 入場者数 | - - null - | - | - | - | - | -',
      '文化 | - | 公開件数 | - - null - | 5件 | - | - | - | -',
    ],
  },
  {
    title: 'reads 目標 and 実績 as rows under years as columns',
    sheet: `
      |経営課題|指標名|単位|区分|R5年度|R6年度|R7年度|
      |1 文化|入場者数|人|目標|850|900|1000|
      |↑|↑|↑|実績|862|950| |
      |↑|↑|↑|達成状況|A| | |
      |2 観光|宿泊|件|目標|1|2| |
      | | | |実績|3|4| |`,
    rows: [
      '1 文化 | - | 入場者数 | 2024 atLeast 900 人 | 950人 | 862人 | - | F4 | 2023: 850人 → 862人',
      '1 文化 | - | 入場者数 | 2025 atLeast 1000 人 | - | 950人 | - | G4 | -',
      '2 観光 | - | 宿泊 | 2024 atLeast 2 件 | 4件 | 3件 | - | - | 2023: 1件 → 3件',
    ],
  },
  {
    title: 'finds the column of 目標 and 実績 without a header of its own',
    sheet: `
      |指標名|単位| |令和５年度|令和６年度|
      |入場者数|人|目標値|850|900|
      | | |実績値|862|集計中|
      |満足度|％|目標値|80％|82％|
      | | |実績値|81％|80％|`,
    rows: [
      '- | - | 入場者数 | 2024 atLeast 900 人 | 「集計中」 | 862人 | - | - | 2023: 850人 → 862人',
      '- | - | 満足度 | 2024 atLeast 82 % | 80% | 81% | - | - | 2023: 80% → 81%',
    ],
  },
  {
    title: 'leaves the direction of a name open where less is better',
    sheet: `
      |指標名|単位|目標|実績|
      |満足度|％|85|0.9|
      |満足度2|ポイント|5|4.2|
      |死者数|人|20|18|
      |苦情件数|件|0|0|`,
    rows: [
      '- | - | 満足度 | - atLeast 85 % | 0.9% | - | - | - | -',
      '- | - | 満足度2 | - atLeast 5 ポイント | 4.2ポイント | - | - | - | -',
      '- | - | 死者数 | - - 20 人 | 18人 | - | - | - | -',
      '- | - | 苦情件数 | - atMost 0 件 | 0件 | - | - | - | -',
    ],
  },
  {
    title: 'reads 達成 and 未達成（Ｂ）, and no letter of dashes, 未判定 and comments',
    sheet: `
      |指標名|単位|目標|実績|達成状況|
      |a|人|1|2|達成|
      |b|人|1|2|未達成（B）|
      |c|人|1|2|Ａ：達成|
      |d|人|1|2|－|
      |e|人|1|2|未判定|
      |f|人|1|2|今後の状況を踏まえて判断する|`,
    rows: [
      '- | - | a | - atLeast 1 人 | 2人 | - | A | E2 | -',
      '- | - | b | - atLeast 1 人 | 2人 | - | B | E3 | -',
      '- | - | c | - atLeast 1 人 | 2人 | - | A | E4 | -',
      '- | - | d | - atLeast 1 人 | 2人 | - | - | E5 | -',
      '- | - | e | - atLeast 1 人 | 2人 | - | - | E6 | -',
      '- | - | f | - atLeast 1 人 | 2人 | - | - | E7 | -',
    ],
  },
  {
    title: 'reads the letter behind a result, in brackets or after a colon',
    sheet: `
      |指標名|目標|実績と達成状況|前年度実績|
      |a|10件|12件：A|9件|
      |b|10件|8件（未達成）|9件|`,
    rows: [
      '- | - | a | - atLeast 10 件 | 12件 | 9件 | A | - | -',
      '- | - | b | - atLeast 10 件 | 8件 | 9件 | B | - | -',
    ],
  },
  {
    title: 'reads a header with a deadline as a target of its year, and no 基準値',
    sheet: `
      |指標名|単位|基準値（R4）|R6目標|R6実績|R8目標（最終）|令和9年度までの目標|
      |a|件|5|10|12|20|30|`,
    rows: [
      '- | - | a | 2024 atLeast 10 件 | 12件 | - | - | - | -',
      '- | - | a | 2026 atLeast 20 件 d | - | - | - | - | -',
      '- | - | a | 2027 atLeast 30 件 d | - | - | - | - | -',
    ],
  },
  {
    title: 'passes one blank row, ends after three, and says what it has not read',
    sheet: `
      |指標名|単位|目標|実績|
      |a|件|5|6|
      | | | | |
      |b|件|5|6|
      | | | | |
      | | | | |
      | | | | |
      |c|件|5|6|`,
    rows: ['- | - | a | - atLeast 5 件 | 6件 | - | - | - | -', '- | - | b | - atLeast 5 件 | 6件 | - | - | - | -'],
    doubts: ['LOW_CONFIDENCE table A8'],
  },
  {
    title: 'passes over a row marked 例',
    sheet: `
      |No|指標名|単位|目標|実績|
      |例|来場者数|人|100|90|
      |1|a|件|5|6|`,
    rows: ['- | - | a | - atLeast 5 件 | 6件 | - | - | - | -'],
  },
  {
    title: 'passes over a row that numbers the columns',
    sheet: `
      |経営課題|指標名|単位|目標|実績|
      |①|②|③|④|⑤|
      |文化|a|件|5|6|`,
    rows: ['文化 | - | a | - atLeast 5 件 | 6件 | - | - | - | -'],
  },
  {
    title: "reads 累計 in the header as the target's",
    sheet: `
      |指標名|単位|令和６年度|←|←|
      |↑|↑|目標（累計）|実績（累計）|判定|
      |a|件|5|6| |`,
    rows: ['- | - | a | 2024 atLeast 5 件 c | 6件 | - | - | E3 | -'],
  },
  {
    title: 'leaves 単年度 and 累計 results open',
    sheet: `
      |指標名|単位|目標|実績（単年度）|実績（累計）|
      |a|件|5|6|30|`,
    rows: ['- | - | a | - atLeast 5 件 | 「6、30」 | - | - | - | -'],
    doubts: ['AMBIGUOUS_PLACE actual D1 E1'],
  },
  {
    title: 'reads a table drawn on narrow merged columns with spaced-out labels',
    sheet: `
      |指　標　名|←|←|単　位|←|目　標　値|←|←|実　績　値|←|達成状況|←|
      |来場者数|←|←|人|←|1,300|←|←|1,400|←| |←|
      |満足度|←|←|％|←|80％以上|←|←|79％|←|B|←|`,
    rows: [
      '- | - | 来場者数 | - atLeast 1300 人 | 1400人 | - | - | K2 | -',
      '- | - | 満足度 | - atLeast 80 % | 79% | - | B | K3 | -',
    ],
  },
  {
    title: 'reads 経営課題 as the issue and 施策 beside it as the strategy',
    sheet: `
      |経営課題|施策|指標名|目標|実績|
      |1 文化|芸術祭|来場者数|100人|90人|
      |2 観光|案内所|来場者数|100人|90人|`,
    rows: [
      '1 文化 | 芸術祭 | 来場者数 | - atLeast 100 人 | 90人 | - | - | - | -',
      '2 観光 | 案内所 | 来場者数 | - atLeast 100 人 | 90人 | - | - | - | -',
    ],
  },
  {
    title: 'takes no running number of rows for an issue number',
    sheet: `
      |No|経営課題|指標名|目標|実績|
      |1|文化|a|100人|90人|
      |2|文化|b|100人|90人|
      |3|観光|c|100人|90人|`,
    rows: [
      '文化 | - | a | - atLeast 100 人 | 90人 | - | - | - | -',
      '文化 | - | b | - atLeast 100 人 | 90人 | - | - | - | -',
      '観光 | - | c | - atLeast 100 人 | 90人 | - | - | - | -',
    ],
  },
  {
    title: 'takes a number that stays with its issue for its number',
    sheet: `
      |No|経営課題|指標名|目標|実績|
      |1|文化|a|100人|90人|
      |↑|↑|b|100人|90人|
      |2|観光|c|100人|90人|`,
    rows: [
      '1 文化 | - | a | - atLeast 100 人 | 90人 | - | - | - | -',
      '1 文化 | - | b | - atLeast 100 人 | 90人 | - | - | - | -',
      '2 観光 | - | c | - atLeast 100 人 | 90人 | - | - | - | -',
    ],
  },
  {
    title: 'lets every year stand for itself where the plan year is unknown',
    sheet: `
      |指標名|単位|R5年度|←|R6年度|←|
      |↑|↑|目標|実績|目標|実績|
      |a|件|5|6|7|8|`,
    rows: [
      '- | - | a | 2023 atLeast 5 件 | 6件 | - | - | - | -',
      '- | - | a | 2024 atLeast 7 件 | 8件 | 6件 | - | - | -',
    ],
    planYear: null,
  },
  {
    title: 'says so where it reads a blank name as the one above',
    sheet: `
      |経営課題|指標名|目標|実績|
      |文化|a|100人|90人|
      | | |200人|190人|`,
    rows: [
      '文化 | - | a | - atLeast 100 人 | 90人 | - | - | - | -',
      '文化 | - | a | - atLeast 200 人 | 190人 | - | - | - | -',
    ],
    doubts: ['LOW_CONFIDENCE name B3 B2'],
  },
  {
    title: 'says so where it reads a blank issue below a subtotal',
    sheet: `
      |経営課題|指標名|目標|実績|
      |文化|a|100人|90人|
      |小計| |100人|90人|
      | |b|200人|190人|`,
    rows: [
      '文化 | - | a | - atLeast 100 人 | 90人 | - | - | - | -',
      '文化 | - | b | - atLeast 200 人 | 190人 | - | - | - | -',
    ],
    doubts: ['LOW_CONFIDENCE issue A4 A2'],
  },
  {
    title: 'takes the year that the target itself names, and each of several as a row',
    sheet: `
      |指標名|目標|実績|達成状況|
      |a|令和８年度までに50％|40％| |
      |b|令和6年度　45％　令和７年度　60％|40％| |`,
    rows: [
      '- | - | a | 2026 atLeast 50 % d | 40% | - | - | D2 | -',
      '- | - | b | 2024 atLeast 45 % | 40% | - | - | D3 | -',
      '- | - | b | 2025 atLeast 60 % | - | - | - | - | -',
    ],
  },
  {
    title: 'reads Western years',
    sheet: `
      |指標名|単位|2023年度実績|2024年度目標|2024年度実績|
      |a|件|5|6|7|`,
    rows: ['- | - | a | 2024 atLeast 6 件 | 7件 | 5件 | - | - | 2023: - → 5件'],
  },
  {
    title: 'reads years typed as numbers',
    sheet: `
      |指標名|単位|2023| |2024| |
      | | |目標|実績|目標|実績|
      |a|件|5|6|7|8|`,
    rows: ['- | - | a | 2024 atLeast 7 件 | 8件 | 6件 | - | - | 2023: 5件 → 6件'],
  },
  {
    title: 'keeps error values and placeholders as texts without a value',
    sheet: `
      |指標名|単位|目標|実績|
      |a|件|5|#DIV/0!|
      |b|件|=A1⇒5|〇〇件|
      |c|件|〇〇件以上|3|`,
    rows: [
      '- | - | a | - atLeast 5 件 | 「#DIV/0!」 | - | - | - | -',
      '- | - | b | - atLeast 5 件 | 「〇〇件」 | - | - | - | -',
      '- | - | c | - - null - | 3件 | - | - | - | -',
    ],
  },
  {
    title: 'begins another table at another header',
    sheet: `
      |指標名|単位|目標|実績|
      |a|件|5|6|
      |指標名|目標|実績|備考|
      |b|7件|8件|x|`,
    rows: ['- | - | a | - atLeast 5 件 | 6件 | - | - | - | -', '- | - | b | - atLeast 7 件 | 8件 | - | - | - | -'],
  },
  {
    title: 'reads merged issues with a strategy a row',
    sheet: `
      |経営課題|主な戦略|アウトカム指標|目標値|実績値|担当課|
      |経営課題１　文化|戦略１－１　拠点整備|来場者数|100人|90人|企画課|
      |↑|戦略１－２　人材育成|受講者数|10人|11人|〃|
      |経営課題２　観光|戦略２－１　案内|宿泊者数|5千人|4千人|観光課|`,
    rows: [
      '1 文化 | 戦略１－１　拠点整備 | 来場者数 | - atLeast 100 人 | 90人 | - | - | - | -',
      '1 文化 | 戦略１－２　人材育成 | 受講者数 | - atLeast 10 人 | 11人 | - | - | - | -',
      '2 観光 | 戦略２－１　案内 | 宿泊者数 | - atLeast 5000 人 | 4000人 | - | - | - | -',
    ],
  },
  {
    title: 'reads issues and strategies that stand in rows of their own',
    sheet: `
      |指標名|目標|実績|判定|
      |経営課題１　文化| | | |
      |戦略１　拠点整備| | | |
      |来場者数|100人|90人| |
      |戦略２　人材| | | |
      |受講者数|100人|90人| |
      |経営課題２　観光| | | |
      |宿泊者数|100人|90人| |`,
    rows: [
      '1 文化 | 拠点整備 | 来場者数 | - atLeast 100 人 | 90人 | - | - | D4 | -',
      '1 文化 | 人材 | 受講者数 | - atLeast 100 人 | 90人 | - | - | D6 | -',
      '2 観光 | - | 宿泊者数 | - atLeast 100 人 | 90人 | - | - | D8 | -',
    ],
  },
  {
    title: "takes a unit from the name's bracket, but not 累計",
    sheet: `
      |指標名|目標|実績|
      |市民満足度（％）|80|81|
      |来場者数（千人）|80|81|
      |延べ参加者数（累計）|80|81|`,
    rows: [
      '- | - | 市民満足度（％） | - atLeast 80 % | 81% | - | - | - | -',
      '- | - | 来場者数（千人） | - atLeast 80 千人 | 81千人 | - | - | - | -',
      '- | - | 延べ参加者数（累計） | - atLeast 80 - c | 81 | - | - | - | -',
    ],
  },
  {
    title: 'reads a legend inside the header',
    sheet: `
      |指標名|目標|実績|達成状況\\n※A：達成\\nB：未達成|
      |a|1件|2件|A|`,
    rows: ['- | - | a | - atLeast 1 件 | 2件 | - | A | D2 | -'],
    legends: ['D1 達成状況\n※A：達成\nB：未達成 true'],
  },
  {
    title: 'takes no letter where the header prints another scale',
    sheet: `
      |指標名|目標|実績|評価（S：大幅に上回る A：達成 B：やや下回る C：下回る）|
      |a|1件|2件|A|`,
    rows: ['- | - | a | - atLeast 1 件 | 2件 | - | (A) | D2 | -'],
    legends: ['D1 評価（S：大幅に上回る A：達成 B：やや下回る C：下回る） false'],
  },
  {
    title: 'takes no letter where a note below the table prints another scale',
    sheet: `
      |指標名|目標|実績|評価|
      |a|1件|2件|○|
      |※○：達成　×：未達成| | | |`,
    rows: ['- | - | a | - atLeast 1 件 | 2件 | - | (○) | D2 | -'],
    legends: ['A3 ※○：達成　×：未達成 false'],
  },
  {
    title: 'passes over a name marked （例）',
    sheet: `
      |指標名|目標|実績|判定|
      |（例）来場者数|100人|90人|A|
      |来場者数|100人|90人|A|`,
    rows: ['- | - | 来場者数 | - atLeast 100 人 | 90人 | - | A | D3 | -'],
  },
  {
    title: 'reads results of years without targets as history',
    sheet: `
      |指標|単位|令和４年度実績|令和５年度実績|令和６年度目標|令和６年度実績見込|令和７年度目標|
      |a|件|1|2|3|4|5|`,
    rows: [
      '- | - | a | 2024 atLeast 3 件 | 4件 | 2件 | - | - | 2022: - → 1件, 2023: - → 2件',
      '- | - | a | 2025 atLeast 5 件 | - | 4件 | - | - | -',
    ],
  },
  {
    title: 'reads 前々年度',
    sheet: `
      |指標|単位|前々年度実績|前年度実績|今年度目標|今年度実績|
      |a|件|1|2|3|4|`,
    rows: ['- | - | a | 2024 atLeast 3 件 | 4件 | 2件 | - | - | 2022: - → 1件'],
  },
  {
    title: 'leaves a final target without a year unsure, and reads no 中間目標',
    sheet: `
      |指標名|単位|現状値|中間目標値|最終目標値|実績値|
      |a|件|1|2|3|4|`,
    rows: ['- | - | a | - atLeast 3 件 d? | 4件 | - | - | - | -'],
  },
  {
    title: 'reads アウトカム指標 and 活動指標 groups as two indicators',
    sheet: `
      |経営課題|アウトカム指標|←|←|活動指標|←|←|
      |↑|指標名|目標|実績|指標名|目標|実績|
      |文化|満足度|80％|81％|開催回数|10回|9回|`,
    rows: [
      '文化 | - | 満足度 | - atLeast 80 % | 81% | - | - | - | -',
      '文化 | - | 開催回数 | - atLeast 10 回 | 9回 | - | - | - | -',
    ],
  },
  {
    title: 'reads two 担当 columns together',
    sheet: `
      |担当部|担当課|指標名|目標|実績|
      |総務部|企画課|a|1件|2件|`,
    rows: ['- | - | a | - atLeast 1 件 | 2件 | - | - | - | -'],
  },
  {
    title: 'leaves the name open between two equally good columns',
    sheet: `
      |指標|KPI|目標|実績|
      |a|b|1件|2件|`,
    rows: ['- | - |  | - atLeast 1 件 | 2件 | - | - | - | -'],
    doubts: ['AMBIGUOUS_PLACE name A1 B1'],
  },
  {
    title: 'reads numbers parted from their unit, 割 and 分',
    sheet: `
      |指標名|目標|実績|
      |来場者数|1,300\\n件|1，412件\\n（速報値）|
      |割合|５割|4割5分|`,
    rows: [
      '- | - | 来場者数 | - atLeast 1300 件 | 1412件 | - | - | - | -',
      '- | - | 割合 | - atLeast 50 % | 45% | - | - | - | -',
    ],
  },
  {
    title: 'gives a merged target to every row it covers',
    sheet: `
      |経営課題|指標名|目標値|実績値|達成状況|
      |文化|来場者数|100人|90人|B|
      |↑|参加者数|↑|↑|↑|`,
    rows: [
      '文化 | - | 来場者数 | - atLeast 100 人 | 90人 | - | B | E2 | -',
      '文化 | - | 参加者数 | - atLeast 100 人 | 90人 | - | B | E2 | -',
    ],
  },
  {
    title: 'passes over 達成率',
    sheet: `
      |指標名|目標|実績|達成率（％）|達成度|
      |a|10件|8件|80|B|`,
    rows: ['- | - | a | - atLeast 10 件 | 8件 | - | B | E2 | -'],
  },
  {
    title: 'passes over quarters',
    sheet: `
      |指標名|年間目標|第1四半期|第2四半期|第3四半期|第4四半期|年度実績|評価|
      |a|10件|1|2|3|4|10件|A|`,
    rows: ['- | - | a | - atLeast 10 件 | 10件 | - | A | H2 | -'],
  },
  {
    title: 'finds no table in a pair of words',
    sheet: `
      |令和6年度|実績|
      |a|b|`,
    rows: [],
  },
  {
    title: 'takes the year from a caption over the header',
    sheet: `
      |令和６年度| | | |
      |指標名|目標|実績|判定|
      |a|10件|8件|A|`,
    rows: ['- | - | a | 2024 atLeast 10 件 | 8件 | - | A | D3 | -'],
  },
  {
    title: 'reads years in any order',
    sheet: `
      |指標名|R6年度|←|R5年度|←|
      |↑|目標|実績|目標|実績|
      |a|10件|8件|9件|7件|`,
    rows: ['- | - | a | 2024 atLeast 10 件 | 8件 | 7件 | - | - | 2023: 9件 → 7件'],
  },
  {
    title: 'lends columns without a year to the plan year',
    sheet: `
      |指標名|令和6年度|←|前年度実績|達成状況|
      |↑|目標|実績|↑|↑|
      |a|10件|8件|9件|Ｂ|`,
    rows: ['- | - | a | 2024 atLeast 10 件 | 8件 | 9件 | B | E3 | -'],
  },
  {
    title: 'leaves a year that stands twice open',
    sheet: `
      |指標名|R6目標|R6実績|R6目標|R6実績|
      |a|10件|8件|9件|7件|`,
    rows: ['- | - | a | - atLeast null 件 ? | 「8件、7件」 | - | - | - | -'],
    doubts: ['AMBIGUOUS_PLACE target B1 D1', 'AMBIGUOUS_PLACE actual C1 E1'],
  },
  {
    title: 'reads a caption left of the table and ends at ※',
    sheet: `
      | |経営課題３　魅力| | | |
      | |指標名|目標|実績|判定|
      | |a|10件|8件|A|
      | |※ 実績は速報値| | | |`,
    rows: ['3 魅力 | - | a | - atLeast 10 件 | 8件 | - | A | E3 | -'],
  },
  {
    title: 'ends at 備考 and says what stands below it',
    sheet: `
      |指標名|目標|実績|判定|
      |a|10件|8件|A|
      |備考：速報値| | | |
      |b|10件|8件|A|`,
    rows: ['- | - | a | - atLeast 10 件 | 8件 | - | A | D2 | -'],
    doubts: ['LOW_CONFIDENCE table A4'],
  },
  {
    title: 'reads issue numbers in every script, and no year as one',
    sheet: `
      |経営課題|指標名|目標|実績|
      |第１　文化|a|1件|1件|
      |Ⅱ　観光|b|1件|1件|
      |③魅力|c|1件|1件|
      |【経営課題４】防災|d|1件|1件|
      |2025年万博|e|1件|1件|
      |0090　こども|f|1件|1件|`,
    rows: [
      '1 文化 | - | a | - atLeast 1 件 | 1件 | - | - | - | -',
      '2 観光 | - | b | - atLeast 1 件 | 1件 | - | - | - | -',
      '3 魅力 | - | c | - atLeast 1 件 | 1件 | - | - | - | -',
      '4 防災 | - | d | - atLeast 1 件 | 1件 | - | - | - | -',
      '2025年万博 | - | e | - atLeast 1 件 | 1件 | - | - | - | -',
      '90 こども | - | f | - atLeast 1 件 | 1件 | - | - | - | -',
    ],
  },
  {
    title: 'reads a marked heading in the name column as an issue',
    sheet: `
      |指標名|目標|実績|判定|
      |【文化】| | | |
      |a|10件|8件|A|`,
    rows: ['文化 | - | a | - atLeast 10 件 | 8件 | - | A | D3 | -'],
  },
  {
    title: 'reads targets of several years alone',
    sheet: `
      |指標名|単位|2023年度|2024年度|2025年度|
      |↑|↑|目標値|目標値|目標値|
      |a|件|1|2|3|`,
    rows: [
      '- | - | a | 2024 atLeast 2 件 | - | - | - | - | 2023: 1件 → -',
      '- | - | a | 2025 atLeast 3 件 | - | - | - | - | -',
    ],
  },
]

describe('readIndicatorTables', () => {
  it.each(CASES)('$title', (one) => {
    const tables = readTables(one.sheet, {}, one.planYear === null ? { planYear: null } : {})
    expect(shown(tables)).toEqual(one.rows)
    expect(doubts(tables)).toEqual(one.doubts ?? [])
    expect(legends(tables)).toEqual(one.legends ?? [])
  })
})
