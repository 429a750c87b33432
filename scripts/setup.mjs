/**
 * What the tests need beyond npm: nothing for the core; LibreOffice and a Japanese font draw the sheets for `npm run render`.
 * Says in one line what is missing and how to get it; installs it where it may (root on Debian).
 */
import { execFileSync, spawnSync } from 'node:child_process'

const needs = [{ command: 'xmllint', packages: ['libxml2-utils'], for: 'OOXMLの構造検査' }]
const missing = needs.filter((need) => spawnSync('which', [need.command]).status !== 0)

if (missing.length > 0) {
  const packages = missing.flatMap((need) => need.packages)
  const canInstall = process.getuid?.() === 0 && spawnSync('which', ['apt-get']).status === 0
  if (canInstall) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'ignore' })
  } else {
    process.stderr.write(
      `準備：${missing.map((need) => need.for).join('・')}に必要な ${packages.join(' ')} がありません。「sudo apt-get install ${packages.join(' ')}」を実行してください。\n`,
    )
    process.exitCode = 1
  }
}
