import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { WireRequest, WorkbookServer } from './workbook-server.ts'
import type { RequestBody } from './protocol.ts'

/**
 * The genuine, unmodified office.js in a Node test: loaded once a test file into the test's own realm, a fresh workbook a test.
 * "Passes against our host" is all that can be said of such a test; it was never run in a real Excel.
 */
export function connect(server: WorkbookServer, { excelApi = '1.20', locale = 'ja-JP' } = {}): void {
  const realm = loadOfficeJs()
  setContext(realm, excelApi, locale)
  // The first object of the test realm: the library checks `typeof`, not the prototype.
  const bridge: Bridge = { sendMessageToHost: (text) => answerLater(bridge, server, text) }
  realm.OfficeExtension.HostBridge.init(bridge)
}

/** Hands an event of the workbook's own making (the call of a custom function) to the library. */
export function raise(entries: readonly unknown[]): void {
  const { instance } = (globalThis as unknown as Realm).OfficeExtension.HostBridge
  instance.dispatchMessage({ type: 3, message: { entries } })
}

interface Bridge {
  sendMessageToHost: (text: string) => void
  onMessageFromHost?: (text: string) => void
}

/** Later, as Excel does: a missing await shows. */
function answerLater(bridge: Bridge, server: WorkbookServer, text: string): void {
  setImmediate(() => {
    const { id, message } = JSON.parse(text) as WireRequest
    const body = (typeof message.body === 'string' ? JSON.parse(message.body) : message.body) as RequestBody
    bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: server.receive(text, body) }))
    const entries = server.events.splice(0)
    if (entries.length > 0) bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }))
  })
}

interface Realm {
  OfficeExtension: {
    HostBridge: { init: (bridge: Bridge) => void; instance: { dispatchMessage: (message: unknown) => void } }
    CommonUtility: { _doApiNotSupportedCheck: boolean }
  }
  OSF: { _OfficeAppFactory: unknown }
  /** The loader, office.js itself, brings `associate`; it is not part of what is loaded here. */
  CustomFunctions: { associate?: (id: string, body: unknown) => void }
  CustomFunctionMappings: Record<string, unknown>
  Office: unknown
}

const LIBRARY = '@microsoft/office-js/dist/excel-web-16.00.js'

function loadOfficeJs(): Realm {
  const realm = globalThis as unknown as Realm
  const globals = globalThis as unknown as Record<string, unknown>
  if ('OfficeExtension' in globals) return realm
  for (const name of ['window', 'self', 'top', 'parent']) globals[name] ??= globalThis
  globals.document ??= blankDocument()
  globals.navigator ??= { userAgent: 'node' }
  globals.location ??= { search: '', hash: '', href: 'https://localhost/', protocol: 'https:', host: 'localhost' }
  globals.addEventListener ??= () => undefined
  const source = readFileSync(createRequire(__filename).resolve(LIBRARY), 'utf8')
  ;(0, eval)(source) // indirect: its top-level names become globals of this realm
  // The library sets this flag on the wrong object, so that gating by requirement set would be off.
  realm.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true
  realm.CustomFunctions.associate ??= (id, body) => void (realm.CustomFunctionMappings[id] = body)
  return realm
}

const blankDocument = (): unknown => ({
  readyState: 'complete',
  getElementById: () => null,
  getElementsByTagName: () => [],
  addEventListener: () => undefined,
  createElement: () => ({}),
})

/** `Office.context` is a getter that asks this factory. */
function setContext(realm: Realm, excelApi: string, locale: string): void {
  const requirements = { isSetSupported: (set: string, version = '1.1') => isSupported(set, version, excelApi) }
  const context = {
    requirements,
    displayLanguage: locale,
    contentLanguage: locale,
    platform: 'OfficeOnline',
    host: 'Excel',
  }
  realm.OSF._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web', hostSpecificFileVersion: '16.00' }),
    getClientEndPoint: () => null,
  }
}

/** Version 1.9 is below 1.13: parts are compared as numbers. ExcelApiOnline and ExcelApiDesktop are there nowhere. */
function isSupported(set: string, version: string, excelApi: string): boolean {
  if (set === 'ExcelApiOnline' || set === 'ExcelApiDesktop') return false
  if (set !== 'ExcelApi') return true
  return Number(version.split('.')[1] ?? 0) <= Number(excelApi.split('.')[1] ?? 0)
}
