import { columnOverlap, type Box } from '../../src/grid/box.ts'
import type { CellParts, SheetParts } from '../../src/grid/make-sheet.ts'
import type { Profile } from '../../src/model/profile.ts'
import { keyOf } from '../../src/text/width.ts'
import { integer, lastColumn, lastRow, mapPlaces, pick, type Book, type Random, type Variation } from './book.ts'

const isPlanSheet = (sheet: SheetParts): boolean => (sheet.visibility ?? 'visible') === 'visible'

const onPlanSheets =
  (change: (sheet: SheetParts, random: Random) => SheetParts) =>
  (book: Book, random: Random): Book =>
    book.map((sheet) => (isPlanSheet(sheet) ? change(sheet, random) : sheet))

/** Blank rows anywhere; a merged area that is cut grows with them. Half of them are hidden. */
const insertRows: Variation = {
  name: 'rows inserted and hidden',
  change: onPlanSheets((sheet, random) => {
    let changed = sheet
    for (let times = integer(random, 1, 4); times > 0; times--) {
      const at = integer(random, 0, lastRow(changed))
      const shifted = mapPlaces(
        changed,
        (row) => (row >= at ? row + 1 : row),
        (column) => column,
      )
      changed = random() < 0.5 ? shifted : { ...shifted, hiddenRows: [...(shifted.hiddenRows ?? []), at] }
    }
    return changed
  }),
}

const insertColumns: Variation = {
  name: 'columns inserted on the left and above',
  change: onPlanSheets((sheet, random) => {
    const right = integer(random, 1, 3)
    const down = integer(random, 0, 3)
    return mapPlaces(
      sheet,
      (row) => row + down,
      (column) => column + right,
    )
  }),
}

/** 方眼紙 — every column becomes k narrow ones, every cell a merged area of k columns. */
const squarePaper: Variation = {
  name: 're-merged to k-column 方眼紙',
  change: onPlanSheets((sheet, random) => {
    const k = integer(random, 2, 5)
    const merges = sheet.merges ?? []
    const lone = sheet.cells.filter(({ row, column }) => !merges.some((box) => box.top === row && box.left === column))
    const wide = ({ top, left, bottom, right }: Box): Box => ({ top, left: left * k, bottom, right: right * k + k - 1 })
    return {
      ...sheet,
      cells: sheet.cells.map((cell) => ({ ...cell, column: cell.column * k })),
      merges: [
        ...merges,
        ...lone.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
      ].map(wide),
      hiddenColumns: (sheet.hiddenColumns ?? []).flatMap((column) =>
        Array.from({ length: k }, (_, i) => column * k + i),
      ),
    }
  }),
}

const WIDE_OFFSET = 0xfee0
const widened = (text: string): string =>
  text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + WIDE_OFFSET))
const spaced = (text: string): string => [...text.replace(/\s/gu, '')].join('　')
const bracketed = (text: string): string => `【${text}】`
const stacked = (text: string): string => [...text.replace(/\s/gu, '')].join('\n')

/** Labels are printed otherwise: spaced out, in full width, in brackets, one sign a line. */
const relabel = (profiles: readonly Profile[]): Variation => {
  const labels = new Set(profiles.flatMap(({ fields }) => fields.flatMap(({ label }) => label.texts.map(keyOf))))
  return {
    name: 'labels spaced, widened, bracketed, vertical',
    change: onPlanSheets((sheet, random) => {
      const dress = pick(random, [spaced, widened, bracketed, stacked])
      return {
        ...sheet,
        cells: sheet.cells
          .map((cell) => (isLabel(cell, labels) ? { ...cell, value: dress(String(cell.value)) } : cell))
          .map(textAgain),
      }
    }),
  }
}

const isLabel = ({ value }: CellParts, labels: ReadonlySet<string>): boolean =>
  typeof value === 'string' && labels.has(keyOf(value))

const textAgain = (cell: CellParts): CellParts =>
  typeof cell.value === 'string' ? { ...cell, text: cell.value } : cell

const ISSUE_START = /^(?:【|■|●)?経営課題[0-9]/u // on the key: '経営課題1脱炭素…'
const TAIL = /^(?:自己評価|今後の方針)/u

interface Block {
  readonly top: number
  readonly bottom: number
}

/** The rows of each 経営課題 of a form's sheet; none where fewer than two stand there. */
function issueBlocks(sheet: SheetParts): readonly Block[] {
  const keys = sheet.cells.map((cell) => ({
    row: cell.row,
    key: typeof cell.value === 'string' ? keyOf(cell.value) : '',
  }))
  const starts = [
    ...new Set(keys.filter(({ key }) => ISSUE_START.test(key) && key.length < 80).map(({ row }) => row)),
  ].sort((a, b) => a - b)
  const tail = Math.min(
    ...keys.filter(({ row, key }) => TAIL.test(key) && row > (starts[starts.length - 1] ?? 0)).map(({ row }) => row),
    lastRow(sheet) + 1,
  )
  const blocks = starts.map((top, index) => ({ top, bottom: (starts[index + 1] ?? tail) - 1 }))
  // rows of a table also begin with 経営課題１; torn from their header they would say nothing
  return blocks.every((block) => height(block) >= LOWEST_BLOCK) ? blocks : []
}

const LOWEST_BLOCK = 4

const rowsIn = (sheet: SheetParts, { top, bottom }: Block): SheetParts => ({
  ...sheet,
  cells: sheet.cells.filter(({ row }) => row >= top && row <= bottom),
  merges: (sheet.merges ?? []).filter((box) => box.top >= top && box.top <= bottom),
  hiddenRows: (sheet.hiddenRows ?? []).filter((row) => row >= top && row <= bottom),
})

/** 分割 — each issue's block goes to a sheet of its own. */
const splitSheets: Variation = {
  name: 'sheets split',
  change: (book) =>
    book.flatMap((sheet) => {
      const blocks = isPlanSheet(sheet) ? issueBlocks(sheet) : []
      if (blocks.length < 2) return [sheet]
      const parts = blocks.map((block, index) => ({
        ...mapPlaces(
          rowsIn(sheet, block),
          (row) => row - block.top,
          (column) => column,
        ),
        name: `${sheet.name.slice(0, 20)}_課題${index + 1}`,
      }))
      return [withoutBlocks(sheet, blocks), ...parts]
    }),
}

function withoutBlocks(sheet: SheetParts, blocks: readonly Block[]): SheetParts {
  const inside = (row: number): boolean => blocks.some(({ top, bottom }) => row >= top && row <= bottom)
  return {
    ...sheet,
    cells: sheet.cells.filter(({ row }) => !inside(row)),
    merges: (sheet.merges ?? []).filter(({ top }) => !inside(top)),
  }
}

/** The issues' blocks change their order on the page; the number orders the plan, not the place. */
const moveBlocks: Variation = {
  name: 'blocks moved',
  change: onPlanSheets((sheet, random) => {
    const blocks = issueBlocks(sheet)
    if (blocks.length < 2) return sheet
    const order = [...blocks].sort(() => random() - 0.5)
    const starts = order.map((_, index) =>
      order.slice(0, index).reduce((sum, block) => sum + height(block), blocks[0]?.top ?? 0),
    )
    const target = (row: number): number => {
      const index = order.findIndex(({ top, bottom }) => row >= top && row <= bottom)
      const block = order[index]
      return block ? (starts[index] ?? 0) + row - block.top : row
    }
    return mapPlaces(sheet, target, (column) => column)
  }),
}

const height = ({ top, bottom }: Block): number => bottom - top + 1

const GUIDE: SheetParts = {
  name: '記入要領',
  cells: [
    ['令和○年度　○○局運営方針　記入要領', ''],
    ['目標', '何をめざすのかを記入してください。'],
    ['使命', 'どのような役割を担うのかを記入してください。'],
    ['経営課題１　〇〇の推進', ''],
    ['課題認識', '〇〇が十分でないことから、〇〇する必要がある。'],
    ['主な戦略', '・〇〇の実施'],
    ['アウトカム指標', '・〇〇の実施\n　令和６年度　〇〇の件数　100件以上'],
    ['自己評価', '記入例：おおむね計画どおり進捗した。'],
  ].flatMap((line, row) => line.map((value, column) => ({ row, column, value }))),
}

const noiseSheets: Variation = {
  name: 'noise sheets with the same labels',
  change: (book, random) => {
    const guide = { ...GUIDE, name: pick(random, ['記入要領', '記入例', '作成要領']) }
    const list: SheetParts = {
      name: 'リスト',
      visibility: 'hidden',
      cells: [
        { row: 0, column: 0, value: 'A' },
        { row: 1, column: 0, value: 'B' },
      ],
    }
    return random() < 0.5 ? [guide, ...book, list] : [...book, list, guide]
  },
}

const lastYear: Variation = {
  name: 'last year’s copy',
  change: (book, random) => {
    const plan = book.filter(isPlanSheet)
    const mark = pick(random, ['旧_', '前年度_', '（控）'])
    const copies = plan.map((sheet) => ({
      ...sheet,
      name: `${mark}${sheet.name}`.slice(0, 31),
      cells: sheet.cells.map(oneYearBack).map(textAgain),
    }))
    return [...book, ...copies]
  },
}

const YEAR = /令和([５６７5-7])年度/gu

const oneYearBack = (cell: CellParts): CellParts =>
  typeof cell.value === 'string'
    ? {
        ...cell,
        value: cell.value.replace(
          YEAR,
          (_, digit: string) => `令和${String.fromCodePoint((digit.codePointAt(0) ?? 0) - 1)}年度`,
        ),
      }
    : cell

/** Remarks beside the form, in a column that touches nothing. */
const marginNotes: Variation = {
  name: 'remarks in the margin',
  change: onPlanSheets((sheet, random) => {
    const column = lastColumn(sheet) + 2
    const free = (row: number): boolean =>
      !(sheet.merges ?? []).some(
        (box) => box.top <= row && box.bottom >= row && columnOverlap(box, { ...box, left: column, right: column }) > 0,
      )
    const row = integer(random, 0, lastRow(sheet))
    return free(row)
      ? {
          ...sheet,
          cells: [...sheet.cells, { row, column, value: pick(random, ['←要確認', '総務課確認済', '※前回から修正']) }],
        }
      : sheet
  }),
}

export const variationsOf = (profiles: readonly Profile[]): readonly Variation[] => [
  insertRows,
  insertColumns,
  squarePaper,
  relabel(profiles),
  moveBlocks,
  splitSheets,
  noiseSheets,
  lastYear,
  marginNotes,
]
