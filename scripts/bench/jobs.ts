import { readFileSync } from 'node:fs'
import { recognize } from '../../src/recognize/recognize.ts'
import { checkWorkbook, readPlans } from '../../src/app/check-plan.ts'
import { liveForms } from '../../src/app/make-form.ts'
import { judge } from '../../src/compute/judge.ts'
import { openFile } from '../../src/hosts/file/open-file.ts'
import { PROFILES } from '../../src/profiles/index.ts'
import { readTarget } from '../../src/text/target.ts'
import { inflateParts, scanParts } from './inflate-and-scan.ts'
import { largePlan } from './large-plan.ts'
import { judgeQuestions } from './questions.ts'

/** 測る仕事 — one thing to measure: `prepare` is not counted, what it gives back is; the answer says what was done, so that a fast nothing is seen. */
export interface Job {
  readonly prepare: (file: string) => Promise<() => unknown>
}

/** 大きな運営方針 — more than any department has. */
const ISSUES = 40
const INDICATORS = 1_000
const QUESTIONS = 20_000
const NUMBER = /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?/u // '1,300'

export const JOBS: Readonly<Record<string, Job>> = {
  inflate: { prepare: async (file) => () => ({ parts: inflateParts(readFileSync(file)).size }) },
  bound: { prepare: async (file) => () => scanParts(inflateParts(readFileSync(file))) },
  read: { prepare: async (file) => async () => ({ cells: cellsOf((await openFile(file)).grid) }) },
  check: {
    prepare: async (file) => async () => {
      const { plans, findings } = readPlans((await openFile(file)).grid)
      return { ...plans[0]?.counts, findings: findings.length }
    },
  },
  recognize: {
    prepare: async (file) => {
      const { grid } = await openFile(file)
      return () => {
        const { plans } = recognize(grid, { profiles: PROFILES })
        return { indicators: plans[0]?.plan.issues.reduce((sum, { indicators }) => sum + indicators.length, 0) }
      }
    },
  },
  layout: {
    prepare: async () => {
      const grid = largePlan(ISSUES, INDICATORS / ISSUES)
      const checked = checkWorkbook(grid)
      return () => {
        const [form] = liveForms(checked, grid, { date: null })
        const { issues = [] } = checked.plans[0]?.reading.plan ?? {}
        const indicators = issues.reduce((sum, issue) => sum + issue.indicators.length, 0)
        return {
          issues: issues.length,
          indicators,
          rows: form?.rows.length,
          pages: (form?.page.breaks.length ?? 0) + 1,
        }
      }
    },
  },
  '@e965/xlsx': {
    prepare: async (file) => {
      const { read } = await import('@e965/xlsx')
      return () => ({ range: read(readFileSync(file)).Sheets['指標管理']?.['!ref'] as unknown })
    },
  },
  exceljs: {
    prepare: async (file) => {
      const { default: ExcelJS } = await import('exceljs')
      return async () => {
        const book = new ExcelJS.Workbook()
        await book.xlsx.readFile(file)
        return { rows: book.worksheets[0]?.rowCount }
      }
    },
  },
  judge: {
    prepare: async () => {
      const questions = judgeQuestions(QUESTIONS)
      return () => ({
        calls: QUESTIONS,
        letters: questions.filter((question) => judge(question).status !== null).length,
      })
    },
  },
  readTarget: {
    prepare: async () => {
      const questions = judgeQuestions(QUESTIONS)
      return () => ({
        calls: QUESTIONS,
        sure: questions.filter(({ target, unit, name }) => !readTarget(target, { unit, name }).unsure).length,
      })
    },
  },
  /** 呼び出しの下限 — the widths unified and the first number found by one regular expression. */
  firstNumber: {
    prepare: async () => {
      const questions = judgeQuestions(QUESTIONS)
      return () => ({
        calls: QUESTIONS,
        numbers: questions.filter(({ target }) => NUMBER.test(target.normalize('NFKC'))).length,
      })
    },
  },
}

function cellsOf({
  sheets,
}: {
  readonly sheets: readonly { rows(): Iterable<{ readonly cells: readonly unknown[] }> }[]
}): number {
  let cells = 0
  for (const sheet of sheets) for (const row of sheet.rows()) cells += row.cells.length
  return cells
}
