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
  return foldSimple(text) ?? normalizeFully(text)
}

function normalizeFully(text: string): string {
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

/** Signs that NFKC and the folds above turn into one other sign, or leave, whatever stands beside them; 0 for all others. */
const LONG_MARK = 0x30fc
const DASH = 0x2d
const SIMPLE = simpleSigns()

function simpleSigns(): Uint16Array {
  const folds = new Uint16Array(0x10000)
  const keep = (from: number, to: number): void => {
    for (let code = from; code <= to; code++) folds[code] = code
  }
  keep(0x09, 0x0d) // tab and line ends
  keep(0x20, 0x7e)
  keep(0x2460, 0x2473) // ①…⑳
  keep(0x25a0, 0x25ee) // ■ ○ ◎
  keep(0x3001, 0x3017) // 、。々〇「」
  keep(0x3041, 0x3096) // ぁ…ゖ
  keep(0x30a1, 0x30fb) // ァ…・
  keep(0x4e00, 0x9fff) // 一…
  for (let code = 0xff01; code <= 0xff5e; code++) folds[code] = code - 0xfee0
  folds[0x3000] = 0x20
  for (const dash of '‐‑‒–—―−─━') folds[dash.charCodeAt(0)] = DASH
  folds[0x301c] = 0x7e // '〜'
  return folds
}

/**
 * Nearly every cell is written in simple signs: one pass over them, about ten times as fast as NFKC and five replacements, and the text
 * itself where nothing changes. Undefined where another sign stands.
 */
function foldSimple(text: string): string | undefined {
  let done = 0
  let folded = ''
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const fold = code === LONG_MARK ? longMarkAfter(before) : (SIMPLE[code] as number) // a code is below 0x10000
    if (fold === 0) return undefined
    if (fold !== code) {
      folded += text.slice(done, i) + String.fromCharCode(fold)
      done = i + 1
    }
    before = fold
  }
  return done === 0 ? text : folded + text.slice(done)
}

/** A long vowel mark stays behind kana, and behind one that stays. */
const longMarkAfter = (code: number): number =>
  (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa) || code === LONG_MARK ? LONG_MARK : DASH

function unifyDashes(text: string): string {
  return text
    .replace(DASHES, '-')
    .replace(LONE_LONG_MARK, (run, before: string) => before + '-'.repeat(run.length - before.length))
}
