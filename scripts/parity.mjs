/*
 * 一致の表 — every example of the catalogue through the three ways in which a cell can come to it: Excel's (functions.json and what is associated under its ids),
 * Google's (Code.js in a bare realm) and the workbench's engine in both spellings. `node scripts/parity.mjs` prints the table, `--json` gives it to a test;
 * the exit code is 1 where a row differs. It looks at what `npm run build` has made.
 */
import { excelCells } from './parity/excel.mjs'
import { googleCells } from './parity/google.mjs'
import { printed } from './parity/print.mjs'
import { workbenchCells } from './parity/workbench.mjs'

const { CATALOGUE } = await import('../build/src/functions/catalogue.js')

const examples = CATALOGUE.flatMap(({ name, examples }) =>
  examples.map(({ args, result }, index) => ({ name, number: index + 1, args, expected: plain(result) })),
)
const [excel, google, dotted, underlined] = [
  excelCells(examples),
  googleCells(examples),
  workbenchCells(examples, 'PLAN.'),
  workbenchCells(examples, 'PLAN_'),
]
const rows = examples.map(({ name, number, args, expected }, place) => {
  const cells = {
    catalogue: expected,
    excel: excel[place],
    google: google[place],
    dotted: dotted[place],
    underlined: underlined[place],
  }
  const same = Object.values(cells).every((cell) => JSON.stringify(cell) === JSON.stringify(expected))
  return { name, number, args, cells, same }
})

process.stdout.write(process.argv.includes('--json') ? JSON.stringify(rows) : printed(rows))
process.exitCode = rows.every(({ same }) => same) ? 0 : 1

/** A fault is its error value: its message shows in Excel and in Google Sheets only. */
function plain(result) {
  if (Array.isArray(result)) return result.map((row) => row.map(plain))
  return typeof result === 'object' ? { error: result.code } : result
}
