import { writeFileSync } from 'node:fs'
import { RULES } from '../src/rules/index.ts'
import { rulesPage } from '../src/rules/rules-page.ts'

/** 検査項目の説明を作る — writes docs/rules.md from the rules themselves. */
writeFileSync('docs/rules.md', rulesPage(RULES))
