import { actualWithoutLetter } from './actual-without-letter.ts'
import { amountUnitMissing } from './amount-unit-missing.ts'
import { budgetJump } from './budget-jump.ts'
import { budgetUnitMixed } from './budget-unit-mixed.ts'
import { budgetYearShift } from './budget-year-shift.ts'
import { cellError } from './cell-error.ts'
import { confidenceLow } from './confidence-low.ts'
import { cumulativeInconsistent } from './cumulative-inconsistent.ts'
import { dashVariant } from './dash-variant.ts'
import { deadlinePast } from './deadline-past.ts'
import { decisionStale } from './decision-stale.ts'
import { departmentMissing } from './department-missing.ts'
import { directionUnsure } from './direction-unsure.ts'
import { evaluationEmpty } from './evaluation-empty.ts'
import { formulaLikeText } from './formula-like-text.ts'
import { headMissing } from './head-missing.ts'
import { hiddenPlan } from './hidden-plan.ts'
import { indicatorSeveralTargets } from './indicator-several-targets.ts'
import { indicatorTargetQuantity } from './indicator-target-quantity.ts'
import { indicatorUnitMissing } from './indicator-unit-missing.ts'
import { indicatorWithoutStrategy } from './indicator-without-strategy.ts'
import { indicatorYearMissing } from './indicator-year-missing.ts'
import { issueNumberDuplicate } from './issue-number-duplicate.ts'
import { issueNumberGap } from './issue-number-gap.ts'
import { issueNumberOrder } from './issue-number-order.ts'
import { legendUnknown } from './legend-unknown.ts'
import { letterConflict } from './letter-conflict.ts'
import { letterOutsideLegend } from './letter-outside-legend.ts'
import { letterWithoutActual } from './letter-without-actual.ts'
import { noPlan } from './no-plan.ts'
import { numberAsText } from './number-as-text.ts'
import { oldCopy } from './old-copy.ts'
import { placeAmbiguous } from './place-ambiguous.ts'
import { placeholderLeft } from './placeholder-left.ts'
import { planYearMissing } from './plan-year-missing.ts'
import { priorDiffers } from './prior-differs.ts'
import { restatedUnclear } from './restated-unclear.ts'
import { resultUnitMismatch } from './result-unit-mismatch.ts'
import { sectionEmpty } from './section-empty.ts'
import { sectionMissing } from './section-missing.ts'
import { settledMissing } from './settled-missing.ts'
import { staleFunction } from './stale-function.ts'
import { strategyHeadingDiffers } from './strategy-heading-differs.ts'
import { strategyWithoutIndicator } from './strategy-without-indicator.ts'
import { targetBelowPrior } from './target-below-prior.ts'
import { targetDecreasing } from './target-decreasing.ts'
import { targetUnsure } from './target-unsure.ts'
import { totalMismatch } from './total-mismatch.ts'
import { totalPartial } from './total-partial.ts'
import { totalRounding } from './total-rounding.ts'
import { widthMixed } from './width-mixed.ts'
import type { Rule } from './rule.ts'

/** 検査項目の一覧 — in the order of the docs: file, form, budget, indicators, letters, cells. */
export const RULES: readonly Rule[] = [
  noPlan,
  planYearMissing,
  departmentMissing,
  headMissing,
  sectionMissing,
  sectionEmpty,
  issueNumberDuplicate,
  issueNumberGap,
  issueNumberOrder,
  hiddenPlan,
  oldCopy,
  placeholderLeft,
  evaluationEmpty,
  placeAmbiguous,
  confidenceLow,
  legendUnknown,
  amountUnitMissing,
  budgetUnitMixed,
  budgetYearShift,
  totalMismatch,
  totalRounding,
  totalPartial,
  budgetJump,
  settledMissing,
  restatedUnclear,
  indicatorYearMissing,
  indicatorUnitMissing,
  indicatorTargetQuantity,
  indicatorSeveralTargets,
  strategyWithoutIndicator,
  indicatorWithoutStrategy,
  strategyHeadingDiffers,
  targetBelowPrior,
  targetDecreasing,
  deadlinePast,
  cumulativeInconsistent,
  directionUnsure,
  targetUnsure,
  widthMixed,
  letterOutsideLegend,
  letterConflict,
  letterWithoutActual,
  actualWithoutLetter,
  decisionStale,
  resultUnitMismatch,
  priorDiffers,
  numberAsText,
  dashVariant,
  cellError,
  staleFunction,
  formulaLikeText,
]
