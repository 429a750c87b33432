import { parse } from 'acorn'

/** What the pages of the rules and their tests read, and nothing else. */
const EXAMPLES = new Set(['summary', 'ok', 'ng'])
/** Only what is written out on the spot: a value that is computed may be needed by somebody. */
const WRITTEN_OUT = new Set(['ArrayExpression', 'Literal', 'TemplateLiteral'])

/**
 * 例を省く — a loader that leaves the rules' examples out of what is delivered to Google Sheets: a rule carries a plan or two in them, the sidebar does not
 * show them, and Google evaluates the whole of Code.js at every call of a custom function.
 */
export default function withoutExamples(source) {
  const values = examplesIn(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }))
  return values.reduceRight((text, { start, end }) => `${text.slice(0, start)}null${text.slice(end)}`, source)
}

/** The values to leave out, in the order of the text; nothing inside one is looked at again. */
function examplesIn(node) {
  if (Array.isArray(node)) return node.flatMap(examplesIn)
  if (node === null || typeof node !== 'object') return []
  return isExamples(node) ? [node.value] : Object.values(node).flatMap(examplesIn)
}

const isExamples = ({ type, key, value }) =>
  type === 'Property' && EXAMPLES.has(key.name) && WRITTEN_OUT.has(value.type)
