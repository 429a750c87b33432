import { zipOf, type ZipPart } from './zip-of.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A sheet as XML: the children of `worksheet`, and the parts that hang on it. */
export interface SheetXml {
  readonly name: string
  /** Inside of worksheet; `rows` alone is short for `<sheetData>rows</sheetData>`. */
  readonly xml?: string
  readonly rows?: string
  readonly state?: string
  /** Relationships of the sheet: kind → part name. */
  readonly related?: Readonly<Record<string, string>>
}

export interface BookXml {
  readonly sheets: readonly SheetXml[]
  /** Inside of sst. */
  readonly strings?: string
  /** Inside of styleSheet. */
  readonly styles?: string
  /** Children of workbook before and behind `sheets`. */
  readonly beforeSheets?: string
  readonly afterSheets?: string
  /** Further parts with their content type; the workbook's relationships to them by kind. */
  readonly parts?: readonly {
    readonly name: string
    readonly content: string | Uint8Array
    readonly type: string
    readonly kind?: string
  }[]
  /** Written before every element of the spreadsheet namespace: 'x:'. */
  readonly prefix?: string
  readonly namespace?: string
  readonly relationships?: string
  readonly workbookType?: string
  /** How the entries are packed. */
  readonly zip?: Partial<ZipPart>
  readonly encode?: (xml: string) => string | Uint8Array
}

/** A workbook written out by hand, for everything that writers of our own would not write. */
export const packageOf = (book: BookXml): Uint8Array => zipOf(partsOf(book).map((part) => ({ ...part, ...book.zip })))

/** The same as entries, to be tampered with. */
export function partsOf(book: BookXml): ZipPart[] {
  const p = book.prefix ?? ''
  const main = book.namespace ?? MAIN
  const document = book.relationships ?? DOCUMENT
  const wrap = (root: string, xml: string): string =>
    `${HEAD}<${p}${root} xmlns${p === '' ? '' : `:${p.slice(0, -1)}`}="${main}" xmlns:r="${document}">${xml}</${p}${root}>`
  const encode = book.encode ?? ((xml: string) => xml)
  const own = ownParts(book)
  const sheets = book.sheets.map((sheet, i) => ({
    name: `xl/worksheets/sheet${i + 1}.xml`,
    content: encode(wrap('worksheet', sheet.xml ?? `<${p}sheetData>${sheet.rows ?? ''}</${p}sheetData>`)),
  }))
  const list = book.sheets.map(
    ({ name, state }, i) =>
      `<${p}sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  )
  const workbook = `${book.beforeSheets ?? ''}<${p}sheets>${list.join('')}</${p}sheets>${book.afterSheets ?? ''}`
  return [
    { name: '[Content_Types].xml', content: contentTypes(book, own) },
    { name: '_rels/.rels', content: rels([['officeDocument', 'xl/workbook.xml']], document) },
    { name: 'xl/workbook.xml', content: encode(wrap('workbook', workbook)) },
    { name: 'xl/_rels/workbook.xml.rels', content: rels(workbookRels(book, own), document) },
    ...sheets,
    ...sheetRels(book, document),
    ...(book.strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', content: encode(wrap('sst', book.strings)) }]),
    ...(book.styles === undefined ? [] : [{ name: 'xl/styles.xml', content: encode(wrap('styleSheet', book.styles)) }]),
    ...own.map(({ name, content }) => ({ name, content })),
  ]
}

const ownParts = (book: BookXml): NonNullable<BookXml['parts']> => book.parts ?? []

function workbookRels(book: BookXml, own: NonNullable<BookXml['parts']>): [string, string][] {
  return [
    ...book.sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
    ...(book.strings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml'] as [string, string]]),
    ...(book.styles === undefined ? [] : [['styles', 'styles.xml'] as [string, string]]),
    ...own.flatMap(({ kind, name }): [string, string][] => (kind ? [[kind, `/${name}`]] : [])),
  ]
}

const sheetRels = (book: BookXml, document: string): ZipPart[] =>
  book.sheets.flatMap(({ related }, i) =>
    related
      ? [
          {
            name: `xl/worksheets/_rels/sheet${i + 1}.xml.rels`,
            content: rels(
              Object.entries(related).map(([kind, part]) => [kind, `/${part}`]),
              document,
            ),
          },
        ]
      : [],
  )

const rels = (list: readonly (readonly [string, string])[], document: string): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${document}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

function contentTypes(book: BookXml, own: NonNullable<BookXml['parts']>): string {
  const types: [string, string][] = [
    ['xl/workbook.xml', book.workbookType ?? `${SHEET_TYPES}.sheet.main+xml`],
    ...book.sheets.map((_, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, `${SHEET_TYPES}.worksheet+xml`]),
    ...(book.strings === undefined
      ? []
      : [['xl/sharedStrings.xml', `${SHEET_TYPES}.sharedStrings+xml`] as [string, string]]),
    ...(book.styles === undefined ? [] : [['xl/styles.xml', `${SHEET_TYPES}.styles+xml`] as [string, string]]),
    ...own.map(({ name, type }): [string, string] => [name, type]),
  ]
  const overrides = types.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`
}
