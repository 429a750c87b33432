import Big from 'big.js'
import { ONE } from './decimal.ts'
import { canonicalUnit, convertUnit, unitScale } from '../text/units.ts'
import { unitHint } from '../text/unit-hint.ts'

/** 換算の倍率 — how many `to` one `from` is, exactly: 千人 → 人 1,000; undefined between dimensions. */
export function unitFactor(from: string, to: string, synonyms: readonly (readonly string[])[] = []): Big | undefined {
  const same = canonicalUnit(from)
  if (same !== null && same === canonicalUnit(to) && unitScale(same).base !== null) return ONE
  const factor = convertUnit(1, standFor(from, synonyms), standFor(to, synonyms))
  return factor === undefined ? undefined : Big(factor)
}

/** A profile's synonym stands for its list's first; a scale word before it stays. */
function standFor(unit: string, synonyms: readonly (readonly string[])[]): string {
  const whole = canonicalUnit(unit) ?? unit
  const base = unitScale(unit).base ?? whole
  const list = synonyms.find((words) => words.some((word) => canonicalUnit(word) === base))
  return list?.[0] === undefined ? whole : whole.slice(0, whole.length - base.length) + (canonicalUnit(list[0]) ?? base)
}

export const isPercent = (unit: string | null): boolean => canonicalUnit(unit) === '%'
export const isPoint = (unit: string | null): boolean => canonicalUnit(unit) === 'ポイント'

/** 率の単位 — a bare number cannot be taken for one of these, nor these for it. */
const RATIOS: ReadonlySet<string> = new Set(['%', 'ポイント', '倍', '割', '‰'])
export const isRatio = (unit: string | null): boolean => RATIOS.has(canonicalUnit(unit) ?? '')

/** 数えられない単位 — measures; everything else is counted in whole units (件, 人, 業務 …). */
const MEASURES: ReadonlySet<string> = new Set([
  ...RATIOS,
  '円', 'm', 'km', 'cm', 'mm', 'm2', 'km2', 'ha', 'm3', 'L', 'kL', 'kg', 'g', 't', 't-CO2', 'kW', 'kWh', 'MW', 'MWh', 'GW', 'GWh',
  '℃', 'ppm', 'ppb', 'GJ', 'TJ', 'PJ', 'dB',
]) // prettier-ignore
export const isCounted = (unit: string | null): boolean => !MEASURES.has(unitScale(unit).base ?? '')

/** 単位の列の単位 — what the 単位 column says of a bare number, in the spelling of the target where the two agree: '割合（％）' is ％. */
export function columnUnit(column: string | null, target: string | null): string | null {
  const hint = unitHint(column)
  if (hint === null) return null
  const own = unitScale(target)
  if (target !== null && own.base !== null && hint.bases.includes(own.base)) {
    return hint.scale === own.scale ? target : scaled(hint.written, own.base)
  }
  return hint.bases.length === 1 || target === null ? canonicalUnit(column) : hint.written
}

const SCALE_WORD = /(?:十|百|千)?[万億兆]|[十百千]/u

/** '拠点数(万社)' with a target in 社 → '万社'. */
const scaled = (written: string, base: string): string => (SCALE_WORD.exec(written)?.[0] ?? '') + base
