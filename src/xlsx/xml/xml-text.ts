import { decodeUtf8 } from './utf8.ts'

const AMPERSAND = 0x26
const LT = 0x3c
const CR = 0x0d

/** 文字データ — the text of [start, end), which holds no tags: entities resolved, CDATA opened, comments left out, line ends as \n. */
export function xmlText(bytes: Uint8Array, start: number, end: number): string {
  for (let i = start; i < end; i++) {
    const b = bytes[i]
    if (b === AMPERSAND || b === LT || b === CR) return unescapeXml(decodeUtf8(bytes, start, end))
  }
  return decodeUtf8(bytes, start, end)
}

const MARKUP =
  /\r\n?|&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));|<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|<\?[^]*?\?>/gu // '&#10;'
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescapeXml = (text: string): string =>
  text.replace(MARKUP, (whole, decimal?: string, hex?: string, named?: string, cdata?: string) => {
    if (decimal !== undefined) return characterOf(parseInt(decimal, 10), whole)
    if (hex !== undefined) return characterOf(parseInt(hex, 16), whole)
    if (named !== undefined) return NAMED[named] ?? whole
    if (whole.startsWith('\r')) return '\n'
    return cdata === undefined ? '' : cdata.replace(LINE_END, '\n')
  })

const LINE_END = /\r\n?/gu // '\r\n'

const characterOf = (code: number, whole: string): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole

/** Characters that XML 1.0 cannot hold at all, halves of surrogate pairs among them. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu // '\u000b'
const SPECIAL = /[&<>]/gu // '<'
const SPECIAL_IN_ATTRIBUTE = /[&<>"\t\n\r]/gu // '"'
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** 書ける文字 — the text without the characters that XML cannot hold. */
export const withoutIllegal = (text: string): string => text.replace(ILLEGAL, '')

/** Text content for an element. */
export const escapeText = (text: string): string => withoutIllegal(text).replace(SPECIAL, (c) => ENTITIES[c] ?? c)

/** Text content for an attribute in double quotes. */
export const escapeAttribute = (text: string): string =>
  withoutIllegal(text).replace(SPECIAL_IN_ATTRIBUTE, (c) => ENTITIES[c] ?? c)

const EXCEL_ESCAPE = /_x([0-9A-Fa-f]{4})_/gu // '_x000D_'
const CARRIAGE_RETURN = /\r\n?/gu // '\r\n'

/** セルの文字列 — Excel's own escapes resolved ('_x000D_' is a carriage return), line ends as \n. */
export const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text
        .replace(EXCEL_ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
        .replace(CARRIAGE_RETURN, '\n')
    : text

/** The reverse for text that happens to look like such an escape. */
export const escapeCell = (text: string): string =>
  text.replace(CARRIAGE_RETURN, '\n').replace(EXCEL_ESCAPE, '_x005F$&')
