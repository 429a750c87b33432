import type { MenuConfig } from '@univerjs/preset-sheets-core'
import { STRUCTURE } from '../host-words.ts'

/** 右クリックのメニュー — what the file could not take is switched off, and says where it is done; kindred commands are left out. */
export const MENU_ITEMS: MenuConfig = {
  ...said({
    'sheet.menu.cell-insert': '行・列の挿入（Excelで行います）',
    'sheet.menu.delete': '行・列の削除（Excelで行います）',
    'sheet.command.insert-multi-rows-above': '行の挿入（Excelで行います）',
    'sheet.command.remove-row-confirm': '行の削除（Excelで行います）',
    'sheet.command.insert-multi-cols-before': '列の挿入（Excelで行います）',
    'sheet.command.remove-col-confirm': '列の削除（Excelで行います）',
    'sheet.command.remove-sheet-confirm': 'シートの削除（Excelで行います）',
    'sheet.operation.rename-sheet': 'シート名の変更（Excelで行います）',
  }),
  ...Object.fromEntries(
    [
      'sheet.column-header-menu.sheet-frozen',
      'sheet.command.add-range-protection-from-sheet-bar',
      'sheet.command.change-sheet-protection-from-sheet-bar',
      'sheet.command.clear-selection-all',
      'sheet.command.clear-selection-format',
      'sheet.command.copy-sheet',
      'sheet.command.cut',
      'sheet.command.delete-worksheet-protection-from-sheet-bar',
      'sheet.command.hide-col-confirm',
      'sheet.command.hide-row-confirm',
      'sheet.command.insert-multi-cols-right',
      'sheet.command.insert-multi-rows-after',
      'sheet.command.paste-besides-border',
      'sheet.command.paste-col-width',
      'sheet.command.paste-format',
      'sheet.command.set-col-auto-width',
      'sheet.command.set-row-height',
      'sheet.command.set-row-is-auto-height',
      'sheet.command.set-selected-cols-visible',
      'sheet.command.set-selected-rows-visible',
      'sheet.command.set-tab-color',
      'sheet.command.set-worksheet-col-width',
      'sheet.command.set-worksheet-hidden',
      'sheet.command.view-sheet-permission-from-sheet-bar',
      'sheet.contextMenu.permission',
      'sheet.contextMenu.text-to-number',
      'sheet.menu.copy-special',
      'sheet.menu.sheet-frozen',
      'sheet.row-header-menu.sheet-frozen',
      'ui-sheet.command.show-menu-list',
    ].map((id) => [id, { hidden: true }]),
  ),
}

function said(titles: Readonly<Record<string, string>>): MenuConfig {
  return Object.fromEntries(
    Object.entries(titles).map(([id, title]) => [id, { disabled: true, title, tooltip: STRUCTURE }]),
  )
}
