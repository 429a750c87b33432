import { refName, type CellRef } from '../grid/workbook-grid.ts'
import type { Counts } from '../model/judgement.ts'
import type { Profile } from '../model/profile.ts'
import type { Finding, Severity } from '../model/report.ts'
import type { SheetLayout } from '../model/sheet-layout.ts'
import { assembleSheet } from './assemble-sheet.ts'
import { draftCell, draftRow, gap, type DraftRow } from './draft.ts'
import { constant } from './expression.ts'
import { INDENT, textHeight } from './fonts.ts'
import { pageFooter } from './page-marks.ts'
import { printDate } from './print-year.ts'
import { profileText } from './reading-note.ts'
import { BAND_FILL, BAND_INK, BOXED, LABEL_FILL, type Look } from './style-book.ts'

/** 検査結果のもと — of one workbook: all its plans, all its findings. */
export interface FindingsSource {
  readonly title: string
  readonly file: string
  readonly profiles: readonly Pick<Profile, 'id' | 'title' | 'version' | 'page'>[]
  readonly counts: Counts
  readonly findings: readonly Finding[]
  readonly decisions: readonly DecidedByHand[]
}

/** 手で決めたこと — what and where; never by whom. */
export interface DecidedByHand {
  readonly at: CellRef | null
  readonly what: string
  readonly decision: string
}

export interface FindingsOptions {
  readonly date: string | null
  /** 版 — of this program. */
  readonly version: string
  readonly name?: string
}

/** 印 — the page quotes plans and titles; by this name recognition knows that it is none. */
export const FINDINGS_MARK = 'PLANSHEET_FINDINGS'

const WIDTHS = [26, 38, 92, 118, 246]
const SPAN = {
  number: { left: 0, right: 0 },
  severity: { left: 1, right: 1 },
  place: { left: 2, right: 2 },
  text: { left: 3, right: 3 },
  message: { left: 4, right: 4 },
  label: { left: 0, right: 1 },
  value: { left: 2, right: 4 },
  wide: { left: 3, right: 4 },
  whole: { left: 0, right: 4 },
} as const
const SIZE = 8.5
const CELL: Look = { ...BOXED, size: SIZE, vertical: 'top' }
const HEADER: Look = { ...BOXED, size: SIZE, bold: true, fill: LABEL_FILL, horizontal: 'center' }
const BAND: Look = { ...BOXED, size: 11, bold: true, fill: BAND_FILL, color: BAND_INK, indent: 1 }

/** 程度 — in words; never by colour alone. */
const SEVERITY: Readonly<Record<Severity, string>> = { error: '誤り', warning: '注意', info: '参考' }
const ORDER: readonly Severity[] = ['error', 'warning', 'info']

/** 検査結果 — what was found and what was decided by hand, as a page to print and send back; it holds exactly the findings of `check`. */
export function layoutFindings(source: FindingsSource, options: FindingsOptions): SheetLayout {
  const page = source.profiles[0]?.page
  const font = page?.font ?? '游ゴシック'
  const rows = [
    ...headRows(source, options, font),
    ...findingRows(source.findings, font),
    ...decisionRows(source.decisions, font),
  ]
  return assembleSheet({
    name: options.name ?? '検査結果',
    font,
    columns: WIDTHS,
    rows,
    titleRows: 1,
    page: {
      paper: 'A4',
      orientation: 'portrait',
      header: '',
      footer: pageFooter(font, `${source.title}　検査結果`, options.date),
    },
    state: 'submission',
    charts: [],
    names: [{ name: FINDINGS_MARK, from: 'page start', to: 'page start' }],
  })
}

function headRows(source: FindingsSource, options: FindingsOptions, font: string): readonly DraftRow[] {
  const title = draftCell(
    SPAN.whole,
    constant('検査結果'),
    { size: 16, bold: true, horizontal: 'center' },
    { tag: 'page start' },
  )
  const facts: readonly (readonly [string, string])[] = [
    ['対象', source.title],
    ['元のファイル', source.file],
    ['様式定義', source.profiles.map(profileText).join('、')],
    ['検査の版', `運営方針アドイン ${options.version}`],
    ...(options.date === null ? [] : [['作成日', printDate(options.date)] as const]),
    ['検査の件数', severityCounts(source.findings)],
    ['達成状況', countsText(source.counts)],
  ]
  return [
    draftRow(30, [title], { keepWithNext: true }),
    ...facts.map(([label, value]) => factRow(label, value, font)),
    gap(10),
  ]
}

const severityCounts = (findings: readonly Finding[]): string =>
  ORDER.map(
    (severity) => `${SEVERITY[severity]} ${String(findings.filter((one) => one.severity === severity).length)}件`,
  ).join('　')

const countsText = ({ A, B, undetermined }: Counts): string =>
  `A（達成） ${String(A)}件　B（未達成） ${String(B)}件　未判定 ${String(undetermined)}件　計 ${String(A + B + undetermined)}件`

function factRow(label: string, value: string, font: string): DraftRow {
  const height = Math.max(18, textHeight(value, widthOf(SPAN.value) - INDENT, font, 9))
  return draftRow(height, [
    draftCell(SPAN.label, constant(label), { ...HEADER, size: 9 }),
    draftCell(SPAN.value, constant(value), { ...CELL, size: 9, vertical: 'center', indent: 1 }),
  ])
}

const band = (text: string): DraftRow =>
  draftRow(24, [draftCell(SPAN.whole, constant(text), BAND)], { keepWithNext: true })

/** Errors first, each kind in the order of the check. */
function findingRows(findings: readonly Finding[], font: string): readonly DraftRow[] {
  if (findings.length === 0) return [band('検査で見つかったこと'), sentence('指摘はありません。', font), gap(10)]
  const header = headerRow(['番号', '程度', '場所', '記載', '内容'])
  const ordered = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  const rows = ordered.map((finding, index) => findingRow(finding, index + 1, header, font))
  return [band('検査で見つかったこと'), header, ...rows, gap(10)]
}

function findingRow(finding: Finding, number: number, header: DraftRow, font: string): DraftRow {
  const places = [...new Set([...(finding.at === null ? [] : [finding.at]), ...finding.related].map(refName))]
  const shown =
    places.slice(0, MOST_PLACES).join('\n') +
    (places.length > MOST_PLACES ? `\nほか${String(places.length - MOST_PLACES)}か所` : '')
  const texts = [
    String(number),
    SEVERITY[finding.severity],
    shown,
    clipped(finding.text),
    `${finding.message}\n（${finding.code}）`,
  ]
  return textRow(texts, [SPAN.number, SPAN.severity, SPAN.place, SPAN.text, SPAN.message], header, font)
}

const MOST_PLACES = 6
/** A quoted cell may hold a whole chapter; the page quotes its beginning. */
const MOST_QUOTED = 160

const clipped = (text: string): string =>
  [...text].length > MOST_QUOTED ? `${[...text].slice(0, MOST_QUOTED).join('')}…` : text

function decisionRows(decisions: readonly DecidedByHand[], font: string): readonly DraftRow[] {
  const title = band('担当者が決めたこと')
  if (decisions.length === 0) return [title, sentence('手で決めた項目はありません。', font)]
  const header = headerRow(['番号', '', '場所', '内容', '決めたこと'])
  const rows = decisions.map((one, index) => {
    const texts = [String(index + 1), '', one.at === null ? '' : refName(one.at), one.what, one.decision]
    return textRow(texts, [SPAN.number, SPAN.severity, SPAN.place, SPAN.text, SPAN.message], header, font)
  })
  return [title, header, ...rows]
}

const sentence = (text: string, font: string): DraftRow =>
  draftRow(textHeight(text, widthOf(SPAN.whole) - INDENT, font, 9) + 4, [
    draftCell(SPAN.whole, constant(text), { ...CELL, size: 9, vertical: 'center', indent: 1 }),
  ])

const headerRow = (titles: readonly string[]): DraftRow =>
  draftRow(
    20,
    titles.map((title, column) => draftCell({ left: column, right: column }, constant(title), HEADER)),
    { keepWithNext: true },
  )

interface Place {
  readonly left: number
  readonly right: number
}

/** Rows longer than Excel's highest are kept at it: the whole text stays in the cell. */
const HIGHEST_ROW = 409

function textRow(texts: readonly string[], places: readonly Place[], header: DraftRow, font: string): DraftRow {
  const cells = texts.map((text, index) => {
    const place = places[index] ?? SPAN.whole
    return draftCell(place, constant(text), index < 2 ? { ...CELL, horizontal: 'center' } : CELL)
  })
  const heights = texts.map((text, index) => textHeight(text, widthOf(places[index] ?? SPAN.whole), font, SIZE))
  return draftRow(Math.min(HIGHEST_ROW, Math.max(18, ...heights)), cells, { header: [header] })
}

const widthOf = ({ left, right }: Place): number => WIDTHS.slice(left, right + 1).reduce((sum, width) => sum + width, 0)
