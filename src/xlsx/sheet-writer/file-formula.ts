import { tokensOf } from '../formula/tokens.ts'

const PLAN_NAME = /^PLAN\.([A-Z]+)$/iu // 'PLAN.STATUS'

/** ファイル上の数式 — add-in functions as Excel stores them: PLAN.STATUS( is `_xldudf_PLAN_STATUS(`; texts and sheet names stay untouched. */
export const fileFormula = (formula: string): string =>
  tokensOf(formula)
    .map(({ kind, text }) =>
      kind === 'other' ? text.replace(PLAN_NAME, (_, name: string) => `_xldudf_PLAN_${name}`) : text,
    )
    .join('')
