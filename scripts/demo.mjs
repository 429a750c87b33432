/** README's first command: read → check → fill → form on one sample, as a clerk would see it; the results stay in out/. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const SAMPLE = 'samples/midori_yoshiki.xlsx'
const STEPS = [
  ['検査する', ['check', SAMPLE]],
  ['判定と合計を書き込んだ写しを作る', ['fill', SAMPLE, '-o', 'out/midori_yoshiki_記入済み.xlsx']],
  ['運営方針シートを加えた写しを作る', ['form', SAMPLE, '-o', 'out/midori_yoshiki_運営方針.xlsx']],
  [
    '提出用のブックを作る',
    ['form', SAMPLE, '-o', 'out/midori_yoshiki_提出用.xlsx', '--submission', '--date', '2025-06-10'],
  ],
]

rmSync(`${root}out`, { recursive: true, force: true })
spawnSync('mkdir', ['-p', `${root}out`])
for (const [title, args] of STEPS) {
  process.stdout.write(`\n＝＝ ${title}：plansheet ${args.join(' ')}\n\n`)
  const { status } = spawnSync(process.execPath, ['bin/plansheet.mjs', ...args], { cwd: root, stdio: 'inherit' })
  if (status !== 0 && args[0] !== 'check') process.exit(status ?? 2)
}
process.stdout.write('\n結果は out/ にあります。元のファイル（samples/）は変わっていません。\n')
