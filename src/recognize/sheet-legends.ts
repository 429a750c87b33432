import type { Box } from '../grid/box.ts'
import { sameRef } from '../grid/workbook-grid.ts'
import type { LegendFound } from '../model/recognition.ts'
import type { Board, Tile } from './board.ts'
import type { LabelBook } from './label-book.ts'
import { readLegend } from './table/legend.ts'

const LEGEND_HINT = /達成|[AＡ◎○].*[:：]/u

/** 凡例 — those printed in the cells of an area. */
export function legendsOf(board: Board, bounds: Box, { profile }: LabelBook): readonly LegendFound[] {
  return board.inside(bounds).flatMap((tile) => {
    const legend =
      tile.text.length <= 120 && LEGEND_HINT.test(tile.text) ? readLegend(tile.text, profile.scale) : undefined
    return legend ? [{ at: board.refOf(tile), ...legend }] : []
  })
}

/** A legend and nothing else: '※A：達成　B：未達成' over a table is nobody's text. */
export const isLegend = ({ text }: Tile, { profile }: LabelBook): boolean =>
  text.length <= LONGEST_LEGEND && LEGEND_HINT.test(text) && readLegend(text, profile.scale) !== undefined

const LONGEST_LEGEND = 40

/** A legend that a table has read too counts once. */
export const withoutRepeats = (legends: readonly LegendFound[]): readonly LegendFound[] =>
  legends.filter(({ at }, index) => legends.findIndex((other) => sameRef(other.at, at)) === index)
