import { checkWorkbook, type CheckedPlan } from '../../src/app/check-plan.ts'
import { makeWorkbook } from '../../src/grid/make-sheet.ts'
import type { WorkbookGrid } from '../../src/grid/workbook-grid.ts'
import { drawSheet } from '../build/draw-sheet.ts'

/** 見本 — an invented department's form with results: four issues, letters by hand and computed, amounts in two units. */
export interface Sample {
  readonly grid: WorkbookGrid
  readonly plan: CheckedPlan
}

const LONG =
  '港の水辺に人が集い、憩い、働くための環境は整いつつあるが、夜間や冬季の利用は少なく、通年での利用を進める必要がある。'

const issue = (number: string, title: string, amounts: string, rest: string): string => `
  | 経営課題${number}　${title} | ← | ← | ← | ← | ← |
  ${amounts}
  | 課題認識 | ${LONG.repeat(3)}\\n${LONG} | ← | ← | ← | ← |
  ${rest}`

const form = `
  | 令和６年度　港湾文化局運営方針 | ← | ← | ← | ← | ← |
  | （　所属長 ：　見本　花子　） | ← | ← | ← | ← | ← |
  | 「目標」「使命」及び「所属運営の基本的な考え方」 | ← | ← | ← | ← | ← |
  | 目標 | =港に関わるすべての人にとって… | ← | ← | ← | ← |
  | 使命 | 港の文化と産業を支える施策を企画し、実行する。 | ← | ← | ← | ← |
  | 令和６年度\\n所属運営の\\n基本的な\\n考え方 | ・ 水辺の利用を広げる。\\n・ 港の歴史を伝える𠮷田家文書を公開する。 | ← | ← | ← | ← |
  | 重点的に取り組む経営課題 | ← | ← | ← | ← | ← |
  ${issue(
    '１',
    '水辺のにぎわいづくり',
    '| 4決算額 | 86百万円 | 5予算額 | 124百万円 | 6予算額 | 470百万円 |',
    `| 主な戦略\\n(課題解決の方策) | ・ 夜間景観の整備\\n・ 冬季催事の支援 | ← | ← | ← | ← |
  | アウトカム\\n指標 | ・ 夜間景観の整備\\n　 令和６年度　夜間来訪者数　1,300人以上\\n　 令和７年度　夜間来訪者数　2,000人以上\\n・ 冬季催事の支援\\n　 令和６年度　催事の開催　20件 | ← | ← | ← | ← |
  | アウトカム\\n指標の達成状況\\n（定量評価） | 6年度実績と達成状況　※A：達成　B：未達成 | ← | ← | 前年度実績 | ← |
  | ↑ | ・夜間来訪者数　1,412人\\n・催事の開催　18件：B | ← | ← | ・夜間来訪者数　1,105人\\n・催事の開催　21件 | ← |`,
  )}
  ${issue(
    '２',
    '港の記憶の継承',
    '| 4決算額 | 66千円 | 5予算額 | 100,269千円 | 6予算額 | 668,127千円 |',
    `| 主な戦略\\n(課題解決の方策) | ・ 史料の公開 | ← | ← | ← | ← |
  | アウトカム\\n指標 | ・ 史料の公開\\n　 令和６年度　史料の公開点数　300点（累計）\\n　 令和７年度　史料の公開点数　400点（累計） | ← | ← | ← | ← |
  | アウトカム\\n指標の達成状況\\n（定量評価） | 6年度実績と達成状況　※A：達成　B：未達成 | ← | ← | 前年度実績 | ← |
  | ↑ | ・史料の公開点数　299点（累計） | ← | ← | ・史料の公開点数　210点（累計） | ← |`,
  )}
  | 自己評価\\n（運営方針全体の定性評価） | おおむね計画どおり進んだ。 | ← | ← | ← | ← |
  | 今後の方針 | 冬季の催事を見直す。 | ← | ← | ← | ← |
`.replace('=港に関わる', '港に関わる')

export function sampleForm(): Sample {
  const grid = makeWorkbook([drawSheet(form, { name: "局's 様式" }).sheet])
  return { grid, plan: planOf(grid) }
}

const table = `
  | 令和６年度　港湾文化局運営方針　進捗管理表 | ← | ← | ← | ← | ← | ← | ← |
  | 経営課題 | 指標名 | 単位 | R5年度 | ← | R6年度 | ← | ← |
  | ↑ | ↑ | ↑ | 目標 | 実績 | 目標 | 実績 | 達成状況 |
  | 1 水辺のにぎわい | 夜間来訪者数 | 千人 | 850 | 862 | 900 | 899.6 | |
  | 1 水辺のにぎわい | 催事の開催 | 件 | 40 | 42 | 45以上 | 45 | A |
  | 2 港の記憶 | 苦情件数 | 件 | 50以下 | 48 | 45以下 | 46 | |
`

export function sampleTable(): Sample {
  const grid = makeWorkbook([drawSheet(table, { name: '進捗管理' }).sheet])
  return { grid, plan: planOf(grid) }
}

function planOf(grid: WorkbookGrid): CheckedPlan {
  const [plan] = checkWorkbook(grid).plans
  if (!plan) throw new Error('the sample is no plan')
  return plan
}

/** The source that layoutForm takes. */
export const sourceOf = ({ plan }: Sample) => ({
  recognized: plan.recognized,
  reading: plan.reading,
  settings: plan.settings,
})
