import { layoutForm } from '../../src/layout/layout-form.ts'
import { pageFaults } from './page-faults.ts'
import { sampleForm, sampleTable, sourceOf } from './sample-form.ts'
import { SAMPLE_FILES, formsOfSample } from './sample-files.ts'

describe.each(SAMPLE_FILES)('the pages of the sample %s', (_, path) => {
  it('cut no text and no frame, end with no heading and hold all cells', async () => {
    const { live, submission } = await formsOfSample(path)
    expect([...live, ...submission].flatMap(pageFaults)).toEqual([])
  })
})

describe.each([
  ['a form', sampleForm()],
  ['a table', sampleTable()],
])('the pages of %s', (_, sample) => {
  it.each(['A4', 'A3'] as const)('are as good on %s, upright or across', (paper) => {
    for (const orientation of ['portrait', 'landscape'] as const) {
      const source = sourceOf(sample)
      const page = { ...source.recognized.profile.page, paper, orientation }
      const recognized = { ...source.recognized, profile: { ...source.recognized.profile, page } }
      const layout = layoutForm({ ...source, recognized }, sample.grid, { state: 'live', date: null })
      expect([layout.page.paper, layout.page.orientation, pageFaults(layout)]).toEqual([paper, orientation, []])
    }
  })
})
