import type { Cell } from '../../grid/cell.ts'
import type { GridRow } from '../../grid/workbook-grid.ts'
import type { Doubt } from '../../model/recognition.ts'
import { readYear } from '../../text/era.ts'
import { missingKind } from '../../text/missing.ts'
import { isBlank, keyOf } from '../../text/width.ts'
import type { Column } from './columns.ts'
import type { ColumnSet, YearColumns } from './column-set.ts'
import { isDitto, plainText, type Entry, type IssueStub, type Spot, type Stub, type YearLine } from './entry.ts'
import type { TableHeader } from './find-header.ts'
import { headerRaw } from './header-tree.ts'
import type { IssueHeading, IssueHeadingReader } from './issue-heading.ts'
import type { SheetView } from './sheet-view.ts'
import type { BodyRow, TableBody } from './table-body.ts'

/** 指標を集める — walks a table's rows and gathers the entries of each panel. */
export interface EntryReader {
  feed(row: GridRow): void
  openIssue(cell: Cell): void
  readonly entries: readonly Entry[]
  readonly doubts: readonly Doubt[]
  /** Issues named by a row of their own, also those without an indicator. */
  readonly issues: readonly IssueStub[]
  /** The header came again: the table goes on below it. */
  resume(headerBottom: number): void
  /** The last row that held something of the table. */
  lastRow(): number
}

export interface EntryReaderParts {
  readonly view: SheetView
  readonly header: TableHeader
  readonly body: TableBody
  readonly set: ColumnSet
  readonly issueHeading: IssueHeadingReader
  readonly planYear: number | null
}

const STRATEGY_HEAD = /^[【■◆●〔《<＜\s　]*(?:主な)?(?:戦略|方策)[ 　]*[0-9０-９①-⑳]/u

export function entryReader(parts: EntryReaderParts): EntryReader {
  const { view, header, body, set, planYear } = parts
  const { stubs } = set
  const entries: Entry[] = []
  const doubts: Doubt[] = []
  const issues: IssueStub[] = []
  const headings = new Map<string, IssueHeading>()
  let issue: IssueStub | null = null
  let strategy: Stub | null = null
  let name: Stub | null = null
  let last: { unit: Stub | null; owner: string | null } = { unit: null, owner: null }
  /** A subtotal or a gap closes what stands above: a blank stub below it repeats nothing for certain. */
  let isClosed = false
  const merged = new Set<Column>()
  let lastRow = header.box.bottom
  let toldAfter = false

  const headingOf = (text: string): IssueHeading => {
    const known = headings.get(text) ?? parts.issueHeading(text)
    if (headings.size < 5_000) headings.set(text, known)
    return known
  }

  const stubAt = (cell: Cell): Stub => ({
    text: plainText(headerRaw(cell)),
    at: view.refAt(cell.row, cell.column),
  })

  const doubt = (cell: Cell | Stub, field: string, title: string, detail: string): void => {
    const at = 'at' in cell ? cell.at : view.refAt(cell.row, cell.column)
    doubts.push({ code: 'LOW_CONFIDENCE', field, title, at, related: [], text: cell.text, detail })
  }

  /** The stub of a row: its own text, that of its merged area, or the one above while nothing speaks against it. */
  const stubIn = (row: BodyRow, column: Column | undefined, before: Stub | null, title: string): Stub | null => {
    if (!column) return before
    const cell = row.own(column) ?? row.held(column)
    if (cell && !isDitto(cell.text)) {
      if (cell.row !== row.index) merged.add(column)
      return before && before.text === plainText(headerRaw(cell)) ? before : stubAt(cell)
    }
    if (!before || cell) return before
    if (isClosed || merged.has(column)) {
      const text = `${title}の欄が空欄のため、上の行の「${before.text}」の続きとして読みました。行ごとに${title}を書くか、セルを結合してください。`
      doubts.push({
        code: 'LOW_CONFIDENCE',
        field: column.id,
        title,
        at: view.refAt(row.index, column.left),
        related: [before.at],
        text: before.text,
        detail: text,
      })
    }
    return before
  }

  const issueStub = (stub: Stub, labelAt: IssueStub['labelAt']): IssueStub => ({
    ...stub,
    heading: headingOf(stub.text),
    labelAt,
  })

  const readIssue = (row: BodyRow): void => {
    if (!stubs.issue) return
    const stub = stubIn(row, stubs.issue, issue, '経営課題')
    if (stub && stub !== issue) {
      issue = issueStub(stub, stubs.issue.headerAt)
      strategy = null
    }
  }

  const yearOf = (row: BodyRow): { year: number | null; stated: boolean } => {
    const cell = stubs.year && (row.own(stubs.year) ?? row.held(stubs.year))
    if (!cell) return { year: null, stated: false }
    const raw = headerRaw(cell)
    const year = readYear(BARE_YEAR.test(keyOf(raw)) ? `${keyOf(raw)}年度` : raw, planYear ?? undefined)
    if (year === undefined) {
      doubt(
        cell,
        'year',
        '年度',
        `年度の欄「${cell.text}」を一つの年度として読めません。「令和6年度」のように書いてください。`,
      )
    }
    return { year: year ?? null, stated: year !== undefined }
  }

  const linesOf = (row: BodyRow, groups: readonly YearColumns[]): readonly YearLine[] => {
    const own = yearOf(row)
    return groups.map((columns) => ({
      year: columns.year ?? own.year,
      from: columns.year !== null ? 'header' : own.stated ? 'column' : 'assumed',
      row: row.index,
      columns,
      spot: spotter(row),
    }))
  }

  const isIndicator = (row: BodyRow): boolean => {
    const isOwn = stubs.name ? row.own(stubs.name) !== null : false
    return isOwn || set.years.some((columns) => VALUE_IDS.some((id) => anyOwn(row, columns, id)))
  }

  const read = (row: BodyRow): void => {
    readIssue(row)
    strategy = stubIn(row, stubs.strategy, strategy, '戦略')
    const ownName = stubs.name ? (row.own(stubs.name) ?? row.held(stubs.name)) : null
    if (!isIndicator(row)) return
    const isMergedName = ownName !== null && ownName.row !== row.index
    if (isMergedName && set.years.every((columns) => !anyOwn(row, columns, 'target')) && stubs.year === undefined) {
      doubt(
        ownName,
        'name',
        '指標名',
        `「${ownName.text}」の行に目標のない続きの行（${String(row.index + 1)}行目）があり、その値は読んでいません。`,
      )
      return
    }
    const named = nameOf(row, ownName)
    const lines = linesOf(row, set.years)
    const unitCell = stubs.unit && (row.own(stubs.unit) ?? row.held(stubs.unit))
    const unit = unitCell ? (isDitto(unitCell.text) ? last.unit : stubAt(unitCell)) : null
    const owner = ownerOf(row)
    last = { unit, owner }
    if (joinsLast(named, lines, unit)) return
    name = named
    isClosed = false
    const numberCell = stubs.number && (row.own(stubs.number) ?? row.held(stubs.number))
    entries.push({
      issue,
      strategy,
      name: named,
      unit,
      owner,
      number: numberCell ? plainText(headerRaw(numberCell)) : null,
      lines,
      hidden: view.isHidden(row.index),
    })
  }

  /** A blank name under a name: another year of it where a 年度 column says so, else a guess that is told. */
  const nameOf = (row: BodyRow, cell: Cell | null): Stub | null => {
    if (cell && !isDitto(cell.text))
      return name && cell.row !== row.index && name.text === plainText(cell.text) ? name : stubAt(cell)
    if (!stubs.name || !name) return null
    if (!cell && !stubs.year) {
      doubt(
        { text: name.text, at: view.refAt(row.index, stubs.name.left) },
        'name',
        '指標名',
        `指標名の欄が空欄のため、上の行の「${name.text}」の続きとして読みました。行ごとに指標名を書いてください。`,
      )
    }
    return name
  }

  const ownerOf = (row: BodyRow): string | null => {
    const texts = set.owners.flatMap((column) => {
      const cell = row.own(column) ?? row.held(column)
      return !cell || missingKind(cell.text) !== undefined ? [] : [plainText(cell.text)]
    })
    return texts.length === 1 && isDitto(texts[0] ?? '') ? last.owner : texts.join('　') || null
  }

  /** 年度 in rows: a further year of the indicator above is a further line of it. */
  const joinsLast = (named: Stub | null, lines: readonly YearLine[], unit: Stub | null): boolean => {
    const before = entries[entries.length - 1]
    const isSame =
      stubs.year !== undefined &&
      before !== undefined &&
      !isClosed &&
      before.issue === issue &&
      before.strategy?.text === strategy?.text &&
      before.name !== null &&
      before.name.text === named?.text &&
      lines.every(({ year }) => before.lines.every((line) => line.year !== year))
    if (!isSame || !before) return false
    entries[entries.length - 1] = {
      ...before,
      unit: before.unit ?? unit,
      lines: [...before.lines, ...lines],
      hidden: before.hidden && lines.every((line) => view.isHidden(line.row)),
    }
    return true
  }

  const openGroup = (cell: Cell): void => {
    const stub = stubAt(cell)
    if (STRATEGY_HEAD.test(stub.text)) {
      strategy = stub
      return
    }
    const found = issueStub(stub, null)
    if (stubs.issue && !found.heading.named) return
    issue = found
    strategy = null
    name = null
    isClosed = false
    issues.push(found)
  }

  return {
    entries,
    doubts,
    issues,
    lastRow: () => lastRow,
    openIssue: openGroup,
    resume: (headerBottom) => {
      body.resume(headerBottom)
    },
    feed: (gridRow) => {
      const event = body.feed(gridRow)
      if (event.kind !== 'ended') lastRow = gridRow.index
      if (event.kind === 'data') read(event.row)
      else if (event.kind === 'group') openGroup(event.cell)
      else if (event.kind === 'total') isClosed = true
      else if (event.kind === 'ended' && !toldAfter && looksLikeData(event.row, set)) {
        toldAfter = true
        const cell = stubs.name && event.row.own(stubs.name)
        if (cell)
          doubt(
            cell,
            'table',
            '表',
            `表の終わりより下にある行「${cell.text}」は読んでいません。表の続きであれば、空行や注記を除いてください。`,
          )
      }
    },
  }
}

const BARE_YEAR = /^(?:元|\d{1,2})$/u
const VALUE_IDS = ['target', 'actual', 'prior', 'status'] as const

function columnsFor(columns: YearColumns, id: (typeof VALUE_IDS)[number]): readonly Column[] {
  const column = columns[id]
  return column ? [column] : (columns.rivals[id] ?? [])
}

const anyOwn = (row: BodyRow, columns: YearColumns, id: (typeof VALUE_IDS)[number]): boolean =>
  columnsFor(columns, id).some((column) => row.own(column) !== null)

/** After the end of a table, a row with a name and a target would have been one of its rows. */
const looksLikeData = (row: BodyRow, { stubs, years }: ColumnSet): boolean =>
  stubs.name !== undefined && row.own(stubs.name) !== null && years.some((columns) => anyOwn(row, columns, 'target'))

function spotter(row: BodyRow): (column: Column) => Spot {
  return (column) => {
    const own = row.all(column)
    const held = own.length > 0 ? null : row.held(column)
    return { cells: (held ? [held] : own).filter((cell) => !isBlank(cell.text)), row: row.index }
  }
}
