import { quantitiesIn } from './quantity.ts'
import { remembered } from './remembered.ts'
import { isBlank, normalizeWidth } from './width.ts'

export type MissingKind = 'blank' | 'dash' | 'pending' | 'placeholder' | 'notDone'

const DASH = /^[-ー―_/]+$/u
/** 〇〇, ▢, ××, ●● standing for a number or a name that was never filled in; a lone ○ may be a mark, and 二〇 a number. */
const DOUBLE_SIGN =
  /(?<![一二三四五六七八九〇])〇{2,}(?![一二三四五六七八九])|[○●□■▢△]{2,}|[×✕☓]{2,}|▢|(?<![A-Za-z])[Xx]{2,}(?=[件人名回%年])/u
const SIGN_BEFORE_UNIT =
  /(?<![一二三四五六七八九0-9])[〇○●×□](?=(?:件|人|名|回|箇所|か所|団体|社|校|世帯|円|千円|百万円|億円|%|年度|月末|月\d|ポイント)(?:$|[^一-鿿々]|以|程|未|ま|増|減))/u
/** In either width: without one of these no text is a placeholder, and nearly all texts are told by this one look. */
const SIGN = /[〇○◯●□■▢△×✕☓XxＸｘ]/u
const PENDING =
  /集計中|調査中|精査中|確認中|算定中|算出中|作業中|未確定|未定(?!義|稿|着)|未公表|公表(?:予定|待ち|前)|判明予定|確定予定|把握予定|公表され次第/u
const NOT_DONE = /未実施|未着手|中止|実施(?:せず|しなかった|できなかった|できず|見送り|なし)|見送り|見送った|取りやめ/u

/** 未記入の記号 — whether 〇〇 and the like still stand for something; a look at each character where they do not. */
export const isPlaceholder = (text: string): boolean => SIGN.test(text) && missingKind(text) === 'placeholder'

/** 値がない — why a cell gives no value: blank, a dash, 集計中, 〇〇件, 未実施; undefined when it may hold one. */
export const missingKind = remembered((text): MissingKind | undefined => {
  if (isBlank(text)) return 'blank'
  const cell = normalizeWidth(text).trim()
  if (DASH.test(cell.replace(/\s/gu, ''))) return 'dash'
  if (SIGN.test(cell) && (DOUBLE_SIGN.test(cell) || SIGN_BEFORE_UNIT.test(cell))) return 'placeholder'
  const kind = PENDING.test(cell) ? 'pending' : NOT_DONE.test(cell) ? 'notDone' : undefined
  return kind && quantitiesIn(cell).length === 0 ? kind : undefined
})
