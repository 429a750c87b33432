import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata'
import { CATALOGUE } from '../../src/functions/catalogue.ts'
import { FUNCTION_NAMES } from '../../src/functions/function-names.ts'
import { functionsJson, metadataOf, type Language } from '../../src/functions/functions-json.ts'
import { functionsPage } from '../../src/functions/functions-page.ts'
import { stubsOf } from '../../src/functions/stubs.ts'
import { wrappersOf } from './wrappers-of.ts'

const committed = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8')
const EXCEL = 'src/hosts/excel/generated'
const STUBS = 'src/hosts/sheets/generated/stubs.js'

describe('the generated files', () => {
  it.each([
    [`${EXCEL}/functions.json`, functionsJson(CATALOGUE, 'ja')],
    [`${EXCEL}/functions-en.json`, functionsJson(CATALOGUE, 'en')],
    [STUBS, stubsOf(CATALOGUE)],
    ['docs/functions.md', functionsPage(CATALOGUE)],
  ])('say in %s what the catalogue says', (path, text) => {
    expect(committed(path)).toBe(text)
  })

  it('name the same functions in every host', () => {
    const idsOf = (path: string): readonly string[] =>
      (JSON.parse(committed(path)) as { functions: { id: string }[] }).functions.map(({ id }) => id)
    expect(idsOf(`${EXCEL}/functions.json`)).toEqual(FUNCTION_NAMES)
    expect(idsOf(`${EXCEL}/functions-en.json`)).toEqual(FUNCTION_NAMES)
    const stubs = [...committed(STUBS).matchAll(/^function PLAN_(\w+)\(/gmu)].map(([, name]) => name)
    expect(stubs).toEqual(FUNCTION_NAMES)
  })

  it('stand behind a bundle as plain functions, each of one call', () => {
    const calls: unknown[][] = []
    const core = new Proxy(
      {},
      {
        get:
          (_, name) =>
          (...args: unknown[]) =>
            calls.push([name, ...args]),
      },
    )
    const { PLAN_YEN } = new Function('Core_', `${committed(STUBS)}\nreturn { PLAN_YEN }`)(core) as {
      PLAN_YEN: (...args: unknown[]) => unknown
    }
    PLAN_YEN('86', '千円')
    expect(calls).toEqual([['PLAN_YEN', '86', '千円']])
  })
})

describe("Microsoft's own reader of custom functions", () => {
  it.each<Language>(['ja', 'en'])(
    'reads the same metadata out of declarations with the same words (%s)',
    async (language) => {
      const folder = mkdtempSync(join(tmpdir(), 'plansheet-functions-'))
      try {
        const file = join(folder, 'functions.ts')
        writeFileSync(file, wrappersOf(metadataOf(CATALOGUE, language)))
        const { metadataJson, errors } = await generateCustomFunctionsMetadata(file, false)
        expect(errors).toEqual([])
        expect((JSON.parse(metadataJson) as { functions: unknown }).functions).toEqual(metadataOf(CATALOGUE, language))
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  )
})
