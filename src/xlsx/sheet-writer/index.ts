/** 帳票を書く — what hosts and app take from here. */
export { addFormSheet, type FormSheetReceipt } from './add-form-sheet.ts'
export { newFormWorkbook, newSourceWorkbook } from './new-form-workbook.ts'
