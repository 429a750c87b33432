import { numfmt } from '@univerjs/core'

/** 表示 — a number as its format shows it. */
export function shownNumber(value: number, format: string): string {
  if (format === 'General') return String(value)
  return numfmt.format(format, value, { locale: 'ja-JP', throws: false })
}
