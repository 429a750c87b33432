import { fixFindings } from '../../src/app/fix-findings.ts'
import type { EditValue } from '../../src/model/edit.ts'
import type { Finding } from '../../src/model/report.ts'

const fix = (cell: string, before: string, after: string | EditValue): Finding => ({
  code: 'WIDTH_MIXED',
  severity: 'info',
  at: null,
  related: [],
  text: before,
  message: '',
  fix: {
    text: `「${before}」を直します`,
    edits: [
      {
        at: { sheet: '様式', cell },
        before,
        value: typeof after === 'string' ? { kind: 'text', text: after } : after,
        reason: '修正',
      },
    ],
  },
})

const texts = (...findings: readonly Finding[]): readonly unknown[] =>
  fixFindings(findings).edits.map(({ value }) => (value.kind === 'text' ? value.text : value))

describe('fixing many findings at once', () => {
  it('takes each cell once, and findings without a fix for nothing', () => {
    const none: Finding = { ...fix('A1', 'あ', 'い'), fix: null }
    expect(texts(fix('A1', '１０', '10'), none, fix('B1', '２０', '20'))).toEqual(['10', '20'])
  })

  it('makes one edit of two that change different characters', () => {
    const before = '令和6年度　１，３００件'
    expect(texts(fix('A1', before, '令和６年度　１，３００件'), fix('A1', before, '令和6年度　1,300件'))).toEqual([
      '令和６年度　1,300件',
    ])
  })

  it('makes one edit of two that change different stretches', () => {
    expect(texts(fix('A1', '約１０件　－', '約10件程度　－'), fix('A1', '約１０件　－', '約１０件　―'))).toEqual([
      '約10件程度　―',
    ])
    expect(texts(fix('A1', 'いろは', 'いろはに'), fix('A1', 'いろは', 'あいろは'))).toEqual(['あいろはに'])
  })

  it('makes one edit of two that say the same', () => {
    const number = { kind: 'number', number: 1300 } as const
    expect(texts(fix('A1', '1,300', number), fix('A1', '1,300', number))).toEqual([number])
  })

  it.each([
    ['the same character in two ways', 'いろは', 'いろあ', 'いろい'],
    ['overlapping stretches', 'いろはに', 'いへに', 'いろとちりに'],
  ])('makes the first of two that change %s, and says so of the other', (_, before, one, other) => {
    const { edits, left } = fixFindings([fix('A1', before, one), fix('A1', before, other)])
    expect(edits.map(({ value }) => value)).toEqual([{ kind: 'text', text: one }])
    expect(left).toEqual([
      {
        at: { sheet: '様式', cell: 'A1' },
        message: `様式!A1：同じ箇所に別の修正があるため、「「${before}」を直します」は行いません。先の修正の後に、もう一度検査してください。`,
      },
    ])
  })

  it('does not join a number and a text', () => {
    const { edits, left } = fixFindings([fix('A1', '１０', { kind: 'number', number: 10 }), fix('A1', '１０', '10')])
    expect([edits.length, left.length]).toEqual([1, 1])
  })
})
