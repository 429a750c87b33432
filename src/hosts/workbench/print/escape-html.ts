const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const SPECIAL = /[&<>"]/gu // 'A<B'

export const escapeHtml = (text: string): string => text.replace(SPECIAL, (sign) => SIGNS[sign] ?? sign)
