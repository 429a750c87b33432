import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ENGINE = fileURLToPath(new URL('./univer-engine.mjs', import.meta.url))
const FORMULAS = { '#N/A': '=NA()', '#DIV/0!': '=1/0', '#NAME?': '=NOPE()' }
const GAP = 1

/** ブラウザーのページのセル — each example in a workbook of its own: the arguments in cells, the formula beside them. */
export function workbenchCells(examples, prefix) {
  const books = examples.map((example) => bookOf(example, prefix))
  const { status, stdout, stderr } = spawnSync(process.execPath, [ENGINE], {
    input: JSON.stringify(books),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(`the engine stopped: ${stderr}`)
  return JSON.parse(stdout).map(({ S: cells }, place) => resultIn(cells, books[place].at, examples[place].expected))
}

function bookOf({ name, args, expected }, prefix) {
  const cells = []
  const references = []
  let column = 0
  for (const argument of args) {
    const table = Array.isArray(argument) ? argument : [[argument]]
    references.push(rangeName(column, table))
    table.forEach((row, r) => row.forEach((cell, c) => cell !== null && cells.push([r, column + c, contentOf(cell)])))
    column += (table[0]?.length ?? 1) + GAP
  }
  cells.push([0, column, `=${prefix}${name}(${references.join(',')})`])
  const table = Array.isArray(expected) ? expected : [[expected]]
  const rows = Math.max(table.length, ...args.map((each) => (Array.isArray(each) ? each.length : 1))) + GAP
  return { rows, columns: column + table[0].length + GAP, sheets: { S: cells }, at: column }
}

const contentOf = (cell) => (typeof cell === 'object' ? FORMULAS[cell.error] : cell)

function rangeName(column, table) {
  const [height, width] = [table.length, table[0]?.length ?? 1]
  return `${letters(column)}1:${letters(column + width - 1)}${height}`
}

const letters = (column) =>
  (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26))

function resultIn(cells, at, expected) {
  if (!Array.isArray(expected)) return shown(cells[0][at])
  return expected.map((row, r) => row.map((_, c) => shown(cells[r][at + c])))
}

const ERROR = /^#(?:N\/A|VALUE!|DIV\/0!|NAME\?|REF!)$/u

const shown = (cell) => (ERROR.test(cell) ? { error: cell } : (cell ?? ''))
