import { CellValueType, InterceptorEffectEnum, type Univer } from '@univerjs/core'
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from '@univerjs/preset-sheets-core'
import { generalNumber, isEraFormat, shownNumber } from './shown-number.ts'

/** 数値の見せ方 — dates in eras, which the grid shows in our calendar's years, and long numbers cut as Excel cuts them. The cell's value stays. */
export function showNumbers(univer: Univer): void {
  const interceptors = univer.__getInjector().get(SheetInterceptorService)
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'plansheet-numbers',
    priority: InterceptCellContentPriority.DATA_VALIDATION - 1, // after the grid's own number formats
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { workbook, rawData }, next) => {
      const shown = next(cell)
      const value = rawData?.v
      if (typeof value !== 'number' || rawData?.t !== CellValueType.NUMBER) return shown
      const format = workbook.getStyles().getStyleByCell(rawData)?.n?.pattern ?? 'General'
      if (format !== 'General') return isEraFormat(format) ? { ...shown, v: shownNumber(value, format) } : shown
      const text = generalNumber(value)
      return text === String(value) ? shown : { ...shown, v: text }
    },
  })
}
