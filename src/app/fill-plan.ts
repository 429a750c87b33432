import Big from 'big.js'
import { isBlank } from '../text/width.ts'
import { parseA1 } from '../grid/a1.ts'
import type { Cell } from '../grid/cell.ts'
import { refName, type CellRef, type WorkbookGrid } from '../grid/workbook-grid.ts'
import { readLetter } from '../recognize/table/status-letter.ts'
import type { JudgementCode, Letter } from '../model/judgement.ts'
import type { Edit } from '../model/edit.ts'
import type { Indicator } from '../model/plan.ts'
import type { Scale } from '../model/profile.ts'
import type { TypedTotal } from '../model/recognition.ts'
import type { Total } from '../model/report.ts'
import type { CheckedPlan } from './check-plan.ts'
import { choicesAt } from './choices.ts'
import { isOwnFormula } from './without-own-letters.ts'

/** 書き込み案 — the letters and totals that can go into the plan's own cells, and those left out with their reason. */
export interface FillProposal {
  readonly edits: readonly Edit[]
  readonly left: readonly LeftOut[]
}

export interface LeftOut {
  readonly at: CellRef
  readonly message: string
}

/**
 * 判定と合計の記入 — writes only where nothing stands: a letter into the plan's own empty 判定 cell or behind its line of results,
 * a whole total into the plan's own empty 合計 cell (DOMAIN.md §3 "Writing in place"). A person's letter is never touched.
 */
export const fillProposal = (grid: WorkbookGrid, plans: readonly CheckedPlan[]): FillProposal =>
  joined([letterProposal(grid, plans), totalProposal(plans)])

/** 判定の記入 — the letters alone. */
export const letterProposal = (grid: WorkbookGrid, plans: readonly CheckedPlan[]): FillProposal =>
  joined(plans.flatMap((checked) => [letterCells(grid, checked), letterLines(grid, checked)]))

/** 合計の記入 — the totals alone. */
export const totalProposal = (plans: readonly CheckedPlan[]): FillProposal => joined(plans.map(totalCells))

const joined = (parts: readonly FillProposal[]): FillProposal => ({
  edits: parts.flatMap(({ edits }) => edits),
  left: parts.flatMap(({ left }) => left),
})

/** Letters still to be written: computed or decided by hand in the pane, and none typed into the workbook. */
const openIndicators = ({ reading }: CheckedPlan): readonly Indicator[] =>
  reading.plan.issues
    .flatMap((issue) => issue.indicators)
    .filter((indicator) => indicator.source.typedAt === null && indicator.source.foreignLetter === null)
    .filter((indicator) => letterFor(indicator) !== null)

/** A letter that stands nowhere in the workbook was decided in the pane, and goes before the computed one. */
const letterFor = ({ typed, source, judgement }: Indicator): Letter | null =>
  typed !== null && source.typedAt === null ? typed : judgement.status

function letterCells(grid: WorkbookGrid, checked: CheckedPlan): FillProposal {
  const places = new Map<string, CellRef>()
  for (const { statusAt } of openIndicators(checked)) if (statusAt) places.set(refName(statusAt), statusAt)
  const letters = lettersByCell(checked)
  return sorted(
    [...places].map(([key, at]) => {
      const [letter = null, ...others] = letters.get(key) ?? []
      return others.length > 0 ? leftOut(at, DIFFERING) : letterCell(grid, at, letter, checked)
    }),
  )
}

const DIFFERING =
  '一つの欄を複数の指標が使っていて判定が同じでないため、判定を書き込みませんでした。指標ごとに欄を分けてください。'
const OTHER_YEARS: readonly JudgementCode[] = ['NOT_DUE', 'PAST_DUE', 'PAST_YEAR']

/** A cell merged over several rows is the letter of them all: what each of them would have, null for one that is open. */
function lettersByCell({ reading }: CheckedPlan): ReadonlyMap<string, ReadonlySet<Letter | null>> {
  const letters = new Map<string, Set<Letter | null>>()
  for (const indicator of reading.plan.issues.flatMap((issue) => issue.indicators)) {
    const { statusAt, judgement } = indicator
    if (!statusAt || OTHER_YEARS.includes(judgement.code)) continue
    const key = refName(statusAt)
    letters.set(key, (letters.get(key) ?? new Set<Letter | null>()).add(letterFor(indicator)))
  }
  return letters
}

function letterCell(grid: WorkbookGrid, at: CellRef, letter: Letter | null, checked: CheckedPlan): Edit | LeftOut {
  const cell = cellOf(grid, at)
  if (isOwnFormula(grid, at)) return leftOut(at, '判定の数式が入っているため、判定を書き込みませんでした。')
  if (cell && !isBlank(cell.text))
    return leftOut(at, `「${cell.text}」と記入されているため、判定を書き込みませんでした。`)
  const word = letter && wordFor(letter, at, grid, checked)
  return word
    ? letterEdit(at, cell?.text ?? '', word)
    : leftOut(at, `入力規則の選択肢に「${letter ?? ''}」に当たるものがないため、判定を書き込みませんでした。`)
}

/** A cell with a drop-down list takes the list's own word for the letter (Ａ, 達成); any other takes the profile's mark. */
function wordFor(letter: Letter, at: CellRef, grid: WorkbookGrid, { recognized }: CheckedPlan): string | null {
  const place = 'line' in at ? undefined : parseA1(at.cell)
  const sheet = 'line' in at ? undefined : grid.sheets.find(({ name }) => name === at.sheet)
  const choices = place && sheet ? choicesAt(grid, sheet, place.row, place.column) : null
  if (!choices) return recognized.profile.scale[letter][0] ?? letter
  return choices.find((choice) => readLetter(choice, recognized.profile.scale).typed === letter) ?? null
}

const letterEdit = (at: CellRef, before: string, word: string): Edit => ({
  at,
  before,
  value: { kind: 'text', text: word },
  reason: `判定 ${word}`,
})

/** Results that are lines of one text cell: `：A` goes behind the line, and one edit carries all lines of a cell. */
function letterLines(grid: WorkbookGrid, checked: CheckedPlan): FillProposal {
  const byCell = new Map<string, Indicator[]>()
  for (const indicator of openIndicators(checked)) {
    const { actualAt, actualLine } = indicator.source
    if (indicator.statusAt || !actualAt || actualLine === null || 'line' in actualAt) continue
    const key = refName(actualAt)
    byCell.set(key, [...(byCell.get(key) ?? []), indicator])
  }
  const { scale } = checked.recognized.profile
  return sorted([...byCell.values()].flatMap((indicators) => lineEdit(grid, indicators, scale)))
}

function lineEdit(grid: WorkbookGrid, indicators: readonly Indicator[], scale: Scale): readonly (Edit | LeftOut)[] {
  const at = indicators[0]?.source.actualAt
  const cell = at && cellOf(grid, at)
  if (!at || !cell) return []
  const letters = new Map(
    indicators.map((indicator) => {
      const letter = letterFor(indicator)
      return [indicator.source.actualLine, letter && (scale[letter][0] ?? letter)] as const
    }),
  )
  const lines = cell.text.split('\n')
  if (indicators.length > letters.size) {
    return [
      leftOut(at, '一つの行に複数の指標の実績があるため、判定を書き込みませんでした。指標ごとに行を分けてください。'),
    ]
  }
  const written = lines.map((line, index) => (letters.has(index) ? `${line}：${letters.get(index) ?? ''}` : line))
  return [{ at, before: cell.text, value: { kind: 'text', text: written.join('\n') }, reason: lineReason(letters) }]
}

const lineReason = (letters: ReadonlyMap<number | null, string | null>): string =>
  `判定 ${[...letters].map(([line, letter]) => `${(line ?? 0) + 1}行目 ${letter}`).join('、')}`

function totalCells({ recognized, reading }: CheckedPlan): FillProposal {
  const outcomes = recognized.typedTotals.flatMap((typed) => {
    const total = reading.totals.find(({ fiscalYear, kind }) => fiscalYear === typed.fiscalYear && kind === typed.kind)
    return total && typed.money.code === 'NO_VALUE' && isBlank(typed.money.text) && !typed.hasFormula
      ? [totalOutcome(typed, total)]
      : []
  })
  return sorted(outcomes)
}

const YEN_PER_UNIT: Readonly<Record<string, number>> = { 円: 1, 千円: 1e3, 万円: 1e4, 百万円: 1e6, 億円: 1e8 }

function totalOutcome(typed: TypedTotal, total: Total): Edit | LeftOut {
  const perUnit = typed.unit === null ? undefined : YEN_PER_UNIT[typed.unit]
  if (total.partial)
    return leftOut(typed.at, '金額のない経営課題があるため、合計を書き込みませんでした。金額を確認してください。')
  if (perUnit === undefined)
    return leftOut(
      typed.at,
      '表の単位が読み取れないため、合計を書き込みませんでした。「単位：千円」のように書いてください。',
    )
  const number = new Big(total.yen).div(perUnit)
  return {
    at: typed.at,
    before: '',
    value: { kind: 'number', number: number.toNumber() },
    reason: `合計 ${number.toFixed()}${typed.unit}`,
  }
}

const leftOut = (at: CellRef, words: string): LeftOut => ({ at, message: `${refName(at)}：${words}` })

const sorted = (outcomes: readonly (Edit | LeftOut)[]): FillProposal => ({
  edits: outcomes.filter((outcome): outcome is Edit => 'value' in outcome),
  left: outcomes.filter((outcome): outcome is LeftOut => 'message' in outcome),
})

function cellOf(grid: WorkbookGrid, at: CellRef): Cell | undefined {
  if ('line' in at) return undefined
  const place = parseA1(at.cell)
  const sheet = grid.sheets.find(({ name }) => name === at.sheet)
  return place && sheet?.row(place.row)?.cells.find(({ column }) => column === place.column)
}
