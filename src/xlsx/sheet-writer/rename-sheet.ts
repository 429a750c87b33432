import { quoteSheet, setDefinedName } from '../defined-names.ts'
import type { Package } from '../package.ts'
import { readWorkbookPart } from '../workbook-part.ts'
import { splice } from '../xml/splice.ts'
import { escapeAttribute } from '../xml/xml-text.ts'
import { childNamed, childrenNamed } from '../xml/xml-tree.ts'

/** シート名を変える — in the list of sheets and in the defined names that point to it; our own sheets are referred to from nowhere else. */
export function renameSheet(opened: Package, from: string, to: string): void {
  const { root, names } = readWorkbookPart(opened)
  const entry = childrenNamed(childNamed(root, 'sheets'), 'sheet').find((each) => each.attributes.get('name') === from)
  const place = entry?.places.get('name')
  if (!place) return
  opened.replace(opened.workbook, splice(opened.read(opened.workbook), [{ ...place, text: escapeAttribute(to) }]))
  for (const name of names) {
    const text = pointedTo(name.text, from, to)
    if (text !== name.text) setDefinedName(opened, { ...name, text })
  }
}

function pointedTo(text: string, from: string, to: string): string {
  for (const head of [`${quoteSheet(from)}!`, `${from}!`]) {
    if (text.startsWith(head)) return `${quoteSheet(to)}!${text.slice(head.length)}`
  }
  return text
}
