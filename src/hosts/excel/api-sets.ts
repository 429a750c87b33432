/** 要件セット — whether this Excel has a version of ExcelApi. The floor of the manifest is 1.13; all that is newer asks here first. */
export const hasExcelApi = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version)

/** mergeUndoGroup — the writes of one run are one step of Excel's own undo. */
export const UNDO_STEP = '1.20'
/** 結合範囲を読む — the newest member that nothing can do without. */
export const FLOOR = '1.13'
