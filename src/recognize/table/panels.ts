import type { Column } from './columns.ts'

/** Columns of one indicator; the others (課題, 戦略, 担当) are shared by all that stand in the row. */
const OWN_IDS: ReadonlySet<string> = new Set([
  'target',
  'actual',
  'prior',
  'status',
  'baseline',
  'rate',
  'unit',
  'name',
])

/** 並んだ指標 — two indicators side by side in one row, each name with its own target, are two tables that share their stubs. */
export function panelsOf(columns: readonly Column[]): readonly (readonly Column[])[] {
  const names = columns.filter(({ id }) => id === 'name').sort((a, b) => a.left - b.left)
  if (names.length < 2) return [columns]
  const panels = names.map((name, index) => {
    const end = names[index + 1]?.left ?? Infinity
    return columns.filter(({ id, left }) => !OWN_IDS.has(id) || (left >= name.left && left < end))
  })
  return panels.every((panel) => panel.some(({ id }) => id === 'target')) ? panels : [columns]
}
