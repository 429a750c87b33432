/**
 * 速さと記憶量を測る — `npm run bench`: what is measured beside a lower bound, or beside others, in the same run; the ratios are what counts, as
 * absolute times belong to one machine on one day. Each run has a process of its own.
 *
 *   npm run bench [-- table] [-- files] [-- growth] [-- calls] [-- layout]
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandLine, departmentFiles, medianOf, timed } from './bench/command-line.ts'
import { indicatorWorkbook } from './bench/indicator-workbook.ts'
import { inTurn, JOB_FLAG, measure, runJob, type Figures } from './bench/measure.ts'

const ROWS = 100_000
const FILES = 500
const ROUNDS = 3
const STARTS = 7
/** A person at the button does not notice this as waiting. */
const LAYOUT_GOAL_MS = 1_000
const GROWTH = [1_000, 10_000, 100_000]

const SECTIONS: Readonly<Record<string, (folder: string) => void>> = {
  table: checkTable,
  files: checkFiles,
  growth: recognitionGrowth,
  calls: callsPerSecond,
  layout: layoutOfLargePlan,
}

const [first, ...rest] = process.argv.slice(2)
if (first === JOB_FLAG) await runJob(...rest)
else bench(first === undefined ? Object.keys(SECTIONS) : [first, ...rest])

function bench(names: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'plansheet-bench-'))
  try {
    for (const name of names) SECTIONS[name]?.(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tableFile(folder: string, rows: number): string {
  const file = join(folder, `${rows}.xlsx`)
  writeFileSync(file, indicatorWorkbook(rows))
  return file
}

/** A large 管理表 beside the bound and beside the bare reading of two spreadsheet libraries. */
function checkTable(folder: string): void {
  const file = tableFile(folder, ROWS)
  const megabytes = (statSync(file).size / 1024 ** 2).toFixed(1)
  title(`check ${grouped(ROWS)} x 12 indicators (.xlsx, ${megabytes} MB), median of ${ROUNDS}`)
  const own = inTurn(['inflate', 'bound', 'read', 'check'], ROUNDS, file)
  const peers = inTurn(['@e965/xlsx', 'exceljs'], 1, file)
  const bound = own.get('bound') as Figures // just measured
  for (const [job, figures] of [...own, ...peers]) figuresLine(job, figures, bound)
}

function figuresLine(job: string, figures: Figures, bound: Figures): void {
  const times = `cpu ${ms(figures.cpuMs)}  wall ${ms(figures.wallMs)}  peak ${figures.peakMb.toFixed(0).padStart(5)} MB`
  const ratio = `x bound: cpu ${over(figures.cpuMs, bound.cpuMs)} wall ${over(figures.wallMs, bound.wallMs)}`
  line(job, `${times}  ${ratio}  ${JSON.stringify(figures.answer)}`)
}

/** Many department-sized workbooks in one process, and how long it takes until anything happens. */
function checkFiles(folder: string): void {
  const copies = join(folder, 'departments')
  mkdirSync(copies)
  const files = departmentFiles(FILES, copies)
  title(`command line, median of ${ROUNDS} (files) and ${STARTS} (starts)`)
  const repeat = (count: number, parts: readonly string[]): ReturnType<typeof timed> =>
    medianOf(Array.from({ length: count }, () => timed(parts)))
  const show = (name: string, { wallMs, cpuMs, peakMb }: ReturnType<typeof timed>): void =>
    line(name, `wall ${ms(wallMs)}  cpu ${ms(cpuMs)}  peak ${peakMb.toFixed(0).padStart(5)} MB`)
  show('node, nothing', repeat(STARTS, ['-e', '0']))
  show('--help', repeat(STARTS, commandLine('--help')))
  show('check 1 file', repeat(STARTS, commandLine('check', 'samples/midori_yoshiki.xlsx')))
  show(`check ${FILES} files`, repeat(ROUNDS, commandLine('check', ...files)))
}

/** 読み取りの伸び — the time a row must not grow with the rows. */
function recognitionGrowth(folder: string): void {
  title('recognition alone, second run of a process')
  const perRow = GROWTH.map((rows) => {
    const { cpuMs, answer } = measure('recognize', tableFile(folder, rows), 2)
    const microseconds = (cpuMs * 1000) / rows
    line(`${grouped(rows)} rows`, `cpu ${ms(cpuMs)}  ${microseconds.toFixed(1)} us a row  ${JSON.stringify(answer)}`)
    return microseconds
  })
  const [small = 1, , large = 1] = perRow
  line('growth', `a row of ${grouped(ROWS)} costs ${(large / small).toFixed(2)} x a row of ${grouped(GROWTH[0] ?? 0)}`)
}

function callsPerSecond(): void {
  title('calls per second, third run of a process')
  const all = inTurn(['firstNumber', 'readTarget', 'judge'], ROUNDS, '', 3)
  const perSecond = ({ cpuMs, answer }: Figures): number => (Number(answer.calls) / cpuMs) * 1000
  const bound = perSecond(all.get('firstNumber') as Figures) // just measured
  for (const [job, figures] of all) {
    const calls = perSecond(figures)
    line(
      job,
      `${grouped(Math.round(calls)).padStart(11)} / s  1/${(bound / calls).toFixed(1)} of firstNumber  ${JSON.stringify(figures.answer)}`,
    )
  }
}

/** 様式の組版 — a form of more issues and indicators than any department has. */
function layoutOfLargePlan(): void {
  title(`layout of a large plan, median of ${ROUNDS}`)
  for (const [name, times] of [['first run', 1] as const, ['third run', 3] as const]) {
    const figures = inTurn(['layout'], ROUNDS, '', times).get('layout') as Figures // just measured
    const ratio = `${over(figures.cpuMs, LAYOUT_GOAL_MS)} x the goal of ${grouped(LAYOUT_GOAL_MS)} ms`
    line(name, `cpu ${ms(figures.cpuMs)}  wall ${ms(figures.wallMs)}  ${ratio}  ${JSON.stringify(figures.answer)}`)
  }
}

function title(text: string): void {
  console.log(`\n${text}`)
}

function line(name: string, text: string): void {
  console.log(`  ${name.padEnd(16)} ${text}`)
}

function ms(value: number): string {
  return `${grouped(Math.round(value)).padStart(7)} ms`
}

function over(value: number, bound: number): string {
  return (value / bound).toFixed(2).padStart(5)
}

function grouped(value: number): string {
  return value.toLocaleString('en-US')
}
