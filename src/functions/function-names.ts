/** 関数名 — the catalogue's names alone, for what spells formulas and calculates none; a test holds the two together. */
export const FUNCTION_NAMES: readonly string[] = [
  'STATUS',
  'REASON',
  'RATE',
  'TARGET',
  'NUMBER',
  'COUNT',
  'YEN',
  'TOTAL',
  'TOTALTEXT',
  'YOY',
  'YEAR',
  'ERA',
  'CHECK',
  'INDICATORS',
  'ISSUES',
]
