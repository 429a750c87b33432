import type { FunctionParameter, PlanFunction, Words } from './types.ts'

export type Language = keyof Words

/** 公開元の仮の名 — a reserved name (RFC 2606) that the add-in's build replaces by the origin it is delivered from, as it does in the manifest. */
const HELP_PAGE = 'https://plansheet.example/help/functions.html'

/**
 * Excelの関数定義 — functions.json and functions-en.json. Every parameter is a matrix, so that a table is one call and not a call a row, and of any
 * type, so that blanks, numbers and texts arrive as they are; error values arrive too, and are passed on with a word to what they mean.
 */
export const functionsJson = (catalogue: readonly PlanFunction[], language: Language): string =>
  `${JSON.stringify({ allowErrorForDataTypeAny: true, functions: metadataOf(catalogue, language) }, null, 2)}\n`

export const metadataOf = (catalogue: readonly PlanFunction[], language: Language): readonly FunctionMetadata[] =>
  catalogue.map(({ name, summary, parameters }) => ({
    description: summary[language],
    helpUrl: `${HELP_PAGE}#${name}`,
    id: name,
    name,
    parameters: parameters.map((parameter) => parameterOf(parameter, language)),
    result: MATRIX,
  }))

/** Without a type a result is of any. */
const MATRIX = { dimensionality: 'matrix' } as const

interface FunctionMetadata {
  readonly description: string
  readonly helpUrl: string
  readonly id: string
  readonly name: string
  readonly parameters: readonly ParameterMetadata[]
  readonly result: typeof MATRIX
}

interface ParameterMetadata {
  readonly description: string
  readonly dimensionality: 'matrix'
  readonly name: string
  readonly optional?: true
  readonly type: 'any'
}

/** The English name may hold blanks, an identifier may not. */
const parameterOf = ({ id, name, help, optional }: FunctionParameter, language: Language): ParameterMetadata => ({
  description: help[language],
  dimensionality: 'matrix',
  name: language === 'ja' ? name.ja : id,
  ...(optional ? { optional: true as const } : {}),
  type: 'any',
})
