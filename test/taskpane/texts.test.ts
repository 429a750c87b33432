import type { Step } from '../../src/app/carry-out.ts'
import type { Edit, Receipt } from '../../src/model/edit.ts'
import { UserError } from '../../src/model/user-error.ts'
import { changedLines } from '../../src/taskpane/changed-lines.ts'
import { CommandLine } from '../../src/taskpane/command-line.ts'
import { findingsText } from '../../src/taskpane/findings-text.ts'
import { outcomeLines } from '../../src/taskpane/outcome-lines.ts'
import { troubleText } from '../../src/taskpane/trouble-text.ts'
import { ja } from '../../src/taskpane/words/ja.ts'

const EDIT: Edit = { at: { sheet: '様式', cell: 'C5' }, before: '', value: { kind: 'text', text: 'A' }, reason: '判定' }
const RECEIPT: Receipt = { applied: [{ edit: EDIT, was: { kind: 'blank' } }], refused: [], sheet: null, notes: [] }
const STEP: Step = { id: 1, kind: 'letters', receipts: [RECEIPT], settings: null, opened: false }

describe('the outcome', () => {
  const done = (step: Partial<Step>) => outcomeLines({ kind: 'done', step: { ...STEP, ...step } }, ja)

  it('says what was written and that it can be taken back', () => {
    expect(done({})).toEqual({ intent: 'success', title: '1か所に書き込みました。', lines: [], canTakeBack: true })
  })

  it('gives what was refused in the words of the host', () => {
    const refused = [{ edit: EDIT, reason: 'protected', message: '様式!C5：シートが保護されています。' }] as const
    expect(done({ receipts: [{ ...RECEIPT, refused, notes: ['再計算されます。'] }] })).toEqual({
      intent: 'warning',
      title: '1か所に書き込みました。',
      lines: ['再計算されます。', '次の1か所は書き込みませんでした。', '様式!C5：シートが保護されています。'],
      canTakeBack: true,
    })
    expect(done({ receipts: [{ ...RECEIPT, applied: [], refused }] })).toMatchObject({
      title: '書き込めたセルはありません。ブックは変わっていません。',
      canTakeBack: false,
    })
  })

  it('names the sheet, and the copy that was kept', () => {
    const sheet = { name: '運営方針', added: false, keptCopy: '運営方針 控' }
    expect(done({ kind: 'form', receipts: [{ ...RECEIPT, applied: [], sheet }] })).toMatchObject({
      title: 'シート「運営方針」を作り直しました。',
      lines: ['手で変更されていた前のシートは「運営方針 控」として残しました。'],
    })
  })

  it('offers no way back for a workbook that was handed over', () => {
    expect(done({ kind: 'submission', receipts: [], opened: true }).canTakeBack).toBe(false)
  })

  it.each([
    [{ restored: 2 }, '「判定の書き込み」を元に戻しました。'],
    [{ restored: 1, settingsChanged: true }, '「判定の書き込み」の一部は元に戻せませんでした。'],
    [{ restored: 0, notes: ['変更されています。'] }, '「判定の書き込み」は元に戻せませんでした。'],
  ])('says how far it was taken back: %j', (part, title) => {
    const back = { refused: [], notes: [], settingsChanged: false, ...part }
    expect(outcomeLines({ kind: 'takenBack', of: 'letters', back }, ja).title).toBe(title)
  })
})

describe('trouble', () => {
  it('is told in the words it brings', () => {
    const error = new UserError('SIGNED', '署名のあるブックには書き込めません。')
    expect(troubleText({ during: 'write', error }, ja)).toBe('署名のあるブックには書き込めません。')
  })

  it('is known for the user’s also when it came over a bridge', () => {
    const error = Object.assign(new Error('権限がありません。'), { name: 'UserError' })
    expect(troubleText({ during: 'write', error }, ja)).toBe('権限がありません。')
  })

  it('says what an administrator needs where nobody expected it', () => {
    expect(troubleText({ during: 'check', error: new TypeError('x is null') }, ja)).toContain(
      '（TypeError: x is null）',
    )
    expect(troubleText({ during: 'check', error: 'gone' }, ja)).toContain('（gone）')
  })
})

describe('the lines that change', () => {
  it('are those that differ', () => {
    expect(changedLines('一\n二\n三', '一\n二：A\n三')).toEqual({ before: '二', after: '二：A' })
  })

  it('are all where lines were added', () => {
    expect(changedLines('一', '一\n二')).toEqual({ before: '一', after: '一\n二' })
  })
})

describe('copied findings', () => {
  it('stand one a line, their place once', () => {
    const finding = { severity: 'warning', code: 'X', related: [], text: '', fix: null } as const
    const at = { sheet: '様式', cell: 'C5' }
    const text = findingsText(
      [
        { ...finding, at, message: '様式!C5の実績に判定がありません。' },
        { ...finding, at, message: '年度がありません。' },
        { ...finding, at: null, message: '所属長がありません。' },
      ],
      ja,
    )
    expect(text.split('\n')).toEqual([
      '警告\t様式!C5の実績に判定がありません。',
      '警告\t［様式!C5］年度がありません。',
      '警告\t所属長がありません。',
    ])
  })
})

describe('a command of the ribbon', () => {
  it('waits until the pane listens', () => {
    const line = new CommandLine()
    const heard: string[] = []
    line.run('check')
    const stop = line.listen((command) => heard.push(command))
    line.run('undo')
    stop()
    line.run('form')
    expect(heard).toEqual(['check', 'undo'])
  })
})
