import type { SheetLayout } from '../../src/model/sheet-layout.ts'

/** 帳票の JSON — a layout as JSON, a cell, style, area or chart a line: made to be read in a diff. */
export const layoutJson = (layout: SheetLayout): string =>
  `{\n${Object.entries(layout)
    .map(([key, value]) => `${JSON.stringify(key)}: ${key === 'rows' ? rowsJson(layout.rows) : listJson(value)}`)
    .join(',\n')}\n}`

const rowsJson = (rows: SheetLayout['rows']): string =>
  `[\n${rows.map(({ height, cells }) => `{"height": ${String(height)}, "cells": ${listJson(cells)}}`).join(',\n')}\n]`

const listJson = (value: unknown): string =>
  Array.isArray(value) && typeof value[0] === 'object'
    ? `[\n${value.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]`
    : JSON.stringify(value)
