import { bridgeOver, type ScriptRunner } from '../../../src/hosts/sheets/client/bridge.ts'
import { fakeRunner } from './fake/fake-runner.ts'

const bridge = (api_read: (json: string) => unknown) => bridgeOver(() => fakeRunner({ api_read }), 20)
const ask = (answer: (json: string) => unknown) => bridge(answer)('api_read', { sheet: '様式' })
const REPLY = { cells: [], formats: [], merges: [], locked: null, lists: [] }

describe('the bridge', () => {
  it('carries one JSON text each way', async () => {
    let asked = ''
    const reply = await ask((json) => {
      asked = json
      return JSON.stringify({ ok: true, reply: REPLY })
    })
    expect(asked).toBe('{"sheet":"様式"}')
    expect(reply).toEqual(REPLY)
  })

  it('shows the sentence that the other side gives for its fault', async () => {
    await expect(ask(() => JSON.stringify({ ok: false, message: 'シートがありません。' }))).rejects.toThrow(
      'シートがありません。',
    )
  })

  it('gives up on a call that never comes back, as one with a Date does', async () => {
    await expect(ask(() => ({ when: new Date(0) }))).rejects.toThrow(/返事がありません.*シートの内容を確認/u)
  })

  it.each([
    ['no JSON', () => 'こわれた返事'],
    ['no envelope', () => '{"cells":[]}'],
    ['another shape', () => JSON.stringify({ ok: true, reply: { ...REPLY, cells: [[0, 0]] } })],
    ['nothing', () => undefined],
  ])('refuses a reply that is %s', async (_, answer) => {
    await expect(ask(answer)).rejects.toThrow(/返事を読み取れませんでした/u)
  })

  it.each([
    ['NetworkError: Connection failure due to HTTP 0', /ネットワークを確認/u],
    ['Authorization is required to perform that action.', /許可がありません/u],
    ['Service Spreadsheets failed', /管理者にお伝えください：Service Spreadsheets failed/u],
  ])('says what to do when Google fails with %s', async (said, expected) => {
    const fails = (): never => {
      throw new Error(said)
    }
    await expect(ask(fails)).rejects.toThrow(expected)
  })
})

describe('the fake of google.script.run', () => {
  const run = (args: unknown): unknown => {
    const runner = fakeRunner({ api_read: () => '' }) as ScriptRunner & { api_read: (given: unknown) => void }
    return runner.api_read(args)
  }

  it.each([[new Date(0)], [new Map()], [new Set()], [() => 1], [{ inside: [new Date(0)] }]])(
    'refuses %p',
    (illegal) => {
      expect(() => run(illegal)).toThrow(/illegal value/u)
    },
  )

  it('knows no function whose name ends in an underscore', () => {
    const runner = fakeRunner({ Core_: () => '' }) as unknown as { Core_: () => void }
    expect(() => runner.Core_()).toThrow(/not a function/u)
  })
})
