/** 数の表記 — fifteen significant digits, as a spreadsheet shows a number joined to a text; never in powers of ten. */
export function exactNumber(value: number): string {
  const digits = Number(value.toPrecision(15))
  return Math.abs(digits) >= 1e-7 && Math.abs(digits) < 1e21 ? String(digits) : digits === 0 ? '0' : String(digits)
}

/** 桁区切り — 12050 → 12,050; a number with decimals is left as it is, as TEXT(x,"#,##0") applies to whole numbers alone. */
export const groupedNumber = (value: number): string =>
  Number.isInteger(value) ? grouped(exactNumber(value)) : exactNumber(value)

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, ',')
