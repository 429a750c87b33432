import type { Severity } from '../model/report.ts'
import { planOf } from './examples.ts'
import type { Example, Problem, Rule } from './rule.ts'

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: 'エラー', warning: '警告', info: '情報' }

const HEAD = `<!-- 生成されたファイルです。src/rules/ の各項目を直し、npm run generate で作り直してください。 -->

# 検査項目

運営方針を読み取ったときに調べる項目の一覧です。重さ（エラー・警告・情報）は様式定義や設定で変えられ、\`off\` にすると調べません。
「直せる」とある項目は、文字を決まった形に置き換える修正を画面から適用でき、元に戻せます。
`

/** 検査項目の説明 — docs/rules.md: every rule with its examples and the words it really says. */
export const rulesPage = (rules: readonly Rule[]): string => [HEAD, tableOf(rules), ...rules.map(sectionOf)].join('\n')

const tableOf = (rules: readonly Rule[]): string =>
  ['| コード | 重さ | 内容 |', '|---|---|---|', ...rules.map(rowOf), ''].join('\n')

const rowOf = (rule: Rule): string =>
  `| [${rule.code}](#${rule.code.toLowerCase()}) | ${SEVERITY_NAMES[rule.severity]}${isFixable(rule) ? '・直せる' : ''} | ${rule.title} |`

const isFixable = (rule: Rule): boolean => rule.ng.some(({ fixes = [] }) => fixes.length > 0)

function sectionOf(rule: Rule): string {
  return [
    `## ${rule.code}`,
    '',
    `${rule.title}（${SEVERITY_NAMES[rule.severity]}、${rule.scope === 'plan' ? '運営方針ごと' : 'ファイルに一度'}）`,
    '',
    rule.summary,
    '',
    ...rule.ok.map(({ says }) => `- 指摘しない例：${says}`),
    ...rule.ng.flatMap((example) => [`- 指摘する例：${example.says}`, ...saidOf(rule, example)]),
    '',
  ].join('\n')
}

const saidOf = (rule: Rule, example: Example): readonly string[] =>
  problemsIn(rule, example).flatMap(({ message, fix }) => [`  - ${message}`, ...(fix ? [`  - 修正：${fix.text}`] : [])])

/** 例を調べる — what a rule says of one of its examples. */
export function problemsIn(rule: Rule, { plan }: Example): readonly Problem[] {
  const context = planOf(plan)
  return rule.check(context)
}
