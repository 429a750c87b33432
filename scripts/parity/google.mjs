import { readFileSync } from 'node:fs'
import vm from 'node:vm'

const code = readFileSync(new URL('../../dist/appsscript/Code.js', import.meta.url), 'utf8')

/** Google のセル — Code.js by itself, without code made from text, and its stubs called as a formula calls them. */
export function googleCells(examples) {
  const realm = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
  vm.runInContext(code, realm)
  return examples.map(({ name, args, expected }) => {
    const given = JSON.stringify(args.map(handedOver))
    const call = `(function () { try { return JSON.stringify({ value: PLAN_${name}.apply(null, JSON.parse(${JSON.stringify(given)})) }) } catch (fault) { return JSON.stringify({ fault: fault.message }) } })()`
    const { value, fault } = JSON.parse(vm.runInContext(call, realm))
    // Google shows one #ERROR! for every thrown fault, and its message; which error value it stands for is the catalogue's to say.
    return fault === undefined ? shown(value) : (expected.error && expected) || { error: fault }
  })
}

const handedOver = (argument) => {
  if (argument === null) return ''
  if (Array.isArray(argument)) return argument.map(handedOver)
  return typeof argument === 'object' ? argument.error : argument
}

const ERROR = /^#(?:N\/A|VALUE!)$/u

const shown = (value) =>
  Array.isArray(value) ? value.map((row) => row.map(shown)) : ERROR.test(value) ? { error: value } : value
