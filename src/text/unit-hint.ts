import { remembered } from './remembered.ts'
import { canonicalUnit, unitScale } from './units.ts'
import { normalizeWidth } from './width.ts'

/** 単位列の手がかり — what the 単位 column says: its scale and the units that would agree with it. */
export interface UnitHint {
  /** As it stands in the column, NFKC. */
  readonly written: string
  readonly scale: number
  /** Without the scale: 万人 → 人, 割合（％） → 割合 and %. */
  readonly bases: readonly string[]
}

const BRACKETED = /^([^()]*)\(([^()]*)\)(.*)$/u
const COUNT_OF = /(?:の)?(?:件数|数|実績)$/u
const LEADING = /^(?:[○〇±]|累計|累積|延べ|のべ|年間|平均|約[○〇]?|全)/u
/** Columns that name a share instead of its unit: 割合, 達成率, 満足度. */
const SHARE = /(?:率|割合|比|(?<![年程])度|.%)$/u
const COMPARED = /(?:以上|以下|以内|未満|増|減|程度)(?:を確保)?$/u

/** 単位列を読む — null for none, a dash or 0: '拠点数(万社)' → 社 × 10,000, '割合(%)' → %. */
export function unitHint(unit: string | null | undefined): UnitHint | null {
  return unit === null || unit === undefined ? null : hintOf(unit)
}

const hintOf = remembered((unit): UnitHint | null => {
  if (canonicalUnit(unit) === null) return null
  const written = normalizeWidth(unit).trim()
  const parts = partsOf(written.replace(/\s+/gu, '')).map((part) => part.replace(LEADING, ''))
  const scaled = parts.map((part) => unitScale(part))
  const scale = scaled.find((part) => part.scale > 1)?.scale ?? 1
  const bases = scaled.flatMap(({ base }) => (base === null ? [] : basesOf(base)))
  return { written, scale, bases: Array.from(new Set(bases)) }
})

function partsOf(written: string): readonly string[] {
  const match = BRACKETED.exec(written)
  return (match ? [match[1] ?? '', match[2] ?? '', match[3] ?? ''] : [written]).filter((part) => part !== '')
}

function basesOf(base: string): readonly string[] {
  const plain = base.replace(COMPARED, '').replace(LEADING, '')
  const counted = plain.replace(COUNT_OF, '')
  const spelled = [base, plain, counted].filter((word) => word !== '').map((word) => canonicalUnit(word) ?? word)
  if (base === '割') return ['割', '%']
  return SHARE.test(plain) && plain !== '度' ? [...spelled, '%'] : spelled
}
