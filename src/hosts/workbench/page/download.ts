const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MACRO_WORKBOOK = 'application/vnd.ms-excel.sheet.macroEnabled.12'

/** ダウンロード — hands bytes over as a file; works on pages opened from a folder too. */
export function download(name: string, bytes: Uint8Array): void {
  const type = name.toLowerCase().endsWith('.xlsm') ? MACRO_WORKBOOK : WORKBOOK
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser takes the bytes after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
