import { keyOf } from '../text/width.ts'
import type { Board, Tile } from './board.ts'
import { findLabels, type Label } from './find-labels.ts'
import { innerHeaders, type InnerHeader } from './inner-tables.ts'
import { kindTiles } from './kind-tiles.ts'
import type { LabelBook } from './label-book.ts'
import { stubTiles } from './stub-tiles.ts'
import { turnedHeaders } from './turned-headers.ts'
import { titlesOn, type TitleTile } from './plan-heading.ts'

/** 運営方針のシート — a board with what its profile makes of it: labels, headers of tables, titles. */
export interface PlanSheet {
  readonly board: Board
  readonly book: LabelBook
  readonly labels: readonly Label[]
  readonly headers: readonly InnerHeader[]
  readonly titles: readonly TitleTile[]
}

/** Finds the labels, headers and titles that all further reading goes by. */
export function planSheet(board: Board, book: LabelBook): PlanSheet {
  const upright = innerHeaders(board, book.profile).filter((header) => !speaksOfChallenge(header, book))
  const headers = upright.length > 0 ? upright : turnedHeaders(board, book.profile)
  const inTables = [
    ...headers.flatMap(({ tiles }) => tiles),
    ...kindTiles(board, headers, book.profile),
    ...stubTiles(board, headers, book.profile),
  ]
  const labels = findLabels(board, book, new Set(inTables))
  const titles = titlesOn(board, book, new Set(labels.flatMap(({ parts }) => parts)))
  return { board, book, labels, headers, titles }
}

/** 経営課題｜課題認識｜主な戦略｜アウトカム指標 heads a list of issues, no table of indicators. */
function speaksOfChallenge({ tiles }: InnerHeader, { matches, profile }: LabelBook): boolean {
  // 様式2 calls its 課題認識 課題, which heads a column of issues in any table
  const columns = new Set(profile.indicatorTable.columns.flatMap(({ texts }) => texts.map(keyOf)))
  return tiles.some(
    ({ text }) => !columns.has(keyOf(text)) && matches(text).some(({ field }) => field.id === 'challenge'),
  )
}

/** 運営方針と名乗るか — a title with the form's word, the word 経営課題 in a label or a header, or a header of 課題 and 指標. */
export const namesPlan = ({ titles, labels, headers }: PlanSheet): boolean =>
  titles.length > 0 ||
  labels.some(({ matches }) => matches.some(({ field }) => field.id === 'issueStart')) ||
  headers.some(({ tiles }) => says(tiles, /経営課題/u) || (says(tiles, /課題/u) && says(tiles, /指標/u)))

const says = (tiles: readonly Tile[], word: RegExp): boolean => tiles.some(({ text }) => word.test(text))
