import { osakaLegacy } from '../../../src/profiles/osaka-legacy.ts'
import { planField } from '../../../src/profiles/field.ts'
import { osakaR5 } from '../../../src/profiles/osaka-r5.ts'
import { readPlainText } from '../../../src/recognize/plain-text/read-plain-text.ts'
import { linesOf, readText } from './texts.ts'

it('reads a plan in its natural order over three pages, its title on each, with lists of the issues around it', () =>
  expect(readText(linesOf('natural-order'))).toEqual([
    {
      fiscalYear: 2024,
      department: 'みなと振興局',
      head: '架空　花子',
      texts: {
        goal: '市民と船客がともに親しめる港を実現する。',
        mission: 'みなと振興局は、港の安全を守り、人と物の流れを支える。',
        basicPolicy:
          '岸壁の補修を計画的に進める。\n客船の受入れを再開し、地元の商店や学校と手を携えて、市民と船客とが行き交う港のにぎわいを取り戻す。',
        selfEvaluation:
          '経営課題１　おおむね計画どおり\n経営課題２　寄港は増えたが案内に遅れ\n点検は進んだが、護岸の補修に遅れが出た。',
        futurePolicy: '補修の工期を見直す。',
      },
      issues: [
        {
          number: 1,
          label: '経営課題１',
          title: '港の安全と利用者の安心を守る岸壁・護岸の計画的な補修と点検体制の強化',
          budget: ['2022 settled 120000000', '2023 budgeted 134000000', '2024 budgeted 140000000'],
          challenge: '岸壁の多くが築五十年を超え、傷みが進んでいることから、点検の間隔を縮める必要がある。',
          strategies: ['岸壁点検の強化', '護岸の補修'],
          indicators: [
            [
              '岸壁点検の強化',
              '点検済みの岸壁の割合',
              '令和６年度　点検済みの岸壁の割合　80％以上',
              '82.5％',
              'A',
              '71％',
            ],
            ['岸壁点検の強化', '点検済みの岸壁の割合', '令和７年度　点検済みの岸壁の割合　90％以上', null, null, null],
            [
              '護岸の補修',
              '補修した護岸の延長',
              '令和６年度　補修した護岸の延長　1,200m',
              '1,150m（累計ではない）',
              'B',
              '900m',
            ],
          ],
          extra: {},
        },
        {
          number: 2,
          label: '経営課題２',
          title: '客船の受入れ',
          budget: ['2022 settled null', '2023 budgeted 800000', '2024 budgeted 950000'],
          challenge: '客船の寄港は戻りつつあるが、案内が足りない。',
          strategies: ['多言語での案内'],
          indicators: [[null, '客船の寄港回数', '令和６年度　客船の寄港回数　30回', '集計中', null, '24回']],
          extra: {},
        },
      ],
      doubts: [],
    },
  ]))

it('reads labels in 【】 and <>, a printed typo among them, and values on their line', () =>
  expect(readText(linesOf('bracket-labels'))).toEqual([
    {
      fiscalYear: 2023,
      department: 'つつじ区',
      head: '見本　次郎',
      texts: {
        goal: 'だれもが安心して暮らし続けられるまちをめざす。',
        mission: '区民に最も身近な窓口として、暮らしを支える。',
        basicPolicy: '防災と見守りに力を入れる。\n窓口の待ち時間を減らす。',
        selfEvaluation: '訓練の参加者は増えた。',
        futurePolicy: '備蓄の呼びかけを続ける。',
      },
      issues: [
        {
          number: 1,
          label: '経営課題1',
          title: '防災・減災',
          budget: ['2021 settled 69000000', '2022 budgeted 53000000', '2023 budgeted 54000000'],
          challenge: '訓練に参加する区民が固定している。',
          strategies: ['避難訓練の充実', '備蓄の促進'],
          indicators: [
            [
              '避難訓練の充実',
              '訓練に参加した区民の割合',
              '訓練に参加した区民の割合　令和5年度　30％以上',
              '31.2%',
              'A',
              '27%',
            ],
            [
              '備蓄の促進',
              '３日分以上の備蓄をしている世帯の割合',
              '３日分以上の備蓄をしている世帯の割合　令和5年度　60％',
              '58%',
              'B',
              '55%',
            ],
          ],
          extra: { 関連するSDGs: '11住み続けられるまちづくりを' },
        },
        {
          number: 2,
          label: '経営課題2',
          title: '見守りの推進',
          budget: ['2021 settled 321000', '2022 budgeted 400000', '2023 budgeted 400000'],
          challenge: '孤立する高齢者が増えている。',
          strategies: ['見守りの担い手を増やす'],
          indicators: [[null, '見守りの担い手', '令和5年度　見守りの担い手　50人', null, null, null]],
          extra: {},
        },
      ],
      doubts: [],
    },
  ]))

it('reads boxes in the wrong order: results first, the issue’s title after its sections, the plan’s title last', () =>
  expect(readText(linesOf('boxes-reversed'))).toEqual([
    {
      fiscalYear: 2025,
      department: 'ことば文化室',
      head: '試作　三郎',
      texts: {
        goal: '本と人をつなぐ。',
        mission: '本を届ける。',
        basicPolicy: '読書の場を広げる。',
        selfEvaluation: '貸出は伸びた。',
        futurePolicy: '続ける。',
      },
      issues: [
        {
          number: 1,
          label: '経営課題１',
          title: '読書に親しむまち',
          budget: ['2023 settled 12000000', '2024 budgeted 12000000', '2025 budgeted 15000000'],
          challenge: '来館者が減り続けている。',
          strategies: ['読書の場の拡大'],
          indicators: [
            [
              '読書の場の拡大',
              '図書の貸出冊数',
              '令和７年度　図書の貸出冊数　10万冊以上',
              '105,300冊',
              'A',
              '99,800冊',
            ],
            ['読書の場の拡大', '電子図書の利用者', '令和７年度　電子図書の利用者　3,000人', '2,900人', 'B', '2,100人'],
          ],
          extra: {},
        },
      ],
      doubts: [],
    },
  ]))

it('reads a plan typed without blank lines, labels and texts on one line, amounts below their labels', () =>
  expect(readText(linesOf('typed-in-word'))).toEqual([
    {
      fiscalYear: 2024,
      department: 'こども未来局',
      head: '仮名　四郎',
      texts: {
        goal: '子どもが安心して育つまちを、家庭・学校・地域とともにつくる。',
        mission: 'こども未来局は、子育ての支援を総合的に進める役割を担う。',
        basicPolicy: '相談の窓口を一つにし、待たせない支援を行う。',
        selfEvaluation: '日数は縮まった。',
        futurePolicy: '人を増やす。',
      },
      issues: [
        {
          number: 1,
          label: '経営課題①',
          title: '相談支援の充実',
          budget: ['2022 settled 12000000', '2023 budgeted 13000000', '2024 budgeted 15000000'],
          challenge: '相談が窓口ごとに分かれている。',
          strategies: ['窓口の一本化'],
          indicators: [
            [
              null,
              '相談から支援開始までの日数',
              '令和６年度　相談から支援開始までの日数　10日以内',
              '8日',
              'A',
              '12日',
            ],
          ],
          extra: {},
        },
      ],
      doubts: [],
    },
  ]))

it('reads two departments’ plans out of one text', () =>
  expect(
    readText(linesOf('two-plans')).map(({ department, head, texts, issues }) => [
      department,
      head,
      texts['goal'],
      issues[0]?.budget,
    ]),
  ).toEqual([
    ['ゆめ局', '甲野　一', '夢を育む。', ['2024 budgeted 10000000']],
    ['きぼう局', '乙野　二子', '希望を育む。', ['2024 budgeted 20000000']],
  ]))

it('reads the older form: numbered strategies and actions, whose amounts are not the issue’s', () =>
  expect(readText(linesOf('older-form'), osakaLegacy)).toEqual([
    {
      fiscalYear: 2018,
      department: 'すこやか局',
      head: null,
      texts: { goal: '健康なまちをつくる。', mission: '健康を守る。' },
      issues: [
        {
          number: 1,
          label: '経営課題１',
          title: '健康寿命の延伸',
          budget: [],
          challenge: '職場と手を組む必要がある。',
          strategies: ['職場での健診の推進', '地域での健診の推進'],
          indicators: [
            ['職場での健診の推進', '職場健診の受診率', '平成30年度　職場健診の受診率　40％以上', '42％', 'A', null],
            ['職場での健診の推進', '出張健診の実施回数', '平成30年度　出張健診の実施回数　20回', '18回', 'B', null],
          ],
          extra: {
            めざすべき将来像: '誰もが健やかに暮らしている。',
            現状: '健診を受ける人が少ない。',
            要因分析: '働く世代に届いていない。',
            めざす状態: '働く世代の半数が健診を受けている。',
            '具体的取組1-1-1': '出張健診の実施\n会社に出向いて健診を行う。',
            '具体的取組1-1-2': '手紙での案内',
          },
        },
      ],
      doubts: [],
    },
  ]))

describe('the places of a text', () => {
  const [fragment] = readPlainText(linesOf('boxes-reversed'), osakaR5)

  it('are lines counted from 1', () => {
    expect(fragment?.sheet).toBeNull()
    expect(fragment?.department).toEqual({
      value: 'ことば文化室',
      at: { line: 38 },
      cells: [{ line: 38 }],
      labelAt: null,
      confidence: 0.98,
    })
    expect(fragment?.texts.mission).toEqual({
      value: '本を届ける。',
      at: { line: 32 },
      cells: [{ line: 32 }],
      labelAt: { line: 31 },
      confidence: 1,
    })
    expect(fragment?.issues[0]?.at).toEqual({ line: 26 })
    expect(fragment?.issues[0]?.budget.map(({ at }) => at)).toEqual([{ line: 28 }, { line: 28 }, { line: 28 }])
  })

  it('tell where an indicator, its result and its letter stand', () =>
    expect(fragment?.issues[0]?.indicators[0]).toMatchObject({
      at: { line: 23 },
      statusAt: null,
      source: { actualAt: { line: 7 }, priorAt: { line: 7 }, typedAt: { line: 7 } },
    }))

  it('list the labels found, and the legend', () => {
    expect(fragment?.sections.map(({ field, issue, filled }) => `${String(issue)} ${field} ${String(filled)}`)).toEqual(
      [
        'null goal true',
        'null mission true',
        'null basicPolicy true',
        'null selfEvaluation true',
        'null futurePolicy true',
        '0 results false',
        '0 results true',
        '0 challenge true',
        '0 strategies true',
        '0 indicators true',
      ],
    )
    expect(fragment?.legends).toEqual([
      { at: { line: 5 }, text: '7年度実績と達成状況　※A：達成　B：未達成 前年度実績', known: true },
    ])
  })
})

const HEAD = '令和６年度　ゆめ局運営方針\n'
const issue = (number: number, name: string): string => `経営課題${String(number)}　${name}`
const body = (name: string): string =>
  `課題認識\n${name}が足りない。\n主な戦略\n・ ${name}の普及\nアウトカム指標\n・ 令和６年度　${name}の数　10個`

describe('issues', () => {
  const challenges = (text: string) =>
    readText(HEAD + text)[0]?.issues.map(({ number, challenge }) => [number, challenge])

  it('take the sections behind their headings', () =>
    expect(challenges([issue(1, '夢'), body('夢'), issue(2, '希望'), body('希望')].join('\n'))).toEqual([
      [1, '夢が足りない。'],
      [2, '希望が足りない。'],
    ]))

  it('take the sections before their headings', () =>
    expect(challenges([body('夢'), issue(2, '夢'), body('希望'), issue(1, '希望')].join('\n'))).toEqual([
      [2, '夢が足りない。'],
      [1, '希望が足りない。'],
    ]))

  it('take sections of both kinds in one text', () =>
    expect(challenges([issue(1, '夢'), body('夢'), body('希望'), issue(2, '希望')].join('\n'))).toEqual([
      [1, '夢が足りない。'],
      [2, '希望が足りない。'],
    ]))

  it('leave sections open that could be of either of two headings', () => {
    const [read] = readText(HEAD + [issue(1, '夢'), body('夢'), issue(2, '希望')].join('\n'))
    expect(read?.issues.map(({ number, challenge }) => [number, challenge])).toEqual([
      [1, null],
      [2, null],
    ])
    expect(read?.doubts).toEqual([
      ['challenge', { line: 3 }, 'どの経営課題のものかを決められません'],
      ['strategies', { line: 5 }, 'どの経営課題のものかを決められません'],
      ['indicators', { line: 7 }, 'どの経営課題のものかを決められません'],
    ])
  })

  it('are one without a number where no heading stands at all', () =>
    expect(challenges(body('夢'))).toEqual([[null, '夢が足りない。']]))

  it('are none where only an amount stands', () => {
    const [read] = readText(`${HEAD}6予算額 10百万円`)
    expect(read?.issues).toEqual([])
    expect(read?.doubts).toEqual([['budget', { line: 2 }, 'どの経営課題のものかを決められません']])
  })

  it('have their title on the line below a bare number', () =>
    expect(readText(`${HEAD}経営課題１\n夢の普及\n${body('夢')}`)[0]?.issues[0]).toMatchObject({
      number: 1,
      title: '夢の普及',
    }))

  it('are not begun by sentences that speak of them', () =>
    expect(
      challenges(
        [
          issue(1, '夢'),
          body('夢'),
          '自己評価',
          '経営課題２の解決に向けて努めた。',
          '経営課題３　希望は、進んだ。',
          '・経営課題４　愛',
        ].join('\n'),
      ),
    ).toEqual([[1, '夢が足りない。']]))

  it('may bear the same number twice', () =>
    expect(challenges([issue(1, '夢'), body('夢'), issue(1, '希望'), body('希望')].join('\n'))).toEqual([
      [1, '夢が足りない。'],
      [1, '希望が足りない。'],
    ]))

  it('say so where a label stands over two different texts', () => {
    const [read] = readText(
      HEAD +
        [
          issue(1, '夢'),
          '課題認識',
          '夢が足りない。',
          '課題認識',
          '愛が足りない。',
          '関連するSDGs',
          '11',
          '関連するSDGs',
          '17',
        ].join('\n'),
    )
    expect(read?.issues[0]).toMatchObject({ challenge: null, extra: {} })
    expect(read?.doubts).toEqual([
      ['challenge', { line: 4 }, '同じ見出しが2か所にあり、内容が異なります'],
      ['extra:関連するSDGs', { line: 8 }, '同じ見出しが2か所にあり、内容が異なります'],
    ])
  })
})

describe('results', () => {
  const plan = (results: string): string =>
    `${HEAD}${issue(1, '夢')}\nアウトカム指標\n・ 令和６年度　配布数　100個\n・ 令和６年度　参加者　10人\n${results}`
  const resultsOf = (results: string) => {
    const [read] = readText(plan(results))
    return [read?.issues[0]?.indicators.map(([, , , actual, typed, prior]) => [actual, typed, prior]), read?.doubts]
  }
  const BOTH = '6年度実績と達成状況　※A：達成　B：未達成 前年度実績'

  it.each<[string, string, unknown]>([
    [
      'one column after the other',
      `${BOTH}\n・配布数　90個：B\n・参加者　12人：A\n・配布数　80個\n・参加者　9人`,
      [
        ['90個', 'B', '80個'],
        ['12人', 'A', '9人'],
      ],
    ],
    [
      'side by side by name',
      `${BOTH}\n配布数　90個：B　　配布数　80個\n参加者　12人：A　　参加者　9人`,
      [
        ['90個', 'B', '80個'],
        ['12人', 'A', '9人'],
      ],
    ],
    [
      'only this year’s, with letters',
      `${BOTH}\n・配布数　90個：B\n・参加者　12人：A`,
      [
        ['90個', 'B', null],
        ['12人', 'A', null],
      ],
    ],
    [
      'only last year’s, dated',
      `${BOTH}\n・令和５年度　配布数　80個\n・令和５年度　参加者　9人`,
      [
        [null, null, '80個'],
        [null, null, '9人'],
      ],
    ],
    [
      'only this year’s, dated',
      `${BOTH}\n・令和６年度　配布数　90個\n・令和６年度　参加者　12人`,
      [
        ['90個', null, null],
        ['12人', null, null],
      ],
    ],
    [
      'below headings of their own',
      '6年度実績\n・配布数　90個\n・参加者　12人\n5年度実績\n・配布数　80個\n・参加者　9人',
      [
        ['90個', null, '80個'],
        ['12人', null, '9人'],
      ],
    ],
    [
      'none yet',
      BOTH,
      [
        [null, null, null],
        [null, null, null],
      ],
    ],
  ])('stand %s', (_, results, expected) => expect(resultsOf(results)).toEqual([expected, []]))

  it('stay open where nothing says which column they are', () =>
    expect(resultsOf(`${BOTH}\n・配布数　90個\n・参加者　12人`)).toEqual([
      [
        [null, null, null],
        [null, null, null],
      ],
      [['results', { line: 7 }, '当年度の実績か前年度実績かを決められません']],
    ]))

  it('of a second section go to no issue, for its heading may be missing', () => {
    const [read] = readText(
      `${HEAD}${issue(1, '夢')}\nアウトカム指標\n・ 令和６年度　配布数　100個\n6年度実績\n90個\nアウトカム指標\n・ 令和６年度　参加者　10人\n6年度実績\n12人`,
    )
    expect(read?.issues.map(({ indicators }) => indicators.map(([, name, , actual]) => [name, actual]))).toEqual([
      [['配布数', '90個']],
    ])
    expect(read?.doubts).toEqual([
      ['indicators', { line: 7 }, 'どの経営課題のものかを決められません'],
      ['results', { line: 9 }, 'どの経営課題のものかを決められません'],
    ])
  })
})

describe('the plan itself', () => {
  it('is named by a title over two lines', () =>
    expect(readText('令和６年度\nゆめ局運営方針\n目標\n夢を育む。')[0]).toMatchObject({
      fiscalYear: 2024,
      department: 'ゆめ局',
    }))

  it('is dated by what its text names most often where no title does', () =>
    expect(
      readText(
        `目標\n夢を育む。\n${issue(1, '夢')}\n5予算額 10百万円\nアウトカム指標\n・ 令和５年度　配布数　10個\n・ 令和５年度　参加者　10人\n・ 令和６年度　参加者　20人`,
      )[0],
    ).toMatchObject({
      fiscalYear: null,
      issues: [{ budget: ['2023 budgeted 10000000'] }],
    }))

  it('is named by labels on lines of their own', () =>
    expect(readText('所属\nゆめ局\n年度\n令和６年度\n所属長\n甲野　一\n目標\n夢を育む。')[0]).toMatchObject({
      fiscalYear: 2024,
      department: 'ゆめ局',
      head: '甲野　一',
    }))

  it('has no head where two are named', () =>
    expect(readText(`${HEAD}所属長：甲野　一\n局長：乙野　二\n目標\n夢を育む。`)[0]).toMatchObject({ head: null }))

  it('leaves a text open that stands twice and differs', () => {
    const [read] = readText(`${HEAD}目標\n夢を育む。\n使命\n守る。\n目標\n愛を育む。`)
    expect(read?.texts).toEqual({ mission: '守る。' })
    expect(read?.doubts).toEqual([['goal', { line: 3 }, '同じ見出しが2か所にあり、内容が異なります']])
  })

  it('keeps further sections of the profile under their titles', () => {
    const profile = {
      ...osakaR5,
      fields: [...osakaR5.fields, planField({ id: 'extra:合言葉', title: '合言葉', texts: ['合言葉'] })],
    }
    const [read] = readPlainText(`${HEAD}目標\n夢を育む。\n合言葉\n夢をかたちに`.split('\n'), profile)
    expect(read?.extra).toMatchObject({ 合言葉: { value: '夢をかたちに' } })
  })

  it('keeps a text that is printed twice alike', () =>
    expect(readText(`${HEAD}目標\n夢を育む。\n使命\n守る。\n目標\n夢を育む。`)[0]?.texts).toEqual({
      goal: '夢を育む。',
      mission: '守る。',
    }))

  it('takes short labels for labels only above the issues and at the head of a text', () =>
    expect(
      readText(
        `${HEAD}目標　夢をすべての市民に届ける。\n基本的な考え方\n来年度の\n使命　それは大きな夢を見ることである\n${issue(1, '夢')}\nアウトカム指標\n目標：令和６年度までに配布する`,
      )[0],
    ).toMatchObject({
      texts: { goal: '夢をすべての市民に届ける。' },
      issues: [{ number: 1 }],
    }))

  it('is another one where another department’s page begins', () =>
    expect(
      readText([
        '目標',
        '夢を育む。',
        '令和６年度　ゆめ局運営方針',
        '\f目標',
        '希望を育む。',
        '令和６年度　きぼう局運営方針',
      ]).map(({ department, texts }) => [department, texts]),
    ).toEqual([
      ['ゆめ局', { goal: '夢を育む。' }],
      ['きぼう局', { goal: '希望を育む。' }],
    ]))

  it('is read from lines with pages and places too', () =>
    expect(
      readPlainText(
        [
          { text: '令和６年度　ゆめ局運営方針', x: 10, y: 10, page: 1 },
          { text: '目標', x: 10, y: 20, page: 1 },
          { text: '夢を育む。', x: 40, y: 20, page: 1 },
          { text: '1', x: 100, y: 280, page: 1 },
          { text: '使命', x: 10, y: 10, page: 2 },
          { text: '守る。', x: 40, y: 10, page: 2 },
          { text: '2', x: 100, y: 280, page: 2 },
        ],
        osakaR5,
      )[0]?.texts,
    ).toMatchObject({ goal: { value: '夢を育む。' }, mission: { value: '守る。' } }))

  it('has labels over several lines, whose lines between pages and lists are none', () =>
    expect(
      readText(
        `${HEAD}令和６年度\n所属運営の\n基本的な\n考え方\n・夢を育む。\n自己評価\n\n（運営方針全体\nの定性評価）\nよくできた。\n今後の\n\n方針は別に定める。`,
      )[0]?.texts,
    ).toEqual({
      basicPolicy: '夢を育む。',
      selfEvaluation: 'よくできた。\n今後の\n方針は別に定める。',
    }))

  it('is empty in an empty text', () =>
    expect(readText('')).toEqual([
      { fiscalYear: null, department: null, head: null, texts: {}, issues: [], doubts: [] },
    ]))
})
