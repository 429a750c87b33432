import type { Severity } from './report.ts'
import type { SettingsOverrides } from './settings.ts'

/**
 * 様式定義 — a form as data. Another 様式 or another city is another Profile; no code asks which one it is.
 * The same shape is read from `--profile FILE.json` (checked in profiles/parse-profile.ts), where `extends` names the profile it starts from.
 */
export interface Profile {
  readonly schema: 1
  readonly id: string
  readonly title: string
  readonly municipality: string | null
  readonly version: string
  /** 表題 — words that end or make up a plan's title: 「令和６年度　○○局運営方針」. */
  readonly titleWords: readonly string[]
  /** 所属の末尾 — how the names of departments end (局, 室, 区), to know one that stands in a cell of its own; the common ones when absent. */
  readonly departmentEndings?: readonly string[]
  /** シートの役割 — words in a sheet's name that say what it is for. */
  readonly sheetWords: SheetWords
  readonly fields: readonly FieldDefinition[]
  readonly indicatorTable: TableDefinition
  readonly budgetTable: TableDefinition
  readonly scale: Scale
  readonly words: ProfileWords
  /** 読み取りの確からしさ — below this a reading is reported as LOW_CONFIDENCE. */
  readonly confidence: number
  readonly settings: SettingsOverrides
  readonly severities: Readonly<Record<string, Severity | 'off'>>
  readonly page: PageDefinition
}

export interface SheetWords {
  /** 記入要領・記入例 */
  readonly guide: readonly string[]
  /** 集計 */
  readonly summary: readonly string[]
  /** マスタ・リスト */
  readonly data: readonly string[]
  /** 旧・前年度・控・コピー */
  readonly old: readonly string[]
}

/** 項目 — one thing a plan says, how its label may be printed and where its value stands. */
export interface FieldDefinition {
  readonly id: FieldId
  /** Shown to users in findings: 「課題認識」. */
  readonly title: string
  /** plan: once; issue: once in each 経営課題; action: once in each 具体的取組 below an issue. */
  readonly scope: 'plan' | 'issue' | 'action'
  readonly type: FieldType
  readonly label: LabelDefinition
  /** Where the value stands from the label, best first. */
  readonly find: readonly Relation[]
  /** 必須 — when its absence or emptiness is a finding. */
  readonly required: 'always' | 'evaluation' | 'never'
}

/**
 * Where a field's value goes in Plan or Issue: `settled` and `budgeted` are the amounts of an issue (決算額 and 予算額 are printed as labels of their own),
 * `budget` is the heading over them, `status` heads a column of letters beside the results, `extra` keeps a text under its label, `…Start` opens a region, `heading` only ends the field before.
 */
export type FieldId =
  | 'head'
  | 'department'
  | 'fiscalYear'
  | 'goal'
  | 'mission'
  | 'basicPolicy'
  | 'selfEvaluation'
  | 'futurePolicy'
  | 'issueStart'
  | 'budget'
  | 'settled'
  | 'budgeted'
  | 'challenge'
  | 'strategies'
  | 'indicators'
  | 'indicatorName'
  | 'results'
  | 'prior'
  | 'status'
  | 'actionStart'
  | 'heading'
  | `extra:${string}`

export type FieldType = 'text' | 'bullets' | 'indicators' | 'results' | 'amount' | 'person' | 'year' | 'heading'

export interface LabelDefinition {
  /** 表記 — as printed, without layout blanks; the first is the standard one. Matched on NFKC text without white space. */
  readonly texts: readonly string[]
  /** 正規表現 — a pattern on the normalised key for what a list cannot say (numbers); named groups `number`, `rest`. */
  readonly pattern: string | null
  /** 誤字の許容 — 0 none; 1 or 2 characters for keys of five or more. */
  readonly fuzzy: 0 | 1 | 2
  /** 注記 — a bracketed note may follow: （課題解決の方策）. */
  readonly tail: boolean
  /** 分割 — the label may be spread over neighbouring cells. */
  readonly join: boolean
}

export type Relation = 'same-cell' | 'right' | 'below' | 'left' | 'above'

/** 表 — a flat table's columns; the header may take one to `headerRows` rows and repeat per fiscal year. */
export interface TableDefinition {
  readonly columns: readonly ColumnDefinition[]
  readonly headerRows: number
  /** 行見出し — first-cell words of rows that are no data: 合計, 小計. */
  readonly totalWords: readonly string[]
  /** Words that end the table. */
  readonly endWords: readonly string[]
}

export interface ColumnDefinition {
  readonly id: ColumnId
  readonly texts: readonly string[]
}

export type ColumnId =
  | 'number'
  | 'issue'
  | 'strategy'
  | 'name'
  | 'unit'
  | 'year'
  | 'target'
  | 'actual'
  | 'prior'
  | 'baseline'
  | 'status'
  | 'owner'
  | 'settled'
  | 'budgeted'
  | 'rate'
  | 'note'
  | `extra:${string}`

/** 評語 — the letters a person may write and how they are printed. */
export interface Scale {
  readonly A: readonly string[]
  readonly B: readonly string[]
  /** 他の評語 — marks of other scales; where they stand nothing is judged. */
  readonly foreign: readonly string[]
}

export interface ProfileWords {
  /** 少ないほど良い — names whose bare number has no sure direction. */
  readonly lessIsBetter: readonly string[]
  /** 単位の同義 — further equal units, each list one unit. */
  readonly unitSynonyms: readonly (readonly string[])[]
}

export interface PageDefinition {
  readonly paper: 'A4' | 'A3'
  readonly orientation: 'portrait' | 'landscape'
  readonly font: string
}
