import type { LayoutChart } from '../../../model/sheet-layout.ts'
import { escapeHtml } from './escape-html.ts'

const MARGIN = { top: 14, right: 8, bottom: 16, left: 40 }
const BAR = '#9db4d0'
const LINE = '#1f3f66'
const TEXT = 'font-size="7" fill="#1f1f1f"'

/** 図 — bars and lines over the same years, as the workbook's own chart shows them; a missing value is a gap. */
export function chartSvg(chart: LayoutChart, width: number, height: number): string {
  const plot = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom }
  const values = chart.series.flatMap((series) => series.values).filter((value): value is number => value !== null)
  const [low, high] = [Math.min(0, ...values), Math.max(...values, 0) || 1]
  const step = plot.width / Math.max(1, chart.categories.length)
  const x = (index: number): number => MARGIN.left + step * (index + 0.5)
  const y = (value: number): number => MARGIN.top + plot.height * (1 - (value - low) / (high - low))
  const grid = [low, (low + high) / 2, high].map((value) => gridLine(value, y(value), width))
  const names = chart.categories.map(
    (name, i) => `<text x="${x(i)}" y="${height - 5}" text-anchor="middle" ${TEXT}>${escapeHtml(name)}</text>`,
  )
  const series = chart.series.map(({ kind, values: own }) =>
    kind === 'bar' ? bars(own, x, y, step * 0.45) : line(own, x, y),
  )
  const legend = chart.series.map(({ name, kind }, i) => legendOf(name, kind, MARGIN.left + i * 60))
  return `<svg width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(
    chart.title || '目標と実績の推移',
  )}">${[...grid, ...names, ...series, ...legend].join('')}</svg>`
}

type Scale = (value: number) => number

const gridLine = (value: number, y: number, width: number): string =>
  `<line x1="${MARGIN.left}" x2="${width - MARGIN.right}" y1="${y}" y2="${y}" stroke="#d9d9d9" stroke-width="0.5"/><text x="${
    MARGIN.left - 4
  }" y="${y + 2.5}" text-anchor="end" ${TEXT}>${value.toLocaleString('ja-JP', { maximumFractionDigits: 1 })}</text>`

const bars = (values: readonly (number | null)[], x: Scale, y: Scale, width: number): string =>
  values
    .map((value, i) =>
      value === null
        ? ''
        : `<rect x="${x(i) - width / 2}" y="${Math.min(y(value), y(0))}" width="${width}" height="${Math.abs(
            y(0) - y(value),
          )}" fill="${BAR}"/>`,
    )
    .join('')

function line(values: readonly (number | null)[], x: Scale, y: Scale): string {
  const marks = values.flatMap((value, i) =>
    value === null ? [] : [`<circle cx="${x(i)}" cy="${y(value)}" r="2.2" fill="${LINE}"/>`],
  )
  const runs = runsOf(values).map(
    (run) =>
      `<polyline fill="none" stroke="${LINE}" stroke-width="1.5" points="${run
        .map(([i, value]) => `${x(i)},${y(value)}`)
        .join(' ')}"/>`,
  )
  return [...runs, ...marks].join('')
}

/** Stretches without a gap. */
function runsOf(values: readonly (number | null)[]): readonly (readonly (readonly [number, number])[])[] {
  const runs: [number, number][][] = [[]]
  values.forEach((value, i) => {
    if (value === null) runs.push([])
    else runs[runs.length - 1]?.push([i, value])
  })
  return runs.filter((run) => run.length > 1)
}

const legendOf = (name: string, kind: 'line' | 'bar', x: number): string =>
  `<rect x="${x}" y="${kind === 'bar' ? 3 : 6}" width="10" height="${kind === 'bar' ? 7 : 1.5}" fill="${
    kind === 'bar' ? BAR : LINE
  }"/><text x="${x + 13}" y="9.5" ${TEXT}>${escapeHtml(name)}</text>`
