import { parseRange } from '../../../src/grid/a1.ts'
import { NULL_OBJECT, WorkbookError, invalidArgument, itemNotFound, type HostObject } from '../protocol.ts'
import type { BookName, BookSheet, BookXmlPart } from './book.ts'
import { assertStructure, type Desk } from './desk.ts'
import { addressOf } from './page-object.ts'
import { rangeObject, type RangeSelf } from './range-object.ts'
import { tablesObject } from './table-object.ts'
import { worksheetObject } from './worksheet-object.ts'

/** ブック — the root of the wire. */
export function workbookObject(desk: Desk): HostObject {
  const { book } = desk
  return {
    type: 'Workbook',
    scalars: { Name: { get: () => '見本.xlsx' }, ReadOnly: { get: () => book.isReadOnly } },
    parts: {
      Worksheets: () => worksheetsObject(desk),
      Tables: () => tablesObject(desk, book.sheets),
      Names: () => namesObject(desk),
      CustomXmlParts: () => xmlPartsObject(desk),
      Application: () => applicationObject(desk),
      Protection: () => ({
        type: 'WorkbookProtection',
        scalars: { Protected: { get: () => book.isStructureProtected } },
      }),
    },
    methods: {
      GetSelectedRange: () => selectedRange(desk),
      // The way of Excel on the web to what elsewhere is Application.createWorkbook(…).open().
      CreateAndOpenWorkbook: (base64: string) => void book.opened.push(base64),
    },
  }
}

function worksheetsObject(desk: Desk): HostObject {
  const { book } = desk
  const object = (sheet: BookSheet): HostObject => worksheetObject(desk, sheet)
  return {
    type: 'WorksheetCollection',
    items: () => book.sheets.map(object),
    item: (key) => {
      const sheet = book.sheet(String(key))
      if (!sheet) throw itemNotFound(`sheet ${String(key)}`)
      return object(sheet)
    },
    methods: {
      GetItemOrNullObject: (key: string) => {
        const sheet = book.sheet(key)
        return sheet ? object(sheet) : NULL_OBJECT
      },
      GetActiveWorksheet: () => object(activeSheet(desk)),
      Add: (name: string) => {
        assertStructure(desk)
        if (book.sheet(name))
          throw new WorkbookError('ItemAlreadyExists', 'A resource with the same name already exists.')
        if (name.length > 31) throw invalidArgument('the sheet name is too long')
        return object(book.addSheet(name))
      },
      _RegisterDataChangedEvent: () => void desk.listeners.add('10:Workbook'),
      _UnregisterDataChangedEvent: () => void desk.listeners.delete('10:Workbook'),
    },
  }
}

function activeSheet({ book }: Desk): BookSheet {
  const sheet = book.sheet(book.active ?? '') ?? book.sheets[0]
  if (!sheet) throw itemNotFound('the active sheet')
  return sheet
}

function selectedRange(desk: Desk): HostObject {
  const sheet = activeSheet(desk)
  const box = parseRange(desk.book.selected?.address ?? 'A1')
  if (!box) throw itemNotFound('the selection')
  return rangeObject(desk, sheet, box)
}

function namesObject(desk: Desk): HostObject {
  const { book } = desk
  const named = (name: string): BookName | undefined =>
    book.names.find((each) => each.name.toLowerCase() === name.toLowerCase())
  const item = (name: string): HostObject | typeof NULL_OBJECT => {
    const found = named(name)
    return found ? nameObject(desk, found) : NULL_OBJECT
  }
  return {
    type: 'NamedItemCollection',
    items: () => book.names.map((each) => nameObject(desk, each)),
    item: (key) => {
      const found = named(String(key))
      if (!found) throw itemNotFound(`name ${String(key)}`)
      return nameObject(desk, found)
    },
    methods: {
      GetItemOrNullObject: item,
      Add: (name: string, reference: RangeSelf | string) => {
        if (book.isReadOnly) throw new WorkbookError('AccessDenied', 'the workbook is read-only')
        if (named(name)) throw new WorkbookError('ItemAlreadyExists', 'A resource with the same name already exists.')
        const formula = typeof reference === 'string' ? reference : `=${absolute(addressOf(reference))}`
        const added: BookName = { name, formula, visible: true }
        book.names.push(added)
        return nameObject(desk, added)
      },
    },
  }
}

const absolute = (address: string): string => {
  const at = address.lastIndexOf('!') + 1
  return address.slice(0, at) + address.slice(at).replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2')
}

const nameObject = ({ book }: Desk, item: BookName): HostObject => ({
  type: 'NamedItem',
  scalars: {
    Name: { get: () => item.name },
    Formula: { get: () => item.formula, set: (formula: string) => void (item.formula = formula) },
    Visible: { get: () => item.visible, set: (visible: boolean) => void (item.visible = visible) },
    Scope: { get: () => 'Workbook' },
  },
  methods: { Delete: () => void (book.names = book.names.filter((each) => each !== item)) },
})

const NAMESPACE = /^(?:<\?[^>]*\?>)?\s*<[^>]*?xmlns(?::\w+)?="([^"]*)"/u // '<settings xmlns="urn:…">'

function xmlPartsObject(desk: Desk): HostObject {
  const { book } = desk
  const object = (part: BookXmlPart): HostObject => ({
    type: 'CustomXmlPart',
    id: part.id,
    scalars: { Id: { get: () => part.id } },
    methods: {
      GetXml: () => part.xml,
      SetXml: (xml: string) => {
        assertStructure(desk)
        part.xml = xml
      },
      Delete: () => void (book.xmlParts = book.xmlParts.filter((each) => each !== part)),
    },
  })
  const item = (key: string | number): HostObject => {
    const part = book.xmlParts.find(({ id }) => id === key)
    if (!part) throw itemNotFound(`custom XML part ${String(key)}`)
    return object(part)
  }
  return {
    type: 'CustomXmlPartCollection',
    items: () => book.xmlParts.map(object),
    item,
    methods: {
      GetByNamespace: (namespace: string) => {
        const parts = book.xmlParts.filter(({ xml }) => NAMESPACE.exec(xml)?.[1] === namespace)
        return {
          type: 'CustomXmlPartScopedCollection',
          items: () => parts.map(object),
          item,
          methods: { GetOnlyItemOrNullObject: () => (parts.length === 1 && parts[0] ? object(parts[0]) : NULL_OBJECT) },
        }
      },
      Add: (xml: string) => {
        if (book.isReadOnly) throw new WorkbookError('AccessDenied', 'the workbook is read-only')
        const part = { id: book.freeId('xml'), xml }
        book.xmlParts.push(part)
        return object(part)
      },
    },
  }
}

const applicationObject = ({ book }: Desk): HostObject => ({
  type: 'Application',
  scalars: { CalculationMode: { get: () => 'Automatic' } },
  methods: {
    CreateWorkbook: (base64: string) => ({
      type: 'WorkbookCreated',
      id: book.freeId('created'),
      methods: { Open: () => void book.opened.push(base64) },
    }),
    Calculate: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
})
