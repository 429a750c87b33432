import { makeSheet, makeWorkbook, type CellParts } from '../../src/grid/make-sheet.ts'
import type { WorkbookGrid } from '../../src/grid/workbook-grid.ts'

const PROSE =
  '港の水辺に人が集い、憩い、働くための環境は整いつつあるが、夜間や冬季の利用は少なく、通年での利用を進める必要がある。'
const KINDS = ['件', '人', '回', '所属', '％']

/** 大きな運営方針 — a form of that many 経営課題 with so many indicators each, results and last year's results filled in. */
export function largePlan(issues: number, indicators: number): WorkbookGrid {
  const rows: (readonly string[])[] = [
    ['令和６年度　見本局運営方針'],
    ['（　所属長　：　見本　太郎　）'],
    ['目標', PROSE],
    ['使命', PROSE],
    ['重点的に取り組む経営課題'],
  ]
  for (let issue = 1; issue <= issues; issue++) rows.push(...issueRows(issue, indicators))
  const cells = rows.flatMap((texts, row) => texts.map((value, column): CellParts => ({ row, column, value })))
  return makeWorkbook([makeSheet({ name: '様式', cells })])
}

function issueRows(issue: number, indicators: number): readonly (readonly string[])[] {
  const names = Array.from({ length: indicators }, (_, n) => ({
    name: `取組${String(issue)}の${String(n + 1)}番目の実施数`,
    unit: KINDS[n % KINDS.length] ?? '件',
    target: 20 + ((issue * 7 + n * 3) % 70),
  }))
  const lines = (text: (one: (typeof names)[number], n: number) => string): string => names.map(text).join('\n')
  return [
    [`経営課題${String(issue)}　水辺のにぎわいづくり（その${String(issue)}）`],
    [
      '4決算額',
      `${String(80 + issue)}百万円`,
      '5予算額',
      `${String(90 + issue)}百万円`,
      '6予算額',
      `${String(95 + issue)}百万円`,
    ],
    ['課題認識', PROSE.repeat(3)],
    ['主な戦略', `・ 取組${String(issue)}の推進`],
    ['アウトカム指標', lines(({ name, unit, target }) => `・令和６年度　${name}　${String(target)}${unit}以上`)],
    ['アウトカム指標の達成状況', '6年度実績と達成状況　※A：達成　B：未達成', '前年度実績'],
    [
      '',
      lines(({ name, unit, target }, n) => `・${name}　${String(target + (n % 5) - 2)}${unit}`),
      lines(({ name, unit, target }) => `・${name}　${String(target - 3)}${unit}`),
    ],
  ]
}
