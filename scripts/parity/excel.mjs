import { readFileSync } from 'node:fs'

/** Excel's runtime, as far as the functions know it. */
class ExcelError extends Error {
  constructor(code, message) {
    super(message)
    this.code = code
  }
}

const associated = new Map()
globalThis.CustomFunctions = {
  Error: ExcelError,
  ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
  associate: (id, body) => associated.set(id, body),
}
await import('../../build/src/hosts/excel/functions.js')

const metadata = JSON.parse(
  readFileSync(new URL('../../src/hosts/excel/generated/functions.json', import.meta.url), 'utf8'),
)

/** Excel のセル — found by the metadata's name, called by its id, with the arguments in the shape that the metadata asks for. */
export const excelCells = (examples) =>
  examples.map(({ name, args }) => {
    const entry = metadata.functions.find((one) => one.name === name)
    const given = entry.parameters.map(({ dimensionality }, index) => shaped(args[index] ?? null, dimensionality))
    try {
      return single(associated.get(entry.id)(...given, { address: '様式!A1' }))
    } catch (fault) {
      if (fault instanceof ExcelError) return { error: fault.code }
      throw fault
    }
  })

function shaped(argument, dimensionality) {
  const table = Array.isArray(argument) ? argument : [[argument]]
  return dimensionality === 'matrix' ? table.map((row) => row.map(received)) : received(table[0][0])
}

const received = (cell) => (cell !== null && typeof cell === 'object' ? new ExcelError(cell.error) : cell)

function single(result) {
  const cells = result.map((row) => row.map((cell) => (cell instanceof ExcelError ? { error: cell.code } : cell)))
  return cells.length === 1 && cells[0].length === 1 ? cells[0][0] : cells
}
