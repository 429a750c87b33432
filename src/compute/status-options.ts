import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts'
import { isBlank, keyOf } from '../text/width.ts'

/**
 * 条件 — what PLAN.STATUS cannot see in the values it is given, written as text: `表示=0%;単位=人;名=苦情件数;許容=0`. Formulas that we insert are
 * written with it and the function reads it, so that cell and pane judge alike.
 */
export interface StatusOptions {
  /** 表示形式 of the result's and the target's cell: a function sees 0.45, a person 45%. */
  readonly format: string
  readonly targetFormat: string | null
  /** 単位の列 */
  readonly unit: string | null
  /** 指標名 */
  readonly name: string
  readonly settings: Settings
}

const GENERAL = 'General'

type Amounts = 'approximatePercent' | 'approximateCount' | 'maintainPercent'

/** Settings that are numbers, by the word for them. */
const AMOUNTS: Readonly<Record<string, Amounts>> = {
  許容: 'approximatePercent',
  許容数: 'approximateCount',
  維持の許容: 'maintainPercent',
}

/** The separators of the option text cannot stand in a value. */
const plain = (text: string): string => text.replace(/[;=\n]/gu, ' ')
/** The section for numbers that are not negative: the others differ in looks, and `;` parts our own options. */
const sectionOf = (format: string): string => format.split(';')[0] ?? format
const wordOf = (side: 'atLeast' | 'atMost'): string => (side === 'atLeast' ? '以上' : '以下')

/** 条件を書く — only what differs from the usual. */
export function writeStatusOptions(options: Partial<StatusOptions>): string {
  const { format = GENERAL, targetFormat = null, unit = null, name = '', settings = DEFAULT_SETTINGS } = options
  const parts: string[] = []
  if (format !== GENERAL) parts.push(`表示=${sectionOf(format)}`)
  if (targetFormat !== null && targetFormat !== format) parts.push(`目標の表示=${sectionOf(targetFormat)}`)
  if (unit !== null) parts.push(`単位=${plain(unit)}`)
  if (name !== '') parts.push(`名=${plain(name)}`)
  return [...parts, ...settingParts(settings, name)].join(';')
}

function settingParts(settings: Settings, name: string): readonly string[] {
  const amounts = Object.entries(AMOUNTS)
    .filter(([, key]) => settings[key] !== DEFAULT_SETTINGS[key])
    .map(([word, key]) => `${word}=${String(settings[key])}`)
  const direction = settings.directions[name]
  return [
    ...amounts,
    ...(settings.maintainDirection === DEFAULT_SETTINGS.maintainDirection
      ? []
      : [`維持の向き=${wordOf(settings.maintainDirection)}`]),
    ...(settings.rangeAbove === null ? [] : [`範囲の上=${settings.rangeAbove}`]),
    ...(direction ? [`向き=${wordOf(direction)}`] : []),
  ]
}

/** 読めない条件 — said rather than passed over: an option left out could turn a letter. */
export interface OptionFault {
  readonly fault: string
}

/** 指標名を書かない条件 — a direction belongs to a name; without one it is this call's. */
const NAMELESS = '指標'
const SEPARATOR = /[;；\n]/u
const PAIR = /^\s*(?<key>[^=＝]*?)\s*[=＝]\s*(?<value>[^]*?)\s*$/u

/** 条件を読む — full width or half, in any order. */
export function readStatusOptions(text: string): StatusOptions | OptionFault {
  let draft: Draft = { format: GENERAL, targetFormat: null, unit: null, name: '', settings: {}, direction: null }
  for (const part of text.split(SEPARATOR).filter((one) => !isBlank(one))) {
    const { key = '', value = '' } = PAIR.exec(part)?.groups ?? {}
    const read = READERS.get(keyOf(key))?.(value)
    if (!read) return { fault: `条件「${part.trim()}」が読み取れません。「${EXAMPLE}」のように書いてください。` }
    draft = { ...draft, ...read, settings: { ...draft.settings, ...read.settings } }
  }
  return optionsOf(draft)
}

const EXAMPLE = '表示=0%;単位=人;名=苦情件数;許容=0'

type Draft = Omit<StatusOptions, 'settings'> & {
  readonly settings: Partial<Settings>
  readonly direction: 'atLeast' | 'atMost' | null
}

function optionsOf({ direction, settings, ...draft }: Draft): StatusOptions {
  const name = draft.name === '' && direction !== null ? NAMELESS : draft.name
  const directions = direction === null ? {} : { [name]: direction }
  return { ...draft, name, settings: { ...DEFAULT_SETTINGS, ...settings, directions } }
}

type Reader = (value: string) => Partial<Draft> | undefined

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['表示', (format) => ({ format })],
  ['目標の表示', (targetFormat) => ({ targetFormat })],
  ['単位', (unit) => ({ unit })],
  ['名', (name) => ({ name })],
  ['向き', (value) => sided(value, (direction) => ({ direction }))],
  ['維持の向き', (value) => sided(value, (maintainDirection) => ({ settings: { maintainDirection } }))],
  ['範囲の上', above],
  ...Object.entries(AMOUNTS).map(([word, key]) => [word, amountReader(key)] as const),
])

function above(value: string): Partial<Draft> | undefined {
  const letter = keyOf(value)
  return letter === 'A' || letter === 'B' ? { settings: { rangeAbove: letter } } : undefined
}

function sided(value: string, part: (side: 'atLeast' | 'atMost') => Partial<Draft>): Partial<Draft> | undefined {
  const word = keyOf(value)
  return word === '以上' ? part('atLeast') : word === '以下' ? part('atMost') : undefined
}

const AMOUNT = /^(?<number>\d+(?:\.\d+)?)[%％件]?$/u // '0', '10', '５％'

function amountReader(key: Amounts): Reader {
  return (value) => {
    const number = AMOUNT.exec(keyOf(value))?.groups?.['number']
    return number === undefined ? undefined : { settings: { [key]: Number(number) } }
  }
}
