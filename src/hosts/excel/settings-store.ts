import type { SettingsStore } from '../../model/port.ts'
import { SETTINGS_NAMESPACE, settingsIn, settingsXml } from '../../xlsx/settings-part.ts'
import { utf8 } from '../../xlsx/xml/utf8.ts'
import { translated } from './excel-errors.ts'
import { answerOf } from './read/place.ts'

/** アドイン設定 — the workbook's own custom XML part; the file host reads and writes the same one. Nothing is kept between two calls. */
export const SETTINGS_STORE: SettingsStore = {
  get: () => translated(Excel.run(readSettings)),
  set: (json) => translated(Excel.run((context) => writeSettings(context, json))),
}

async function readSettings(context: Excel.RequestContext): Promise<string | null> {
  const part = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).getOnlyItemOrNullObject()
  part.load('id')
  await context.sync()
  if (part.isNullObject) return null
  const xml = part.getXml()
  await context.sync()
  return settingsIn(utf8(answerOf(xml)))
}

async function writeSettings(context: Excel.RequestContext, json: string | null): Promise<void> {
  const { customXmlParts } = context.workbook
  const parts = customXmlParts.getByNamespace(SETTINGS_NAMESPACE)
  parts.load('items/id')
  await context.sync()
  const [first, ...others] = parts.items.map(({ id }) => customXmlParts.getItem(id))
  for (const other of others) other.delete()
  if (json === null) first?.delete()
  else if (first) first.setXml(settingsXml(json))
  else customXmlParts.add(settingsXml(json))
  await context.sync()
}
