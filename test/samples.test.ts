import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkWorkbook, readPlans } from '../src/app/check-plan.ts'
import { fillProposal } from '../src/app/fill-plan.ts'
import type { Report } from '../src/model/report.ts'
import { refName } from '../src/grid/workbook-grid.ts'
import { gridOf } from '../src/hosts/file/open-file.ts'
import { differing, type Expected } from './build/expectation.ts'

const samples = fileURLToPath(new URL('../samples/', import.meta.url))
const expectations = readdirSync(`${samples}expect`).map((name): Expected =>
  JSON.parse(readFileSync(`${samples}expect/${name}`, 'utf8')),
)

const gridOfSample = ({ file }: Expected) =>
  gridOf(new Uint8Array(readFileSync(samples + file)), file.endsWith('m') ? 'xlsm' : 'xlsx', file)

describe.each(expectations.map((expected) => [expected.file, expected] as const))('the sample %s', (_, expected) => {
  const report: Report = readPlans(gridOfSample(expected))

  it('is read in every field that is expected of it', () => {
    expect(expected.plans.map((plan, index) => differing(plan, report.plans[index]))).toEqual(
      expected.plans.map(() => []),
    )
    expect(report.plans).toHaveLength(expected.plans.length)
  })

  it('is told each fault that it has', () => {
    const codes = new Set(report.findings.map(({ code }) => code))
    expect(expected.mustFind.flatMap(({ codes: any }) => (any.some((code) => codes.has(code)) ? [] : [any]))).toEqual(
      [],
    )
  })

  it('is told no fault that it has not', () => {
    const forbidden = new Set(expected.mustNotFind.flatMap(({ codes }) => codes ?? []))
    expect(report.findings.filter(({ code, severity }) => severity !== 'info' && forbidden.has(code))).toEqual([])
  })

  it('is filled in exactly the cells that are expected', () => {
    const grid = gridOfSample(expected)
    const { edits } = fillProposal(grid, checkWorkbook(grid).plans)
    const { letters = {}, totals = {}, lines = {} } = expected.fill ?? expected._fill ?? {}
    expect(edits.map(({ at }) => refName(at)).sort()).toEqual(
      [...Object.keys(letters), ...Object.keys(totals), ...Object.keys(lines)].sort(),
    )
    for (const { at, value } of edits) {
      const letter = letters[refName(at)]
      const total = totals[refName(at)]
      if (letter !== undefined) expect(value).toEqual({ kind: 'text', text: letter })
      if (total) expect(value).toEqual({ kind: 'number', number: total.yen / total.unitYen })
    }
  })
})
