import type { FieldRead } from './read-block.ts'
import { readsOf } from './read-block.ts'

/** 指標の組 — the label of one text of targets with the labels that go with it. */
export interface IndicatorCard {
  readonly targets: FieldRead
  readonly own: readonly FieldRead[]
  /** One of several, each with labels of its own. */
  readonly isParted: boolean
}

/**
 * 指標ごとの枠 — where 目標値｜実績値｜判定 repeat for each indicator or each strategy, every label belongs to the targets it stands with;
 * where all results come after all targets, they belong to all of them.
 */
export function cardsOf(level: readonly FieldRead[]): readonly IndicatorCard[] {
  const targets = targetsOf(level)
  const cards = targets.map((read, index) => ({
    targets: read,
    isParted: true,
    own: level.filter((other) =>
      isWithin(other, startOf(read, targets, level), startOf(targets[index + 1], targets, level)),
    ),
  }))
  const isParted = cards.length > 1 && cards.every(({ own }) => readsOf(own, 'results').length > 0)
  return isParted ? cards : targets.map((read) => ({ targets: read, own: level, isParted: false }))
}

/** 「指標」 alone is the label of the targets where no 目標 stands beside it. */
function targetsOf(level: readonly FieldRead[]): readonly FieldRead[] {
  const own = readsOf(level, 'indicators')
  return own.length > 0 ? own : readsOf(level, 'indicatorName')
}

const isWithin = ({ label }: FieldRead, top: number, end: number): boolean =>
  label.box.top >= top && label.box.top < end

/** The first row of a card: 主な戦略 or 指標名 over the targets, below those of the card before. */
function startOf(read: FieldRead | undefined, targets: readonly FieldRead[], level: readonly FieldRead[]): number {
  if (!read) return Infinity
  const { top } = read.label.box
  const floor = Math.max(-1, ...targets.map(({ label }) => label.box.top).filter((row) => row < top))
  const heads = [...readsOf(level, 'indicatorName'), ...readsOf(level, 'strategies')].map(({ label }) => label.box.top)
  return Math.min(top, ...heads.filter((row) => row > floor && row <= top))
}
