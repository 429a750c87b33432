import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { CATALOGUE } from '../src/functions/catalogue.ts'
import { functionsJson } from '../src/functions/functions-json.ts'
import { functionsPage } from '../src/functions/functions-page.ts'
import { stubsOf } from '../src/functions/stubs.ts'

/** 関数の定義と説明を作る — what each host reads of the functions, and their page, from the catalogue. */
const FILES: Readonly<Record<string, string>> = {
  'src/hosts/excel/generated/functions.json': functionsJson(CATALOGUE, 'ja'),
  'src/hosts/excel/generated/functions-en.json': functionsJson(CATALOGUE, 'en'),
  'src/hosts/sheets/generated/stubs.js': stubsOf(CATALOGUE),
  'docs/functions.md': functionsPage(CATALOGUE),
}

for (const [path, text] of Object.entries(FILES)) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
