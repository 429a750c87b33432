import type { FieldDefinition, FieldId } from '../model/profile.ts'
import type { Doubt, SectionFound } from '../model/recognition.ts'
import { joinParagraphs } from '../text/bullet.ts'
import type { Board, Tile } from './board.ts'
import { choosePlace, type ChosenPlace, type Habit } from './choose-place.ts'
import type { Label } from './find-labels.ts'
import type { Scope } from './find-values.ts'
import type { Sourced } from './fragment.ts'
import type { LabelMatch } from './label-book.ts'
import { proseText } from './lined-text.ts'
import { sourced } from './sourced.ts'

/** 項目の読み — a label taken for one field, and where its value stands. */
export interface FieldRead {
  readonly label: Label
  readonly match: LabelMatch
  readonly chosen: ChosenPlace
}

/** 区画の文脈 — the labels of one block (an issue, or the plan's own part), and the way to their values. */
export interface BlockContext {
  readonly scope: Scope
  readonly habit: Habit
  readonly level: 'plan' | 'issue'
}

/** The fields of the block's level that labels in it name, each with its value's place; an action's fields belong to its issue. */
export function fieldsOf(labels: readonly Label[], context: BlockContext): readonly FieldRead[] {
  return labels.flatMap((label) => {
    const match = matchFor(label, context.level)
    return match ? [{ label, match, chosen: choosePlace(label, match.field, context.scope, context.habit) }] : []
  })
}

export const matchFor = (label: Label, level: 'plan' | 'issue'): LabelMatch | undefined =>
  label.matches.find(({ field }) => (level === 'plan' ? field.scope === 'plan' : field.scope !== 'plan'))

/** One text of the block, joined to paragraphs, or what kept it open. */
export interface TextRead {
  readonly value: Sourced<string> | null
  readonly doubts: readonly Doubt[]
}

/** 本文 — the text of a field that stands once in a block: one place, or the same text in all, else nobody decides. */
export function textOf(reads: readonly FieldRead[], board: Board): TextRead {
  const first = reads[0]
  if (!first) return { value: null, doubts: [] }
  const open = reads.flatMap((read) => (read.chosen.rivals ? [rivalDoubt(read, read.chosen.rivals, board)] : []))
  const filled = reads.flatMap((read) =>
    read.chosen.text ? [{ read, text: joinParagraphs(proseText(read.chosen.text)) }] : [],
  )
  const best = Math.max(0, ...filled.map(({ read }) => read.match.score))
  const top = filled.filter(({ read }) => best - read.match.score < TIE)
  const texts = new Set(top.map(({ text }) => text))
  const only = top[0]
  if (open.length > 0 || !only) return { value: null, doubts: open }
  if (texts.size > 1)
    return {
      value: null,
      doubts: [
        repeatDoubt(
          top.map(({ read }) => read),
          board,
        ),
      ],
    }
  return { value: sourcedText(only.text, only.read, board), doubts: [] }
}

/** Scores nearer than this are equally good. */
const TIE = 0.1

export function sourcedText(text: string, { chosen, match, label }: FieldRead, board: Board): Sourced<string> {
  const tiles = chosen.text?.tiles ?? []
  const trust = isCrowded(tiles) ? CROWDED_TRUST : 1
  return sourced(text, tiles, board, Math.min(1, match.score) * chosen.confidence * trust, board.refOf(label.box))
}

/** Two texts side by side may be the value and something else: read, but shown to a person. */
const CROWDED_TRUST = 0.55
const SHORTEST_TEXT = 6
const isCrowded = (tiles: readonly Tile[]): boolean =>
  tiles.some((tile, index) =>
    tiles.some(
      (other, place) =>
        place > index &&
        other.box.top === tile.box.top &&
        other.text.length >= SHORTEST_TEXT &&
        tile.text.length >= SHORTEST_TEXT,
    ),
  )

function rivalDoubt({ match, label }: FieldRead, [a, b]: readonly [Tile, Tile], board: Board): Doubt {
  return {
    code: 'AMBIGUOUS_PLACE',
    field: match.field.id,
    title: match.field.title,
    at: board.refOf(a),
    related: [board.refOf(b), board.refOf(label.box)],
    text: a.text,
    detail: `値の候補が2か所（「${shortened(a.text)}」と「${shortened(b.text)}」）あります`,
  }
}

function repeatDoubt(reads: readonly FieldRead[], board: Board): Doubt {
  const places = reads.map(({ chosen, label }) => chosen.text?.lines[0]?.at ?? board.refOf(label.box))
  const match = reads[0]?.match
  return {
    code: 'AMBIGUOUS_PLACE',
    field: match?.field.id ?? '',
    title: match?.field.title ?? '',
    at: places[0] ?? null,
    related: places.slice(1),
    text: reads[0]?.chosen.text?.text ?? '',
    detail: `同じ見出しが${String(reads.length)}か所にあり、内容が異なります`,
  }
}

const SHORT = 30
const shortened = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > SHORT ? `${line.slice(0, SHORT)}…` : line
}

/** 項目の有無 — one entry for each label found; assemble.ts adds the index of the issue. */
export const sectionsOf = (reads: readonly FieldRead[], board: Board, issue: number | null): readonly SectionFound[] =>
  reads
    .filter(({ match }) => match.field.type !== 'heading' && match.field.type !== 'amount')
    .map(({ match, label, chosen }) => ({
      field: match.field.id,
      title: match.field.title,
      issue,
      labelAt: board.refOf(label.box),
      filled: chosen.text !== null || chosen.rivals !== null || match.rest !== '',
    }))

export const readsOf = (reads: readonly FieldRead[], id: FieldId): readonly FieldRead[] =>
  reads.filter(({ match }) => match.field.id === id)

export const isExtra = (field: FieldDefinition): boolean => field.id.startsWith('extra:')
export const extraName = (field: FieldDefinition): string => field.id.slice('extra:'.length)
