import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { transformFileSync } from '@swc/core'

/* A running process is killed for real while the new file lies beside the old one. */

/** The module of the test and what it imports, put side by side for a bare Node. */
const SOURCES = ['hosts/file/replace-file', 'hosts/file/file-errors', 'app/file-error', 'model/user-error']
const IMPORT = /(?<=from ['"])[^'"]*?([a-z-]+)\.ts(?=['"])/gu

const WRITER = `
import { replaceFile } from './replace-file.mjs'
await replaceFile('out/plan.csv', new TextEncoder().encode('new'))
`

/** A disk on which taking the output's name takes until someone says so. */
const SLOW_DISK = `
import { existsSync, writeSync } from 'node:fs'
import * as disk from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
export * from 'node:fs/promises'
export async function rename(from, to) {
  writeSync(1, 'written')
  while (!existsSync('go')) await setTimeout(5)
  await disk.rename(from, to)
}
`

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interrupt-'))
  await mkdir(join(folder, 'out'))
  await writeFile(join(folder, 'out/plan.csv'), 'old')
  for (const source of SOURCES) {
    const { code } = transformFileSync(join(__dirname, '../../../src', `${source}.ts`), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    })
    await writeFile(
      join(folder, `${basename(source)}.mjs`),
      code.replace(IMPORT, './$1.mjs').replace('node:fs/promises', './slow-disk.mjs'),
    )
  }
  await writeFile(join(folder, 'slow-disk.mjs'), SLOW_DISK)
  await writeFile(join(folder, 'writer.mjs'), WRITER)
})

afterEach(() => rm(folder, { recursive: true }))

/** Runs the writer, sends the signal once the new file is written, and tells how the process ended. */
function killedWith(signal: NodeJS.Signals | null): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['writer.mjs'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.once('data', () => {
      if (signal) child.kill(signal)
      else void writeFile(join(folder, 'go'), '')
    })
    child.once('close', (code, killedBy) => {
      resolve(code ?? killedBy)
    })
  })
}

const left = async (): Promise<readonly [string, readonly string[]]> => [
  await readFile(join(folder, 'out/plan.csv'), 'utf8'),
  await readdir(join(folder, 'out')),
]

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('leaves the old file whole and no other when %s comes', async (signal, code) => {
  expect(await killedWith(signal)).toBe(code)
  expect(await left()).toEqual(['old', ['plan.csv']])
})

it('puts the new file in place when nothing comes', async () => {
  expect(await killedWith(null)).toBe(0)
  expect(await left()).toEqual(['new', ['plan.csv']])
})

it('leaves the old file whole even when nothing can be tidied up', async () => {
  expect(await killedWith('SIGKILL')).toBe('SIGKILL')
  const [text, files] = await left()
  expect([text, files.filter((name) => !name.endsWith('.tmp'))]).toEqual(['old', ['plan.csv']])
})
