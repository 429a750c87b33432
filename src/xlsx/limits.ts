/** 上限 — what a workbook may ask of us before it counts as an attack or as broken; far above what real plans need. */
export const LIMITS = {
  /** All parts together, inflated. */
  totalBytes: 512 * 1024 * 1024,
  /** A part larger than this when inflated may not be packed tighter than `ratio`. */
  ratioFrom: 64 * 1024 * 1024,
  ratio: 500,
  /** A workbook of 100,000 rows has 1.2 million cells. */
  cells: 20_000_000,
  strings: 10_000_000,
  /** Excel's own. */
  rows: 1_048_576,
  columns: 16_384,
  textLength: 32_767,
  formulaLength: 8_192,
  cellFormats: 60_000,
} as const
