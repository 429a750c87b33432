const KEY = 'plansheet.introduction'
/** The add-in is used once a year: after so long a gap the introduction comes again. */
const DAYS = 300
const DAY = 24 * 60 * 60 * 1000

/** 初回の案内 — only the day it was closed is kept, in the browser's own storage; nothing of any workbook. */
export const introduction = (now: () => number) => ({
  isDue: (): boolean => {
    const closed = Number(read())
    return !(closed > 0) || now() - closed > DAYS * DAY
  },
  done: (): void => write(String(now())),
})

/** Storage may be forbidden by policy: then the introduction is shown each time. */
function read(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(KEY, value)
  } catch {
    return
  }
}
