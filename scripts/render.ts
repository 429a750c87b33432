/**
 * 印刷の絵 — `npm run render -- FILE… [-o DIR]`: each workbook as LibreOffice prints it, one PDF and a PNG a page. For looking at what we make; nothing else
 * depends on it. Says so and leaves with 2 where soffice or pdftoppm is not installed.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const DOTS_PER_INCH = '100'
/** One process and one profile a file, with a time limit: a file that crashes it must not take the others along. */
const TIME_LIMIT_MS = 180_000

const { files, folder } = argumentsOf(process.argv.slice(2))
if (files.length === 0) leave('使い方: npm run render -- FILE… [-o DIR]')
for (const tool of ['soffice', 'pdftoppm'])
  if (!isInstalled(tool)) leave(`${tool} が見つかりません（LibreOffice と poppler-utils が必要です）。`)
mkdirSync(folder, { recursive: true })
for (const file of files) for (const page of render(file)) console.log(page)

function argumentsOf(parts: readonly string[]): { files: string[]; folder: string } {
  const at = parts.indexOf('-o')
  const files = at < 0 ? [...parts] : [...parts.slice(0, at), ...parts.slice(at + 2)]
  return { files, folder: resolve(at < 0 ? 'out/render' : (parts[at + 1] ?? 'out/render')) }
}

function render(file: string): readonly string[] {
  const name = basename(file, extname(file))
  const profile = mkdtempSync(join(tmpdir(), 'render-'))
  try {
    const options = ['--headless', `-env:UserInstallation=${pathToFileURL(profile).href}`, '--convert-to', 'pdf']
    run('soffice', [...options, '--outdir', folder, resolve(file)])
    run('pdftoppm', ['-r', DOTS_PER_INCH, '-png', join(folder, `${name}.pdf`), join(folder, name)])
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
  const isPage = (entry: string): boolean => entry.startsWith(`${name}-`) && entry.endsWith('.png')
  return readdirSync(folder)
    .filter(isPage)
    .sort()
    .map((entry) => join(folder, entry))
}

function run(command: string, parts: readonly string[]): void {
  const done = spawnSync(command, parts, { timeout: TIME_LIMIT_MS, encoding: 'utf8' })
  if (done.status !== 0) leave(`${command} が失敗しました: ${done.stderr || String(done.error ?? done.signal)}`)
}

function isInstalled(tool: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0
}

function leave(message: string): never {
  console.error(message)
  process.exit(2)
}
