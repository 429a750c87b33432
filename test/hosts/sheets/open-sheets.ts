import type { MemoryBook } from '../../../src/hosts/memory/memory-workbook.ts'
import { bridgeOver } from '../../../src/hosts/sheets/client/bridge.ts'
import { SheetsHost } from '../../../src/hosts/sheets/client/sheets-host.ts'
import server from '../../../src/hosts/sheets/server/main.ts'
import { FakeBook } from './fake/fake-book.ts'
import { FakeProtection } from './fake/fake-protection.ts'
import { fakeRunner } from './fake/fake-runner.ts'
import { fakeServices, type FakeServices } from './fake/fake-services.ts'

export interface OpenedSheets {
  readonly host: SheetsHost
  readonly book: FakeBook
  readonly services: FakeServices
  readonly saved: { readonly bytes: Uint8Array; readonly name: string }[]
  /** The person comes back to the sidebar. */
  readonly comeBack: () => void
}

/** A memory book as a fake spreadsheet, with the add-in over it: the server's own code, the bridge and the sidebar's host. */
export function openSheets(described: MemoryBook): OpenedSheets {
  const book = fakeOf(described)
  const services = fakeServices(book)
  Object.assign(globalThis, services)
  if (described.settings) server.api_settings(JSON.stringify({ json: described.settings }))
  const saved: { bytes: Uint8Array; name: string }[] = []
  const listeners = new Set<() => void>()
  const host = new SheetsHost(
    bridgeOver(() => fakeRunner(server)),
    {
      locale: 'ja-JP',
      save: (bytes, name) => void saved.push({ bytes, name }),
      onFocus: (listener) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
  )
  book.calls.reset()
  return { host, book, services, saved, comeBack: () => listeners.forEach((listener) => listener()) }
}

export function fakeOf({ sheets }: MemoryBook): FakeBook {
  const book = new FakeBook()
  const cached = new Map<string, string | number | boolean>()
  book.calculate = (formula) => cached.get(formula) ?? '#ERROR!'
  for (const parts of sheets) {
    const sheet = book.add(parts.name)
    sheet.hidden = parts.visibility !== undefined && parts.visibility !== 'visible'
    sheet.merges = [...(parts.merges ?? [])]
    if (parts.isProtected) sheet.protections.push(new FakeProtection(sheet))
    for (const { row, column, value, formula, format, rich } of parts.cells) {
      const shown = typeof value === 'object' ? value.error : value
      if (formula) cached.set(`=${formula}`, shown)
      Object.assign(sheet.cell(row, column), {
        value: shown,
        formula: formula ? `=${formula}` : '',
        format: format ?? (typeof value === 'string' ? '@' : 'General'),
        runs: rich ? 2 : 1,
      })
    }
  }
  return book
}
