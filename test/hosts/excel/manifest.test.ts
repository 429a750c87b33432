import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RIBBON_COMMANDS } from '../../../src/hosts/excel/commands.ts'
import { manifestFaults, type Delivered } from './manifest-faults.ts'

const ORIGIN = 'https://addin.example.lg.jp'
const folder = mkdtempSync(join(tmpdir(), 'plansheet-'))
afterAll(() => rmSync(folder, { recursive: true }))

function made(...options: string[]): string {
  const out = join(folder, 'manifest.xml')
  execFileSync(process.execPath, ['scripts/manifest.mjs', '--out', out, ...options], { stdio: 'pipe' })
  return readFileSync(out, 'utf8')
}

/** The two numbers behind a PNG's signature. */
function sizeOf(path: string): readonly [number, number] {
  const bytes = readFileSync(path)
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

const delivered: Delivered = {
  files: new Set([
    ...readdirSync('assets').map((name) => `assets/${name}`),
    'taskpane.html',
    'functions.js',
    'functions.json',
    'functions-en.json',
    'help/index.html',
  ]),
  sizeOf,
  commands: new Set(Object.keys(RIBBON_COMMANDS)),
  origin: ORIGIN,
}

describe('the manifest', () => {
  const manifest = made('--origin', ORIGIN)

  it('fits what is delivered', () => {
    expect(manifestFaults(manifest, delivered)).toEqual([])
  })

  it('names no developer’s machine', () => {
    expect(manifest).not.toMatch(/localhost|127\.0\.0\.1/u)
  })

  it('is the one that is committed, but for the place it is delivered from', () => {
    expect(readFileSync('manifest.xml', 'utf8').replaceAll('https://plansheet.example', ORIGIN)).toBe(manifest)
  })

  it('has another id and name for development', () => {
    const development = made('--dev')
    const idOf = (xml: string): string => /<Id>([^<]*)<\/Id>/u.exec(xml)?.[1] ?? ''
    expect(development).toContain('https://localhost:3000/taskpane.html')
    expect(development).toContain('開発中')
    expect(idOf(development)).not.toBe(idOf(manifest))
  })

  it.each(['http://addin.example.lg.jp', 'https://addin.example.lg.jp/x', 'https://localhost:3000'])(
    'is not made for %s',
    (origin) => {
      expect(() => made('--origin', origin)).toThrow(/not/u)
    },
  )

  it.each([
    ['resid="Check.Label"', 'resid="Chek.Label"', 'resid is not defined: Chek.Label'],
    ['<bt:Image id="Icon.16"', '<bt:Image id="Icon.17"', 'resource is not used: Icon.17'],
    ['id="Plan.Ribbon.Judge"', 'id="Plan.Ribbon.Check"', 'id twice: Plan.Ribbon.Check'],
    [`${ORIGIN}/functions.js"`, `${ORIGIN}/function.js"`, `no such file: ${ORIGIN}/function.js`],
    [
      `${ORIGIN}/help/index.html`,
      'http://addin.example.lg.jp/help/index.html',
      'not https: http://addin.example.lg.jp/help/index.html',
    ],
    [
      `${ORIGIN}/functions-en.json`,
      'https://other.example/functions-en.json',
      'another place: https://other.example/functions-en.json',
    ],
    ['assets/icon-80.png', 'assets/icon-64.png', `icon is not 80 px: ${ORIGIN}/assets/icon-64.png`],
    ['<bt:Image size="80" resid="Icon.80"/>', '', 'no icon of 80 px'],
    ['<FunctionName>planCheck<', '<FunctionName>planCheckNow<', 'nothing listens to: planCheckNow'],
    ['<bt:Override Locale="en-US" Value="Check"/>', '', 'no English for: Check.Label'],
    ['Value="Totals"', 'Value="集計"', 'Japanese in the English of: Totals.Label'],
    ['lifetime="long"', 'lifetime="short"', 'no shared runtime'],
    ['MinVersion="1.13"', 'MinVersion="1.21"', 'ExcelApi 1.13 is not required'],
  ])('fails with %s in place of %s', (right, wrong, fault) => {
    const sabotaged = manifest.replaceAll(right, wrong)
    expect(sabotaged).not.toBe(manifest)
    expect(manifestFaults(sabotaged, delivered)).toContain(fault)
  })

  it('has icons that the script draws', () => {
    const script =
      "import('./scripts/icons.mjs').then(({ iconPng }) => process.stdout.write(iconPng(16).toString('base64')))"
    const drawn = execFileSync(process.execPath, ['-e', script]).toString()
    expect(readFileSync('assets/icon-16.png').toString('base64')).toBe(drawn)
  })
})
