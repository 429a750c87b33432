import { parseA1 } from '../grid/a1.ts'
import type { CellRef, WorkbookGrid } from '../grid/workbook-grid.ts'
import type { Edit } from '../model/edit.ts'
import type { Finding } from '../model/report.ts'
import type { SheetLayout } from '../model/sheet-layout.ts'
import type { CheckedWorkbook } from './check-plan.ts'
import { fixFindings } from './fix-findings.ts'
import { freezeFormulas } from './freeze-formulas.ts'
import { liveLetters } from './live-letters.ts'
import { repairFormulas } from './repair-formulas.ts'
import { letterProposal, totalProposal, type LeftOut } from './fill-plan.ts'
import { liveForms, submissionSheets, type MakeOptions } from './make-form.ts'

/** 今のブック — a reading of the workbook with all that was made of it. */
export interface CheckedNow extends CheckedWorkbook {
  readonly grid: WorkbookGrid
}

/** 書き込みの案 — what a use case would do, as data, so that the person sees every cell before anything is written. */
export type Proposal = EditProposal | SheetProposal

/** letters 判定 · totals 合計 · fixes 修正 · live 判定の数式 · freeze 数式を値に · repair 数式の再登録 */
export type EditKind = 'letters' | 'totals' | 'fixes' | 'live' | 'freeze' | 'repair'

export interface EditProposal {
  readonly kind: EditKind
  readonly edits: readonly Edit[]
  /** 書き込まないもの — with the reason in words. */
  readonly left: readonly LeftOut[]
}

export type SheetKind = 'form' | 'submission'

export interface SheetProposal {
  readonly kind: SheetKind
  readonly sheets: readonly ProposedSheet[]
  /** True where the sheets become a workbook of their own. */
  readonly asNewWorkbook: boolean
}

export interface ProposedSheet {
  readonly name: string
  /** A sheet of this name stands in the workbook: ours is made anew, another's is left alone by the host. */
  readonly stands: boolean
  readonly rows: number
  /** 値のまま — cells that will not follow the user's own, with what they hold. */
  readonly unlinked: readonly string[]
}

export const proposeLetters = ({ grid, plans }: CheckedNow): EditProposal => ({
  kind: 'letters',
  ...letterProposal(grid, plans),
})

export const proposeTotals = ({ plans }: CheckedNow): EditProposal => ({ kind: 'totals', ...totalProposal(plans) })

export const proposeFixes = (findings: readonly Finding[]): EditProposal => ({
  kind: 'fixes',
  ...fixFindings(findings),
})

/** 判定の数式・値への固定・再登録 — the commands about formulas. */
export function proposeFormulas({ grid, plans }: CheckedNow, kind: 'live' | 'freeze' | 'repair'): EditProposal {
  if (kind === 'live') return { kind, ...liveLetters(grid, plans) }
  return kind === 'freeze' ? { kind, ...freezeFormulas(grid) } : { kind, edits: repairFormulas(grid), left: [] }
}

/** 様式・提出用 — the sheets that would be made of the workbook as it stands. */
export function proposeSheets(
  now: CheckedNow,
  kind: SheetKind,
  newWorkbook: boolean,
  make: MakeOptions,
): SheetProposal {
  const asNewWorkbook = kind === 'submission' && newWorkbook
  const known = new Set(asNewWorkbook ? [] : now.grid.sheets.map(({ name }) => name))
  const sheets = layoutsOf(now, kind, newWorkbook, make).map((layout) => ({
    name: layout.name,
    stands: known.has(layout.name),
    rows: layout.rows.length,
    unlinked: (layout.unlinked ?? []).map(({ what }) => what),
  }))
  return { kind, sheets, asNewWorkbook }
}

/** The layouts of a proposal, made from the workbook as it is now. */
export function layoutsOf(
  now: CheckedNow,
  kind: SheetKind,
  newWorkbook: boolean,
  make: MakeOptions,
): readonly SheetLayout[] {
  if (kind === 'form') return liveForms(now, now.grid, make)
  const sheets = submissionSheets(now, now.grid, make)
  return newWorkbook ? sheets : sheets.map(forSameWorkbook)
}

const LONGEST_NAME = 31

/** Beside the user's own sheets the submission must not take the place of the live form. */
const forSameWorkbook = (layout: SheetLayout): SheetLayout => ({
  ...layout,
  name: `提出用_${layout.name}`.slice(0, LONGEST_NAME),
})

/** 変わったセル — edits of a proposal whose cells no longer hold what was shown; a host will refuse them. */
export const outdatedEdits = ({ edits }: EditProposal, grid: WorkbookGrid): readonly Edit[] =>
  edits.filter(({ at, before }) => textAt(grid, at) !== before)

function textAt(grid: WorkbookGrid, at: CellRef): string {
  if ('line' in at) return grid.lines?.[at.line - 1] ?? ''
  const place = parseA1(at.cell)
  const sheet = grid.sheets.find(({ name }) => name === at.sheet)
  return (place && sheet?.row(place.row)?.cells.find(({ column }) => column === place.column)?.text) ?? ''
}
