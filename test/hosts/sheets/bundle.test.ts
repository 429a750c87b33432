import { readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parse, type Comment, type Function as FunctionNode, type Pattern } from 'acorn'
import { CATALOGUE } from '../../../src/functions/catalogue.ts'
import functionsJson from '../../../src/hosts/excel/generated/functions.json'
import { BRIDGE } from '../../../src/hosts/sheets/common/wire.ts'
import { bareRealm, callIn, delivered, deliveredFolder } from './bundle.ts'
import { FakeBook } from './fake/fake-book.ts'
import { fakeServices } from './fake/fake-services.ts'

const code = delivered('Code.js')
const comments: Comment[] = []
const program = parse(code, { ecmaVersion: 2019, onComment: comments })
const declared = program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node] : []))
const named = (name: string) => declared.find(({ id }) => id.name === name)
const parametersOf = ({ params }: Pick<FunctionNode, 'params'>) =>
  params.map((pattern: Pattern) => (pattern.type === 'Identifier' ? pattern.name : '?'))

describe('Code.js', () => {
  it('is JavaScript of 2019', () => {
    expect(program.body.length).toBeGreaterThan(CATALOGUE.length)
  })

  it('does not grow unseen, as all of it is evaluated at every call of a custom function', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(190_000)
  })

  it('declares every function of the catalogue with its parameters and its help right above it', () => {
    const found = CATALOGUE.map(({ name, parameters, summary }) => {
      const node = named(`PLAN_${name}`)
      const above = comments.find(
        ({ end }) => node !== undefined && code.slice(end, node.start).trim() === '' && end < node.start,
      )
      const help = above?.value ?? ''
      return [
        name,
        node && parametersOf(node),
        help.includes('@customfunction'),
        help.includes(summary.ja.slice(0, 10)),
        parameters.every(({ id }) => help.includes(` ${id} `)),
      ]
    })
    expect(found).toEqual(
      CATALOGUE.map(({ name, parameters }) => [name, parameters.map(({ id }) => id), true, true, true]),
    )
  })

  it('has the functions of Excel, one to one', () => {
    const ofGoogle = declared.map(({ id }) => id.name).filter((name) => name.startsWith('PLAN_'))
    expect(ofGoogle).toEqual(functionsJson.functions.map(({ id }) => `PLAN_${id}`))
  })

  it('declares the menu, the sidebar and every call of the bridge, and they all lead somewhere', () => {
    const names = ['onOpen', 'onInstall', 'openSidebar', ...Object.keys(BRIDGE)]
    expect(names.filter((name) => !named(name))).toEqual([])
    const leads = bareRealm().run(
      `JSON.stringify(${JSON.stringify(declared.map(({ id }) => id.name))}.map((name) => typeof Core_[name]))`,
    )
    expect(new Set(JSON.parse(String(leads)) as string[])).toEqual(new Set(['function']))
  })

  it('asks for no service beyond the two scopes, and says so', () => {
    expect(code).toContain('@OnlyCurrentDoc')
    expect(code).not.toMatch(/UrlFetchApp|DriveApp|GmailApp|MailApp|openById|openByUrl|SpreadsheetApp\.create\b/u)
  })
})

describe('dist/appsscript', () => {
  it('holds what clasp pushes and nothing else', () => {
    expect(readdirSync(deliveredFolder).sort()).toEqual(['Code.js', 'appsscript.json', 'sidebar.html'])
  })

  it('asks for exactly two scopes, on V8, in the time of Tokyo', () => {
    expect(JSON.parse(delivered('appsscript.json'))).toEqual({
      timeZone: 'Asia/Tokyo',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      dependencies: {},
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    })
  })

  it('has the sidebar in one page that fetches nothing', () => {
    const page = delivered('sidebar.html')
    expect(page).toContain('<html lang="ja">')
    expect(page).toContain('<base target="_top"')
    expect(page.match(/<\/script/gu)).toHaveLength(1)
    expect(page).not.toMatch(/<script[^>]*\ssrc=|<link[^>]*\shref=/u)
  })

  it('has a sidebar whose size does not grow unseen', () => {
    expect(gzipSync(delivered('sidebar.html'), { level: 9 }).length).toBeLessThan(390_000)
  })
})

describe('Code.js in a bare realm', () => {
  const realm = bareRealm()

  it('looks at nothing that Apps Script lacks', () => {
    callIn(realm, 'STATUS', ['1,300件以上', '1,412件'])
    expect(realm.touched).toEqual([])
  })

  it.each(
    CATALOGUE.flatMap(({ name, examples }) => examples.map((example, index) => [name, index + 1, example] as const)),
  )('gives what the catalogue says: %s, example %d', (name, _, { args, result }) => {
    expect(callIn(realm, name, args.map(googleArgument))).toEqual(googleResult(result))
  })

  it.each([
    ['a number', 0.47, { value: 'B' }],
    ['an empty text', '', { value: '' }],
    ['an error value', '#DIV/0!', { fault: expect.stringContaining('#DIV/0!') as string }],
  ])('takes %s for a result', (_, actual, expected) => {
    expect(callIn(realm, 'STATUS', ['45件', actual])).toEqual(expected)
  })

  it('keeps a fault of one cell out of the others', () => {
    expect(
      callIn(realm, 'STATUS', [
        [['100件'], ['100件']],
        [['#N/A'], ['120件']],
      ]),
    ).toEqual({ value: [['#N/A'], ['A']] })
  })

  it('takes a date of its own realm as a day, not as a quantity', () => {
    expect(realm.run('PLAN_NUMBER(new Date(2026, 9, 2))')).toBe(46297)
  })

  it('opens the menu before any authorisation', () => {
    const services = fakeServices(new FakeBook(), 'NONE')
    const unauthorised = bareRealm({ ...services })
    unauthorised.run('onInstall({ authMode: "NONE" })')
    expect(services.shown).toEqual(['運営方針アドインを開く→openSidebar'])
  })

  it('answers the bridge with a sentence where a request is of no use', () => {
    const services = fakeServices(new FakeBook())
    const answer = (json: string): unknown =>
      JSON.parse(String(bareRealm({ ...services }).run(`api_read(${JSON.stringify(json)})`)))
    expect(answer('{"sheet":7}')).toMatchObject({
      ok: false,
      message: expect.stringContaining('版が合っていません') as string,
    })
    expect(answer('{"sheet":"無い"}')).toEqual({
      ok: false,
      message: expect.stringContaining('シート「無い」が見つかりません') as string,
    })
  })
})

/** As Google hands a cell over: blank is '', an error value its text. */
function googleArgument(argument: unknown): unknown {
  if (argument === null) return ''
  if (Array.isArray(argument)) return argument.map(googleArgument)
  return typeof argument === 'object' ? (argument as { error: string }).error : argument
}

/** A single fault is thrown with its message; in a spilled result it is the code of the error value. */
function googleResult(result: unknown): unknown {
  const isFault = (cell: unknown): cell is { code: string; message: string } =>
    typeof cell === 'object' && cell !== null && 'code' in cell
  if (isFault(result)) return { fault: result.message }
  if (!Array.isArray(result)) return { value: result }
  return {
    value: (result as readonly (readonly unknown[])[]).map((row) =>
      row.map((cell) => (isFault(cell) ? cell.code : cell)),
    ),
  }
}
