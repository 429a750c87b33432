const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 保存 — hands the file to the browser as a download; nothing leaves the person's machine. */
export function saveFile(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  // The download has begun by then; at once would be too early for some browsers.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
