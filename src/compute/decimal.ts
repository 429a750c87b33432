import Big from 'big.js'

/** 十の累乗 — exact for negative exponents too, which Big's own `pow` cuts at twenty decimals. */
export const tenTo = (exponent: number): Big => (exponent === 0 ? ONE : Big(`1e${String(exponent)}`))

export const ONE = Big(1)

/** 倍 — nearly every factor is one, and no arithmetic then. */
export const times = (value: Big, factor: Big): Big => (factor === ONE ? value : value.times(factor))

/** 小数の桁 — digits after the point. */
export const decimalsOf = (value: Big): number => Math.max(0, value.c.length - 1 - value.e)

/** 最後の桁の位 — 10 to the power of the last digit that is not zero: 1,400 → 100, 0.25 → 0.01, 0 → 1. */
export const lastPlaceOf = (value: Big): Big => (value.eq(0) ? Big(1) : tenTo(value.e - value.c.length + 1))

/** 四捨五入 — half up (away from zero) to a multiple of the step. */
export const roundTo = (value: Big, step: Big): Big => value.div(step).round(0, Big.roundHalfUp).times(step)

/** 切り捨て — toward zero to a multiple of the step. */
export const cutTo = (value: Big, step: Big): Big => value.div(step).round(0, Big.roundDown).times(step)

const THOUSANDS = /\B(?=(?:\d{3})+$)/gu

/** 桁区切り — '1,412', '-0.5', without exponent. */
export function withCommas(value: Big): string {
  const [whole = '', fraction] = value.toFixed().split('.')
  const grouped = whole.replace(THOUSANDS, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
