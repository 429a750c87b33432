import type { CellRef } from '../grid/workbook-grid.ts'
import { splitBullets } from '../text/bullet.ts'
import { concat, constant, reference, computed, joinLines, LONGEST_TEXT, type Expression } from './expression.ts'
import type { Sources } from './sources.ts'
import { cellText, type TextSource } from './text-source.ts'

/** 一項目 — a logical line of the user's own list: a target line, a result line; `line` counts from 0 in its cell. */
export interface RawItem {
  readonly at: CellRef
  readonly line: number
  readonly content: Expression
}

/** 箇条の各項目 — of cells (each its own lines) or of a .txt (one list over all its lines). */
export function rawItems(sources: Sources, cells: readonly CellRef[]): readonly RawItem[] {
  const lines = cells.filter((at) => 'line' in at)
  const boxes = cells.filter((at) => !('line' in at))
  return [...boxes.flatMap((at) => itemsOfCell(sources, at)), ...itemsOfLines(sources, lines)]
}

/**
 * 原文のまま — the list as typed; of a .txt, with its page's soft wraps undone. `headingOf`: a heading to print above a cell of several, where
 * the user's own stands elsewhere.
 */
export function rawText(
  sources: Sources,
  cells: readonly CellRef[],
  headingOf: (at: CellRef) => string | null = () => null,
): TextSource {
  const filled = cells.filter((at) => sources.textAt(at).trim() !== '')
  const [only, ...others] = filled
  if (only && others.length === 0 && !('line' in only)) return cellText(sources.addressOf(only), sources.textAt(only))
  const parts = filled.some((at) => 'line' in at)
    ? rawItems(sources, filled).map((item) => item.content)
    : filled.flatMap((at) => {
        const heading = headingOf(at)
        return heading === null ? [whole(sources, at)] : [constant(heading), whole(sources, at)]
      })
  return {
    value: parts.map((part) => String(part.value)).join('\n'),
    linked: parts.some((part) => part.formula !== null),
    slice: (from, to) => joinLines(partsWithin(parts, from, to)),
  }
}

function partsWithin(parts: readonly Expression[], from: number, to: number): readonly Expression[] {
  let line = 0
  return parts.filter((part) => {
    const start = line
    line += String(part.value).split('\n').length
    return start >= from && start < to
  })
}

function whole(sources: Sources, at: CellRef): Expression {
  const address = sources.addressOf(at)
  const text = sources.textAt(at)
  return address === null ? constant(text) : reference(address, text)
}

function itemsOfCell(sources: Sources, at: CellRef): readonly RawItem[] {
  const raw = sources.textAt(at)
  const text = cellText(sources.addressOf(at), raw)
  const lines = raw.split('\n')
  const starts = splitBullets(raw).map((item) => item.line)
  return starts.map((line, index) => {
    const content = text.slice(line, endOfItem(lines, starts[index + 1] ?? lines.length))
    return { at, line, content }
  })
}

/** Blank lines before the next item belong to no item. */
function endOfItem(lines: readonly string[], next: number): number {
  let end = next
  while (end > 0 && (lines[end - 1] ?? '').trim() === '') end--
  return end
}

function itemsOfLines(sources: Sources, cells: readonly CellRef[]): readonly RawItem[] {
  const raws = cells.map((at) => sources.textAt(at))
  const starts = splitBullets(raws.join('\n')).map((item) => item.line)
  return starts.flatMap((start, index) => {
    const at = cells[start]
    if (!at) return []
    const end = starts[index + 1] ?? cells.length
    const parts = cells.slice(start, end).map((cell, place) => linePart(sources, cell, place === 0))
    return [{ at, line: 0, content: concat(parts) }]
  })
}

function linePart(sources: Sources, at: CellRef, isFirst: boolean): Expression {
  const raw = sources.textAt(at)
  const address = sources.addressOf(at)
  const blank = isFirst ? 0 : (LEADING_BLANK.exec(raw)?.[0].length ?? 0)
  const value = raw.slice(blank).replace(/\s+$/u, '')
  if (address === null) return constant(value)
  return computed(blank === 0 ? address : `MID(${address},${String(blank + 1)},${String(LONGEST_TEXT)})`, value)
}

const LEADING_BLANK = /^[\s\u3000]+/u
