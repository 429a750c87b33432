import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'

const FOLDER = join(__dirname, '../../../dist/appsscript')

/** 配るもの — a file as it is pushed to Apps Script. */
export function delivered(name: 'Code.js' | 'sidebar.html' | 'appsscript.json'): string {
  const path = join(FOLDER, name)
  if (!existsSync(path)) throw new Error(`dist/appsscript/${name} is missing: run \`npm run build\` first.`)
  return readFileSync(path, 'utf8')
}

export const deliveredFolder = FOLDER

/** What came into the language after 2019, and what a browser or Node has beside the language. */
const LATER = `
  for (const name of ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']) delete Array.prototype[name]
  for (const name of ['at', 'replaceAll', 'matchAll', 'isWellFormed', 'toWellFormed']) delete String.prototype[name]
  for (const name of ['hasOwn', 'groupBy']) delete Object[name]
  for (const name of ['allSettled', 'any', 'withResolvers']) delete Promise[name]
  for (const name of ['WeakRef', 'FinalizationRegistry', 'AggregateError', 'globalThis', 'SharedArrayBuffer', 'Atomics', 'BigInt']) delete this[name]
`
const FOREIGN = [
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'fetch',
  'URL',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'structuredClone',
  'atob',
  'btoa',
  'process',
  'Buffer',
  'require',
  'module',
  'exports',
  'window',
  'document',
  'navigator',
  'self',
  'performance',
]

export interface Realm {
  /** Runs a text in the realm, as a formula or the sidebar would call a function. */
  readonly run: (code: string) => unknown
  /** The foreign names that the script has asked for. */
  readonly touched: readonly string[]
}

/** 裸の世界 — Code.js by itself, as Apps Script has it: the language of 2019, the given services, no code made from text, and a trap on every other name. */
export function bareRealm(services: Readonly<Record<string, unknown>> = {}): Realm {
  const touched: string[] = []
  const context = vm.createContext({ ...services }, { codeGeneration: { strings: false, wasm: false } })
  for (const name of FOREIGN) {
    Object.defineProperty(context, name, { get: () => void touched.push(name), configurable: true })
  }
  vm.runInContext(LATER, context)
  vm.runInContext(delivered('Code.js'), context)
  return { run: (code) => vm.runInContext(code, context) as unknown, touched }
}

/** PLAN_X(…) with arguments as Google hands them over; what Google would show is what comes back, a fault as its message. */
export function callIn(realm: Realm, name: string, args: readonly unknown[]): unknown {
  const call = `PLAN_${name}(...JSON.parse(${JSON.stringify(JSON.stringify(args))}))`
  const outcome = realm.run(
    `(function () { try { return JSON.stringify({ value: ${call} }) } catch (fault) { return JSON.stringify({ fault: fault.message }) } })()`,
  )
  return JSON.parse(String(outcome)) as unknown
}
