import type { CallParameter } from './types.ts'

/** 引数 — one value; a range makes the function spill. */
export const cell = (ja: string): CallParameter => ({ name: { ja }, optional: false, takes: 'cell' })

export const optionalCell = (ja: string): CallParameter => ({ ...cell(ja), optional: true })

/** All cells at once. */
export const range = (ja: string): CallParameter => ({ name: { ja }, optional: false, takes: 'range' })
