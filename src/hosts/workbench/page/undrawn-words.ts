import { conditionalRules } from '../grid/conditional-rules.ts'
import type { WorkbookDrawing } from '../../../xlsx/view/draw-workbook.ts'
import type { Undrawn } from '../../../xlsx/view/undrawn.ts'

const WORDS: Readonly<Record<keyof Undrawn, string>> = {
  charts: 'グラフ',
  images: '画像',
  shapes: '図形',
  comments: 'コメント',
  sparklines: 'スパークライン',
}

/** 表示しないもの — what the file holds and the grid does not draw, in one sentence; null when it draws all. */
export function undrawnWords({ sheets, otherSheets, looks }: WorkbookDrawing): string | null {
  const kinds = (Object.keys(WORDS) as (keyof Undrawn)[]).flatMap((kind) => {
    const count = sheets.reduce((sum, { undrawn }) => sum + undrawn[kind], 0)
    return count > 0 ? [`${WORDS[kind]}${count}個`] : []
  })
  const formats = sheets.flatMap(({ conditionalFormats }) => conditionalFormats)
  const left = formats.length - conditionalRules(formats, looks).length
  if (left > 0) kinds.push(`条件付き書式${left}件`)
  const others = otherSheets.length > 0 ? [`シート「${otherSheets.join('」「')}」`] : []
  const all = [...kinds, ...others]
  if (all.length === 0) return null
  return `この画面には表示しないもの：${all.join('、')}。元のファイルにあり、保存するファイルにもそのまま残ります。`
}
