/** 印 — the names by which our own forms are known in every host: PLANSHEET_FORM, PLANSHEET_FORM_2 … where a workbook holds several plans. */
export const FORM_MARK = 'PLANSHEET_FORM'

const IS_FORM = /^PLANSHEET_FORM(?:_\d+)?$/u // 'PLANSHEET_FORM_2'

export const formMark = (n: number): string => (n === 1 ? FORM_MARK : `${FORM_MARK}_${String(n)}`)

export const isFormMark = (name: string): boolean => IS_FORM.test(name)
