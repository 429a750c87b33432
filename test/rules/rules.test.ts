import { readFileSync, readdirSync } from 'node:fs'
import { RULES } from '../../src/rules/index.ts'
import { problemsIn, rulesPage } from '../../src/rules/rules-page.ts'
import type { Example, Rule } from '../../src/rules/rule.ts'

interface Case {
  readonly name: string
  readonly rule: Rule
  readonly example: Example
}

const casesOf = (kind: 'ok' | 'ng'): Case[] =>
  RULES.flatMap((rule) => rule[kind].map((example) => ({ name: `${rule.code}: ${example.says}`, rule, example })))

const KEBAB = /^[a-z]+(-[a-z]+)*$/u
const CODE = /^[A-Z]+(_[A-Z]+)*$/u
const JAPANESE_SENTENCES = /^[^\n]+。[^\n]*ください。$|^[^\n]+。[^\n]+なります。$/u

describe('the rules', () => {
  it.each(casesOf('ok'))('accepts — $name', ({ rule, example }) => {
    expect(problemsIn(rule, example)).toEqual([])
  })

  it.each(casesOf('ng'))('reports — $name', ({ rule, example }) => {
    const problems = problemsIn(rule, example)
    expect(problems.map(({ text }) => text)).toEqual(example.texts)
    expect(problems.flatMap(({ fix }) => (fix ? [fix.text] : []))).toEqual(example.fixes ?? [])
    for (const { message } of problems) expect(message).toMatch(JAPANESE_SENTENCES)
  })

  it('stand in files of their own name, each once in the list', () => {
    const files = readdirSync('src/rules')
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -3))
    const ids = RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length)
    expect(files).toEqual(expect.arrayContaining(ids))
  })

  it.each(RULES.map((rule) => ({ id: rule.id, rule })))(
    '$id has an id, a code, a title and both examples',
    ({ rule }) => {
      expect(rule.id).toMatch(KEBAB)
      expect(rule.code).toMatch(CODE)
      expect(rule.title).not.toBe('')
      expect(rule.summary.endsWith('。')).toBe(true)
      expect(rule.ok.length).toBeGreaterThan(0)
      expect(rule.ng.length).toBeGreaterThan(0)
    },
  )

  it('have every code of the table of findings', () => {
    expect(RULES.map(({ code, severity }) => `${code} ${severity}`).sort()).toEqual(TABLE)
  })

  it('are printed in docs/rules.md as they are', () => {
    expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage(RULES))
  })
})

/** DECISION_STALE beside the table: what a person decided by hand must not vanish silently. */
const TABLE = [
  'ACTUAL_WITHOUT_LETTER warning',
  'AMBIGUOUS_PLACE warning',
  'BUDGET_JUMP warning',
  'BUDGET_UNIT_MIXED warning',
  'CELL_ERROR error',
  'CONFLICT warning',
  'CUMULATIVE_INCONSISTENT warning',
  'DASH_VARIANT info',
  'DEADLINE_PAST warning',
  'DECISION_STALE warning',
  'DEPARTMENT_MISSING error',
  'DIRECTION_UNSURE warning',
  'EVALUATION_EMPTY warning',
  'FORMULA_LIKE_TEXT warning',
  'HEAD_MISSING warning',
  'HIDDEN_PLAN info',
  'INDICATOR_NOT_QUANTITATIVE warning',
  'INDICATOR_SEVERAL_TARGETS warning',
  'INDICATOR_UNIT_MISSING warning',
  'INDICATOR_WITHOUT_STRATEGY warning',
  'INDICATOR_YEAR_MISSING warning',
  'ISSUE_NUMBER_DUPLICATE error',
  'ISSUE_NUMBER_GAP warning',
  'ISSUE_NUMBER_ORDER info',
  'LEGEND_UNKNOWN warning',
  'LETTER_OUTSIDE_LEGEND error',
  'LETTER_WITHOUT_ACTUAL warning',
  'LOW_CONFIDENCE warning',
  'NO_PLAN error',
  'NUMBER_AS_TEXT info',
  'OLD_COPY info',
  'PLACEHOLDER error',
  'PLAN_YEAR_MISSING error',
  'PRIOR_DIFFERS warning',
  'RESTATED_UNCLEAR error',
  'RESULT_UNIT_MISMATCH warning',
  'SECTION_EMPTY warning',
  'SECTION_MISSING warning',
  'SETTLED_MISSING warning',
  'STALE_FUNCTION warning',
  'STRATEGY_HEADING_DIFFERS info',
  'STRATEGY_WITHOUT_INDICATOR warning',
  'TARGET_BELOW_PRIOR warning',
  'TARGET_DECREASING warning',
  'TARGET_UNSURE warning',
  'TOTAL_MISMATCH error',
  'TOTAL_PARTIAL warning',
  'TOTAL_ROUNDING info',
  'UNIT_MISSING error',
  'WIDTH_MIXED info',
  'YEAR_SHIFT error',
].sort()
