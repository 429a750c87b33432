import Big from 'big.js'
import { remembered } from './remembered.ts'
import { keyOf } from './width.ts'

/** 同義の単位 — spellings of one unit; the first of a line stands for all (DOMAIN.md §2, and spellings seen in 管理表). */
const SYNONYMS: readonly (readonly string[])[] = [
  ['%', 'パーセント', '百分率', '㌫'],
  ['℃', '°C', '度C'],
  ['GWh', 'gwh'],
  ['ha', 'HA', 'ヘクタール', 'ヘクタ-ル', '㏊'],
  ['kg', 'Kg', 'KG', 'キログラム'],
  ['km', 'Km', 'KM', 'キロメートル', 'キロ'],
  ['kW', 'kw', 'KW', 'キロワット'],
  ['kWh', 'kwh', 'KWh', 'KWH', 'Kwh', 'キロワット時'],
  ['L', 'l', 'ℓ', 'リットル'],
  ['m', 'メートル'],
  ['m2', '㎡', 'm²', '平米', '平方メートル'],
  ['m3', '㎥', 'm³', '立米', '立方メートル'],
  ['t', 'トン', 'T', 'ton'],
  ['t-CO2', 't-co2', 'tCO2', 'トン-CO2', 'トンCO2', 't-CO₂', 'tco2', 'トンCo2'],
  ['か国', 'ヵ国', 'ヶ国', 'カ国', 'ケ国', '箇国', '個国'],
  ['か月', 'ヵ月', 'ヶ月', 'カ月', 'ケ月', '箇月', 'ヵ月間', 'か月間', 'ヶ月間', 'カ月間'],
  ['か年', 'ヵ年', 'ヶ年', 'カ年', 'ケ年', '箇年'],
  ['kL', 'kl', 'KL', 'Kl', 'キロリットル'],
  ['MPa', 'Mpa', 'mpa'],
  ['Wh', 'wh', 'WH'],
  ['ポイント', 'ポイン卜', 'pt', 'Pt', 'PT', '%ポイント', 'パーセントポイント', 'P'],
  ['人', '名', 'ひと', '人数', '人名'],
  ['団体', '団体数'],
  ['箇所', 'か所', 'ヵ所', 'ヶ所', 'カ所', 'ケ所', '個所', '箇処', 'か処'],
  ['件', '件数'],
  ['回', '回数'],
  ['歳', '才'],
  ['位', '番'],
]

const CANONICAL: ReadonlyMap<string, string> = new Map(
  SYNONYMS.flatMap((line) => line.map((spelling): [string, string] => [keyOf(spelling), line[0] ?? spelling])),
)

/** 位取り — scale words that may open a unit: 百万円, 千人, 十億円. */
const SCALES: readonly (readonly [string, number])[] = [
  ['千億', 11],
  ['百億', 10],
  ['十億', 9],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['兆', 12],
  ['億', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
]

/** 換算 — metric units and what one of them is in the base unit of its dimension, exactly. */
const DIMENSIONS: Readonly<Record<string, readonly [string, number]>> = {
  GWh: ['kWh', 1_000_000],
  MW: ['kW', 1_000],
  MWh: ['kWh', 1_000],
  g: ['kg', 0.001],
  ha: ['m2', 10_000],
  km: ['m', 1_000],
  km2: ['m2', 1_000_000],
  t: ['kg', 1_000],
  割: ['%', 10],
}

const NO_UNIT = /^(?:-+|0|なし|無し|無|\/|単位なし)$/u
const BRACKETS = /^[([【〔](?:単位[:：]?)?|[)\]】〕]$/gu
const LABEL = /^単位[:：]/u

/** 単位の代表 — one spelling for all that mean the same, null for none: '名' → '人', '㌫' → '%', '－' → null. */
export function canonicalUnit(unit: string | null | undefined): string | null {
  return unit === null || unit === undefined ? null : canonicalOf(unit)
}

const canonicalOf = remembered((unit): string | null => {
  const key = keyOf(unit).replace(BRACKETS, '').replace(LABEL, '')
  if (key === '' || NO_UNIT.test(key)) return null
  const scale = scaleOf(key)
  const base = key.slice(scale.word.length)
  return scale.word + (CANONICAL.get(base) ?? base)
})

/** 同じ単位 — equal after NFKC and synonyms; no unit equals nothing. */
export function sameUnit(a: string | null | undefined, b: string | null | undefined): boolean {
  const one = canonicalUnit(a)
  return one !== null && one === canonicalUnit(b)
}

/** 位取りのある単位 — 千人 has 1,000 人, 百万円 1,000,000 円; 人 has scale 1. */
export function unitScale(unit: string | null | undefined): UnitScale {
  return unit === null || unit === undefined ? NO_SCALE : scaleOfUnit(unit)
}

interface UnitScale {
  readonly scale: number
  readonly base: string | null
}

const NO_SCALE: UnitScale = { scale: 1, base: null }

const scaleOfUnit = remembered((unit): UnitScale => {
  const canonical = canonicalOf(unit)
  if (canonical === null) return NO_SCALE
  const { word, exponent } = scaleOf(canonical)
  return { scale: 10 ** exponent, base: canonical.slice(word.length) || null }
})

/** 単位の換算 — exact inside one dimension (千人 → 人, 億円 → 百万円, 割 → ％), undefined otherwise. */
export function convertUnit(value: number, from: string | null, to: string | null): number | undefined {
  const source = baseOf(from)
  const goal = baseOf(to)
  if (!source || !goal || source.base !== goal.base || !Number.isFinite(value)) return undefined
  const converted = Big(value).times(source.factor).div(goal.factor)
  return converted.times(goal.factor).eq(Big(value).times(source.factor)) ? converted.toNumber() : undefined
}

function baseOf(unit: string | null): { readonly base: string; readonly factor: Big } | undefined {
  const { scale, base } = unitScale(unit)
  if (base === null) return undefined
  const metric = DIMENSIONS[base]
  return metric ? { base: metric[0], factor: Big(metric[1]).times(scale) } : { base, factor: Big(scale) }
}

function scaleOf(key: string): { readonly word: string; readonly exponent: number } {
  const found = SCALES.find(([word]) => key.startsWith(word))
  return found ? { word: found[0], exponent: found[1] } : { word: '', exponent: 0 }
}
