import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core'
import { FUniver } from '@univerjs/core/lib/facade'
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting'
import conditionalFormatting from '@univerjs/preset-sheets-conditional-formatting/locales/ja-JP'
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css'
import core from '@univerjs/preset-sheets-core/locales/ja-JP'
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
import dataValidation from '@univerjs/preset-sheets-data-validation/locales/ja-JP'
import '@univerjs/preset-sheets-data-validation/lib/index.css'
import { defaultTheme } from '@univerjs/themes'
import '@univerjs/preset-sheets-core/lib/index.css'
import { CORRECTED_FUNCTIONS } from './corrected-functions.ts'
import { MENU_ITEMS } from './menu-items.ts'
import { PLAN_FUNCTION_HELP, PLAN_FUNCTIONS } from './plan-functions.ts'

export interface BootedGrid {
  readonly univer: Univer
  readonly api: FUniver
}

/** グリッドを起動する — the embedded spreadsheet with our functions, in the element of this id, without its own ribbon: the page has a plainer one. */
export function bootGrid(container: string): BootedGrid {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.JA_JP,
    locales: { [LocaleType.JA_JP]: mergeLocales(core, conditionalFormatting, dataValidation) },
    logLevel: LogLevel.WARN,
  })
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    menu: MENU_ITEMS,
    footer: { menus: false, addSheetButtonConfig: { show: false } },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: {
      clipboardConfig: { hidePasteOptions: true },
      disableForceStringAlert: true,
      disableForceStringMark: true,
    },
    formula: {
      function: [...CORRECTED_FUNCTIONS, ...PLAN_FUNCTIONS],
      description: PLAN_FUNCTION_HELP,
      initialFormulaComputing: CalculationMode.WHEN_EMPTY,
    },
  })
  const rules = [
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
  ]
  for (const plugin of [...plugins, ...rules.flatMap((preset) => preset.plugins)]) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1])
    else univer.registerPlugin(plugin)
  }
  return { univer, api: FUniver.newAPI(univer) }
}
