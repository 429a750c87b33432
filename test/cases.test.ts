import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkWorkbook } from '../src/app/check-plan.ts'
import { fillProposal } from '../src/app/fill-plan.ts'
import { refName } from '../src/grid/workbook-grid.ts'
import { gridOf } from '../src/hosts/file/open-file.ts'
import { parseProfile } from '../src/profiles/parse-profile.ts'

/** Golden readings: `UPDATE=1 npx jest test/cases` writes them anew; read the difference before you commit it. */
const CASES = fileURLToPath(new URL('./cases/', import.meta.url))
const names = readdirSync(CASES).filter((name) => existsSync(`${CASES}${name}/input.xlsx`))

function readingOf(name: string): unknown {
  const folder = `${CASES}${name}/`
  const grid = gridOf(new Uint8Array(readFileSync(`${folder}input.xlsx`)), 'xlsx', 'input.xlsx')
  const profile = `${folder}profile.json`
  const profiles = existsSync(profile) ? [parseProfile(JSON.parse(readFileSync(profile, 'utf8')))] : []
  const { plans, findings } = checkWorkbook(grid, { profiles })
  return {
    plans: plans.map(({ reading }) => reading),
    findings: findings.map(({ code, at }) => `${code} ${at ? refName(at) : ''}`),
    fill: fillProposal(grid, plans).edits.map(({ at, reason }) => `${refName(at)} ${reason}`),
  }
}

describe.each(names)('the case %s', (name) => {
  it('is read as it was', () => {
    const reading: unknown = JSON.parse(JSON.stringify(readingOf(name)))
    const golden = `${CASES}${name}/expected.json`
    if (process.env['UPDATE']) writeFileSync(golden, `${JSON.stringify(reading, null, 1)}\n`)
    expect(reading).toEqual(JSON.parse(readFileSync(golden, 'utf8')))
  })
})

describe('a city with a form of its own', () => {
  it('is not read, and not misread, without its profile', () => {
    const file = readFileSync(`${CASES}hoshizora_keiei_plan/input.xlsx`)
    const { plans, findings } = checkWorkbook(gridOf(new Uint8Array(file), 'xlsx', 'input.xlsx'))
    expect([plans, findings.map(({ code }) => code)]).toEqual([[], ['NO_PLAN']])
  })
})
