import { PROFILES } from '../../src/profiles/index.ts'
import { recognize } from '../../src/recognize/recognize.ts'
import { readBudgetText } from '../../src/recognize/prose/read-budget-text.ts'
import { drawSheet } from '../build/draw-sheet.ts'

/* Forms as offices make them, and sheets that only look like one. */

const read = (name: string, drawing: string) => recognize(drawSheet(drawing, { name }).grid, { profiles: PROFILES })

describe('a sheet that is no plan', () => {
  it('is an agenda that speaks of 運営方針 and has a 目標 of its own', () => {
    const { plans } = read(
      '次第',
      `| 令和６年度　局運営会議 |                                 |
       | 資料                   | 資料１　令和６年度運営方針の概要 |
       | 目標                   | 会議を60分以内に終える。         |`,
    )
    expect(plans).toEqual([])
  })

  it('is a list of staff with 目標, 実績 and 達成状況 in one row', () => {
    const { plans } = read(
      '職員目標',
      `| 令和６年度　職員目標管理表 |        |      |      |          |            |
       | 所属                       | 氏名   | 目標 | 実績 | 達成状況 | 前年度実績 |
       | 総務課                     | 見本花子 | 10件 | 11件 | A      | 9件        |
       | 総務課                     | 見本太郎 | 20件 | 21件 | A      | 8件        |`,
    )
    expect(plans).toEqual([])
  })
})

it('reads 局長の方針 alone as the label of the basic policy', () => {
  const { plans } = read(
    '様式',
    `| 令和６年度　健康局運営方針 |                    |
     | 【目標】                   | 健やかに暮らす。   |
     | 【局長の方針】             | 予防に力を入れる。 |
     | 経営課題１　検診の受診     |                    |
     | 課題認識                   | 受診率が低い。     |`,
  )
  expect(plans[0]?.plan.basicPolicy).toBe('予防に力を入れる。')
})

it('ends a value at a title that is repeated on the next page', () => {
  const { plans } = read(
    '様式',
    `| 令和６年度　教育局運営方針           |                |
     | 経営課題１　学力の向上               |                |
     | 課題認識                             | 正答率が低い。 |
     | 教育局　令和６年度　運営方針（続き） |                |
     | 主な戦略                             | ・授業の改善   |`,
  )
  expect(plans[0]?.plan.issues[0]?.challenge).toBe('正答率が低い。')
  expect(plans[0]?.plan.issues[0]?.strategies).toEqual(['授業の改善'])
})

it('takes a note in angle brackets under a label for no value', () => {
  const { plans } = read(
    '様式２',
    `| 令和６年度　水都局運営方針                     |                        |
     | 経営課題１　水辺の再生                         |                        |
     | めざすべき将来像\\n＜概ね10～20年間を念頭に設定＞ | 水辺で誰もが憩えるまち |
     | 現状                                           | 達成率は81％である。   |
     | 要因分析                                       | 流入が続いている。     |
     | 課題                                           | 施設の整備が必要である。 |`,
  )
  expect(plans[0]?.plan.issues[0]?.extra['めざすべき将来像']).toBe('水辺で誰もが憩えるまち')
})

describe('amounts', () => {
  const amountsOf = (drawing: string): readonly string[] =>
    (read('様式', drawing).plans[0]?.plan.issues[0]?.budget ?? []).map(
      ({ fiscalYear, kind, yen }) => `${String(fiscalYear)} ${kind} ${String(yen)}`,
    )

  it('stand in brackets behind their labels', () => {
    const amounts = readBudgetText('令和４年度決算額（86百万円）　令和５年度予算額（90百万円）', 2024)
    expect(amounts.map(({ fiscalYear, kind, yen }) => [fiscalYear, kind, yen])).toEqual([
      [2022, 'settled', 86_000_000],
      [2023, 'budgeted', 90_000_000],
    ])
  })

  it('take the year over their own label, and leave what stands behind the next label to it', () => {
    expect(
      amountsOf(
        `| 令和６年度　西川区運営方針 |         |            |         |            |         |
         | 経営課題１　防犯           |         |            |         |            |         |
         | 令和４年度                 | ←       | 令和５年度 | ←       | 令和６年度 | ←       |
         | 決算額                     | 300千円 | 予算額     | 310千円 | 予算額     | 330千円 |
         | 課題認識                   | 盗難が多い。 |       |         |            |         |`,
      ),
    ).toEqual(['2022 settled 300000', '2023 budgeted 310000', '2024 budgeted 330000'])
  })

  it('stand in a row 「予算額等」 under a header of years', () => {
    expect(
      amountsOf(
        `| 令和６年度　交通局運営方針 | （単位：百万円） |                |                |
         | 経営課題１　自転車の安全   |                |                |                |
         | 区分                       | 令和４年度決算 | 令和５年度予算 | 令和６年度予算 |
         | 予算額等                   | 5              | 6              | 7              |
         | 課題認識                   | 事故が多い。   |                |                |
         | 主な戦略                   | ・教室の開催   |                |                |`,
      ),
    ).toEqual(['2022 settled 5000000', '2023 budgeted 6000000', '2024 budgeted 7000000'])
  })
})

describe('the heading', () => {
  const headOf = (drawing: string) => {
    const plan = read('様式', drawing).plans[0]?.plan
    return [plan?.fiscalYear, plan?.department, plan?.head]
  }

  it.each([
    ['（所属長）　清水　澄', '清水　澄'],
    ['（所属長）清水　澄', '清水　澄'],
    ['（　所属長：　清水　澄　）', '清水　澄'],
    ['区長　清水　澄', '清水　澄'],
  ])('names the head as 「%s」', (cell, head) => {
    expect(
      headOf(
        `| 令和６年度　下水道局運営方針 | ${cell}          |
         | 目標                         | 水環境を守る。   |
         | 使命                         | 下水道を保つ。   |`,
      ),
    ).toEqual([2024, '下水道局', head])
  })

  it('names the office in the label and the head in the next cell', () => {
    expect(
      headOf(
        `| 令和６年度　危機管理室運営方針 |          |
         | 所属長：危機管理監             | 北野　守 |
         | 目標                           | 災害に強い。 |
         | 使命                           | 統括する。 |`,
      ),
    ).toEqual([2024, '危機管理室', '北野　守'])
  })

  it('names department and year behind their labels in one cell', () => {
    expect(
      headOf(
        `| 運営方針         |                |
         | 年度：令和６年度 | 所属：危機管理室 |
         | 目標             | 災害に強い。   |
         | 使命             | 統括する。     |`,
      ),
    ).toEqual([2024, '危機管理室', null])
  })
})

describe('issues under a word of the office’s own', () => {
  const blocks = (first: string, second: string): string => `
       | 令和６年度　消防局運営方針 |                        |
       | 目標                       | 死者ゼロをめざす。     |
       | ${first}                   | 火災予防の推進         |
       | 課題認識                   | 住宅火災が増えている。 |
       | 主な戦略                   | ・警報器の設置促進     |
       | ${second}                  | 救急体制の強化         |
       | 課題認識                   | 出動が増えている。     |
       | 主な戦略                   | ・講習の拡充           |`
  const issuesOf = (drawing: string) =>
    read('様式', drawing).plans[0]?.plan.issues.map(({ number, label, title, challenge }) => [
      number,
      label,
      title,
      challenge,
    ])

  it('begin at 課題１ and 課題４, each with its own fields', () => {
    expect(issuesOf(blocks('課題１', '課題４'))).toEqual([
      [1, '課題１', '火災予防の推進', '住宅火災が増えている。'],
      [4, '課題４', '救急体制の強化', '出動が増えている。'],
    ])
  })

  it('begin at 重点テーマ①, with the title in the same cell or beside it', () => {
    expect(issuesOf(blocks('重点テーマ①', '重点テーマ②'))?.map(([number]) => number)).toEqual([1, 2])
  })

  it('are none where a number is given twice', () => {
    expect(issuesOf(blocks('項目１', '項目１'))).toHaveLength(1)
  })
})

describe('a table inside an issue whose names say the targets', () => {
  const { plans } = read(
    '様式',
    `| 令和６年度　都市計画局運営方針 |                                      |                  |            |
     | 目標                           | 魅力ある都市空間                     | ←                | ←          |
     | 経営課題１　拠点整備           | ←                                    | ←                | ←          |
     | 課題認識                       | 建物が老朽化している。               | ←                | ←          |
     | 主な戦略                       | アウトカム指標                       | R6実績と達成状況 | 前年度実績 |
     | ①再開発の推進                 | 新規着手　令和６年度　３地区         | ２地区           | ３地区     |
     | ②歩行者空間                   | 整備延長（累計）　令和６年度　1.2km以上 | 1,150m           | 0.9km      |`,
  )
  const [plan] = plans

  it('gives each row its strategy, name, target and result', () => {
    const shown = plan?.plan.issues[0]?.indicators.map((one) => [
      one.strategy,
      one.name,
      one.target.value,
      one.actual?.text,
    ])
    expect(shown).toEqual([
      ['①再開発の推進', '新規着手', 3, '２地区'],
      ['②歩行者空間', '整備延長（累計）', 1.2, '1,150m'],
    ])
  })

  it('has the strategies of its column, whose heading is not missing', () => {
    expect(plan?.plan.issues[0]?.strategies).toEqual(['①再開発の推進', '②歩行者空間'])
    expect(plan?.sections.find(({ field }) => field === 'strategies')).toMatchObject({ issue: 0, filled: true })
  })

  it('takes letters behind the results', () => {
    expect(plan?.plan.issues[0]?.indicators.map(({ statusAt, source }) => [statusAt, source.actualLine])).toEqual([
      [null, 0],
      [null, 0],
    ])
  })
})

it('takes a table of 課題 and 指標 for a plan, though nothing says 運営方針', () => {
  const { plans } = read(
    'R6_経済戦略局',
    `| 重点課題 | 指標         | 目標値   | 実績値 | 判定 |
     | 産業振興 | 企業立地件数 | 20件以上 | 21件   |      |`,
  )
  expect(plans.map(({ plan: { fiscalYear, department } }) => [fiscalYear, department])).toEqual([[2024, '経済戦略局']])
})
