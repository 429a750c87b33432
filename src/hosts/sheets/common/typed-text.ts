/** 記号一つの判定 — a lone letter is never taken for anything else, and its cell keeps the user's own format. */
const LONE_LETTER = /^[A-Za-z]$/u // 'A'
/** What Google would take for a formula, a number or its own mark of text; full-width signs beside the half-width ones. */
const SIGNED = /^[=+\-@'＝＋－＠]/u // '=1+1', '+3件'

/** 書式「テキスト」が要るか — whether Google may read the text as a number, a date or a formula when it is written like typed. */
export const needsTextFormat = (text: string): boolean => text !== '' && !LONE_LETTER.test(text)

/**
 * 文字のまま書く — what is handed to `setValue` in a cell formatted as text. Even there `=…` becomes a formula and a leading apostrophe is dropped,
 * so that one apostrophe more keeps the text as it stands.
 */
export const typedText = (text: string): string => (SIGNED.test(text) ? `'${text}` : text)

/** What the cell then holds. */
export const untypedText = (typed: string): string => (typed.startsWith("'") ? typed.slice(1) : typed)

/** The number format that keeps what is written as text. */
export const TEXT_FORMAT = '@'
