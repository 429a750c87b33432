/**
 * メニュー — runs before the person has given any authorisation (AuthMode.NONE), when every service but the menu itself is closed: a fixed menu, and no look at
 * the document or its properties.
 */
export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem('運営方針アドインを開く', 'openSidebar').addToUi()
}

/** 入れた直後 — the menu, without waiting for the next opening. */
export function onInstall(): void {
  onOpen()
}

/** 作業ウィンドウ — from a plain file, never a template: minified code may hold what a template takes for its own marks. */
export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('運営方針アドイン')
  SpreadsheetApp.getUi().showSidebar(page)
}
