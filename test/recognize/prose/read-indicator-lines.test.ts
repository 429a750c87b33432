import { readIndicatorLines, type ProseIndicator } from '../../../src/recognize/prose/read-indicator-lines.ts'

const read = (text: string, strategies: readonly string[] = []): readonly ProseIndicator[] =>
  readIndicatorLines(text, { planYear: 2024, strategies })

type Row = readonly [
  strategy: string | null,
  name: string,
  text: string,
  year: number | null,
  comparison: string | null,
  value: number | null,
]

const rowOf = ({ strategy, name, target }: ProseIndicator): Row => [
  strategy,
  name,
  target.text,
  target.fiscalYear,
  target.comparison,
  target.value,
]

const ONLINE = '行政手続きのオンライン化とBPR'
const WINDOW = '書かない窓口の実現'

it('reads every target below its strategy, with where it stands', () =>
  expect(
    read(
      `・ ${ONLINE}\n　 令和６年度　オンラインでできる手続数　1,300件（累計）\n　 令和７年度　オンラインでできる手続数　2,000件（累計）`,
      [ONLINE, WINDOW],
    ),
  ).toEqual([
    {
      strategy: ONLINE,
      heading: { strategy: ONLINE, how: 'same' },
      name: 'オンラインでできる手続数',
      target: expect.objectContaining({
        text: '令和６年度　オンラインでできる手続数　1,300件（累計）',
        fiscalYear: 2024,
        value: 1300,
        unit: '件',
        cumulative: true,
      }),
      line: 1,
      rawLines: ['　 令和６年度　オンラインでできる手続数　1,300件（累計）'],
      yearFrom: 'text',
    },
    {
      strategy: ONLINE,
      heading: { strategy: ONLINE, how: 'same' },
      name: 'オンラインでできる手続数',
      target: expect.objectContaining({
        text: '令和７年度　オンラインでできる手続数　2,000件（累計）',
        fiscalYear: 2025,
        value: 2000,
      }),
      line: 2,
      rawLines: ['　 令和７年度　オンラインでできる手続数　2,000件（累計）'],
      yearFrom: 'text',
    },
  ]))

it.each<[string, string, readonly string[], readonly Row[]]>([
  [
    'a year alone on its line with the text below',
    `・ ${WINDOW}\n　 令和６年度\n　 令和５年度策定の施策に基づいた取組の推進\n　 （要件定義等）`,
    [WINDOW],
    [
      [
        WINDOW,
        '令和５年度策定の施策に基づいた取組の推進（要件定義等）',
        '令和６年度　令和５年度策定の施策に基づいた取組の推進（要件定義等）',
        2024,
        null,
        null,
      ],
    ],
  ],
  [
    'a text wrapped after the year',
    '・ DXの推進\n　 令和６年度\n 　関係所属で構成するPTのもと、めざす姿やそれに向けて段階的に検討すべきテーマ及び\n その検討体制を明確化した取組計画を策定',
    ['DXの推進'],
    [
      [
        'DXの推進',
        '関係所属で構成するPTのもと、めざす姿やそれに向けて段階的に検討すべきテーマ及びその検討体制を明確化した取組計画を策定',
        '令和６年度　関係所属で構成するPTのもと、めざす姿やそれに向けて段階的に検討すべきテーマ及びその検討体制を明確化した取組計画を策定',
        2024,
        null,
        null,
      ],
    ],
  ],
  [
    'two years on one line that inherit name and 以上 from the deadline above',
    '・ 令和８年度までにデータ可視化環境の利用状況を全所属の70％以上とする\n　 令和6年度　45%　令和7年度　60%',
    ['データの活用'],
    [
      [
        null,
        'データ可視化環境の利用状況',
        '令和８年度までにデータ可視化環境の利用状況を全所属の70％以上とする',
        2026,
        'atLeast',
        70,
      ],
      [null, 'データ可視化環境の利用状況', '令和6年度　45%', 2024, 'atLeast', 45],
      [null, 'データ可視化環境の利用状況', '令和7年度　60%', 2025, 'atLeast', 60],
    ],
  ],
  [
    'a bare number that inherits 以下',
    '・ 令和８年度までに苦情の再発率を５％以下とする\n　 令和６年度　８％',
    [],
    [
      [null, '苦情の再発率', '令和８年度までに苦情の再発率を５％以下とする', 2026, 'atMost', 5],
      [null, '苦情の再発率', '令和６年度　８％', 2024, 'atMost', 8],
    ],
  ],
  [
    'a number with its own 以上 below 以下',
    '・ 令和８年度までに再発率を５％以下とする\n　 令和６年度　参加者　10人以上',
    [],
    [
      [null, '再発率', '令和８年度までに再発率を５％以下とする', 2026, 'atMost', 5],
      [null, '参加者', '令和６年度　参加者　10人以上', 2024, 'atLeast', 10],
    ],
  ],
  [
    'a period that names the next line',
    '・ 外部人材の確保\n　 令和５年度から令和7年度にかけて外部専門人材を確保\n　 令和６年度　５名程度',
    ['外部人材の確保'],
    [['外部人材の確保', '外部専門人材を確保', '令和６年度　５名程度', 2024, 'atLeast', 5]],
  ],
  [
    'a period in the middle, and lines that name themselves',
    '・ 人材の育成\n　 令和５年度から令和7年度にかけて研修を実施\n　 令和６年度　受講者60名程度／年\n\n　 技術分野において令和６年度から令和９年度にかけて研修を実施\n 　令和６年度　技術分野個別研修　受講者30名程度／年',
    ['人材の育成'],
    [
      ['人材の育成', '受講者', '令和６年度　受講者60名程度／年', 2024, 'atLeast', 60],
      [
        '人材の育成',
        '技術分野個別研修　受講者',
        '令和６年度　技術分野個別研修　受講者30名程度／年',
        2024,
        'atLeast',
        30,
      ],
    ],
  ],
  [
    'bullets that are the indicators',
    '・ 令和６年度　環境学習プログラムの参加者　1万2千人以上\n・ 令和６年度　行動を変えた児童の割合　60％　令和７年度　65％',
    ['環境学習の提供'],
    [
      [
        null,
        '環境学習プログラムの参加者',
        '令和６年度　環境学習プログラムの参加者　1万2千人以上',
        2024,
        'atLeast',
        12000,
      ],
      [null, '行動を変えた児童の割合', '令和６年度　行動を変えた児童の割合　60％', 2024, 'atLeast', 60],
      [null, '行動を変えた児童の割合', '令和７年度　65％', 2025, 'atLeast', 65],
    ],
  ],
  [
    'bracketed headings',
    `【${ONLINE}】\n令和６年度　手続数　100件\n【${WINDOW}】\n令和６年度　窓口の数　10か所`,
    [ONLINE, WINDOW],
    [
      [ONLINE, '手続数', '令和６年度　手続数　100件', 2024, 'atLeast', 100],
      [WINDOW, '窓口の数', '令和６年度　窓口の数　10か所', 2024, 'atLeast', 10],
    ],
  ],
  [
    'numbered headings, and one that names its strategy by number',
    `戦略１　${ONLINE}\n　令和６年度　手続数　100件\n【戦略②】\n　令和６年度　窓口の数　10か所`,
    [ONLINE, WINDOW],
    [
      [ONLINE, '手続数', '令和６年度　手続数　100件', 2024, 'atLeast', 100],
      [WINDOW, '窓口の数', '令和６年度　窓口の数　10か所', 2024, 'atLeast', 10],
    ],
  ],
  [
    'a heading wrapped inside its strategy’s name',
    '・ 情報発信の最\n　 適化の推進\n　 令和６年度　閲覧数　10件',
    ['情報発信の最適化の推進'],
    [['情報発信の最適化の推進', '閲覧数', '令和６年度　閲覧数　10件', 2024, 'atLeast', 10]],
  ],
  [
    'a heading that names nameless lines, without being a strategy',
    '・オンラインでできる手続数\n　令和６年度　1,300件\n　令和７年度　2,000件',
    [ONLINE, WINDOW],
    [
      [null, 'オンラインでできる手続数', '令和６年度　1,300件', 2024, 'atLeast', 1300],
      [null, 'オンラインでできる手続数', '令和７年度　2,000件', 2025, 'atLeast', 2000],
    ],
  ],
  [
    'a heading that is no strategy of the list, over lines that name themselves',
    '・ 窓口の改革\n　令和６年度　窓口の数　10か所\n　令和６年度　待ち時間　5分以内',
    [ONLINE],
    [
      ['窓口の改革', '窓口の数', '令和６年度　窓口の数　10か所', 2024, 'atLeast', 10],
      ['窓口の改革', '待ち時間', '令和６年度　待ち時間　5分以内', 2024, 'atMost', 5],
    ],
  ],
  [
    'a name on its own line below the strategy',
    `● ${ONLINE}\n　・ 手続数\n　　令和６年度　100件\n　　令和７年度　120件`,
    [ONLINE],
    [
      [ONLINE, '手続数', '令和６年度　100件', 2024, 'atLeast', 100],
      [ONLINE, '手続数', '令和７年度　120件', 2025, 'atLeast', 120],
    ],
  ],
  [
    'a strategy that is itself what the nameless line counts',
    '・健康寿命の延伸\n　令和６年度　80歳',
    ['健康寿命の延伸'],
    [['健康寿命の延伸', '健康寿命の延伸', '令和６年度　80歳', 2024, 'atLeast', 80]],
  ],
  [
    'a year over a list of bullets',
    '令和６年度\n・参加者　100人\n・開催　10回\n令和７年度\n・参加者　120人',
    [],
    [
      [null, '参加者', '令和６年度　参加者　100人', 2024, 'atLeast', 100],
      [null, '開催', '令和６年度　開催　10回', 2024, 'atLeast', 10],
      [null, '参加者', '令和７年度　参加者　120人', 2025, 'atLeast', 120],
    ],
  ],
  [
    'a year over several lines',
    '【令和６年度】\n参加者　100人\n開催　10回',
    [],
    [
      [null, '参加者', '【令和６年度】　参加者　100人', 2024, 'atLeast', 100],
      [null, '開催', '【令和６年度】　開催　10回', 2024, 'atLeast', 10],
    ],
  ],
  [
    'a line set in behind the year of the line above',
    '令和６年度　参加者　100人\n　　　　　　開催　10回',
    [],
    [
      [null, '参加者', '令和６年度　参加者　100人', 2024, 'atLeast', 100],
      [null, '開催', '令和６年度　開催　10回', 2024, 'atLeast', 10],
    ],
  ],
  [
    'a line without a year',
    '・参加者数　1,000人以上',
    ['訓練'],
    [[null, '参加者数', '参加者数　1,000人以上', null, 'atLeast', 1000]],
  ],
  [
    'a qualitative line without a year',
    '・運用の開始\n・検証の実施',
    ['訓練'],
    [
      [null, '運用の開始', '運用の開始', null, null, null],
      [null, '検証の実施', '検証の実施', null, null, null],
    ],
  ],
  [
    'a quantity on the line below its name',
    '・ 令和６年度　オンラインでできる手続数\n　1,300件（累計）',
    [],
    [
      [
        null,
        'オンラインでできる手続数',
        '令和６年度　オンラインでできる手続数　1,300件（累計）',
        2024,
        'atLeast',
        1300,
      ],
    ],
  ],
  [
    'a name before the years',
    '・ 参加者数　令和６年度　100人　令和７年度　120人',
    [],
    [
      [null, '参加者数', '参加者数　令和６年度　100人', 2024, 'atLeast', 100],
      [null, '参加者数', '令和７年度　120人', 2025, 'atLeast', 120],
    ],
  ],
  [
    'years in brackets behind their targets',
    '・ 参加者数　100人以上（令和６年度）、120人以上（令和７年度）',
    [],
    [
      [null, '参加者数', '参加者数　100人以上（令和６年度）', 2024, 'atLeast', 100],
      [null, '参加者数', '120人以上（令和７年度）', 2025, 'atLeast', 120],
    ],
  ],
  [
    'a baseline in brackets',
    '・ 令和６年度　参加者数　100人以上（令和５年度実績　80人）',
    [],
    [[null, '参加者数', '令和６年度　参加者数　100人以上（令和５年度実績　80人）', 2024, 'atLeast', 100]],
  ],
  [
    'notes left out, wrapped ones too',
    '・ 令和６年度　参加者数　100人\n※参加者数は延べ人数とし、同じ人が二度参加した場合にはこれを二人とし\nて数える。',
    [],
    [[null, '参加者数', '令和６年度　参加者数　100人', 2024, 'atLeast', 100]],
  ],
  [
    'a heading with digits',
    '・24時間365日の相談体制の構築\n　令和６年度　相談件数　100件',
    [],
    [['24時間365日の相談体制の構築', '相談件数', '令和６年度　相談件数　100件', 2024, 'atLeast', 100]],
  ],
  [
    'a period with a number of its own',
    '・令和４年度から令和６年度にかけて延べ300人が参加',
    [],
    [[null, '延べ300人が参加', '令和４年度から令和６年度にかけて延べ300人が参加', 2024, 'atLeast', 300]],
  ],
  ['nothing', '\n 　\n', [], []],
])('reads %s', (_, text, strategies, rows) => expect(read(text, strategies).map(rowOf)).toEqual(rows))

it('keeps a shortened heading as printed and says which strategy it means', () => {
  const strategies = ['人事・予算等内部管理業務（バックオフィス）の本市全体最適化', '都市のDX']
  const [own] = read('・ 内部管理業務（バックオフィス）の本市全体最適化\n　令和６年度　件数　10件', strategies)
  expect(own).toMatchObject({
    strategy: '内部管理業務（バックオフィス）の本市全体最適化',
    heading: { strategy: strategies[0], how: 'shortened' },
  })
})

it('says that a year comes from the line above, or from nowhere', () => {
  expect(read('令和６年度\n・参加者　100人').map(({ yearFrom }) => yearFrom)).toEqual(['header'])
  expect(read('・参加者　100人').map(({ yearFrom }) => yearFrom)).toEqual(['assumed'])
})

it('is not sure what a bare number takes from a relative target above', () => {
  const [, second] = read('・ 令和６年度　件数　前年度比5％増\n　 令和７年度　10％')
  expect(second?.target).toMatchObject({ value: 10, unsure: true })
})

it('names a nameless line after the sole strategy', () =>
  expect(read('・令和６年度　10件', ['相談の充実']).map(({ name }) => name)).toEqual(['相談の充実']))

it('leaves a nameless line without any name above nameless', () =>
  expect(read('・令和６年度　10件').map(({ name }) => name)).toEqual(['']))

it('begins anew at 戦略２, however full the line above it is', () =>
  expect(
    read('戦略１\n・外貿コンテナ取扱個数　令和６年度　240万TEU以上\n戦略２\n・ゲート待ち時間　令和６年度　30分以内', [
      '戦略１　航路の誘致',
      '戦略２　ゲートの効率化',
    ]).map(rowOf),
  ).toEqual([
    [
      '戦略１　航路の誘致',
      '外貿コンテナ取扱個数',
      '外貿コンテナ取扱個数　令和６年度　240万TEU以上',
      2024,
      'atLeast',
      2_400_000,
    ],
    ['戦略２　ゲートの効率化', 'ゲート待ち時間', 'ゲート待ち時間　令和６年度　30分以内', 2024, 'atMost', 30],
  ]))
