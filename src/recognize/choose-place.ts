import { union } from '../grid/box.ts'
import type { FieldDefinition, Relation } from '../model/profile.ts'
import type { Tile } from './board.ts'
import type { Label } from './find-labels.ts'
import { isGuidance, isRemark, placesOf, type Place, type Scope } from './find-values.ts'
import { joinedText, linedText, restText, type LinedText } from './lined-text.ts'

/** 値の決定 — the text of a label's value, or the two places between which nobody decided. */
export interface ChosenPlace {
  readonly text: LinedText | null
  readonly place: Place
  readonly rivals: readonly [Tile, Tile] | null
  readonly confidence: number
}

/** Which way the sheet's values stand from their labels, as told by labels that leave no choice. */
export interface Habit {
  readonly right: number
  readonly below: number
}

const CLEAR = 3

/** 様式の癖 — counts labels whose value can only be beside or only below. */
export function habitOf(labels: readonly Label[], scope: Scope): Habit {
  const sides = labels.filter(({ rest }) => rest === null).map((label) => placesOf(label, scope))
  return {
    right: sides.filter(({ right, below }) => right.tiles.length > 0 && below.tiles.length === 0).length,
    below: sides.filter(({ right, below }) => below.tiles.length > 0 && right.tiles.length === 0).length,
  }
}

/** Decides where the value of a label stands: in its own cell, beside it or under it. */
export function choosePlace(label: Label, field: FieldDefinition, scope: Scope, habit: Habit): ChosenPlace {
  const { right, below } = placesOf(label, scope)
  if (label.rest !== null) return sameCell(label, below, scope)
  const allowed = (relation: Relation): boolean => field.find.includes(relation)
  const beside = allowed('right') ? withoutRemarks(right, below) : { ...right, tiles: [] }
  const own = below.tiles.filter((tile) => !right.tiles.includes(tile))
  const under =
    allowed('below') && (beside.tiles.length === 0 || own.length > 0)
      ? withoutRemarks(below, right)
      : { ...below, tiles: [] }
  if (beside.tiles.length === 0 || under.tiles.length === 0) {
    const place =
      beside.tiles.length > 0 ? beside : under.tiles.length > 0 ? under : habit.below > habit.right ? under : beside
    return decided(place, scope, 0.97)
  }
  if (habit.right >= CLEAR * Math.max(1, habit.below)) return decided(beside, scope, 0.9)
  if (habit.below >= CLEAR * Math.max(1, habit.right)) return decided(under, scope, 0.9)
  return undecided(beside, under)
}

/** 【課題認識】本文… — the rest of the cell, and rows of the same shape that carry it on. */
function sameCell(label: Label, below: Place, scope: Scope): ChosenPlace {
  const tile = label.parts[0]
  if (!tile || label.rest === null) return { text: null, place: below, rivals: null, confidence: 0 }
  const own = restText(label.rest, tile, label.restLine, scope.board)
  const under = label.isWhole ? [] : below.tiles
  const next = under.filter(({ box }) => box.left === tile.box.left && box.right === tile.box.right)
  const goesOn = next.length > 0 && next.length === under.length && next[0]?.box.top === tile.box.bottom + 1
  const text = goesOn ? joinedText(own, linedText(next, scope.board)) : own
  const box = goesOn ? next.map(({ box: each }) => each).reduce(union, tile.box) : tile.box
  return { text, place: { relation: 'same-cell', tiles: [tile], box }, rivals: null, confidence: 0.95 }
}

/** A note to the writer counts only where nothing else stands. */
function withoutRemarks(place: Place, other: Place): Place {
  if (other.tiles.length === 0) return place
  return place.tiles.every(isRemark) ? { ...place, tiles: [] } : place
}

const decided = (place: Place, { board }: Scope, confidence: number): ChosenPlace => ({
  text: place.tiles.length === 0 ? null : linedText(withoutGuidance(place.tiles), board),
  place,
  rivals: null,
  confidence,
})

/** '※200字以内で記入してください' over the text is the form's, not the writer's. */
function withoutGuidance(tiles: readonly Tile[]): readonly Tile[] {
  const own = tiles.filter((tile) => !isGuidance(tile))
  return own.length === 0 ? tiles : own
}

function undecided(a: Place, b: Place): ChosenPlace {
  const first = a.tiles[0]
  const second = b.tiles[0]
  return { text: null, place: a, rivals: first && second ? [first, second] : null, confidence: 0 }
}
