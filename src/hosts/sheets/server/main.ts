import { CALLS } from '../../../functions/calls.ts'
import { applyEdits } from './apply-edits.ts'
import { customFunction } from './custom-functions.ts'
import { door } from './door.ts'
import { onInstall, onOpen, openSidebar } from './menu.ts'
import { outlineOf } from './outline.ts'
import { readSheet } from './read-sheet.ts'
import { selectCell, selectedCell } from './select-cell.ts'
import { writeSettings } from './settings-store.ts'
import { removeSheet, writeSheet } from './write-sheet.ts'

/** PLAN_STATUS … — one for each function of the catalogue. */
const functions = Object.fromEntries(CALLS.map((one) => [`PLAN_${one.name}`, customFunction(one)]))

/**
 * Code.js の中身 — becomes the one object `Core_`, whose closing underscore keeps it out of menus, of google.script.run and of the list of functions. What
 * Google sees are the stubs behind it: one for each name here.
 */
export default {
  ...functions,
  onOpen,
  onInstall,
  openSidebar,
  api_outline: door('api_outline', outlineOf),
  api_read: door('api_read', ({ sheet }) => readSheet(sheet)),
  api_apply: door('api_apply', ({ edits }) => ({ outcomes: [...applyEdits(edits)] })),
  api_writeSheet: door('api_writeSheet', ({ drawing }) => writeSheet(drawing)),
  api_removeSheet: door('api_removeSheet', ({ sheet }) => ({ removed: removeSheet(sheet) })),
  api_select: door('api_select', ({ sheet, cell }) => (selectCell(sheet, cell), {})),
  api_selection: door('api_selection', () => ({ at: selectedCell() })),
  api_settings: door('api_settings', ({ json }) => (writeSettings(json), {})),
}
