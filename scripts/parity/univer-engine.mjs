/*
 * 別の計算エンジン — Univer without a screen, as a process of its own: its packages are modules that jest does not load. One JSON text comes in (books of values and
 * formulas), one goes out (what every cell of each book then shows).
 */
import { register } from 'node:module'

register('./module-hooks.mjs', import.meta.url)

const { LocaleType, LogLevel, Univer } = await import('@univerjs/core')
const { FUniver } = await import('@univerjs/core/lib/facade')
const { UniverSheetsNodeCorePreset } = await import('@univerjs/preset-sheets-node-core')
const { CORRECTED_FUNCTIONS } = await import('../../build/src/hosts/workbench/grid/corrected-functions.js')
const { PLAN_FUNCTIONS } = await import('../../build/src/hosts/workbench/grid/plan-functions.js')

/** Each function under the name of the page and of Excel, and under that of Google Sheets. */
const SPELLINGS = PLAN_FUNCTIONS.flatMap(([made, name]) => [
  [made, name],
  [made, name.replace('PLAN.', 'PLAN_')],
])

const books = JSON.parse(await textOf(process.stdin))
const shown = []
for (const [place, book] of books.entries()) shown.push(await calculated(book, `book${place}`))
process.stdout.write(JSON.stringify(shown), () => process.exit(0))

async function textOf(stream) {
  const pieces = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

async function calculated({ rows, columns, sheets, merges = [] }, id) {
  const api = start()
  const workbook = api.createWorkbook(snapshot(id, sheets, rows, columns))
  const rangeOf = (sheet, ...place) => workbook.getSheetByName(sheet).getRange(...place)
  for (const { sheet, top, left, height, width } of merges) rangeOf(sheet, top, left, height, width).merge()
  const formula = api.getFormula()
  formula.executeCalculation()
  await formula.onCalculationEnd()
  await new Promise((resolve) => setTimeout(resolve, 50)) // results are put into the cells a turn later
  return Object.fromEntries(Object.keys(sheets).map((name) => [name, rangeOf(name, 0, 0, rows, columns).getValues()]))
}

function start() {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.ERROR })
  const { plugins } = UniverSheetsNodeCorePreset({ formula: { function: [...SPELLINGS, ...CORRECTED_FUNCTIONS] } })
  for (const plugin of plugins) univer.registerPlugin(...(Array.isArray(plugin) ? plugin : [plugin]))
  return FUniver.newAPI(univer)
}

/** [row, column, value or formula] of each sheet, as Univer holds a workbook. The ids are the book's own: the engine keeps results by id and formula, even of books gone. */
function snapshot(id, sheets, rowCount, columnCount) {
  const names = Object.keys(sheets)
  const idOf = (name) => `${id} ${name}`
  const made = names.map((name) => [
    idOf(name),
    { id: idOf(name), name, rowCount, columnCount, cellData: cellData(sheets[name]) },
  ])
  return { id, name: id, sheetOrder: names.map(idOf), sheets: Object.fromEntries(made) }
}

function cellData(cells) {
  const data = {}
  for (const [row, column, content] of cells) {
    data[row] ??= {}
    data[row][column] = cellOf(content)
  }
  return data
}

function cellOf(content) {
  if (typeof content === 'number') return { v: content, t: 2 }
  if (typeof content === 'boolean') return { v: content ? 1 : 0, t: 3 }
  return content.startsWith('=') ? { f: content } : { v: content, t: 1 }
}
