import { createPackage } from '../../src/xlsx/create-package.ts'
import { removeDefinedName, quoteSheet, setDefinedName } from '../../src/xlsx/defined-names.ts'
import { openPackage, type Package } from '../../src/xlsx/package.ts'
import { relativeTarget, relsName, resolveTarget } from '../../src/xlsx/part-name.ts'
import { readPackage, readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { readSettings, writeSettings } from '../../src/xlsx/settings-part.ts'
import { addSheet, isSheetName, removeSheet, replaceSheet } from '../../src/xlsx/sheets.ts'
import { StyleBook, type CellFormat } from '../../src/xlsx/styles/style-book.ts'
import { readWorkbookPart } from '../../src/xlsx/workbook-part.ts'
import { packageOf, type BookXml } from '../build/package-of.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const sheetXml = (value: number): string =>
  `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>${value}</v></c></row></sheetData></worksheet>`
const text = (opened: Package, part: string): string => Buffer.from(opened.read(part)).toString()
const opened = (book: BookXml): Package => openPackage(packageOf(book))
const names = (from: Package): string[] => readWorkbookPart(from).sheets.map((sheet) => sheet.name)
const saved = (from: Package): Package => openPackage(from.save())
const codeOf = (run: () => unknown): unknown => {
  try {
    run()
    return 'no error'
  } catch (error) {
    return (error as { code?: string }).code ?? error
  }
}

describe('adding a sheet', () => {
  const book: BookXml = {
    sheets: [{ name: '様式' }, { name: '集計' }],
    afterSheets:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">集計!$A$1</definedName></definedNames>',
  }

  it('puts it behind the last and changes four parts', () => {
    const target = opened(book)
    const part = addSheet(target, '運営方針', sheetXml(7))
    expect(target.changes).toMatchObject({
      changed: ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'],
      added: ['xl/worksheets/sheet3.xml'],
      removed: [],
    })
    expect(part).toBe('xl/worksheets/sheet3.xml')
    const grid = readPackage(saved(target))
    expect(grid.sheets.map((sheet) => [sheet.name, sheet.row(0)?.cells[0]?.value])).toEqual([
      ['様式', undefined],
      ['集計', undefined],
      ['運営方針', 7],
    ])
  })

  it.each<[string, BookXml]>([
    ['with prefixes', { sheets: [{ name: 'a', rows: '' }], prefix: 'x:' }],
    [
      'that calls the relationships namespace otherwise',
      {
        sheets: [{ name: 'a' }],
        encode: (xml) => xml.replaceAll('xmlns:r=', 'xmlns:rel=').replaceAll('r:id', 'rel:id'),
      },
    ],
  ])('adds to a workbook %s', (_, xml) => {
    const target = opened(xml)
    addSheet(target, '運営方針', sheetXml(1))
    expect(names(saved(target))).toEqual(['a', '運営方針'])
  })

  it.each([
    ['様式', 'SHEET_NAME'],
    ['', 'SHEET_NAME'],
    ['a/b', 'SHEET_NAME'],
    ["'a", 'SHEET_NAME'],
    ['長'.repeat(32), 'SHEET_NAME'],
  ])('refuses the name %j', (name, code) => {
    expect(codeOf(() => addSheet(opened(book), name, sheetXml(1)))).toBe(code)
  })

  it('refuses where the structure of the workbook is protected', () => {
    const target = opened({ ...book, beforeSheets: '<workbookProtection lockStructure="1"/>' })
    expect(codeOf(() => addSheet(target, '運営方針', sheetXml(1)))).toBe('STRUCTURE_PROTECTED')
  })

  it.each([
    ['A&B <局>', true],
    ['運営方針（' + '長'.repeat(25) + '）', true],
    ['a:b', false],
    ["b'", false],
  ])('knows that %j is a sheet name: %s', (name, is) => {
    expect(isSheetName(name)).toBe(is)
  })

  it('escapes the name', () => {
    const target = opened(book)
    addSheet(target, 'A&B "局" <1>', sheetXml(1))
    expect(names(saved(target))[2]).toBe('A&B "局" <1>')
  })
})

describe('taking a sheet away', () => {
  const drawing = 'application/vnd.openxmlformats-officedocument.drawing+xml'
  const book: BookXml = {
    sheets: [
      { name: '様式', related: { drawing: 'xl/drawings/shared.xml' } },
      { name: '運営方針', related: { drawing: 'xl/drawings/own.xml', other: 'xl/drawings/shared.xml' } },
      { name: '集計' },
    ],
    beforeSheets: '<bookViews><workbookView activeTab="2" firstSheet="1"/></bookViews>',
    afterSheets:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">様式!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">運営方針!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">集計!$A$1</definedName></definedNames>',
    parts: [
      { name: 'xl/drawings/own.xml', content: '<a/>', type: drawing },
      { name: 'xl/drawings/shared.xml', content: '<a/>', type: drawing },
    ],
  }

  it('takes what only it used with it, and keeps what counts sheets right', () => {
    const target = opened(book)
    removeSheet(target, '運営方針')
    const after = saved(target)
    expect(names(after)).toEqual(['様式', '集計'])
    expect(after.has('xl/drawings/own.xml')).toBe(false)
    expect(after.has('xl/drawings/shared.xml')).toBe(true)
    expect(after.has('xl/worksheets/_rels/sheet2.xml.rels')).toBe(false)
    expect(text(after, '[Content_Types].xml')).not.toMatch(/sheet2|own/u)
    expect(text(after, 'xl/_rels/workbook.xml.rels')).not.toContain('sheet2')
    expect(readWorkbookPart(after).names.map(({ localSheet, text: area }) => [localSheet, area])).toEqual([
      [0, '様式!$A$1'],
      [1, '集計!$A$1'],
    ])
    expect(text(after, 'xl/workbook.xml')).toContain('<workbookView activeTab="1" firstSheet="0"/>')
  })

  it('takes the list of names away with its last name', () => {
    const target = opened({
      sheets: [{ name: 'a' }, { name: 'b' }],
      afterSheets: '<definedNames><definedName name="x" localSheetId="1">b!$A$1</definedName></definedNames>',
    })
    removeSheet(target, 'b')
    expect(text(target, 'xl/workbook.xml')).not.toContain('definedNames')
  })

  it.each([['無い'], ['様式']])('refuses %s where no visible sheet would be left, or none is there', (name) => {
    expect(
      codeOf(() => removeSheet(opened({ sheets: [{ name: '様式' }, { name: '控', state: 'hidden' }] }), name)),
    ).toBe('SHEET_IN_USE')
  })

  it('undoes the adding of a sheet to the byte', () => {
    const target = opened({ sheets: [{ name: '様式' }] })
    const before = ['xl/workbook.xml', '[Content_Types].xml', 'xl/_rels/workbook.xml.rels'].map((part) =>
      text(target, part),
    )
    addSheet(target, '運営方針', sheetXml(1))
    removeSheet(target, '運営方針')
    expect(
      ['xl/workbook.xml', '[Content_Types].xml', 'xl/_rels/workbook.xml.rels'].map((part) => text(target, part)),
    ).toEqual(before)
  })

  it('replaces a sheet and drops what hung on the old one', () => {
    const target = opened(book)
    replaceSheet(target, 'xl/worksheets/sheet2.xml', sheetXml(5))
    expect([target.has('xl/drawings/own.xml'), target.has('xl/worksheets/_rels/sheet2.xml.rels')]).toEqual([
      false,
      false,
    ])
    expect(readPackage(saved(target)).sheets[1]?.row(0)?.cells[0]?.value).toBe(5)
  })
})

describe('defined names', () => {
  const list = (target: Package): unknown[] =>
    readWorkbookPart(target).names.map(({ name, localSheet, text: area }) => [name, localSheet, area])

  it('adds, replaces and removes names, each sheet for itself', () => {
    const target = opened({ sheets: [{ name: 'a' }], afterSheets: '<externalReferences/><calcPr/>' })
    setDefinedName(target, { name: 'PLANSHEET_FORM', localSheet: null, text: "'a&b'!$A$1" })
    setDefinedName(target, { name: '_xlnm.Print_Area', localSheet: 0, text: 'a!$A$1' })
    setDefinedName(target, { name: 'plansheet_form', localSheet: null, text: 'a!$B$2' })
    expect(list(target)).toEqual([
      ['plansheet_form', null, 'a!$B$2'],
      ['_xlnm.Print_Area', 0, 'a!$A$1'],
    ])
    expect(text(target, 'xl/workbook.xml')).toMatch(/<externalReferences\/><definedNames>.*<\/definedNames><calcPr\/>/u)
    removeDefinedName(target, '_xlnm.Print_Area', 0)
    removeDefinedName(target, '無い', null)
    removeDefinedName(target, 'PLANSHEET_FORM', null)
    expect(text(target, 'xl/workbook.xml')).toContain('<externalReferences/><calcPr/>')
  })

  it('quotes sheet names, apostrophes doubled', () => {
    expect(quoteSheet("局's 様式")).toBe("'局''s 様式'")
  })
})

describe('styles', () => {
  const format: CellFormat = {
    font: { name: '游ゴシック', size: 10.5, bold: true, color: '112233' },
    fill: 'DDEEFF',
    border: { top: 'thin', right: 'none', bottom: 'hair', left: 'medium' },
    horizontal: 'center',
    vertical: 'top',
    wrap: true,
    indent: 1,
    format: '#,##0"件"',
  }
  const styles =
    '<fonts count="1"><font/></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="2"><xf/><xf/></cellXfs><cellStyles count="1"><cellStyle name="標準"/></cellStyles><dxfs count="0"/>'

  function added(target: Package, ...formats: CellFormat[]): number[] {
    const book = new StyleBook(target)
    const numbers = formats.map((one) => book.add(one))
    book.save()
    return numbers
  }

  it('appends behind what is there, and a second run adds nothing', () => {
    const target = opened({ sheets: [{ name: 'a' }], styles })
    const plain: CellFormat = {
      ...format,
      fill: null,
      horizontal: 'general',
      indent: 0,
      wrap: false,
      locked: false,
      format: 'General',
    }
    expect(added(target, format, plain, format, { ...plain, format: '0.0%' })).toEqual([2, 3, 2, 4])
    const once = text(target, 'xl/styles.xml')
    expect(once).toContain(
      '<numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0&quot;件&quot;"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><fonts count="2"><font/>',
    )
    expect(once).toContain('<fills count="3"><fill/><fill/><fill>')
    expect(once).toContain(
      '<cellXfs count="5"><xf/><xf/><xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0"',
    )
    expect(once).toContain('<alignment vertical="top"/><protection locked="0"/></xf>')
    const again = saved(target)
    expect(added(again, format, plain)).toEqual([2, 3])
    expect(again.changes.changed).toEqual([])
  })

  it('reads its own formats back', () => {
    const target = opened({ sheets: [{ name: 'a', rows: '<row><c s="2"><v>1</v></c></row>' }], styles })
    added(target, format)
    expect(readPackage(saved(target)).sheets[0]?.row(0)?.cells[0]).toMatchObject({
      format: '#,##0"件"',
      style: { bold: true, filled: true, border: { top: true, right: false, bottom: true, left: true } },
    })
  })

  it.each<[string, BookXml]>([
    ['has no styles', { sheets: [{ name: 'a' }] }],
    ['has empty styles', { sheets: [{ name: 'a' }], styles: '' }],
    [
      'has styles with prefixes',
      { sheets: [{ name: 'a', rows: '' }], prefix: 'x:', styles: '<x:fonts count="1"><x:font/></x:fonts>' },
    ],
  ])('gives a workbook formats that %s', (_, book) => {
    const target = opened(book)
    const [number] = added(target, format)
    expect(number).toBe(1)
    addSheet(target, 'b', sheetXml(3).replace('<c ', `<c s="${number}" `))
    expect(readPackage(saved(target)).sheets[1]?.row(0)?.cells[0]).toMatchObject({
      format: '#,##0"件"',
      style: { bold: true, filled: true },
    })
  })

  it('refuses more formats than Excel can hold', () => {
    const many = opened({ sheets: [{ name: 'a' }], styles: `<cellXfs>${'<xf/>'.repeat(60_001)}</cellXfs>` })
    expect(codeOf(() => added(many, format))).toBe('STYLES_FULL')
  })
})

describe('settings in the workbook', () => {
  it('are written, replaced and taken away without a trace', () => {
    const target = opened({ sheets: [{ name: 'a' }] })
    const before = target.save()
    writeSettings(target, '{"minus":"▲","a":"<&>"}')
    expect(readSettings(saved(target))).toBe('{"minus":"▲","a":"<&>"}')
    const parts = target.parts.length
    writeSettings(target, '{}')
    expect([readWorkbook(target.save()).settings, target.parts.length]).toEqual(['{}', parts])
    writeSettings(target, null)
    writeSettings(target, null)
    expect(readSettings(target)).toBeNull()
    expect(target.parts).toEqual(openPackage(before).parts)
  })
})

describe('a new workbook', () => {
  it('holds the sheets that are added, names nobody and is the same every time', () => {
    const make = (): Package => {
      const made = createPackage()
      addSheet(made, '運営方針', sheetXml(1))
      return made
    }
    expect(readPackage(saved(make())).sheets.map((sheet) => sheet.name)).toEqual(['運営方針'])
    expect(make().save()).toEqual(make().save())
    expect(make().parts.filter((part) => part.startsWith('docProps'))).toEqual([])
  })
})

describe('names of parts', () => {
  it.each([
    ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/worksheets/sheet1.xml', '../drawings/drawing1.xml', 'xl/drawings/drawing1.xml'],
    ['xl/workbook.xml', '/xl/styles.xml', 'xl/styles.xml'],
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
    ['', './xl//workbook.xml#x', 'xl/workbook.xml'],
    ['xl/workbook.xml', '..\\customXml\\item1.xml', 'customXml/item1.xml'],
    ['xl/workbook.xml', 'worksheets/%E6%A7%98.xml', 'xl/worksheets/様.xml'],
    ['xl/workbook.xml', 'mailto:#%@', 'xl/mailto:'],
    ['xl/workbook.xml', '%zz', 'xl/%zz'],
    ['a.xml', '../../../b.xml', 'b.xml'],
  ])('resolves, from %j, the target %j to %s', (source, target, part) => {
    expect(resolveTarget(source, target)).toBe(part)
  })

  it.each([
    ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'worksheets/sheet1.xml'],
    ['xl/workbook.xml', 'customXml/item1.xml', '../customXml/item1.xml'],
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
    ['xl/worksheets/sheet1.xml', 'xl/drawings/d.xml', '../drawings/d.xml'],
  ])('leads, from %j, to %s by %s', (source, part, target) => {
    expect(relativeTarget(source, part)).toBe(target)
    expect(resolveTarget(source, target)).toBe(part)
  })

  it('finds the relationships of a part and of the package', () => {
    expect([relsName('xl/workbook.xml'), relsName('')]).toEqual(['xl/_rels/workbook.xml.rels', '_rels/.rels'])
  })
})
