import { readFileSync } from 'node:fs'
import { checkWorkbook } from '../../../src/app/check-plan.ts'
import { liveForms } from '../../../src/app/make-form.ts'
import { gridOf } from '../../../src/hosts/file/open-file.ts'
import type { SheetLayout } from '../../../src/model/sheet-layout.ts'
import { addFormSheet, newFormWorkbook } from '../../../src/xlsx/sheet-writer/index.ts'
import { packageFaults, partTexts } from '../../build/package-faults.ts'
import { SAMPLE_FILES, formsOfSample } from '../../layout/sample-files.ts'

const withForms = (book: Uint8Array, forms: readonly SheetLayout[]): Uint8Array =>
  forms.reduce((bytes, layout) => addFormSheet(bytes, layout).bytes, book)

/** Parts that gain an entry when a sheet is added. */
const GROWING = /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/u

describe.each(SAMPLE_FILES)('the live workbook of %s', (_, path) => {
  const before = new Uint8Array(readFileSync(path))
  const made = formsOfSample(path).then(({ live }) => withForms(before, live))

  it('is whole, and keeps every part of the user’s byte for byte but the lists that grow', async () => {
    const bytes = await made
    const parts = partTexts(bytes)
    expect(packageFaults(bytes)).toEqual(packageFaults(before))
    const changed = [...partTexts(before)].filter(([name, text]) => parts.get(name) !== text).map(([name]) => name)
    expect(changed.filter((name) => !GROWING.test(name))).toEqual([])
  })

  it('has the same bytes when the forms are made again from it', async () => {
    const bytes = await made
    const grid = gridOf(bytes, path.endsWith('m') ? 'xlsm' : 'xlsx', path)
    const again = withForms(bytes, liveForms(checkWorkbook(grid), grid, { date: '2025-06-10' }))
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true)
  })

  it('is never asked to calculate anew', async () => {
    expect(partTexts(await made).get('xl/workbook.xml')).not.toContain('fullCalcOnLoad')
  })
})

/** PLAN functions, other workbooks, people, hidden things. */
const TRACES =
  /<f[ >]|_xldudf|PLAN\.[A-Z]+\(|externalLink|TargetMode="External"|<hyperlink|creator|lastModifiedBy|<Company|<Manager|hidden="|state="(?:very)?[hH]idden/u

describe.each(SAMPLE_FILES)('the submission of %s', (_, path) => {
  it('is a whole workbook of the forms and 検査結果, and bears no function, link, name or hidden sheet', async () => {
    const { submission } = await formsOfSample(path)
    const bytes = newFormWorkbook(submission)
    const parts = partTexts(bytes)
    expect(packageFaults(bytes)).toEqual([])
    expect([...parts].filter(([, text]) => TRACES.test(text)).map(([name]) => name)).toEqual([])
    expect([...parts.keys()].filter((name) => /docProps|customXml|externalLinks/u.test(name))).toEqual([])
    expect(gridOf(bytes, 'xlsx', '提出.xlsx').sheets.map(({ name }) => name)).toEqual(
      submission.map(({ name }) => name),
    )
  })

  it('lists exactly the findings of the check', async () => {
    const { checked, submission } = await formsOfSample(path)
    const page = submission[submission.length - 1]
    const listed = (page?.rows ?? []).flatMap(({ cells }) => {
      const texts = cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []))
      const code = /\n（([A-Z_]+)）$/u.exec(texts[texts.length - 1] ?? '')?.[1]
      return code === undefined ? [] : [`${code} ${(texts[texts.length - 1] ?? '').split('\n（')[0] ?? ''}`]
    })
    expect([...listed].sort()).toEqual(checked.findings.map(({ code, message }) => `${code} ${message}`).sort())
  })
})
