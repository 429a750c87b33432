/**
 * What the tests need beyond npm: a browser, a Japanese font, LibreOffice (the independent reader of our files) and the schema checker.
 * Installs what is missing where it may (root on Debian); otherwise says in one line what is missing and how to get it, and fails.
 */
import { execFileSync, spawnSync } from 'node:child_process'

const onPath = (command) => spawnSync('which', [command]).status === 0
const hasJapaneseFont = () => spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).stdout?.trim() !== ''

const needs = [
  { for: 'OOXMLの構造検査', packages: ['libxml2-utils'], isThere: () => onPath('xmllint') },
  {
    for: '画面の試験',
    packages: ['chromium'],
    isThere: () => Boolean(process.env.CHROMIUM) || onPath('chromium') || onPath('chromium-browser'),
  },
  {
    for: '日本語の表示',
    packages: ['fontconfig', 'fonts-noto-cjk'],
    isThere: () => onPath('fc-list') && hasJapaneseFont(),
  },
  { for: '出力したファイルを開く試験', packages: ['libreoffice-calc'], isThere: () => onPath('soffice') },
]

const missing = needs.filter((need) => !need.isThere())
if (missing.length > 0) provide(missing)

function provide(missing) {
  const packages = missing.flatMap((need) => need.packages)
  const canInstall = process.getuid?.() === 0 && onPath('apt-get')
  if (!canInstall) return tell(missing, packages)
  process.stderr.write(`準備：試験に使う ${packages.join(' ')} を入れています（初回のみ、数分かかります）。\n`)
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages)
  const still = missing.filter((need) => !need.isThere())
  if (still.length > 0) tell(still, packages)
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
}

function tell(missing, packages) {
  const what = missing.map((need) => need.for).join('・')
  process.stderr.write(
    `準備：${what}に必要な ${packages.join(' ')} がありません。「sudo apt-get install ${packages.join(' ')}」を実行してください。\n`,
  )
  process.exitCode = 1
}
