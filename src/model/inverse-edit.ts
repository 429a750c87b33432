import type { AppliedEdit, EditValue } from './edit.ts'

/** 書いた後の表示 — the text that a cell shows once it holds the value. */
export function textOfEdit(value: EditValue): string {
  switch (value.kind) {
    case 'blank':
      return ''
    case 'text':
      return value.text
    case 'number':
      return String(value.number)
    case 'formula':
      return String(value.cached)
  }
}

/** 元に戻す書き込み — puts back what stood there, provided the cell still holds what was written. */
export const inverseOf = ({ edit, was }: AppliedEdit): AppliedEdit => ({
  edit: {
    at: edit.at,
    before: textOfEdit(edit.value),
    value: was,
    overFormula: edit.value.kind === 'formula',
    reason: '元に戻す',
  },
  was: edit.value,
})
