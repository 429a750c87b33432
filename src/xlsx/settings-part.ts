import type { Package } from './package.ts'
import { RELATIONSHIPS } from './xml/namespaces.ts'
import { utf8 } from './xml/utf8.ts'
import { escapeText } from './xml/xml-text.ts'
import { parseXml } from './xml/xml-tree.ts'

/** The namespace by which Excel, the workbench and we find the part again. */
export const SETTINGS_NAMESPACE = 'urn:plansheet:settings'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
/** Names our part among other custom XML of the workbook; a constant, for a workbook has one. */
const ITEM_ID = '{6F7B1B0E-5C1D-4C56-9B0A-2F1A8C1E7D34}'

/** アドイン設定を読む — the JSON kept in the workbook's own custom XML part, null when there is none. */
export function readSettings(opened: Package): string | null {
  const part = settingsPart(opened)
  return part === undefined ? null : settingsIn(opened.read(part))
}

/** 設定のXML — the part's document, for a spreadsheet that keeps custom XML itself. */
export const settingsXml = (json: string): string =>
  `<settings xmlns="${SETTINGS_NAMESPACE}">${escapeText(json)}</settings>`

/** The JSON inside such a document. */
export const settingsIn = (xml: Uint8Array): string => parseXml(xml).text

/** アドイン設定を書く — replaces, adds or (null) takes away the part. */
export function writeSettings(opened: Package, json: string | null): void {
  const part = settingsPart(opened)
  if (json === null) return part === undefined ? undefined : removeSettings(opened, part)
  const xml = utf8(HEAD + settingsXml(json))
  if (part === undefined) addSettings(opened, xml)
  else opened.replace(part, xml)
}

const settingsPart = (opened: Package): string | undefined =>
  opened.related(opened.workbook, 'customXml').find((part) => isOurs(opened, part))

/** Custom XML of others may be anything, even broken: then it is not ours. */
function isOurs(opened: Package, part: string): boolean {
  try {
    return parseXml(opened.read(part)).name === 'ps:settings'
  } catch {
    return false
  }
}

function addSettings(opened: Package, xml: Uint8Array): void {
  const part = opened.freeName('customXml/item#.xml')
  const properties = opened.freeName('customXml/itemProps#.xml')
  opened.add(part, xml, opened.contentType(part) || 'application/xml')
  opened.add(properties, utf8(propertiesXml), PROPERTIES_TYPE)
  opened.relate(opened.workbook, `${RELATIONSHIPS}/customXml`, part)
  opened.relate(part, `${RELATIONSHIPS}/customXmlProps`, properties)
}

const propertiesXml = `${HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${DATA_STORE}"><ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`

function removeSettings(opened: Package, part: string): void {
  for (const properties of opened.related(part, 'customXmlProps')) opened.remove(properties)
  opened.unrelate(opened.workbook, part)
  opened.remove(part)
}
