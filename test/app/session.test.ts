import type { Pacer } from '../../src/app/pacer.ts'
import { PlanSession } from '../../src/app/session.ts'
import { withDecision } from '../../src/app/settings-change.ts'
import type { HandDecision } from '../../src/app/workbook-settings.ts'
import { MemoryHost } from '../../src/hosts/memory/memory-host.ts'
import type { Edit } from '../../src/model/edit.ts'
import type { WorkbookHost } from '../../src/model/port.ts'
import { UserError } from '../../src/model/user-error.ts'
import { planBook } from './plan-book.ts'

describe('PlanSession', () => {
  it('reads and checks the workbook when it starts', async () => {
    const { session } = await started()
    expect(session.state.now?.plans.map(({ reading }) => reading.plan.department)).toEqual(['見本局'])
    expect(session.state.task).toBeNull()
  })

  describe('writing letters', () => {
    it('shows every cell before anything is written', async () => {
      const { session, host } = await started()
      await session.propose({ kind: 'letters' })
      expect(editsOf(session).map(({ at, value }) => [at, value])).toEqual([
        [
          { sheet: '管理表', cell: 'F4' },
          { kind: 'text', text: 'A' },
        ],
        [
          { sheet: '管理表', cell: 'F5' },
          { kind: 'text', text: 'B' },
        ],
      ])
      expect(await textAt(host, 'F4')).toBe('')
    })

    it('writes them when confirmed, and takes them back', async () => {
      const { session, host } = await started()
      const before = await host.readWorkbook()
      await session.propose({ kind: 'letters' })
      await session.confirm()
      expect([await textAt(host, 'F4'), await textAt(host, 'F5')]).toEqual(['A', 'B'])
      expect(session.state.history.map(({ kind }) => kind)).toEqual(['letters'])
      expect(session.state.proposal).toBeNull()
      await session.undo()
      expect(cellsOf(await host.readWorkbook())).toEqual(cellsOf(before))
      expect(session.state.history).toEqual([])
    })

    it('leaves out what the person does not want', async () => {
      const { session, host } = await started()
      await session.propose({ kind: 'letters' })
      const [first] = editsOf(session)
      await session.confirm((edit) => edit !== first)
      expect([await textAt(host, 'F4'), await textAt(host, 'F5')]).toEqual(['', 'B'])
    })

    it('does not write twice when confirmed twice', async () => {
      const { session } = await started()
      await session.propose({ kind: 'letters' })
      await Promise.all([session.confirm(), session.confirm()])
      expect(session.state.history).toHaveLength(1)
    })

    it('writes no cell that changed after it was shown, and says which', async () => {
      const { session, host } = await started()
      await session.propose({ kind: 'letters' })
      await host.apply([typed('F4', '', 'B')])
      await session.confirm()
      expect(await textAt(host, 'F4')).toBe('B')
      const { outcome } = session.state
      const refused = outcome?.kind === 'done' ? outcome.step.receipts.flatMap((receipt) => receipt.refused) : []
      expect(refused.map(({ reason }) => reason)).toEqual(['changed'])
    })

    it('says so where a letter can no longer be taken back', async () => {
      const { session, host } = await started()
      await session.propose({ kind: 'letters' })
      await session.confirm()
      await host.apply([typed('F4', 'A', 'B'), typed('F5', 'B', 'A')])
      await session.undo()
      expect(session.state.outcome).toMatchObject({ kind: 'takenBack', back: { restored: 0 } })
      expect(session.state.history).toHaveLength(1)
    })
  })

  describe('making sheets', () => {
    it('adds the form and takes it away again', async () => {
      const { session, host } = await started()
      await session.propose({ kind: 'form' })
      await session.confirm()
      expect((await host.readWorkbook()).sheets.map(({ name }) => name)).toEqual(['管理表', '運営方針'])
      await session.undo()
      expect((await host.readWorkbook()).sheets.map(({ name }) => name)).toEqual(['管理表'])
    })

    it('hands the submission over as a new workbook, which is nothing to take back', async () => {
      const { session, host } = await started()
      await session.propose({ kind: 'submission' })
      await session.confirm()
      expect(host.opened).toHaveLength(1)
      expect((await host.readWorkbook()).sheets.map(({ name }) => name)).toEqual(['管理表'])
      await session.undo()
      expect(session.state.history).toHaveLength(1)
    })

    it('writes the submission as sheets of values where no new workbook can be made', async () => {
      const host = new MemoryHost(planBook())
      const { session } = await started(without(host, 'newWorkbook'))
      await session.propose({ kind: 'submission' })
      await session.confirm()
      const { sheets } = await host.readWorkbook()
      expect(sheets.map(({ name }) => name)).toEqual(['管理表', '提出用_運営方針', '提出用_検査結果'])
      const formulas = sheets.slice(1).flatMap((sheet) => [...sheet.rows()].flatMap(({ cells }) => cells))
      expect(formulas.filter(({ formula }) => formula !== null)).toEqual([])
      await session.undo()
      expect((await host.readWorkbook()).sheets.map(({ name }) => name)).toEqual(['管理表'])
    })
  })

  describe('remembering', () => {
    const decision: HandDecision = {
      issue: '窓口',
      name: '手引の策定',
      fiscalYear: 2024,
      target: '手引を策定',
      actual: '素案まで',
      letter: 'B',
      note: '翌年度に完成',
    }

    it('keeps a decision in the workbook and forgets it on undo', async () => {
      const { session, host } = await started()
      await session.remember('decision', withDecision(decision))
      expect(session.state.saved.decisions).toEqual([decision])
      await session.undo()
      expect(await host.settings.get()).toBeNull()
    })

    it('saves nothing where what the person saw no longer stands', async () => {
      const { session, host } = await started()
      await session.remember('decision', withDecision(decision), () => false)
      expect(await host.settings.get()).toBeNull()
      expect(session.state.outcome).toEqual({ kind: 'moved' })
    })

    it('leaves settings alone that someone changed since', async () => {
      const { session, host } = await started()
      await session.remember('decision', withDecision(decision))
      await host.settings.set('{"settings":{"minus":"▲"}}')
      await session.undo()
      expect(await host.settings.get()).toBe('{"settings":{"minus":"▲"}}')
      expect(session.state.outcome).toMatchObject({ kind: 'takenBack', back: { settingsChanged: true } })
    })
  })

  describe('following the workbook', () => {
    it('reads again when changes have come to rest, and keeps the proposal meanwhile', async () => {
      const { session, host, pacer } = await started()
      await session.propose({ kind: 'letters' })
      const shown = session.state.proposal
      await host.apply([typed('E4', '90件', '70件')])
      await host.apply([typed('E5', '60%', '75%')])
      expect(session.state.isStale).toBe(true)
      expect(pacer.waiting).toHaveLength(1)
      pacer.rest()
      await session.check()
      expect(session.state.isStale).toBe(false)
      expect(session.state.proposal).toBe(shown)
      expect(session.state.now?.plans[0]?.reading.counts).toEqual({ A: 1, B: 1, undetermined: 1 })
    })

    it('reads anew before a proposal where the host cannot tell of changes', async () => {
      const host = new MemoryHost(planBook())
      const { session } = await started(without(host, 'onChanged'))
      await host.apply([typed('E4', '90件', '70件')])
      await session.propose({ kind: 'letters' })
      expect(editsOf(session).map(({ value }) => value)).toEqual([
        { kind: 'text', text: 'B' },
        { kind: 'text', text: 'B' },
      ])
    })
  })

  describe('working in pieces', () => {
    it('says how far it is, from nothing to all, and gives the page its turn after each piece', async () => {
      const { session } = await started()
      const shares: number[] = []
      session.subscribe(() => session.state.task && shares.push(session.state.task.share))
      await session.check()
      expect(shares.length).toBeGreaterThan(20)
      expect(shares).toEqual([...shares].sort((a, b) => a - b))
      expect([Math.min(...shares), Math.max(...shares) > 0.9, Math.max(...shares) <= 1]).toEqual([0, true, true])
    })

    it('stops between two pieces, and keeps the last reading', async () => {
      const { session } = await started()
      const { now } = session.state
      session.subscribe(() => (session.state.task?.share ?? 0) > 0.3 && session.cancel())
      await session.check()
      expect(session.state.now).toBe(now)
      expect(session.state).toMatchObject({ trouble: null, task: null, isStale: true })
    })
  })

  describe('failing and stopping', () => {
    it('tells what failed, and keeps the last reading', async () => {
      const host = new MemoryHost(planBook())
      const { session } = await started(host)
      const { now } = session.state
      const error = new UserError('WRITE_UNSUPPORTED', 'シートが開けません。')
      host.readWorkbook = () => Promise.reject(error)
      await session.check()
      expect(session.state).toMatchObject({ trouble: { during: 'check', error }, isStale: true, task: null })
      expect(session.state.now).toBe(now)
    })

    it('stops a check when asked, without a word of trouble', async () => {
      const { session } = await started()
      const stopping = session.check()
      await Promise.resolve()
      session.cancel()
      await stopping
      expect(session.state).toMatchObject({ trouble: null, task: null, isStale: true })
    })
  })
})

/** A pacer whose timers run when the test says so. */
class HandPacer implements Pacer {
  waiting: (() => void)[] = []
  pause(): Promise<void> {
    return Promise.resolve()
  }
  /** Every look at the clock is a long time after the last, so that work stops after each piece. */
  now(): number {
    return (this.#time += 1000)
  }
  #time = 0
  later(_milliseconds: number, run: () => void): () => void {
    this.waiting.push(run)
    return () => void (this.waiting = this.waiting.filter((one) => one !== run))
  }
  rest(): void {
    const due = this.waiting
    this.waiting = []
    for (const run of due) run()
  }
}

async function started<Host extends WorkbookHost = MemoryHost>(
  host: Host = new MemoryHost(planBook()) as unknown as Host,
): Promise<{ readonly session: PlanSession; readonly host: Host; readonly pacer: HandPacer }> {
  const pacer = new HandPacer()
  const session = new PlanSession(host, { pacer, today: () => '2025-06-10' })
  session.start()
  await session.check()
  return { session, host, pacer }
}

/** The same host without one ability. */
function without(host: MemoryHost, ability: 'onChanged' | 'newWorkbook'): MemoryHost {
  const info = { ...host.info, can: { ...host.info.can, [ability]: false } }
  Object.defineProperty(host, 'info', { value: info })
  return host
}

const editsOf = ({ state: { proposal } }: PlanSession): readonly Edit[] =>
  proposal && 'edits' in proposal ? proposal.edits : []

const typed = (cell: string, before: string, text: string): Edit => ({
  at: { sheet: '管理表', cell },
  before,
  value: { kind: 'text', text },
  reason: '利用者',
})

const cellsOf = ({ sheets }: Awaited<ReturnType<WorkbookHost['readWorkbook']>>): unknown =>
  sheets.map((sheet) => [sheet.name, [...sheet.rows()]])

async function textAt(host: WorkbookHost, cell: string): Promise<string> {
  const { sheets } = await host.readWorkbook()
  const [column, row] = [cell.charCodeAt(0) - 65, Number(cell.slice(1)) - 1]
  return sheets[0]?.row(row)?.cells.find((one) => one.column === column)?.text ?? ''
}
