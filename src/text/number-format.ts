import { remembered } from './remembered.ts'

/** 表示形式 — what a number format says about the number it shows: scale, decimals, a unit written into the format, a date. */
export interface NumberFormat {
  /** 0.45 shown as 45%: the number counts hundredths. */
  readonly percent: boolean
  /** 日付・時刻 — the number is a serial of days and no quantity at all. */
  readonly date: boolean
  /** 桁を落とした表示 — '#,##0,' shows thousands: how many thousands are divided away. */
  readonly thousands: number
  /** 小数の桁 — digits written after the point, null for General. */
  readonly decimals: number | null
  /** 書式の中の単位 — '件' of `#,##0"件"`, '%' of `0.0"%"`; null when there is none. */
  readonly unit: string | null
}

const GENERAL: NumberFormat = { percent: false, date: false, thousands: 0, decimals: null, unit: null }
/** Excel's own limit. */
const LONGEST = 255
const IS_GENERAL = /^(?:|general|g\/標準|標準|@)$/iu
/** '[Red]', '[$-411]', '[>=100]' say nothing of the value; '[h]' is a length of time. */
const BRACKETS = /\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu
/** '0.00E+00' */
const EXPONENT = /E[+-]0+/giu
const LITERAL = /"([^"]*)"|\\(.)|[_*]./gu
const DATE = /\[[hms]+\]|[ymdhsge]|aaa/iu
const DIGITS = /[#0?](?:[#0?,.]*[#0?])?/u
const FRACTION = /\.([#0?]*)/u
const TRAILING_COMMAS = /[#0?](,+)(?![#0?,])/u
const UNIT_TAIL = /^[\s)）]*([^\s#0?.,;:()（）+\-△▲*_"/]+)/u

/** 表示形式を読む — the section of the format that shows this value (a second one is for negative numbers). */
export function readNumberFormat(format: string, value = 0): NumberFormat {
  return value < 0 ? ofNegative(format) : ofOthers(format)
}

const ofOthers = remembered((format) => readSection(format, false))
const ofNegative = remembered((format) => readSection(format, true))

function readSection(format: string, isNegative: boolean): NumberFormat {
  const section = sectionOf(format.slice(0, LONGEST).normalize('NFKC').trim(), isNegative).replace(EXPONENT, '')
  if (IS_GENERAL.test(section.trim())) return GENERAL
  const code = section.replace(BRACKETS, '').replace(LITERAL, '')
  if (DATE.test(code.replace(/general/giu, ''))) return { ...GENERAL, date: true }
  return {
    percent: code.includes('%'),
    date: false,
    thousands: TRAILING_COMMAS.exec(code)?.[1]?.length ?? 0,
    decimals: DIGITS.test(code) ? (FRACTION.exec(code)?.[1]?.length ?? 0) : null,
    unit: unitIn(section.replace(BRACKETS, '')),
  }
}

function sectionOf(format: string, isNegative: boolean): string {
  const [first = '', second] = format.split(';')
  return isNegative && second !== undefined && second.trim() !== '' ? second : first
}

/** The words that the format writes behind the digits, unless they are its own percent sign. */
function unitIn(section: string): string | null {
  const shown = section.replace(LITERAL, (_, quoted?: string, escaped?: string) => (quoted ?? escaped ?? '').trim())
  const digits = DIGITS.exec(shown.replace(/general/giu, '0'))
  if (!digits) return null
  const tail = UNIT_TAIL.exec(
    shown
      .replace(/general/giu, '0')
      .slice(digits.index + digits[0].length)
      .replace(/^,+/u, ''),
  )
  const unit = tail?.[1] ?? null
  return unit === '%' && section.replace(LITERAL, '').includes('%') ? null : unit
}
