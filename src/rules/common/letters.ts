import type { CellRef } from '../../grid/workbook-grid.ts'
import type { Indicator } from '../../model/plan.ts'
import type { PlanContext } from '../rule.ts'
import { indicatorsOf } from './issue-parts.ts'

/** 評語の場所 — where a letter stands or belongs. */
export const letterPlace = ({ at, statusAt, source }: Indicator): CellRef =>
  source.typedAt ?? statusAt ?? source.actualAt ?? at

/** 「A：達成　B：未達成」 — the profile's letters as a person writes them. */
export const scaleWords = ({ recognized }: PlanContext): string => {
  const { A, B } = recognized.profile.scale
  return [`A：${A.find((word) => word !== 'A') ?? 'A'}`, `B：${B.find((word) => word !== 'B') ?? 'B'}`].join('　')
}

/** 様式にない評語 — indicators that carry a mark of another scale. */
export const foreignLetters = (context: PlanContext): readonly Indicator[] =>
  indicatorsOf(context.plan).filter(({ source }) => source.foreignLetter !== null)

/**
 * 別の評語の表 — whether the plan is written in another scale: its legend says so, or no legend is printed and a foreign mark stands
 * among the letters, so that even an A may not mean 達成. Beside the profile's own legend a foreign mark is a slip.
 */
export function usesOtherScale(context: PlanContext): boolean {
  const { legends } = context.recognized
  return legends.length > 0 ? legends.some(({ known }) => !known) : foreignLetters(context).length > 0
}
