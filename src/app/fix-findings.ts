import { refName, type CellRef } from '../grid/workbook-grid.ts'
import type { Edit } from '../model/edit.ts'
import type { Finding } from '../model/report.ts'
import type { FillProposal, LeftOut } from './fill-plan.ts'

/**
 * 修正をまとめる — the fixes of many findings as one edit a cell: what two fixes change in different places of a text goes together, and where they
 * would change the same place in two ways, the first is made and the other is told.
 */
export function fixFindings(findings: readonly Finding[]): FillProposal {
  const edits = new Map<string, Edit>()
  const left: LeftOut[] = []
  for (const { fix } of findings) {
    for (const edit of fix?.edits ?? []) {
      const known = edits.get(refName(edit.at))
      const together = known ? merged(known, edit) : edit
      if (together) edits.set(refName(edit.at), together)
      else left.push(conflict(edit.at, fix?.text ?? ''))
    }
  }
  return { edits: [...edits.values()], left }
}

const conflict = (at: CellRef, fix: string): LeftOut => ({
  at,
  message: `${refName(at)}：同じ箇所に別の修正があるため、「${fix}」は行いません。先の修正の後に、もう一度検査してください。`,
})

function merged(first: Edit, second: Edit): Edit | undefined {
  if (JSON.stringify(first) === JSON.stringify(second)) return first
  if (first.value.kind !== 'text' || second.value.kind !== 'text' || first.before !== second.before) return undefined
  const text = mergedText(first.before, first.value.text, second.value.text)
  return text === undefined ? undefined : { ...first, value: { kind: 'text', text } }
}

/** Character by character where both keep the length, as a change of width does; else by the stretch that each changes. */
function mergedText(before: string, a: string, b: string): string | undefined {
  return a.length === before.length && b.length === before.length ? byCharacter(before, a, b) : byStretch(before, a, b)
}

function byCharacter(before: string, a: string, b: string): string | undefined {
  let text = ''
  for (let i = 0; i < before.length; i++) {
    const [was, one, other] = [before.charAt(i), a.charAt(i), b.charAt(i)]
    if (one !== was && other !== was && one !== other) return undefined
    text += one === was ? other : one
  }
  return text
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly text: string
}

function byStretch(before: string, a: string, b: string): string | undefined {
  const [first, second] = [stretchOf(before, a), stretchOf(before, b)].sort((x, y) => x.start - y.start)
  if (!first || !second || first.end > second.start) return undefined
  return (
    before.slice(0, first.start) +
    first.text +
    before.slice(first.end, second.start) +
    second.text +
    before.slice(second.end)
  )
}

/** What lies between the parts that both texts begin and end with. */
function stretchOf(before: string, after: string): Stretch {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charAt(start) === after.charAt(start)) start++
  let tail = 0
  while (tail < most - start && before.charAt(before.length - 1 - tail) === after.charAt(after.length - 1 - tail))
    tail++
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) }
}
