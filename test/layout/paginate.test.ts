import { constant } from '../../src/layout/expression.ts'
import { draftCell, draftRow, gap, type DraftRow } from '../../src/layout/draft.ts'
import { paginate } from '../../src/layout/paginate.ts'

const row = (name: string, height: number, parts: Partial<DraftRow> = {}): DraftRow =>
  draftRow(height, [draftCell({ left: 0, right: 0 }, constant(name), {})], parts)

/** `|` where a page begins. */
const pages = (rows: readonly DraftRow[], height: number, repeated = 0): string =>
  paginate(rows, height, repeated)
    .map(({ row: each, startsPage }) => (startsPage ? '|' : '') + String(each.cells[0]?.content?.value ?? '_'))
    .join('')

describe('paginate', () => {
  it('ends a page where the next row no longer fits', () => {
    expect(pages([row('a', 40), row('b', 40), row('c', 40)], 100)).toBe('ab|c')
  })

  it('takes a heading along with what it heads', () => {
    expect(pages([row('a', 60), row('H', 20, { keepWithNext: true }), row('b', 40)], 100)).toBe('a|Hb')
  })

  it('leaves room on further pages for the rows that are repeated on top', () => {
    expect(pages([row('a', 90), row('b', 50), row('c', 50)], 100, 20)).toBe('a|b|c')
  })

  it('draws a table’s header again where one of its rows begins a page', () => {
    const header = [row('T', 10)]
    expect(pages([row('T', 10), row('1', 50, { header }), row('2', 50, { header })], 100)).toBe('T1|T2')
  })

  it('begins no page with a strip of air', () => {
    expect(pages([row('a', 95), gap(10), row('b', 50)], 100)).toBe('a|b')
  })

  it('parts a run of rows that no page could hold', () => {
    const keep = { keepWithNext: true }
    expect(pages([row('a', 60, keep), row('b', 60, keep), row('c', 60)], 100)).toBe('a|b|c')
  })
})
