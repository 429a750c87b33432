import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { RIBBON_COMMANDS } from '../../src/hosts/excel/commands.ts'
import { manifestFaults } from '../hosts/excel/manifest-faults.ts'
import { addressesIn, buildExcel, filesIn } from './delivered.ts'

jest.setTimeout(600_000) // the add-in is built first

const ORIGIN = 'https://addin.example.lg.jp'
const CDN = 'https://appsforoffice.microsoft.com'
const folder = mkdtempSync(join(tmpdir(), 'plansheet-delivery-'))
afterAll(() => rmSync(folder, { recursive: true }))

const gzipped = (path: string, ...names: string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(join(path, name))).length, 0)

describe('what is delivered', () => {
  const path = join(folder, 'excel')
  let scripts: string[] = []
  beforeAll(async () => {
    await buildExcel(path, { origin: ORIGIN })
    scripts = filesIn(path).filter((name) => name.endsWith('.js'))
  })
  const text = (name: string): string => readFileSync(join(path, name), 'utf8')

  it('holds every file that the manifest names', () => {
    const faults = manifestFaults(text('manifest.xml'), {
      files: new Set(filesIn(path)),
      sizeOf: (name) => {
        const bytes = readFileSync(join(path, name))
        return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
      },
      commands: new Set(Object.keys(RIBBON_COMMANDS)),
      origin: ORIGIN,
    })
    expect(faults).toEqual([])
  })

  it('sends nothing anywhere and evaluates no text', () => {
    const calls = /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket\(|EventSource\(|\beval\(|new Function\(|importScripts/u
    expect(scripts.filter((name) => calls.test(text(name)))).toEqual([])
  })

  it('names no foreign address but Office.js, and no developer’s machine', () => {
    expect([...addressesIn(path)].sort()).toEqual([ORIGIN, CDN].sort())
  })

  it('has a policy in each of its pages', () => {
    const pages = filesIn(path).filter((name) => name.endsWith('.html'))
    expect(pages.filter((name) => !text(name).includes('Content-Security-Policy'))).toEqual([])
    expect(text('taskpane.html')).toContain(`script-src 'self' ${CDN};`)
    expect(pages.filter((name) => /frame-ancestors|<script(?! defer| src)/u.test(text(name)))).toEqual([])
  })

  it('says in functions.json where the help is', () => {
    expect(text('functions.json')).toContain(`${ORIGIN}/help/functions.html#STATUS`)
    expect(text('help/functions.html')).toContain('id="STATUS"')
    expect(text('functions-en.json')).not.toContain('plansheet.example')
  })

  it('keeps to its sizes, and carries neither React nor zod with the functions', () => {
    expect(gzipped(path, 'taskpane.js')).toBeLessThan(220_000)
    expect(gzipped(path, 'functions.js')).toBeLessThan(25_000)
    // What functions and pane share stands in calc.js, once; the functions need no other.
    expect(gzipped(path, 'runtime.js', 'calc.js', 'functions.js')).toBeLessThan(65_000)
    expect(text('calc.js') + text('functions.js')).not.toMatch(/react|ZodMini|createElement/iu)
  })
})
