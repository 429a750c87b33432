import type { Box } from '../../../src/grid/box.ts'
import { invalidArgument, type HostObject, type Scalar } from '../protocol.ts'
import type { BookChart, BookSheet } from './book.ts'
import { assertChangeable, type Desk } from './desk.ts'
import { addressOf } from './page-object.ts'
import type { RangeSelf } from './range-object.ts'

/** グラフ — kinds, titles and the cells they are drawn from. */
export const chartsObject = (desk: Desk, sheet: BookSheet): HostObject => ({
  type: 'ChartCollection',
  items: () => sheet.charts.map((chart) => chartObject(desk, sheet, chart)),
  scalars: { Count: { get: () => sheet.charts.length } },
  methods: {
    GetItemAt: (index: number) => {
      const chart = sheet.charts[index]
      if (!chart) throw invalidArgument(`chart ${String(index)}`)
      return chartObject(desk, sheet, chart)
    },
    Add: (type: string, source: RangeSelf) => {
      assertChangeable(desk, sheet)
      const values = addressOf(source)
      const series = [{ name: '', type, values, categories: '' }]
      const chart: BookChart = { id: desk.book.freeId('chart'), type, title: '', axisTitle: '', place: null, series }
      sheet.charts.push(chart)
      return chartObject(desk, sheet, chart)
    },
  },
})

function chartObject(desk: Desk, sheet: BookSheet, chart: BookChart): HostObject {
  const text = (get: () => string, set: (value: string) => void): Scalar => ({ get, set })
  return {
    type: 'Chart',
    id: chart.id,
    scalars: {
      Name: text(
        () => chart.id,
        () => undefined,
      ),
    },
    parts: {
      Title: () => ({
        type: 'ChartTitle',
        scalars: {
          Text: text(
            () => chart.title,
            (value) => void (chart.title = value),
          ),
        },
      }),
      Series: () => seriesCollection(chart),
      Axes: () => ({
        type: 'ChartAxes',
        parts: {
          ValueAxis: () => ({
            type: 'ChartAxis',
            parts: {
              Title: () => ({
                type: 'ChartAxisTitle',
                scalars: {
                  Text: text(
                    () => chart.axisTitle,
                    (value) => void (chart.axisTitle = value),
                  ),
                },
              }),
            },
          }),
        },
      }),
    },
    methods: {
      SetPosition: (from: RangeSelf, to: RangeSelf | null) => {
        const last: Box = (to ?? from).box
        chart.place = { top: from.box.top, left: from.box.left, bottom: last.bottom, right: last.right }
      },
      Delete: () => {
        assertChangeable(desk, sheet)
        sheet.charts = sheet.charts.filter((each) => each !== chart)
      },
    },
  }
}

type Series = BookChart['series'][number]

const seriesCollection = (chart: BookChart): HostObject => ({
  type: 'ChartSeriesCollection',
  items: () => chart.series.map(seriesObject),
  methods: {
    GetItemAt: (index: number) => {
      const series = chart.series[index]
      if (!series) throw invalidArgument(`series ${String(index)}`)
      return seriesObject(series)
    },
    Add: (name: string | null) => {
      const series: Series = { name: name ?? '', type: chart.type, values: '', categories: '' }
      chart.series.push(series)
      return seriesObject(series)
    },
  },
})

const seriesObject = (series: Series): HostObject => ({
  type: 'ChartSeries',
  scalars: {
    Name: { get: () => series.name, set: (name: string) => void (series.name = name) },
    ChartType: { get: () => series.type, set: (type: string) => void (series.type = type) },
  },
  methods: {
    SetValues: (range: RangeSelf) => void (series.values = addressOf(range)),
    SetXAxisValues: (range: RangeSelf) => void (series.categories = addressOf(range)),
  },
})
