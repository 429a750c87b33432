import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LayoutContent, SheetLayout } from '../../src/model/sheet-layout.ts'
import { layoutJson } from './layout-json.ts'
import { SAMPLE_FILES, formsOfSample } from './sample-files.ts'

/** UPDATE=1 writes the layouts anew: read the diff before keeping it, and look at the printed pages (npm run render). */
const FOLDER = join(__dirname, 'golden')

/** 凍結 — what a live sheet shows, as values. */
const frozen = ({ rows }: SheetLayout): SheetLayout['rows'] =>
  rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, content: valueOf(cell.content) })) }))

function valueOf(content: LayoutContent): LayoutContent {
  if (content.kind !== 'formula') return content
  if (typeof content.cached === 'number') return { kind: 'number', number: content.cached }
  return content.cached === '' ? { kind: 'blank' } : { kind: 'text', text: content.cached }
}

describe.each(SAMPLE_FILES)('the form of the sample %s', (name, path) => {
  it('is laid out as it was when its pages were looked at', async () => {
    const { live, submission } = await formsOfSample(path)
    const layouts = [...live, ...submission.slice(-1)]
    const json = `[\n${layouts.map(layoutJson).join(',\n')}\n]\n`
    const file = join(FOLDER, `${name}.json`)
    if (process.env.UPDATE === '1') writeFileSync(file, json)
    expect(json).toBe(readFileSync(file, 'utf8'))
  })

  it('shows the same live as submitted, cell by cell, above the notes that end the sheet', async () => {
    const { live, submission } = await formsOfSample(path)
    for (const [index, layout] of live.entries()) {
      const submitted = submission[index]
      const end = (submitted?.rows.length ?? 0) - 1
      expect(end).toBeGreaterThan(20)
      expect(frozen(layout).slice(0, end)).toEqual(submitted?.rows.slice(0, end))
      expect([layout.columns, layout.page.breaks]).toEqual([submitted?.columns, submitted?.page.breaks])
    }
  })
})
