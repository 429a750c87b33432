import { introduction } from '../../../src/hosts/excel/introduction.ts'
import { NOTICES, startUp } from '../../../src/hosts/excel/start-up.ts'

const never = (): Promise<never> => new Promise(() => undefined)
const office = (host: string | null, supported = true): void =>
  void Object.assign(globalThis, {
    Office: {
      onReady: () => Promise.resolve({ host, platform: null }),
      context: { requirements: { isSetSupported: () => supported } },
    },
  })

describe('starting in Excel', () => {
  it('says that Office.js is missing', async () => {
    Object.assign(globalThis, { Office: undefined })
    expect(await startUp(never)).toBe('noLibrary')
  })

  it('gives up after ten seconds without an answer', async () => {
    Object.assign(globalThis, { Office: { onReady: never } })
    const waited: number[] = []
    expect(await startUp((milliseconds) => Promise.resolve(void waited.push(milliseconds)))).toBe('noAnswer')
    expect(waited).toEqual([10_000])
  })

  it.each([
    [null, true, 'plainBrowser'],
    ['Word', true, 'otherApp'],
    ['Excel', false, 'tooOld'],
    ['Excel', true, 'ready'],
  ])('in %s, supported %s, it is %s', async (host, supported, outcome) => {
    office(host, supported)
    expect(await startUp(never)).toBe(outcome)
  })

  it('tells each in both languages what to do', () => {
    for (const { title, body } of Object.values(NOTICES)) {
      expect(title).toMatch(/[ぁ-ん]/u)
      expect(body.join('\n')).toMatch(/ください|開きます|使います|検査できます/u)
      expect(body[body.length - 1]).toMatch(/^[\x20-\x7e]+$/u)
    }
  })
})

describe('the introduction', () => {
  const stored = new Map<string, string>()
  beforeEach(() => {
    stored.clear()
    Object.assign(globalThis, {
      localStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => stored.set(key, value),
      },
    })
  })
  const DAY = 86_400_000

  it('is due on the first day and not on the next', () => {
    expect(introduction(() => DAY).isDue()).toBe(true)
    introduction(() => DAY).done()
    expect(introduction(() => 2 * DAY).isDue()).toBe(false)
  })

  it('is due again after most of a year', () => {
    introduction(() => DAY).done()
    expect(introduction(() => 302 * DAY).isDue()).toBe(true)
  })

  it('is due where storage is forbidden', () => {
    Object.assign(globalThis, {
      localStorage: {
        getItem: () => {
          throw new Error('denied')
        },
      },
    })
    introduction(() => DAY).done()
    expect(introduction(() => DAY).isDue()).toBe(true)
  })
})
