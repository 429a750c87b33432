import { checkWorkbook } from '../../src/app/check-plan.ts'
import { fillProposal, type FillProposal } from '../../src/app/fill-plan.ts'
import type { HandDecision } from '../../src/app/workbook-settings.ts'
import { makeSheet, makeWorkbook, type SheetParts } from '../../src/grid/make-sheet.ts'
import { refName } from '../../src/grid/workbook-grid.ts'
import { drawSheet } from '../build/draw-sheet.ts'

const TABLE = `| 令和６年度　見本局運営方針 | | | | | |
               | No | 経営課題 | 指標名 | 単位 | 令和６年度目標 | 令和６年度実績 | 達成状況 |
               | 1 | 1 防災の推進 | 訓練の参加者数 | 人 | 100 | 120 | |
               | 2 | 1 防災の推進 | 備蓄の整備数 | 箇所 | 30 | 29 | |`

function proposal(parts: Partial<SheetParts> = {}, drawn = TABLE, more: readonly SheetParts[] = []): FillProposal {
  const { sheet } = drawSheet(drawn, { name: '管理表', ...parts })
  const grid = makeWorkbook([sheet, ...more.map(makeSheet)])
  return fillProposal(grid, checkWorkbook(grid).plans)
}

const written = ({ edits }: FillProposal): unknown =>
  Object.fromEntries(edits.map(({ at, value }) => [refName(at), value.kind === 'text' ? value.text : value]))

const list = (source: string): Partial<SheetParts> => ({
  lists: [{ areas: [{ top: 2, left: 6, bottom: 3, right: 6 }], source }],
})

describe('filling letters', () => {
  it('writes A and B into empty cells of the status column', () => {
    expect(written(proposal())).toEqual({ '管理表!G3': 'A', '管理表!G4': 'B' })
  })

  describe('decided by hand in the pane', () => {
    const OPEN = `| 令和６年度　見本局運営方針 | | | | | |
                  | No | 経営課題 | 指標名 | 単位 | 令和６年度目標 | 令和６年度実績 | 達成状況 |
                  | 1 | 1 防災の推進 | 訓練の参加者数 | 人 | 100 | 120 | |
                  | 2 | 1 防災の推進 | 手引の策定 | | 手引を策定 | 素案まで | <letter> |`
    const checked = (letter: string, actual = '素案まで') => {
      const { sheet } = drawSheet(OPEN.replace('<letter>', letter), { name: '管理表' })
      const grid = makeWorkbook([sheet])
      const plain = checkWorkbook(grid).plans[0]?.reading.plan.issues[0]
      const indicator = plain?.indicators[1]
      const decision: HandDecision = {
        issue: `${plain?.label ?? ''}${plain?.title ?? ''}`,
        name: indicator?.name ?? '',
        fiscalYear: indicator?.target.fiscalYear ?? null,
        target: indicator?.target.text ?? '',
        actual,
        letter: 'B',
        note: '翌年度に完成',
      }
      return { grid, plans: checkWorkbook(grid, { decisions: [decision] }).plans }
    }

    it('writes the letter into its empty cell', () => {
      const { grid, plans } = checked('')
      expect(written(fillProposal(grid, plans))).toEqual({ '管理表!G3': 'A', '管理表!G4': 'B' })
    })

    it('does not write it a second time, and keeps its note', () => {
      const { grid, plans } = checked('B')
      const proposed = fillProposal(grid, plans)
      expect([written(proposed), proposed.left]).toEqual([{ '管理表!G3': 'A' }, []])
      expect(plans[0]?.decided.map(({ letter, note }) => [letter, note])).toEqual([['B', '翌年度に完成']])
    })

    it('writes nothing where another result stands now', () => {
      const { grid, plans } = checked('', '公表した')
      expect(written(fillProposal(grid, plans))).toEqual({ '管理表!G3': 'A' })
    })

    it('lets a letter that a person wrote since stand', () => {
      const { grid, plans } = checked('A')
      expect(plans[0]?.reading.plan.issues[0]?.indicators[1]?.typed).toBe('A')
      expect(plans[0]?.decided).toEqual([])
      expect(written(fillProposal(grid, plans))).toEqual({ '管理表!G3': 'A' })
    })
  })

  it.each([
    ['"Ａ,Ｂ"', 'Ａ', 'Ｂ'],
    ['"達成,未達成"', '達成', '未達成'],
    ['"A：達成, B：未達成"', 'A：達成', 'B：未達成'],
  ])('takes the words of the drop-down list %s', (source, a, b) => {
    expect(written(proposal(list(source)))).toEqual({ '管理表!G3': a, '管理表!G4': b })
  })

  it('takes the words of a list that stands on another sheet', () => {
    const words: SheetParts = {
      name: 'リスト',
      visibility: 'hidden',
      cells: [
        { row: 1, column: 0, value: 'Ａ' },
        { row: 2, column: 0, value: 'Ｂ' },
      ],
    }
    expect(written(proposal(list('リスト!$A$2:$A$3'), TABLE, [words]))).toEqual({
      '管理表!G3': 'Ａ',
      '管理表!G4': 'Ｂ',
    })
  })

  it('writes nothing where the list offers no such letter, and says so', () => {
    const { edits, left } = proposal(list('"○,×"'))
    expect(edits).toEqual([])
    expect(left.map(({ message }) => message)).toEqual([
      '管理表!G3：入力規則の選択肢に「A」に当たるものがないため、判定を書き込みませんでした。',
      '管理表!G4：入力規則の選択肢に「B」に当たるものがないため、判定を書き込みませんでした。',
    ])
  })

  it('never writes over a letter that a person wrote', () => {
    const typed = TABLE.replace('| 100 | 120 | |', '| 100 | 120 | B |')
    expect(written(proposal({}, typed))).toEqual({ '管理表!G4': 'B' })
  })

  it('writes one letter into a cell that several rows share, and none where their letters differ', () => {
    const same = TABLE.replace('| 29 | |', '| 31 | ↑ |')
    expect(written(proposal({}, same))).toEqual({ '管理表!G3': 'A' })
    const { edits, left } = proposal({}, TABLE.replace('| 29 | |', '| 29 | ↑ |'))
    expect(edits).toEqual([])
    expect(left.map(({ message }) => message)).toEqual([
      '管理表!G3：一つの欄を複数の指標が使っていて判定が同じでないため、判定を書き込みませんでした。指標ごとに欄を分けてください。',
    ])
    expect(written(proposal({}, TABLE.replace('| 29 | |', '| 集計中 | ↑ |')))).toEqual({})
  })

  it('appends the letter to its line alone, blanks at the end and all', () => {
    const form = `| 令和６年度　見本局運営方針 | |
                  | 経営課題１　防災の推進 | ← |
                  | 課題認識 | 訓練の参加者が減っている。 |
                  | 主な戦略 | ・訓練の充実 |
                  | アウトカム指標 | ・訓練の充実\\n　令和６年度　訓練の参加者　100人以上\\n　令和６年度　備蓄の整備　30箇所以上 |
                  | アウトカム指標の達成状況 | 6年度実績と達成状況　※A：達成　B：未達成 |
                  | ↑ | ・訓練の参加者　120人　\\n・備蓄の整備　29箇所：B |`
    expect(written(proposal({}, form))).toEqual({ '管理表!B7': '・訓練の参加者　120人　：A\n・備蓄の整備　29箇所：B' })
  })
})

describe('filling totals', () => {
  const budget = (totals: string): string => `| 令和６年度　見本局運営方針 | | | |
     | （単位：千円） | | | |
     | 経営課題 | 令和４年度決算額 | 令和５年度予算額 | 令和６年度予算額 |
     | 1 防災の推進 | 1200 | 1300 | 1400 |
     | 2 福祉の推進 | 800 | 900 | － |
     ${totals}`

  it('writes a whole total as a number in the unit of the header, a partial one not at all', () => {
    const { edits, left } = proposal({}, budget('| 合計 | | | |'))
    expect(written({ edits, left })).toEqual({
      '管理表!B6': { kind: 'number', number: 2000 },
      '管理表!C6': { kind: 'number', number: 2200 },
    })
    expect(left.map(({ at }) => refName(at))).toEqual(['管理表!D6'])
  })

  it('leaves typed totals and formulas alone', () => {
    expect(proposal({}, budget('| 合計 | 2000 | =SUM(C4:C5)⇒2200 | 1400 |')).edits).toEqual([])
  })
})
