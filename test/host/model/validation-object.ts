import type { Box } from '../../../src/grid/box.ts'
import type { HostObject } from '../protocol.ts'
import type { BookSheet } from './book.ts'
import { assertChangeable, type Desk } from './desk.ts'

interface Rule {
  readonly list?: { readonly inCellDropDown: boolean; readonly source: string }
}

/** 入力規則 — of the kind list only, the one we read and write. */
export function validationObject(desk: Desk, sheet: BookSheet, box: Box): HostObject {
  const found = (): string | null => {
    const lists = sheet.lists.filter(
      ({ box: area }) =>
        area.top <= box.top && area.bottom >= box.bottom && area.left <= box.left && area.right >= box.right,
    )
    return lists[0]?.source ?? null
  }
  return {
    type: 'DataValidation',
    scalars: {
      Type: { get: () => (found() === null ? 'None' : 'List') },
      Rule: {
        get: () => (found() === null ? {} : { list: { inCellDropDown: true, source: found() } }),
        set: (rule: Rule) => {
          assertChangeable(desk, sheet)
          if (rule.list) sheet.lists.push({ box, source: rule.list.source })
        },
      },
    },
    methods: {
      Clear: () =>
        void (sheet.lists = sheet.lists.filter((list) => list.box.top > box.bottom || list.box.bottom < box.top)),
    },
  }
}
