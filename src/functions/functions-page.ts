import { callFunction } from './call-function.ts'
import { isError, isFault, isMatrix } from './cells.ts'
import type {
  FunctionArgument,
  FunctionCell,
  FunctionExample,
  FunctionParameter,
  PlanFunction,
  ResultCell,
} from './types.ts'

const HEAD = `<!-- 生成されたファイルです。src/functions/ の各関数を直し、npm run generate で作り直してください。 -->

# PLAN 関数

Excelでは \`=PLAN.STATUS(…)\`、Googleスプレッドシートでは \`=PLAN_STATUS(…)\` と書きます。どの環境でも同じ値を返します。

- セルの代わりに範囲を指定すると、行と列をそのままに、セルごとの結果を範囲で返します（スピル）。大きさの違う範囲は組み合わせられません。
- 空欄には空欄を返します。結合セルの左上以外のセルは空欄として扱います。
- エラー値のセルがあると、エラーを返します（\`#N/A\` は \`#N/A\`、その他は \`#VALUE!\`）。表を返す関数は、エラー値を一つの記載として扱います。
- 結果は引数の値だけで決まります。日時や他のセル、セルの表示形式は見ません。表示形式は「条件」で伝えます。
- 結果の言葉は常に日本語です。

In Excel write \`=PLAN.STATUS(…)\`, in Google Sheets \`=PLAN_STATUS(…)\`; both give the same values. Given ranges, a function spills cell by cell;
blank gives blank; an error value gives an error; results depend on the arguments alone and are always in Japanese.
`

const OPTIONS = `## 条件（options）

\`PLAN.STATUS\`、\`PLAN.REASON\`、\`PLAN.RATE\` の最後の引数に、\`;\` で区切って書きます。読み取れない条件があれば \`#VALUE!\` になります。

| 書き方 | 意味 | in English |
|---|---|---|
| \`表示=0%\` | 実績のセルの表示形式（目標と前年度実績も、別に書かなければ同じ） | number format of the result's cell, and of the others unless told |
| \`目標の表示=General\` | 目標のセルの表示形式 | number format of the target's cell |
| \`単位=人\` | 単位の列の単位 | unit of the unit column |
| \`名=苦情件数\` | 指標名 | name of the indicator |
| \`向き=以下\` | 数値だけの目標の向き（以上・以下） | which way a bare number is better |
| \`許容=10\` | 「程度」の幅（％） | tolerance of 程度, in per cent |
| \`許容数=1\` | 「程度」の幅（件数の下限） | tolerance of 程度, in units at least |
| \`維持の許容=0\` | 「維持」の幅（％） | tolerance of 維持, in per cent |
| \`維持の向き=以上\` | 「維持」の向き（以上・以下） | which way 維持 counts |
| \`範囲の上=A\` | 「30～40％」を上回ったときの判定（A・B） | letter above a range |
`

/** 関数の説明 — docs/functions.md: every function with its parameters and its examples as they really come out. */
export const functionsPage = (catalogue: readonly PlanFunction[]): string =>
  [HEAD, indexOf(catalogue), ...catalogue.map(sectionOf), OPTIONS].join('\n')

const indexOf = (catalogue: readonly PlanFunction[]): string =>
  [
    '| 関数 | 説明 |',
    '|---|---|',
    ...catalogue.map(({ name, summary }) => `| [PLAN.${name}](#plan${name.toLowerCase()}) | ${summary.ja} |`),
    '',
  ].join('\n')

function sectionOf(fn: PlanFunction): string {
  const { name, summary, parameters, examples } = fn
  return [
    `## PLAN.${name}`,
    '',
    `\`PLAN.${name}(${parameters.map(shownParameter).join(', ')})\``,
    '',
    summary.ja,
    '',
    summary.en,
    '',
    '| 引数 | 説明 | in English |',
    '|---|---|---|',
    ...parameters.map(parameterRow),
    '',
    '| 例 | 結果 |',
    '|---|---|',
    ...examples.map((example) => exampleRow(fn, example)),
    '',
  ].join('\n')
}

const shownParameter = ({ name, optional }: FunctionParameter): string => (optional ? `[${name.ja}]` : name.ja)

const parameterRow = ({ name, help, optional }: FunctionParameter): string =>
  `| ${name.ja}${optional ? '（省略可）' : ''} | ${help.ja} | ${name.en}${optional ? ' (optional)' : ''}: ${help.en} |`

function exampleRow(fn: PlanFunction, { args, note }: FunctionExample): string {
  const result = callFunction(fn, args)
  const shown = isFault(result)
    ? result.code
    : Array.isArray(result)
      ? arrayOf(result as readonly (readonly ResultCell[])[], shownResult)
      : shownResult(result as ResultCell)
  return `| ${code(`PLAN.${fn.name}(${args.map(shownArgument).join(',')})`)} | ${code(shown)}${note ? ` ${note.ja}` : ''} |`
}

/** A cell of a Markdown table knows neither line breaks nor bars. */
const code = (text: string): string => `\`${text.replace(/\n/gu, '⏎').replace(/\|/gu, '\\|')}\``

const shownArgument = (argument: FunctionArgument): string =>
  isMatrix(argument) ? arrayOf(argument, shownCell) : shownCell(argument)

/** {"A";"B"} — rows parted by semicolons, as a formula writes an array. */
const arrayOf = <T>(rows: readonly (readonly T[])[], show: (cell: T) => string): string =>
  `{${rows.map((row) => row.map(show).join(',')).join(';')}}`

function shownCell(cell: FunctionCell): string {
  if (cell === null) return ''
  if (isError(cell)) return cell.error
  return typeof cell === 'string' ? `"${cell}"` : String(cell).toUpperCase()
}

const shownResult = (cell: ResultCell): string =>
  isFault(cell) ? cell.code : shownCell(cell as string | number | boolean)
