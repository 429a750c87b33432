/** 帳票 — what app/ and the hosts take from here: the form in both states, the findings' page, the names of our sheets. */
export { layoutForm } from './layout-form.ts'
export { formSheetName } from './form-sheet-name.ts'
export { layoutFindings, type DecidedByHand } from './layout-findings.ts'
export { layoutLines } from './layout-lines.ts'
export { printYear } from './print-year.ts'
export { layoutTable } from './layout-table.ts'
