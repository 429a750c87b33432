import type { Finding } from '../../src/model/report.ts'
import { layoutFindings } from '../../src/layout/layout-findings.ts'
import { osakaR5 } from '../../src/profiles/osaka-r5.ts'

const finding = (code: string, severity: Finding['severity']): Finding => ({
  code,
  severity,
  at: { sheet: '様式', cell: 'C11' },
  related: [{ sheet: '様式', cell: 'F11' }],
  text: '86',
  message: '金額「86」に単位がありません。',
  fix: null,
})

const textsOf = (findings: readonly Finding[]): readonly string[] =>
  layoutFindings(
    {
      title: '令和６年度　港湾文化局運営方針',
      file: '様式.xlsx',
      profiles: [osakaR5],
      counts: { A: 2, B: 1, undetermined: 3 },
      findings,
      decisions: [{ at: { sheet: '様式', cell: 'C16' }, what: '夜間来訪者数', decision: 'A' }],
    },
    { date: '2025-06-10', version: '0.1.0' },
  ).rows.flatMap((row) => row.cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : [])))

describe('layoutFindings', () => {
  it('lists each finding once, errors first, by cell and with its code', () => {
    const texts = textsOf([finding('BUDGET_JUMP', 'warning'), finding('UNIT_MISSING', 'error')])
    expect(texts.filter((text) => text.includes('（UNIT_MISSING）') || text.includes('（BUDGET_JUMP）'))).toEqual([
      '金額「86」に単位がありません。\n（UNIT_MISSING）',
      '金額「86」に単位がありません。\n（BUDGET_JUMP）',
    ])
    expect(texts).toEqual(expect.arrayContaining(['様式!C11\n様式!F11', '誤り 1件　注意 1件　参考 0件']))
  })

  it('says what was decided by hand, the counts, the profile and the versions', () => {
    const texts = textsOf([])
    expect(texts).toEqual(
      expect.arrayContaining([
        '指摘はありません。',
        '様式!C16',
        'A（達成） 2件　B（未達成） 1件　未判定 3件　計 6件',
        '大阪市運営方針（令和５年度以降の様式）（osaka-r5 第1.0.0版）',
        '運営方針アドイン 0.1.0',
        '令和７年６月10日',
      ]),
    )
  })
})
