import { NODE_CODEC } from '../../src/hosts/file/node-codec.ts'
import { columnName } from '../../src/grid/a1.ts'
import { packageOf } from '../../src/xlsx/package.ts'
import { escapeText } from '../../src/xlsx/xml/xml-text.ts'
import { sampleRow } from './sample-rows.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const TITLE = ['令和６年度　見本市民局運営方針　アウトカム指標管理表']
const LEGEND = ['', '', '', '', '', '', '', '', 'A：達成　B：未達成']
const HEADER = [
  'No.',
  '経営課題',
  '主な戦略',
  '指標名',
  '単位',
  '前年度実績',
  '令和６年度目標値',
  '令和６年度実績値',
  '判定',
  '担当',
  '取組内容',
  '備考',
]

/** 共有文字列 — each text once, numbered as it comes. */
class Strings {
  private readonly numbers = new Map<string, number>()

  number(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    this.numbers.set(text, this.numbers.size)
    return this.numbers.size - 1
  }

  xml(): string {
    const items = [...this.numbers.keys()].map((text) => `<si><t>${escapeText(text)}</t></si>`)
    return `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`
  }
}

/** 管理表のブック — a real .xlsx of that many indicators in twelve columns, laid out as Excel saves it: shared strings, styles, references. */
export function indicatorWorkbook(rows: number): Uint8Array {
  const strings = new Strings()
  const sheet = sheetXml(rows, strings)
  return packageOf(
    new Map([...FRAME, ['xl/sharedStrings.xml', strings.xml()], ['xl/worksheets/sheet1.xml', sheet]]),
    NODE_CODEC,
  ).save()
}

function sheetXml(rows: number, strings: Strings): string {
  const parts = [TITLE, LEGEND, HEADER].map((cells, index) => rowXml(index, cells, strings))
  for (let n = 0; n < rows; n++) parts.push(rowXml(n + 3, cellsOf(n), strings))
  return `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:L${rows + 3}"/><sheetData>${parts.join('')}</sheetData></worksheet>`
}

function cellsOf(n: number): readonly (string | number)[] {
  const row = sampleRow(n)
  const { issue, strategy, name, unit, prior, target, actual, letter, owner, work, note } = row
  return [n + 1, issue, strategy, name, unit, prior, target, actual, letter, owner, work, note]
}

function rowXml(index: number, cells: readonly (string | number)[], strings: Strings): string {
  const row = index + 1
  const written = cells.map((value, column) => {
    const at = `r="${columnName(column)}${row}" s="1"`
    if (value === '') return `<c ${at}/>`
    return typeof value === 'number'
      ? `<c ${at}><v>${value}</v></c>`
      : `<c ${at} t="s"><v>${strings.number(value)}</v></c>`
  })
  return `<row r="${row}" spans="1:12">${written.join('')}</row>`
}

const type = (part: string, kind: string): string =>
  `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`

const relation = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`

const relations = (...all: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`

/** Everything but the cells and their texts. */
const FRAME: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('xl/workbook.xml', 'sheet.main')}${type('xl/worksheets/sheet1.xml', 'worksheet')}${type('xl/styles.xml', 'styles')}${type('xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
  ],
  ['_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))],
  [
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="指標管理" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    relations(
      relation(1, 'worksheet', 'worksheets/sheet1.xml'),
      relation(2, 'styles', 'styles.xml'),
      relation(3, 'sharedStrings', 'sharedStrings.xml'),
    ),
  ],
  [
    'xl/styles.xml',
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="ＭＳ Ｐゴシック"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/></cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  ],
]
