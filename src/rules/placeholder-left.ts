import type { CellRef } from '../grid/workbook-grid.ts'
import type { Indicator, Issue, Plan } from '../model/plan.ts'
import { isPlaceholder } from '../text/missing.ts'
import { keyOf } from '../text/width.ts'
import { issueName } from './common/issue-parts.ts'
import { findTexts } from './common/plan-cells.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanContext, PlanRule } from './rule.ts'

interface Filled {
  readonly name: string
  readonly text: string | null
  readonly at: CellRef | null
}

/** 未記入の記号 — 〇〇, ▢, ×× and ○件 stand for something nobody has filled in yet. */
export const placeholderLeft: PlanRule = {
  id: 'placeholder-left',
  code: 'PLACEHOLDER',
  severity: 'error',
  scope: 'plan',
  title: '〇〇・××などが残っている',
  summary: '「〇〇」「▢」「××」「○件」のように、後で埋めるための記号が残っていることを知らせます。',
  ok: [
    { says: '数が書いてある', plan: { issues: [{ indicators: [{ target: '令和６年度　相談　30件以上' }] }] } },
    { says: '漢数字の〇', plan: { goal: '二〇〇〇年からの取組を受け継ぐ。' } },
  ],
  ng: [
    {
      says: '目標値が〇〇のまま',
      plan: { issues: [{ indicators: [{ target: '令和６年度　相談　〇〇件以上' }] }] },
      texts: ['令和６年度　相談　〇〇件以上'],
    },
    { says: '所属長が○○のまま', plan: { head: '○○　○○' }, texts: ['○○　○○'] },
  ],
  check(context) {
    return [
      ...titleTexts(context),
      ...planTexts(context),
      ...context.plan.issues.flatMap((issue, index) => issueTexts(context, issue, index)),
    ]
      .filter(({ text }) => text !== null && isPlaceholder(text))
      .map(({ name, text, at }) => ({
        at,
        text: text ?? '',
        message: `${placeOf(at)}${name}${quote(text ?? '')}に、埋められていない記号が残っています。このままでは公表も判定もできないため、「1,300件」「見本局」のように実際の数や名前に書き換えてください。`,
      }))
  },
}

const LONGEST_TITLE = 70

/** 表題まわり — a title or 所属長 that was left a pattern is no reading at all, so its own cell is looked at. */
function titleTexts(context: PlanContext): readonly Filled[] {
  const { fiscalYear, department, head } = context.plan
  if (fiscalYear !== null && department !== null && head !== null) return []
  const { fields, titleWords } = context.recognized.profile
  const labels = fields.filter(({ id }) => id === 'head').flatMap(({ label }) => label.texts)
  const words = [...titleWords, ...labels].map(keyOf)
  const isTitle = (text: string): boolean =>
    text.length <= LONGEST_TITLE && isPlaceholder(text) && words.some((word) => keyOf(text).includes(word))
  return findTexts(context, (text) => (isTitle(text) ? true : undefined)).map(({ at, text }) => ({
    name: '',
    text,
    at,
  }))
}

const PLAN_FIELDS: readonly (readonly [keyof Plan & string, string])[] = [
  ['department', '所属名'],
  ['head', '所属長'],
  ['goal', '目標'],
  ['mission', '使命'],
  ['basicPolicy', '基本的な考え方'],
  ['selfEvaluation', '自己評価'],
  ['futurePolicy', '今後の方針'],
]

const planTexts = ({ plan, recognized }: PlanContext): readonly Filled[] => [
  ...PLAN_FIELDS.map(([field, name]) => ({
    name,
    text: plan[field] as string | null,
    at: recognized.provenance[field]?.at ?? null,
  })),
  ...Object.keys(plan.extra).map((label) => ({
    name: label,
    text: plan.extra[label] ?? null,
    at: recognized.provenance[`extra.${label}`]?.at ?? null,
  })),
]

function issueTexts({ recognized }: PlanContext, issue: Issue, index: number): readonly Filled[] {
  const of = (field: string): CellRef | null =>
    recognized.provenance[`issues.${String(index)}.${field}`]?.at ?? issue.at
  const owner = issueName(issue)
  return [
    { name: `${owner}の題名`, text: issue.title, at: of('title') },
    { name: `${owner}の課題認識`, text: issue.challenge, at: of('challenge') },
    ...issue.strategies.map((text) => ({ name: `${owner}の主な戦略`, text, at: of('strategies') })),
    ...Object.keys(issue.extra).map((label) => ({
      name: `${owner}の${label}`,
      text: issue.extra[label] ?? null,
      at: of(`extra.${label}`),
    })),
    ...issue.budget.map(({ text, at }) => ({ name: `${owner}の金額`, text, at })),
    ...issue.indicators.flatMap(indicatorTexts),
  ]
}

function indicatorTexts({ name, target, actual, prior, at, source }: Indicator): readonly Filled[] {
  const results = [actual?.text ?? rawText(source.rawActual), prior?.text ?? rawText(source.rawPrior)]
  if (![name, target.text, ...results].some((text) => text !== null && isPlaceholder(text))) return []
  return [
    { name: '目標', text: target.text, at },
    { name: '指標名', text: target.text.includes(name) ? null : name, at: source.nameAt ?? at },
    { name: '実績', text: results[0] ?? null, at: source.actualAt ?? at },
    { name: '前年度実績', text: results[1] ?? null, at: source.priorAt ?? at },
  ]
}

const rawText = (raw: string | number | null): string | null => (raw === null ? null : String(raw))
