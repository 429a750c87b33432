import { CanceledError, CommandType, ICommandService, type ICommandInfo, type Univer } from '@univerjs/core'
import type { ICellData, IStyleData } from '@univerjs/core'

/** シートの命令 — those whose effect the file takes as a change of cell contents, or that only change the view. All others are refused, and the person is told. */
const ALLOWED: ReadonlySet<string> = new Set(
  [
    'auto-clear-content',
    'auto-fill',
    'change-zoom-ratio',
    'clear-selection-content',
    'copy-down',
    'copy-right',
    'expand-selection',
    'move-selection',
    'move-selection-enter-tab',
    'numfmt.set.numfmt',
    'optional-paste',
    'paste',
    'paste-by-short-key',
    'paste-formula',
    'paste-value',
    'refill',
    'repeat-last-action',
    'scroll-to-cell',
    'scroll-view',
    'scroll-view-reset',
    'select-all',
    'select-range',
    'set-range-values',
    'set-scroll-relative',
    'set-worksheet-activate',
    'set-zoom-ratio',
  ].map((name) => `sheet.command.${name}`),
)

/** What may happen to the grid's data when it is not our own doing. Row heights follow the text here as they do in Excel, which needs no entry in the file. */
const MUTATIONS: ReadonlySet<string> = new Set([
  // Copied cells bring their highlights along: shown, and not written into the file.
  'sheet.mutation.add-conditional-rule',
  'sheet.mutation.data-validation-formula-mark-dirty',
  'sheet.mutation.delete-conditional-rule',
  'sheet.mutation.set-conditional-rule',
  'sheet.mutation.empty',
  'sheet.mutation.mark-dirty-filter-change',
  'sheet.mutation.remove.numfmt',
  'sheet.mutation.set-range-values',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.set.numfmt',
])

const SHEET_COMMAND = /^sheets?[.-]/u // 'sheet.command.insert-row-after'
/** Bold and the like inside a cell that is being edited: the file takes a text whole. */
const INLINE_FORMAT = /^doc\.command\.set-inline-format/u // 'doc.command.set-inline-format-bold'
const MERGES = /^sheet\.mutation\.(?:add|remove)-worksheet-merge$/u // 'sheet.mutation.add-worksheet-merge'

export interface Guard {
  /** Runs our own changes, which keep the file in step themselves. */
  ours<T>(work: () => T): T
  readonly isOurs: () => boolean
}

/**
 * 番人 — lets through what the file can take, and refuses the rest before it happens: inserting and deleting rows, columns and sheets, merging, sorting, styles.
 * `refused` is told, so that nothing is lost without a word.
 */
export function guardGrid(univer: Univer, refused: () => void): Guard {
  const commands = univer.__getInjector().get(ICommandService)
  let depth = 0
  commands.beforeCommandExecuted((info, options) => {
    if (depth > 0 || options?.['fromFormula']) return
    if (isAllowed(info)) return
    refused()
    throw new CanceledError()
  })
  return {
    ours: (work) => {
      depth++
      try {
        return work()
      } finally {
        depth--
      }
    },
    isOurs: () => depth > 0,
  }
}

function isAllowed(info: Readonly<ICommandInfo>): boolean {
  if (INLINE_FORMAT.test(info.id)) return false
  if (!SHEET_COMMAND.test(info.id)) return true
  if (info.type === CommandType.COMMAND) return ALLOWED.has(info.id)
  if (info.type === CommandType.OPERATION) return true
  if (MERGES.test(info.id)) return emptied(info)
  if (info.id === 'sheet.mutation.set-range-values') withoutStyles(info)
  return MUTATIONS.has(info.id)
}

/** What is pasted brings merges along: they are left out, the contents are taken. */
function emptied(info: Readonly<ICommandInfo>): boolean {
  const params = info.params as { ranges?: unknown[] } | undefined
  if (params) params.ranges = []
  return true
}

/** Contents come without their looks; a number format stays, for it says what a number means (45%). */
function withoutStyles(info: Readonly<ICommandInfo>): void {
  const { cellValue } = info.params as { cellValue?: Record<number, Record<number, ICellData | null>> }
  for (const row of Object.values(cellValue ?? {})) {
    for (const cell of Object.values(row)) {
      if (cell?.s === undefined || cell.s === null) continue
      const format = typeof cell.s === 'string' ? undefined : (cell.s as IStyleData).n
      if (format) cell.s = { n: format }
      else delete cell.s
    }
  }
}
