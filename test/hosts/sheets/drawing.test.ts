import { gatherCalls } from '../../../src/hosts/sheets/common/calculation-block.ts'
import { borderAreas } from '../../../src/hosts/sheets/common/border-areas.ts'
import { callsIn } from '../../../src/hosts/sheets/common/function-calls.ts'
import { pixels, webFont } from '../../../src/hosts/sheets/common/font-names.ts'
import { mergeAreas } from '../../../src/hosts/sheets/common/merge-areas.ts'
import { pdfLink } from '../../../src/hosts/sheets/common/pdf-link.ts'
import { spellingEdits } from '../../../src/hosts/sheets/client/sheets-actions.ts'
import { MemoryHost } from '../../../src/hosts/memory/memory-host.ts'
import type { LayoutStyle, Line, SheetLayout } from '../../../src/model/sheet-layout.ts'

describe('calls of PLAN functions in a formula', () => {
  it.each([
    ['PLAN.YEN(A1)/1000', [['YEN', ['A1']]]],
    ['PLAN.STATUS(A1,,"a,b",{1,2},IF(A1="","",B1))', [['STATUS', ['A1', '', '"a,b"', '{1,2}', 'IF(A1="","",B1)']]]],
    [
      'PLAN.COUNT(A1:A3,"A")&PLAN.COUNT(A1:A3,"B")',
      [
        ['COUNT', ['A1:A3', '"A"']],
        ['COUNT', ['A1:A3', '"B"']],
      ],
    ],
    ['"PLAN.YEN(A1)"&\'PLAN.YEN(\'!A1', []],
    ['MYPLAN.YEN(A1)', []],
    ['PLAN.YEN(A1', []],
  ])('are found with their arguments: %s', (formula, expected) => {
    expect(callsIn(formula).map(({ name, args }) => [name, args])).toEqual(expected)
  })
})

describe('the calculation block', () => {
  it('asks once for all the rows of a function, and the form looks at the answers', () => {
    const { cells, block, width } = gatherCalls(
      [
        { row: 4, column: 2, formula: 'PLAN.YEN(A5)/1000' },
        { row: 6, column: 2, formula: 'PLAN.YEN(A7,"円")' },
      ],
      10,
    )
    expect(cells.map(({ formula }) => formula)).toEqual(['$M$5/1000', '$M$7'])
    expect(block).toEqual([
      { row: 4, column: 10, formula: 'IF((A5)="","",A5)' },
      { row: 6, column: 10, formula: 'IF((A7)="","",A7)' },
      { row: 6, column: 11, formula: '"円"' },
      { row: 4, column: 12, formula: 'PLAN.YEN(K5:K7,L5:L7)' },
    ])
    expect(width).toBe(3)
  })

  it('takes further columns for a second call of a function in the same row', () => {
    const { cells, width } = gatherCalls([{ row: 0, column: 0, formula: 'PLAN.YEN(A1)+PLAN.YEN(B1)' }], 3)
    expect(cells[0]?.formula).toBe('$F$1+$I$1')
    expect(width).toBe(6)
  })

  it('leaves functions of whole ranges where they stand', () => {
    const formula = 'PLAN.COUNT($G$1:$G$9,"A")'
    expect(gatherCalls([{ row: 0, column: 0, formula }], 3)).toEqual({
      cells: [{ row: 0, column: 0, formula }],
      block: [],
      width: 0,
    })
  })
})

describe('merges', () => {
  const row = (top: number, left: number, right: number) => ({ top, left, bottom: top, right })

  it('of one row that repeat are one area, tall ones stand alone', () => {
    const merges = [
      row(0, 0, 3),
      row(1, 0, 1),
      row(1, 2, 3),
      row(2, 0, 1),
      row(2, 2, 3),
      { top: 3, left: 0, bottom: 4, right: 0 },
    ]
    expect(mergeAreas(merges, new Set())).toEqual({ across: ['A1:D1', 'A2:B3', 'C2:D3'], apart: [], whole: ['A4:A5'] })
  })

  it('run on over the rows of bands, which are taken apart again', () => {
    const merges = [row(0, 2, 3), row(1, 0, 3), row(2, 2, 3)]
    expect(mergeAreas(merges, new Set([1]))).toEqual({ across: ['C1:D3'], apart: ['C2:D2'], whole: [] })
  })
})

describe('borders', () => {
  const style = (line: Line, sides: readonly (keyof LayoutStyle['border'])[]): LayoutStyle => {
    const at = (side: keyof LayoutStyle['border']): Line => (sides.includes(side) ? line : 'none')
    const border = { top: at('top'), right: at('right'), bottom: at('bottom'), left: at('left') }
    return { border } as LayoutStyle
  }
  const all = ['top', 'right', 'bottom', 'left'] as const

  it('of a table are one area with lines inside, whatever its length', () => {
    const cells = [0, 1, 2].map((column) => ({ column, style: 0 }))
    const layout = {
      rows: [{ cells }, { cells }, { cells }],
      merges: [],
      styles: [style('thin', all)],
    } as unknown as SheetLayout
    expect(borderAreas(layout)).toEqual([
      { line: 'thin', sides: ['top', 'left', 'bottom', 'right', 'vertical', 'horizontal'], areas: ['A1:C3'] },
    ])
  })

  it('of a merged area stand at its edges alone, thick ones over thin ones', () => {
    const layout = {
      rows: [{ cells: [0, 1].map((column) => ({ column, style: 0 })) }, { cells: [{ column: 0, style: 1 }] }],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      styles: [style('medium', ['top']), style('thin', ['left'])],
    } as unknown as SheetLayout
    expect(borderAreas(layout)).toEqual([
      { line: 'thin', sides: ['left'], areas: ['A2'] },
      { line: 'medium', sides: ['top'], areas: ['A1:B1'] },
    ])
  })
})

describe('looks', () => {
  it('use faces that Google has, and pixels', () => {
    expect(['游ゴシック', 'ＭＳ 明朝', 'BIZ UDゴシック', '知らない書体'].map(webFont)).toEqual([
      'Noto Sans JP',
      'Noto Serif JP',
      'BIZ UDGothic',
      'Noto Sans JP',
    ])
    expect([72, 10.5, 500].map(pixels)).toEqual([96, 14, 667])
  })
})

describe('the link to the PDF', () => {
  it('says paper, direction and all four margins in inches', () => {
    const margins = { top: 42, right: 36, bottom: 46, left: 36 }
    expect(
      pdfLink({ spreadsheetId: '1AbC_dEf-gHi', gid: 7, page: { paper: 'A4', orientation: 'portrait', margins } }),
    ).toBe(
      'https://docs.google.com/spreadsheets/d/1AbC_dEf-gHi/export?format=pdf&gid=7&size=7&portrait=true&scale=2&fitw=true&gridlines=false&printtitle=false&sheetnames=false&pagenum=CENTER&fzr=true&top_margin=0.58&bottom_margin=0.64&left_margin=0.50&right_margin=0.50',
    )
  })

  it('knows A3 across', () => {
    const margins = { top: 0, right: 0, bottom: 0, left: 0 }
    const link = pdfLink({ spreadsheetId: 'x', gid: 0, page: { paper: 'A3', orientation: 'landscape', margins } })
    expect(link).toContain('&size=6&portrait=false&')
  })
})

describe('formulas that came from Excel', () => {
  it.each([
    ['PLAN.STATUS(A1,B1)', 'PLAN_STATUS(A1,B1)'],
    ['_xldudf_PLAN_STATUS(A1,B1)', 'PLAN_STATUS(A1,B1)'],
    ['[2]!_xldudf_PLAN_STATUS(A1,B1)', 'PLAN_STATUS(A1,B1)'],
  ])('are mended: %s', async (formula, expected) => {
    const host = new MemoryHost({
      sheets: [{ name: '様式', cells: [{ row: 2, column: 2, value: { error: '#NAME?' }, formula }] }],
    })
    expect(spellingEdits(await host.readWorkbook())).toMatchObject([
      {
        at: { sheet: '様式', cell: 'C3' },
        before: '#NAME?',
        value: { kind: 'formula', formula: expected },
        overFormula: true,
      },
    ])
  })

  it('are left alone where Google Sheets can calculate them', async () => {
    const host = new MemoryHost({
      sheets: [{ name: '様式', cells: [{ row: 0, column: 0, value: 'A', formula: 'PLAN_STATUS(B1,"PLAN.STATUS(")' }] }],
    })
    expect(spellingEdits(await host.readWorkbook())).toEqual([])
  })
})
