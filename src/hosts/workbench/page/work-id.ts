/** この画面の印 — tells this tab's kept work from that of others, also after the page was loaded anew. */
export function workId(): string {
  const known = sessionStorage.getItem(KEY)
  if (known) return known
  const made = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
  sessionStorage.setItem(KEY, made)
  return made
}

const KEY = 'plansheet-work'
