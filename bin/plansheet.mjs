#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
if (!existsSync(cli)) {
  process.stderr.write('plansheet: まだ組み立てられていません。「npm ci && npm run build」を実行してください。\n')
  process.exit(2)
}
await import(cli)
