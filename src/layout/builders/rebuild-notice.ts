import { AT } from '../columns.ts'
import { draftCell, type DraftRow } from '../draft.ts'
import { computed, EMPTY } from '../expression.ts'
import type { Form } from '../form-source.ts'
import { tableRow } from './table-cells.ts'
import { structureChecks } from '../structure-checks.ts'

const NOTICE = '要再作成：元の表の行・項目・文章の行数が変わりました。「様式作成」でこのシートを作り直してください。'

/** 要再作成 — empty as long as the user's sheets stand as they were read; a value that changes is followed, a structure is not. */
export function rebuildNotice(form: Form): DraftRow {
  const checks = structureChecks(form)
  const holds = checks.length === 0 ? null : `IF(IFERROR(${checks.join('+')},1)=0,"","${NOTICE}")`
  const content = form.state === 'live' && holds !== null ? computed(holds, '') : EMPTY
  return tableRow(form, [draftCell(AT.whole, content, { size: 9, bold: true, color: 'C00000', horizontal: 'center' })])
}
