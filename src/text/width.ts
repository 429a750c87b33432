/**
 * 字の幅 — brings the same characters typed in different widths together. Enclosed and superscript digits stay as they are:
 * NFKC would turn '①2025年度' into '12025年度'.
 */

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/gu
const DASHES = /[‐‑‒–—―−─━﹣]/gu
const TILDES = /[〜∼˜]/gu
const CIRCLES = /◯/gu
/** A long vowel mark that follows no kana is a dash: a cell holding 'ー' alone. */
const LONE_LONG_MARK = /(^|[^ぁ-ゖァ-ヺー])ー+/gu
/** ①…⑳, ⒈…, ⓪, ❶…, ㉑…, ½, ² — digits that must not melt into their neighbours. */
const KEPT = /([¼-¾²³¹⁰⁴-⁹₀-₉⅐-⅞①-⑳⒈-⒛⓪-⓿❶-➓㉑-㉟㊱-㊿]+)/u
const WHITE = /\s+/gu

/** 正規化 — NFKC with dash and tilde variants made one and invisible characters taken out; white space is kept. */
export function normalizeWidth(text: string): string {
  const visible = text.replace(INVISIBLE, '')
  const folded = visible
    .split(KEPT)
    .map((part, index) => (index % 2 === 1 ? part : part.normalize('NFKC')))
    .join('')
  return unifyDashes(folded).replace(TILDES, '~').replace(CIRCLES, '○')
}

/** 照合キー — normalised text with all white space out, for comparing labels and names: '課　題　認　識' is '課題認識'. */
export function keyOf(text: string): string {
  return normalizeWidth(text).replace(WHITE, '')
}

/** 空欄 — nothing but white space and invisible characters. */
export function isBlank(text: string): boolean {
  return text.replace(INVISIBLE, '').trim() === ''
}

const FULL_WIDTH_ASCII = /[！-～]/gu

/** Folds full-width ASCII, dashes and tildes one character to one, so that positions still count in the given text. */
export function foldInPlace(text: string): string {
  const ascii = text.replace(FULL_WIDTH_ASCII, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  return ascii.replace(DASHES, '-').replace(TILDES, '~')
}

function unifyDashes(text: string): string {
  return text
    .replace(DASHES, '-')
    .replace(LONE_LONG_MARK, (run, before: string) => before + '-'.repeat(run.length - before.length))
}
