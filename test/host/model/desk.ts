import { contains, type Box } from '../../../src/grid/box.ts'
import { WorkbookError, accessDenied } from '../protocol.ts'
import type { Book, BookSheet } from './book.ts'
import { leafOf } from './cell-format.ts'

/** What the objects of the wire share: the book, whether it may be written, and who is told of a change. */
export interface Desk {
  readonly book: Book
  readonly changed: (sheet: BookSheet, box: Box) => void
  /** Event kinds that somebody listens to, by target: `10:Workbook`. */
  readonly listeners: Set<string>
}

const LOCKED = ['protection', 'locked']

export function assertWritable({ book }: Desk, sheet: BookSheet, box: Box): void {
  if (book.isReadOnly) throw accessDenied('the workbook is read-only')
  if (!sheet.isProtected) return
  for (let row = box.top; row <= box.bottom; row++)
    for (let column = box.left; column <= box.right; column++)
      if (leafOf(sheet.cell(row, column).format, LOCKED) !== false)
        throw accessDenied(`sheet ${sheet.name} is protected`)
}

export function assertChangeable({ book }: Desk, sheet: BookSheet): void {
  if (book.isReadOnly) throw accessDenied('the workbook is read-only')
  if (sheet.isProtected) throw accessDenied(`sheet ${sheet.name} is protected`)
}

export function assertStructure({ book }: Desk): void {
  if (book.isReadOnly || book.isStructureProtected) throw accessDenied('the structure of the workbook is protected')
}

/** No part of an array formula can be written alone. */
export function assertWholeArrays(sheet: BookSheet, box: Box): void {
  const cut = sheet.arrays.find(
    (array) =>
      array.top <= box.bottom &&
      array.bottom >= box.top &&
      array.left <= box.right &&
      array.right >= box.left &&
      !(contains(box, array.top, array.left) && contains(box, array.bottom, array.right)),
  )
  if (cut) throw new WorkbookError('InvalidOperation', "You can't change part of an array.")
}
