import { isErrorText, type CellContent } from '../common/cell-content.ts'

/** A custom function that Google has not calculated yet; its cell holds no value. */
const WAITING = /^(?:Loading|読み込んでいます)(?:\.\.\.|…)$/u // 'Loading...'

/** 値を渡せる形に — null for a blank cell. A Date of the script's own realm is told by its class name, as `instanceof` is not to be trusted there. */
export function contentOf(value: unknown, formula: string, timeZone: () => string): CellContent | null {
  if (value === '' || value === null || value === undefined) return formula === '' ? null : ''
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (isDate(value)) return { date: Utilities.formatDate(value, timeZone(), "yyyy-MM-dd'T'HH:mm:ss") }
  const text = String(value)
  if (formula !== '' && WAITING.test(text)) return { error: '#N/A' }
  return isErrorText(text) ? { error: text } : text
}

const isDate = (value: unknown): value is GoogleAppsScript.Base.Date =>
  Object.prototype.toString.call(value) === '[object Date]'
