import type { CellRef } from '../grid/workbook-grid.ts'
import type { Amount } from '../model/plan.ts'
import type { FieldDefinition, Profile } from '../model/profile.ts'
import type {
  DraftIndicator,
  DraftIssue,
  DraftPlan,
  Provenance,
  RecognizedPlan,
  SectionFound,
  TypedTotal,
} from '../model/recognition.ts'
import { osakaR5 } from '../profiles/osaka-r5.ts'
import { readMoney } from '../text/money.ts'
import { readActual } from '../text/result.ts'
import { readTarget } from '../text/target.ts'
import { isBlank, keyOf } from '../text/width.ts'
import { expectedAmounts } from './common/amounts.ts'
import type { AmountSketch, IndicatorSketch, IssueSketch, PlanSketch } from './sketch.ts'

/*
 * The sheet 「様式」 that a sketch stands for: texts in column C, issues every twenty rows from row 10, amounts in C, F and I below
 * the title, an indicator a row with its name in C, unit in D, last year's result in G, target in H, result in I and letter in J.
 */
const PROFILE: Profile = osakaR5
const SHEET = '様式'
const FIRST_ISSUE = 10
const ISSUE_ROWS = 20

export const placeAt = (cell: string): CellRef => ({ sheet: SHEET, cell })

const PLAN_FIELDS = ['goal', 'mission', 'basicPolicy', 'selfEvaluation', 'futurePolicy'] as const
const PLAN_ROWS: Readonly<Record<(typeof PLAN_FIELDS)[number], number>> = {
  goal: 5,
  mission: 6,
  basicPolicy: 7,
  selfEvaluation: 98,
  futurePolicy: 99,
}
/** What a sound plan says where the sketch says nothing. */
const SOUND = { goal: '災害に強いまちを実現する。', mission: '防災の司令塔を担う。', basicPolicy: '備えを進める。' }

/** 見本の下書き — the plan that a sketch stands for, before judgement. */
function draftOf(sketch: PlanSketch): DraftPlan {
  return {
    fiscalYear: 2024,
    department: '見本局',
    head: '見本　太郎',
    ...SOUND,
    selfEvaluation: null,
    futurePolicy: null,
    extra: {},
    ...definedTexts(sketch),
    issues: (sketch.issues ?? [{}]).map((issue, index) => issueOf(issue, index, yearOf(sketch))),
  }
}

const yearOf = (sketch: PlanSketch): number => sketch.year ?? 2024

function definedTexts(sketch: PlanSketch): Partial<DraftPlan> {
  const { year, department, head, goal, mission, basicPolicy, selfEvaluation, futurePolicy } = sketch
  const texts = { fiscalYear: year, department, head, goal, mission, basicPolicy, selfEvaluation, futurePolicy }
  return Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined))
}

const rowOf = (index: number): number => FIRST_ISSUE + ISSUE_ROWS * index

const WIDE_SHIFT = 0xfee0
const wide = (number: number): string =>
  number > 9 ? String(number) : String.fromCharCode(String(number).charCodeAt(0) + WIDE_SHIFT)

function issueOf(sketch: IssueSketch, index: number, planYear: number): DraftIssue {
  const row = rowOf(index)
  const number = sketch.number === undefined ? index + 1 : sketch.number
  return {
    number,
    label: sketch.label ?? (number === null ? '' : `経営課題${wide(number)}`),
    title: sketch.title ?? '防災力の向上',
    budget: (sketch.budget ?? ['86百万円', '124百万円', '470百万円']).map((amount, column) =>
      amountOf(amountSketch(amount, column, planYear), `${'CFI'.charAt(column)}${String(row + 1)}`),
    ),
    challenge: sketch.challenge === undefined ? '浸水への備えが要る。' : sketch.challenge,
    strategies: sketch.strategies ?? ['備えの充実'],
    indicators: (sketch.indicators ?? [{ target: '令和６年度　訓練の参加者　60名以上' }]).map((indicator, at) =>
      indicatorOf(indicator, row + 4 + at, planYear),
    ),
    extra: {},
    at: placeAt(`B${String(row)}`),
  }
}

function amountSketch(amount: string | AmountSketch, column: number, planYear: number): AmountSketch {
  if (typeof amount !== 'string') return amount
  const { fiscalYear: year, kind } = expectedAmounts(planYear)[column] ?? { fiscalYear: planYear, kind: 'budgeted' }
  return { year, kind, text: amount }
}

const UNIT = /(?:億|百万|千)?円/u

function amountOf({ year, kind, text }: AmountSketch, cell: string): Amount {
  const { yen, stepYen, code } = readMoney(text)
  return {
    fiscalYear: year,
    kind,
    text,
    yen,
    stepYen,
    code,
    unit: UNIT.exec(keyOf(text))?.[0] ?? null,
    restated: text.includes('一部再掲') ? 'partly' : text.includes('再掲') ? 'whole' : 'none',
    at: placeAt(cell),
  }
}

const LAYOUT_SPACE = /[　 ]+/u

function indicatorOf(sketch: IndicatorSketch, row: number, planYear: number): DraftIndicator {
  const at = (column: string): CellRef => placeAt(`${column}${String(row)}`)
  const parts = sketch.target.split(LAYOUT_SPACE)
  const name = sketch.name ?? parts[parts.length > 2 ? 1 : parts.length - 1] ?? ''
  const unit = sketch.unit ?? null
  const context = { planYear, name, ...(unit === null ? {} : { unit }) }
  const readingOf = (value: string | number | undefined): DraftIndicator['actual'] =>
    value === undefined ? null : readActual(value, { planYear, unit })
  return {
    strategy: sketch.strategy ?? null,
    name,
    owner: null,
    target: readTarget(sketch.target, context),
    actual: readingOf(sketch.actual),
    prior: readingOf(sketch.prior),
    typed: sketch.typed ?? null,
    history: [],
    at: at('H'),
    statusAt: at('J'),
    source: {
      nameAt: at('C'),
      actualAt: at('I'),
      priorAt: at('G'),
      unitAt: at('D'),
      unit,
      actualLine: null,
      rawActual: sketch.actual ?? null,
      actualFormat: 'General',
      rawPrior: sketch.prior ?? null,
      priorFormat: 'General',
      foreignLetter: sketch.mark ?? null,
      typedAt: sketch.typed || sketch.mark ? at('J') : null,
      yearFrom: 'text',
      hidden: false,
    },
  }
}

/** 見本の読み取り — the sketch as recognition would hand it over, with labels beside every value but those `unlabelled`. */
export function recognizedOf(sketch: PlanSketch): RecognizedPlan {
  const plan = draftOf(sketch)
  return {
    profile: PROFILE,
    sheets: [SHEET],
    plan,
    provenance: provenanceOf(plan),
    sections: sectionsOf(plan, sketch.unlabelled ?? []),
    typedTotals: (sketch.totals ?? []).map((text, column) => typedTotal(text, column, yearOf(sketch))),
    legends: sketch.legend === undefined ? [] : [legendOf(sketch.legend)],
    doubts: (sketch.doubts ?? []).map((doubt) => ({
      ...doubt,
      at: placeAt(doubt.at),
      related: (doubt.related ?? []).map(placeAt),
    })),
    valueCells: (sketch.valueCells ?? []).map(placeAt),
    issueOrder: (sketch.order ?? plan.issues.map(({ number }) => number)).map((number, index) => ({
      number,
      at: placeAt(`B${String(rowOf(index))}`),
    })),
  }
}

const legendOf = (text: string): RecognizedPlan['legends'][number] => ({
  at: placeAt('J13'),
  text,
  known: keyOf(text).includes('A:達成B:未達成'),
})

function typedTotal(text: string, column: number, planYear: number): TypedTotal {
  const amount = amountOf(amountSketch(text, column, planYear), `${'CFI'.charAt(column)}95`)
  return {
    fiscalYear: amount.fiscalYear,
    kind: amount.kind,
    at: placeAt(`${'CFI'.charAt(column)}95`),
    money: readMoney(text),
    unit: amount.unit,
    hasFormula: false,
  }
}

function provenanceOf(plan: DraftPlan): Readonly<Record<string, Provenance>> {
  const places: [string, string][] = [
    ['fiscalYear', 'B1'],
    ['department', 'B1'],
    ['head', 'B2'],
    ...PLAN_FIELDS.map((field): [string, string] => [field, `C${String(PLAN_ROWS[field])}`]),
    ...plan.issues.flatMap((_, index) => issuePlaces(index)),
  ]
  return Object.fromEntries(places.map(([path, cell]) => [path, provenance(cell)]))
}

const issuePlaces = (index: number): [string, string][] => [
  [`issues.${String(index)}.title`, `B${String(rowOf(index))}`],
  [`issues.${String(index)}.challenge`, `C${String(rowOf(index) + 2)}`],
  [`issues.${String(index)}.strategies`, `C${String(rowOf(index) + 3)}`],
]

const provenance = (cell: string): Provenance => ({
  at: placeAt(cell),
  cells: [placeAt(cell)],
  labelAt: null,
  confidence: 1,
})

function sectionsOf(plan: DraftPlan, unlabelled: readonly string[]): readonly SectionFound[] {
  const section = (field: string, issue: number | null, row: number, filled: boolean): SectionFound => {
    const path = issue === null ? field : `issues.${String(issue)}.${field}`
    const labelAt = unlabelled.includes(path) ? null : placeAt(`B${String(row)}`)
    return { field, title: titleOf(field), issue, labelAt, filled }
  }
  return [
    ...PLAN_FIELDS.map((field) => section(field, null, PLAN_ROWS[field], !isBlank(plan[field] ?? ''))),
    ...plan.issues.flatMap((issue, index) => [
      section('challenge', index, rowOf(index) + 2, !isBlank(issue.challenge ?? '')),
      section('strategies', index, rowOf(index) + 3, issue.strategies.length > 0),
      section('indicators', index, rowOf(index) + 4, issue.indicators.length > 0),
    ]),
  ]
}

const titleOf = (field: string): string =>
  PROFILE.fields.find(({ id }: FieldDefinition) => id === field)?.title ?? field
