import { counterAt } from './counters.ts'
import { yearSpansIn } from './era.ts'
import { numeralAt, type Numeral } from './numeral.ts'
import { remembered } from './remembered.ts'
import { unitScale } from './units.ts'
import { foldInPlace, normalizeWidth } from './width.ts'

/** 数量 — a number with its unit; positions count in the given text. 割 is already ％. */
export interface Quantity {
  readonly value: number
  /** NFKC, as written: '件', '%', '万' and the like are in the value. */
  readonly unit: string | null
  readonly start: number
  readonly end: number
  readonly text: string
  /** The place of the last written digit or named unit: 12千人 → 1,000. */
  readonly stepValue: number
  /** 約・程度・おおむね */
  readonly approximate: boolean
  /** 千・万・億 were multiplied into the value. */
  readonly scaled: boolean
}

const MAY_BEGIN = /[0-9０-９〇一二三四五六七八九十百千△▲\-－−‐–]/u
/** What is left behind where no number could be read: never a part of it. */
const NUMERAL = /[0-9０-９〇一二三四五六七八九十百千万億兆,，.．]/u
/** Before a digit, these make it part of a name: 第3期, スコープ3, No.5. */
const NAME_BEFORE = /(?:[①-⑳]-?|スコープ|[0-9]分の|[0-9][/／]|第|No\.?|№|[#＃])[ 　]*$/u
/** So do letters: CO2, H7N9, PM2.5, COVID-19, ISO 9001. */
const LETTER_BEFORE = /[A-Za-zα-ωΑ-Ω_][-‐]?[ 　]*$/u
/** But a word of letters may be what is counted: 'ZEH100％', 'LED 500基', 'TOEIC600点'; a group's name holds its count: 'ASEAN10か国'. */
const WORD_BEFORE = /[A-Za-z]{2}$|[A-Za-z0-9][ 　]+$/u
const GROUP = /国$|^(?:機|型|系)$/u
/** 'CO2分離' is one word. */
const KANJI = /^[一-鿿]/u
/** '※1' and '別表2' point to a place of the text. */
const POINTER_BEFORE = /(?:[※＊]|別[紙表添記]|様式|概要|図|表)[ 　]*$/u
/** After a number, these make it part of a name: 第3期, 2級, 5G, 3次元, 10代, 1号, 80％タイル値. */
const NAME_AFTER =
  /^(?:次元|D(?![A-Za-z])|G(?![A-Za-z])|期目?(?!間)|級|代(?!表|理)|号(?!車)|条|項(?!目)|章|節|丁目|番地|次産業|年生|者協|大(?=[^学])|周年|[%％]?タイル|パーセンタイル|分の[0-9]|乗|巡|[回年月日番人台件枚]目(?!標)|[/／][0-9]|[A-Z](?![A-Za-z/0-9²³])(?<![WVLPBA]))/u
/** '３つの方針に基づき' describes; '計５つの協定を結ぶ' counts. */
const SOME_OF = /^つの/u
const IN_ALL = /計$/u
/** '（2）' and '2.' at the head of a line number it; alone in a cell they are values. */
const ORDINAL_BEFORE = /(?:^|[\n「『【])[ 　]*\($/u
const ORDINAL_AFTER = /^\)[ 　]*[^\s　]/u
const LINE_HEAD = /(?:^|\n)[ 　]*$/u
const NUMBERING = /^[.)][ 　]*[^\s　0-9]/u
/** '3月末' and '6月に' are dates; '12月以内' and a bare '11.7月' are lengths of time. */
const DATE_AFTER = /^[ ]*月(?![ ]*(?:$|[(（]|以[上下内]|未満|程度|分|間|回|を[超上下]))/u
const MONTH = /^[ ]*(?:1[0-2]|0?[1-9])$/u
const ABOUT_BEFORE = /(?:約|およそ|おおよそ|おおむね|概ね|ほぼ)[ 　]*$/u
const ABOUT_AFTER = /^[ 　]*(?:程度|ほど|前後|内外|強(?![化い])|弱|くらい|ぐらい)/u
/** Where an unknown unit ends: words that follow a quantity. */
const STOP =
  /以上|以下|以内|未満|超|程度|前後|増|減|達成|維持|実施|確保|育成|設置|整備|策定|開催|開設|支援|導入|向上|低減|短縮|抑制|上昇|上回|下回|当た|毎|達|とす|まで|から|より|を|に|が|は|の|へ|で|と|も|や|し|す|き|る|い|う|な|ず|れ/u
const OPEN_UNIT =
  /^(?:[A-Za-z°℃μµΩ‰%][A-Za-z0-9²³%°]*(?:[-/・*][A-Za-zΩ□][A-Za-z0-9²³]*)*(?:トン)?|[㎀-㏟][²³]?(?:\/[^\s、。()]{1,4})?|[ァ-ヺー]{1,12}|[ｦ-ﾟ]{1,16}|[一-鿿々]{1,8})/u
const KANA_KANJI = /^(?:[かヵヶカケ][月所国年](?:間|語)?)/u
const PER_YEAR = /^[ ]*[/／][ ]*(?:年度?|月|日|回)/u
/** '3,000（千t）' · '120（人）' */
const BRACKETED_UNIT = /^[ ]?\(([^()\s0-9]{1,8})\)/u
const PER = /当$/u
const SCALE_WORD = /^(?:[十百千]?[万億兆]|[百千])/u
const BLANKS = /^[ 　]{1,3}/u
/** '2割増' is a fifth more, '割増料金' a price. */
const WARI_NOT = /^割(?:[合引当り安高]|増[賃料金率])/u
const WARI_BU = /^割([0-9])分/u
const MILLE = 10

/** 数量を拾う — all quantities of a text; years, dates, ordinals and digits inside names are none. */
export const quantitiesIn = remembered((text): readonly Quantity[] => {
  const found: Quantity[] = []
  const folded = foldInPlace(text)
  const years = yearSpansIn(text)
  let year = 0
  let at = 0
  while (at < text.length) {
    while (year < years.length && (years[year]?.end ?? 0) <= at) year++
    const span = years[year]
    if (span && at >= span.start) {
      at = span.end
      continue
    }
    if (!MAY_BEGIN.test(text.charAt(at))) {
      at += 1
      continue
    }
    const numeral = numeralAt(text, at)
    if (!numeral) {
      at = pastNumeral(text, at)
      continue
    }
    const quantity = quantityOf(text, folded, at, numeral)
    if (quantity) found.push(quantity)
    at = Math.max(quantity?.end ?? numeral.end, at + 1)
  }
  return found
})

function pastNumeral(text: string, at: number): number {
  let end = at + 1
  if (!NUMERAL.test(text.charAt(at))) return end
  while (end < text.length && NUMERAL.test(text.charAt(end))) end++
  return end
}

function quantityOf(text: string, folded: string, start: number, numeral: Numeral): Quantity | undefined {
  const after = folded.slice(numeral.end, numeral.end + 32)
  const before = folded.slice(Math.max(0, start - 8), start)
  if (NAME_BEFORE.test(before) || NAME_AFTER.test(after) || WARI_NOT.test(after) || isOrdinal(before, after))
    return undefined
  if (DATE_AFTER.test(after) && MONTH.test(folded.slice(start, numeral.end))) return undefined
  const unit = unitAfter(after)
  if (isInName(before, folded.slice(start, numeral.end), unit, after) || (SOME_OF.test(after) && !IN_ALL.test(before)))
    return undefined
  if (numeral.kind === 'kanji' && !kanjiCounts(folded.slice(start, start + 2), before, after, unit)) return undefined
  return {
    ...measured(numeral, unit),
    start,
    end: numeral.end + unit.length,
    ...about(text, folded, start, numeral.end + unit.length),
  }
}

function isOrdinal(before: string, after: string): boolean {
  return (ORDINAL_BEFORE.test(before) && ORDINAL_AFTER.test(after)) || (LINE_HEAD.test(before) && NUMBERING.test(after))
}

function isInName(before: string, digits: string, { word, length }: UnitFound, after: string): boolean {
  if (word === null) return LETTER_BEFORE.test(before) || POINTER_BEFORE.test(before)
  if (!LETTER_BEFORE.test(before)) return false
  const isCounted = WORD_BEFORE.test(before) && counterAt(word) === word && !GROUP.test(word)
  return !isCounted || (digits.length === 1 && KANJI.test(after.slice(length)))
}

type Measured = Pick<Quantity, 'value' | 'unit' | 'stepValue' | 'scaled'>

/** 割 becomes ％, and a scale that stands after a blank goes into the value. */
function measured(numeral: Numeral, unit: UnitFound): Measured {
  if (unit.word === '割') {
    const value = numeral.value.times(MILLE).plus(unit.bu).toNumber()
    return { value, unit: '%', stepValue: numeral.step.times(unit.bu ? 1 : MILLE).toNumber(), scaled: true }
  }
  const { scale, base } = SCALE_WORD.test(unit.word ?? '') ? unitScale(unit.word) : { scale: 1, base: unit.word }
  return {
    value: numeral.value.times(scale).toNumber(),
    unit: base,
    stepValue: numeral.step.times(scale).toNumber(),
    scaled: numeral.kind === 'mixed' || scale > 1,
  }
}

function about(text: string, folded: string, start: number, end: number): Pick<Quantity, 'text' | 'approximate'> {
  const before = folded.slice(Math.max(0, start - 8), start)
  return {
    text: text.slice(start, end),
    approximate: ABOUT_BEFORE.test(before) || ABOUT_AFTER.test(folded.slice(end, end + 8)),
  }
}

interface UnitFound {
  readonly word: string | null
  /** How many characters of the text it takes, blanks before it included. */
  readonly length: number
  /** The 分 of '8割5分'. */
  readonly bu: number
}

const NO_UNIT: UnitFound = { word: null, length: 0, bu: 0 }

/** The unit that follows a number: a known one also after a blank, an open one only directly. */
function unitAfter(after: string): UnitFound {
  const bu = WARI_BU.exec(after)
  if (bu) return { word: '割', length: bu[0].length, bu: Number(bu[1]) }
  const bracket = BRACKETED_UNIT.exec(after)
  const inside = bracket && afterBlanks(bracket[1] ?? '')
  if (bracket && inside !== undefined && inside === bracket[1]) {
    return { word: normalizeWidth(inside), length: bracket[0].length, bu: 0 }
  }
  const blanks = BLANKS.exec(after)?.[0].length ?? 0
  const rest = after.slice(blanks)
  const word = blanks ? afterBlanks(rest) : unitAt(rest)
  if (word === undefined) return NO_UNIT
  return { word: normalizeWidth(word).trim(), length: blanks + word.length, bu: 0 }
}

/** After a blank only a known unit counts; a scale before it belongs to the unit: '215 百万円'. */
function afterBlanks(rest: string): string | undefined {
  const scale = SCALE_WORD.exec(rest)?.[0] ?? ''
  const word = counterAt(rest.slice(scale.length))
  return word === undefined ? undefined : scale + word
}

function unitAt(rest: string): string | undefined {
  const counter = KANA_KANJI.exec(rest)?.[0] ?? counterAt(rest)
  const run = OPEN_UNIT.exec(rest)?.[0] ?? ''
  const stop = run.search(STOP)
  const open = (stop < 0 ? run : run.slice(0, stop)).replace(PER, '')
  if (counter === undefined) return open || undefined
  return /^[A-Za-z%°]/u.test(rest) && open.length > counter.length ? open : counter
}

/** Words that only look like a number and its unit. */
const KANJI_WORD =
  /^(?:一[部方般定時体層度次連環端因助致律括貫丸元新覧式際]|十分|万一|[二三四]次|三者|四季|百科|千葉|万全)/u

/** A number all in kanji is a quantity only where it cannot be a word: '三十箇所以上' is, '一部' and '二次利用' are not. */
function kanjiCounts(start: string, before: string, after: string, unit: UnitFound): boolean {
  if (
    KANJI_WORD.test(start) ||
    /[一-鿿々第(]$/u.test(before) ||
    unit.word === null ||
    counterAt(unit.word) !== unit.word
  )
    return false
  return KANJI_CUE.test(after.slice(unit.length))
}

const KANJI_CUE = /^[ 　]*(?:$|[\s、。()（）/]|以上|以下|以内|未満|超|程度|とする|を(?:目|達|超|上|下|維))/u

/** 年当たり — '／年' after a unit. */
export function perYearAfter(text: string): boolean {
  return PER_YEAR.test(foldInPlace(text))
}
