/** What a manifest needs around it. */
export interface Delivered {
  /** Files beside the page, by their path. */
  readonly files: ReadonlySet<string>
  /** Width and height of an icon, by its path. */
  readonly sizeOf: (path: string) => readonly [number, number]
  /** Names that commands.ts associates. */
  readonly commands: ReadonlySet<string>
  readonly origin: string
}

const ELEMENT = /<(?:bt:)?(?<name>[A-Za-z]+)(?<attributes>(?:\s+[\w:.-]+="[^"]*")*)\s*\/?>/gu
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/gu

interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** マニフェストの誤り — what the XML schema cannot see: resources, files, icon sizes, commands, addresses, words in both languages. */
export function manifestFaults(xml: string, delivered: Delivered): readonly string[] {
  const elements = elementsOf(xml)
  return [
    ...resourceFaults(elements),
    ...addressFaults(elements, delivered),
    ...iconFaults(elements, delivered),
    ...commandFaults(xml, delivered),
    ...wordFaults(xml),
    ...identityFaults(xml),
  ]
}

const elementsOf = (xml: string): readonly Element[] =>
  [...xml.matchAll(ELEMENT)].map(({ groups }) => ({
    name: groups?.['name'] ?? '',
    attributes: new Map(
      [...(groups?.['attributes'] ?? '').matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]),
    ),
  }))

const RESOURCES: ReadonlySet<string> = new Set(['Image', 'Url', 'String'])
const LONGEST_ID = 32

function resourceFaults(elements: readonly Element[]): string[] {
  const defined = elements
    .filter(({ name }) => RESOURCES.has(name))
    .flatMap(({ attributes }) => attributes.get('id') ?? [])
  const used = new Set(elements.flatMap(({ attributes }) => attributes.get('resid') ?? []))
  const controls = elements
    .filter(({ name }) => ['Control', 'Group', 'CustomTab'].includes(name))
    .flatMap(({ attributes }) => attributes.get('id') ?? [])
  return [
    ...[...used].filter((id) => !defined.includes(id)).map((id) => `resid is not defined: ${id}`),
    ...defined.filter((id) => !used.has(id)).map((id) => `resource is not used: ${id}`),
    ...[...defined, ...controls].filter((id, index, all) => all.indexOf(id) !== index).map((id) => `id twice: ${id}`),
    ...defined.filter((id) => id.length > LONGEST_ID).map((id) => `id is too long: ${id}`),
  ]
}

function addressFaults(elements: readonly Element[], { files, origin }: Delivered): string[] {
  const addresses = elements.flatMap(({ attributes }) =>
    ['DefaultValue', 'Value'].flatMap((key) => {
      const value = attributes.get(key) ?? ''
      return /^\w+:\/\//u.test(value) ? [value] : []
    }),
  )
  return addresses.flatMap((address) => {
    if (!address.startsWith('https://')) return [`not https: ${address}`]
    if (!address.startsWith(`${origin}/`)) return [`another place: ${address}`]
    return files.has(address.slice(origin.length + 1)) ? [] : [`no such file: ${address}`]
  })
}

function iconFaults(elements: readonly Element[], { sizeOf, files, origin }: Delivered): string[] {
  const addressOf = new Map(
    elements
      .filter(({ name }) => name === 'Image')
      .map(({ attributes }) => [attributes.get('id'), attributes.get('DefaultValue') ?? '']),
  )
  const declared = elements
    .filter(({ name, attributes }) => name === 'Image' && attributes.has('size'))
    .map(({ attributes }): [number, string] => [
      Number(attributes.get('size')),
      addressOf.get(attributes.get('resid')) ?? '',
    ])
  const plain = (
    [
      ['IconUrl', 32],
      ['HighResolutionIconUrl', 64],
    ] as const
  ).flatMap(([name, size]) =>
    elements
      .filter((element) => element.name === name)
      .map(({ attributes }): [number, string] => [size, attributes.get('DefaultValue') ?? '']),
  )
  const wrong = [...declared, ...plain].flatMap(([size, address]) => {
    const path = address.slice(origin.length + 1)
    if (!files.has(path)) return []
    const [width, height] = sizeOf(path)
    return width === size && height === size ? [] : [`icon is not ${size} px: ${address}`]
  })
  const missing = [16, 32, 80]
    .filter((size) => !declared.some(([each]) => each === size))
    .map((size) => `no icon of ${size} px`)
  return [...new Set([...wrong, ...missing])]
}

function commandFaults(xml: string, { commands }: Delivered): string[] {
  const named = [...xml.matchAll(/<FunctionName>([^<]*)<\/FunctionName>/gu)].map(([, name = '']) => name)
  return [
    ...named.filter((name) => !commands.has(name)).map((name) => `nothing listens to: ${name}`),
    ...[...commands].filter((name) => !named.includes(name)).map((name) => `no button for: ${name}`),
  ]
}

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/u
const STRING = /<bt:String id="(?<id>[^"]*)" DefaultValue="(?<ja>[^"]*)"(?:\/>|>(?<inner>[^]*?)<\/bt:String>)/gu
const ENGLISH = /<bt:Override Locale="en-US" Value="(?<en>[^"]*)"/u

/** Each text in both languages, no Japanese left in the English. */
const wordFaults = (xml: string): string[] =>
  [...xml.matchAll(STRING)].flatMap(({ groups }) => {
    const english = ENGLISH.exec(groups?.['inner'] ?? '')?.groups?.['en']
    if (english === undefined) return [`no English for: ${groups?.['id'] ?? ''}`]
    return JAPANESE.test(english) ? [`Japanese in the English of: ${groups?.['id'] ?? ''}`] : []
  })

function identityFaults(xml: string): string[] {
  return [
    ...(/<Namespace resid="/u.test(xml) && /DefaultValue="PLAN"/u.test(xml)
      ? []
      : ['the functions are not in the namespace PLAN']),
    ...(/<Runtime resid="Page.Url" lifetime="long"\/>/u.test(xml) ? [] : ['no shared runtime']),
    ...(/<Set Name="SharedRuntime" MinVersion="1.1"\/>/u.test(xml) ? [] : ['SharedRuntime is not required']),
    ...(/<Set Name="ExcelApi" MinVersion="1.13"\/>/u.test(xml) ? [] : ['ExcelApi 1.13 is not required']),
  ]
}
