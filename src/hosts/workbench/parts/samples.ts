import type { SampleBook } from '../page/load-script.ts'

/** 見本の部品 — the samples, and in a development build the golden cases too, as data URLs. */
const context = import.meta.webpackContext('../../../../samples', { regExp: /\.xls[xm]$/u })
const cases =
  process.env['NODE_ENV'] === 'development'
    ? import.meta.webpackContext('../../../../test/cases', { regExp: /input\.xls[xm]$/u })
    : null

const samples: SampleBook[] = context.keys().map((key) => ({ file: key.replace('./', ''), data: context(key) }))
const golden: SampleBook[] = (cases?.keys() ?? []).map((key) => ({
  file: `${key.split('/')[1] ?? ''}.xlsx`,
  data: cases?.(key) ?? '',
}))

globalThis.plansheetParts = { ...globalThis.plansheetParts, samples: [...samples, ...golden] }
