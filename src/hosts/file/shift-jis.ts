/** Characters that other systems write where Windows has another one in the same place (JIS against Microsoft's table). */
const TWINS: Readonly<Record<string, string>> = {
  '〜': '～', // U+301C wave dash
  '−': '－', // U+2212 minus
  '—': '―', // U+2014 em dash
  '‖': '∥',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
}

/** 逆引き表 — made from the platform's own decoder; NEC's doubles of IBM's characters (lead bytes ED, EE) are left out, as Windows does. */
function makeTable(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('shift_jis')
  const table = new Map<string, number>()
  const learn = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if (text !== '' && !text.includes('\ufffd') && [...text].length === 1 && !table.has(text)) {
      table.set(
        text,
        bytes.reduce((code, byte) => code * 256 + byte, 0),
      )
    }
  }
  for (let byte = 0; byte < 0x80; byte++) learn([byte])
  for (let byte = 0xa1; byte < 0xe0; byte++) learn([byte])
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if ((lead > 0x9f && lead < 0xe0) || lead === 0xed || lead === 0xee) continue
    for (let trail = 0x40; trail <= 0xfc; trail++) if (trail !== 0x7f) learn([lead, trail])
  }
  return table
}

let table: ReadonlyMap<string, number> | undefined

/** Shift_JIS — the text as Windows writes it (CP932); undefined when a character is not in it. */
export function encodeShiftJis(text: string): Uint8Array | undefined {
  table ??= makeTable()
  const bytes: number[] = []
  for (const character of text) {
    const code = table.get(character) ?? table.get(TWINS[character] ?? '')
    if (code === undefined) return undefined
    if (code > 0xff) bytes.push(code >> 8)
    bytes.push(code & 0xff)
  }
  return Uint8Array.from(bytes)
}
