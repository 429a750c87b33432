const DASH = /^[－ー―‐–—‑‒−ｰ─━-]+$/u // '－', 'ー', '――'
const SPACE = /\s/gu

/** 横線 — the cell holds dashes and nothing else: 「値なし」, in whichever of the many characters. */
export const isDash = (text: string): boolean => DASH.test(text.replace(SPACE, ''))
