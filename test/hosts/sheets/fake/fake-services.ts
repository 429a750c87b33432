import type { FakeBook } from './fake-book.ts'

const NINE_HOURS = 9 * 3_600_000
const LONGEST_PROPERTY = 9 * 1024

type Unauthorised = 'NONE' | 'LIMITED'

export interface FakeServices {
  readonly SpreadsheetApp: unknown
  readonly PropertiesService: unknown
  readonly LockService: unknown
  readonly Utilities: unknown
  readonly HtmlService: unknown
  /** What the script has put on the screen. */
  readonly shown: string[]
  readonly properties: Map<string, string>
  /** Another run holds the document. */
  busy: boolean
}

/** The services of Apps Script that the add-in uses, and no others: any other name is a ReferenceError, as a scope that was not asked for would be. */
export function fakeServices(book: FakeBook, auth: Unauthorised = 'LIMITED'): FakeServices {
  const properties = new Map<string, string>()
  const shown: string[] = []
  const services: FakeServices = {
    SpreadsheetApp: spreadsheetApp(book, shown, auth),
    PropertiesService: { getDocumentProperties: () => closedUnless(auth, documentProperties(properties)) },
    LockService: { getDocumentLock: () => ({ tryLock: () => !services.busy, releaseLock: () => undefined }) },
    Utilities: { formatDate },
    HtmlService: htmlService,
    shown,
    properties,
    busy: false,
  }
  return services
}

/** Before the person has authorised the add-in every service but the menu is closed. */
function closedUnless<T>(auth: Unauthorised, service: T): T {
  if (auth === 'NONE') throw new Error('You do not have permission to call this service.')
  return service
}

function spreadsheetApp(book: FakeBook, shown: string[], auth: Unauthorised): unknown {
  return book.calls.watch('SpreadsheetApp', {
    getActiveSpreadsheet: () => closedUnless(auth, book.seen()),
    getUi: () => ui(shown, auth),
    flush: () => undefined,
    newDataValidation: () => ruleBuilder(book),
    ProtectionType: { RANGE: 'RANGE', SHEET: 'SHEET' },
    DataValidationCriteria: { VALUE_IN_LIST: 'VALUE_IN_LIST', VALUE_IN_RANGE: 'VALUE_IN_RANGE' },
    BorderStyle: { DOTTED: 'DOTTED', SOLID: 'SOLID', SOLID_MEDIUM: 'SOLID_MEDIUM' },
  })
}

function ui(shown: string[], auth: Unauthorised): unknown {
  const items: string[] = []
  const menu = {
    addItem: (label: string, handler: string) => (items.push(`${label}→${handler}`), menu),
    addToUi: () => void shown.push(...items),
  }
  return {
    createAddonMenu: () => menu,
    showSidebar: (page: { readonly title: string }) => closedUnless(auth, void shown.push(page.title)),
  }
}

function ruleBuilder(book: FakeBook): unknown {
  let rule = { list: [] as readonly string[], allowInvalid: true }
  const builder = {
    requireValueInList: (list: readonly string[]) => ((rule = { ...rule, list }), builder),
    setAllowInvalid: (allowInvalid: boolean) => ((rule = { ...rule, allowInvalid }), builder),
    build: () => book.ruleSeen(rule),
  }
  return builder
}

function documentProperties(properties: Map<string, string>): unknown {
  const set = (key: string, value: string): void => {
    if (Buffer.byteLength(value) > LONGEST_PROPERTY) throw new Error('Argument too large: value')
    properties.set(key, value)
  }
  return {
    getProperties: () => Object.fromEntries(properties),
    getProperty: (key: string) => properties.get(key) ?? null,
    setProperty: set,
    setProperties: (all: Readonly<Record<string, string>>) =>
      Object.entries(all).forEach(([key, value]) => set(key, value)),
    deleteProperty: (key: string) => void properties.delete(key),
  }
}

function formatDate(date: Date, zone: string, pattern: string): string {
  if (zone !== 'Asia/Tokyo' || pattern !== "yyyy-MM-dd'T'HH:mm:ss")
    throw new Error(`NotFaked: formatDate ${zone} ${pattern}`)
  return new Date(date.getTime() + NINE_HOURS).toISOString().slice(0, 19)
}

const htmlService = {
  createHtmlOutputFromFile: (file: string) => ({ setTitle: (title: string) => ({ title: `${file}: ${title}` }) }),
}
