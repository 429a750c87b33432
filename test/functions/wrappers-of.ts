import type { metadataOf } from '../../src/functions/functions-json.ts'

type Metadata = ReturnType<typeof metadataOf>[number]

/** 宣言 — TypeScript such as a person would write it for custom-functions-metadata: its reading of it must be our metadata. */
export const wrappersOf = (functions: readonly Metadata[]): string => functions.map(wrapperOf).join('\n')

function wrapperOf({ id, name, description, helpUrl, parameters }: Metadata): string {
  const tags = parameters.map(
    (one) => ` * @param {any[][]} ${one.optional ? `[${one.name}]` : one.name} ${one.description}`,
  )
  const declared = parameters.map((one) => `${one.name}${one.optional ? '?' : ''}: any[][]`).join(', ')
  return [
    '/**',
    ` * ${description}`,
    ` * @customfunction ${id} ${name}`,
    ` * @helpurl ${helpUrl}`,
    ...tags,
    ' * @returns {any[][]} the result',
    ' */',
    `export function fn${id}(${declared}): any[][] { return [] }`,
  ].join('\n')
}
