/** Keeps the README true: every block behind `<!-- plansheet … -->` is what that command prints now. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const CLI = join(root, 'build/src/hosts/file/main.js')
const BLOCK = /<!-- plansheet (?<args>[^\n]*) -->\n```\n[\s\S]*?```/gu // '<!-- plansheet check samples/midori_yoshiki.xlsx -->'

/** Output goes to a folder of its own; the README shows the name alone. */
function outputOf(line, folder) {
  const args = line.split(' ').map((arg, index, all) => (all[index - 1] === '-o' ? join(folder, arg) : arg))
  const { stdout } = spawnSync(process.execPath, [CLI, ...args], { cwd: root, encoding: 'utf8' })
  return stdout.replaceAll(`${folder}/`, '').trimEnd()
}

const folder = mkdtempSync(join(tmpdir(), 'plansheet-readme-'))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const written = readme.replace(
  BLOCK,
  (_, line) => `<!-- plansheet ${line} -->\n\`\`\`\n${outputOf(line, folder)}\n\`\`\``,
)
rmSync(folder, { recursive: true, force: true })
writeFileSync(join(root, 'README.md'), written)
