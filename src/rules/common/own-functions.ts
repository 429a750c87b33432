import { isCellError, type Cell } from '../../grid/cell.ts'

/** '_xldudf_PLAN_STATUS(H5,I5)', 'PLAN.STATUS(H5,I5)', 'PLAN_STATUS(H5,I5)' */
const OWN_FUNCTION = /_xldudf_|(?:^|[^A-Za-z0-9_.])PLAN[._][A-Z]+\(/u
/** '[2]!_xldudf_PLAN_STATUS(' and 'C:\…\FUNCRES.XLAM'!_xldudf_PLAN_STATUS( are what other add-ins make of our names. */
const DAMAGED = /!_xldudf_/u
const UNKNOWN_NAME = '#NAME?'

/** PLAN関数 — the cell's formula calls one of the add-in's functions, in whichever spelling. */
export const isOwnFunction = (cell: Cell): boolean => cell.formula !== null && OWN_FUNCTION.test(cell.formula)

/** 計算されないPLAN関数 — it shows an error, has become text, or points at another file; elsewhere #NAME? alone tells it. */
export function isStale(cell: Cell): boolean {
  const error = isCellError(cell.value) ? cell.value.error : null
  if (isOwnFunction(cell)) return error !== null || DAMAGED.test(cell.formula ?? '')
  return error === UNKNOWN_NAME || (typeof cell.value === 'string' && cell.text.includes('_xldudf_'))
}
