/**
 * 印刷の絵 — `npm run render -- FILE… [-o DIR]`: each workbook as LibreOffice prints it, one PDF and a PNG a page. For looking at what we make; nothing else
 * depends on it. Says so and leaves with 2 where soffice or pdftoppm is not installed.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const DOTS_PER_INCH = '100'
/** One process and one profile a file, with a time limit: a file that crashes it must not take the others along. */
const TIME_LIMIT_MS = 180_000

/**
 * 代わりの書体 — where Windows' Japanese faces are missing, one face stands for all their letters: else Latin ones and digits would come from another,
 * wider one.
 */
const FACES = [
  'BIZ UDゴシック',
  'BIZ UDPゴシック',
  '游ゴシック',
  'Yu Gothic',
  'ＭＳ ゴシック',
  'ＭＳ Ｐゴシック',
  'メイリオ',
]
const STAND_IN = 'Noto Sans CJK JP'
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${FACES.map((face) => `<alias binding="same"><family>${face}</family><accept><family>${STAND_IN}</family></accept></alias>`).join('')}</fontconfig>`

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
    writeFileSync(join(profile, 'fonts.conf'), FONTS)
    const options = ['--headless', `-env:UserInstallation=${pathToFileURL(profile).href}`, '--convert-to', 'pdf']
    run('soffice', [...options, '--outdir', folder, resolve(file)], { FONTCONFIG_FILE: join(profile, 'fonts.conf') })
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

function run(command: string, parts: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const done = spawnSync(command, parts, { timeout: TIME_LIMIT_MS, encoding: 'utf8', env: { ...process.env, ...env } })
  if (done.status !== 0) leave(`${command} が失敗しました: ${done.stderr || String(done.error ?? done.signal)}`)
}

function isInstalled(tool: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0
}

function leave(message: string): never {
  console.error(message)
  process.exit(2)
}
