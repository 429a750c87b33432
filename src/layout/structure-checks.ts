import { parseA1 } from '../grid/a1.ts'
import type { CellRef } from '../grid/workbook-grid.ts'
import { refName } from '../grid/workbook-grid.ts'
import { literal } from './expression.ts'
import type { Form } from './form-source.ts'
import { isTableRow } from './indicator-source.ts'

/** A formula holds about this many checks (8,192 characters; each takes up to some sixty). */
const MOST_LENGTH = 6_500

/**
 * 構成の確認 — terms that are 0 while a cell stands in the row and column where it was read, and while a text of several lines has as many
 * lines as then. Addresses move with inserted rows, so the row's own number tells; a deleted row makes the reference an error.
 */
export function structureChecks(form: Form): readonly string[] {
  const checks: string[] = []
  let length = 0
  for (const check of candidates(form)) {
    length += check.length + 1
    if (length > MOST_LENGTH) break
    checks.push(check)
  }
  return checks
}

function candidates(form: Form): readonly string[] {
  const refs = uniqueRefs(usedRefs(form))
  const lines = refs.filter((at) => form.sources.textAt(at).includes('\n')).map((at) => lineCheck(form, at))
  return [
    ...lastOfSheets(refs).map((at) => placeCheck(form, at)),
    ...lines,
    ...nameChecks(form),
    ...refs.map((at) => placeCheck(form, at)),
  ].filter((check) => check !== '')
}

/** Rows of a table that change places bring other names. */
const nameChecks = (form: Form): readonly string[] =>
  form.plan.issues.flatMap((issue) =>
    issue.indicators.flatMap((indicator) => {
      const address = indicator.source.nameAt ? form.sources.addressOf(indicator.source.nameAt) : null
      const isFollowed = isTableRow(indicator) && address !== null
      return isFollowed
        ? [`(${address}<>${literal(form.sources.textAt(indicator.source.nameAt ?? indicator.at))})`]
        : []
    }),
  )

/** All cells that this sheet follows. */
function usedRefs(form: Form): readonly CellRef[] {
  const { provenance } = form.source.recognized
  const places = Object.values(provenance).flatMap((place) => [
    ...(place.labelAt ? [place.labelAt] : []),
    ...place.cells,
  ])
  const rows = form.plan.issues.flatMap((issue) =>
    issue.indicators.flatMap(({ at, source }) => [at, source.actualAt, source.nameAt]),
  )
  return [...places, ...rows].filter((at): at is CellRef => at !== null)
}

function uniqueRefs(refs: readonly CellRef[]): readonly CellRef[] {
  const byName = new Map(refs.map((at) => [refName(at), at]))
  return [...byName.values()]
}

/** The lowest cell of each sheet comes first: it moves whenever a row is inserted or deleted anywhere above it. */
function lastOfSheets(refs: readonly CellRef[]): readonly CellRef[] {
  const last = new Map<string, CellRef>()
  for (const at of refs) {
    const sheet = 'line' in at ? '' : at.sheet
    const known = last.get(sheet)
    if (!known || rowOf(at) > rowOf(known)) last.set(sheet, at)
  }
  return [...last.values()]
}

const rowOf = (at: CellRef): number => ('line' in at ? at.line - 1 : (parseA1(at.cell)?.row ?? 0))
const columnOf = (at: CellRef): number => ('line' in at ? 0 : (parseA1(at.cell)?.column ?? 0))

function placeCheck(form: Form, at: CellRef): string {
  const address = form.sources.addressOf(at)
  if (address === null) return ''
  return `(ROW(${address})<>${String(rowOf(at) + 1)})+(COLUMN(${address})<>${String(columnOf(at) + 1)})`
}

function lineCheck(form: Form, at: CellRef): string {
  const address = form.sources.addressOf(at)
  if (address === null) return ''
  const count = form.sources.textAt(at).split('\n').length - 1
  return `(LEN(${address})-LEN(SUBSTITUTE(${address},CHAR(10),""))<>${String(count)})`
}
