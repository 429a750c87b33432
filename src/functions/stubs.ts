import type { FunctionParameter, PlanFunction } from './types.ts'

const HEAD = `// 生成されたファイルです。src/functions/ の各関数を直し、npm run generate で作り直してください。
`

/**
 * スタブ — what Google reads of a custom function: a declaration with its JSDoc, a tag a line. It only calls the bundle (`Core_`), in which nothing
 * of this is left once it is minified; so the stubs go behind it.
 */
export const stubsOf = (catalogue: readonly PlanFunction[]): string => [HEAD, ...catalogue.map(stubOf)].join('\n')

function stubOf({ name, summary, parameters }: PlanFunction): string {
  const ids = parameters.map(({ id }) => id).join(', ')
  return [
    '/**',
    ` * ${summary.ja}`,
    ...parameters.map(paramTag),
    ' * @return {string|string[][]} 結果。範囲を指定した引数があれば、その大きさの範囲になります。',
    ' * @customfunction',
    ' */',
    `function PLAN_${name}(${ids}) {`,
    `  return Core_.PLAN_${name}(${ids})`,
    '}',
    '',
  ].join('\n')
}

const paramTag = ({ id, name, help, optional }: FunctionParameter): string =>
  ` * @param {string|string[][]} ${id} ${name.ja}${optional ? '（省略可）' : ''}。${help.ja}`
