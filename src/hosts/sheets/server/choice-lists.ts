import { boxAt, type Box } from '../../../grid/box.ts'
import { areaOf } from '../common/areas.ts'
import type { SheetReply } from '../common/wire.ts'

type Rule = GoogleAppsScript.Spreadsheet.DataValidation
type Lists = SheetReply['lists']

/**
 * 入力規則（リスト） — the drop-down lists of a used range. Each rule has to be asked for its words by two calls of its own, so that down a column the
 * first, the middle and the last rule of a run stand for all of it where they agree; where they do not, each is asked.
 */
export function listsIn(range: GoogleAppsScript.Spreadsheet.Range): Lists {
  const rules = range.getDataValidations()
  const columns = rules[0]?.length ?? 0
  const found = new Map<string, string[]>()
  for (let column = 0; column < columns; column++) {
    for (const run of runsDown(rules, column)) noteRun(found, run, column)
  }
  return [...found].map(([source, areas]) => ({ areas, source }))
}

interface Run {
  readonly top: number
  readonly rules: readonly Rule[]
}

function runsDown(rules: readonly (readonly (Rule | null)[])[], column: number): readonly Run[] {
  const runs: { top: number; rules: Rule[] }[] = []
  rules.forEach((line, row) => {
    const rule = line[column]
    if (!rule) return
    const last = runs[runs.length - 1]
    if (last && last.top + last.rules.length === row) last.rules.push(rule)
    else runs.push({ top: row, rules: [rule] })
  })
  return runs
}

function noteRun(found: Map<string, string[]>, { top, rules }: Run, column: number): void {
  const sampled = new Set([0, Math.floor(rules.length / 2), rules.length - 1])
  const sources = new Set([...sampled].map((place) => sourceOf(rules[place])))
  const [only] = sources
  if (sources.size === 1)
    note(found, only ?? null, { top, left: column, bottom: top + rules.length - 1, right: column })
  else rules.forEach((rule, place) => note(found, sourceOf(rule), boxAt(top + place, column)))
}

function note(found: Map<string, string[]>, source: string | null, box: Box): void {
  if (source === null) return
  const areas = found.get(source) ?? []
  if (areas.length === 0) found.set(source, areas)
  areas.push(areaOf(box))
}

/** The list as an .xlsx file writes it: '"A,B"' or "'リスト'!$A$2:$A$3"; null for a rule of another kind. */
function sourceOf(rule: Rule | undefined): string | null {
  if (!rule) return null
  const kinds = SpreadsheetApp.DataValidationCriteria
  const kind = rule.getCriteriaType()
  if (kind === kinds.VALUE_IN_LIST) return `"${(rule.getCriteriaValues()[0] as readonly string[]).join(',')}"`
  if (kind !== kinds.VALUE_IN_RANGE) return null
  const range = rule.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range
  return `'${range.getSheet().getName().replace(/'/gu, "''")}'!${range.getA1Notation()}`
}
