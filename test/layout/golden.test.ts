import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { layoutForm } from '../../src/layout/layout-form.ts'
import { pictureOf } from './picture-of.ts'
import { sampleForm, sampleTable, sourceOf } from './sample-form.ts'

/** UPDATE=1 writes the pictures anew: read the diff before keeping it. */
const FOLDER = join(__dirname, 'golden')

describe.each([
  ['form', sampleForm()],
  ['table', sampleTable()],
])('the layout of the sample %s', (name, sample) => {
  it.each(['live', 'submission'] as const)('is the one that was looked at, %s', (state) => {
    const picture = pictureOf(layoutForm(sourceOf(sample), sample.grid, { state, date: '2025-06-10' }))
    const file = join(FOLDER, `${name}-${state}.txt`)
    if (process.env.UPDATE === '1') writeFileSync(file, picture)
    expect(picture).toBe(readFileSync(file, 'utf8'))
  })
})
