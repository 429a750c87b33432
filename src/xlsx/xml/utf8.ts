import { strToU8 } from 'fflate'

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true })
/** Below this a loop of our own beats the call into the platform. */
const SHORT = 40

/** 復号 — UTF-8 bytes [start, end) as text; bytes that are no UTF-8 become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return DECODER.decode(bytes.subarray(start, end))
  let text = ''
  for (let i = start; i < end;) {
    const b = bytes[i] as number // i < end ≤ length
    if (b < 0x80) {
      text += String.fromCharCode(b)
      i++
    } else if (b >= 0xe1 && b !== 0xed && b <= 0xef && i + 2 < end && isTail(bytes[i + 1]) && isTail(bytes[i + 2])) {
      text += String.fromCharCode(
        ((b & 15) << 12) | (((bytes[i + 1] as number) & 63) << 6) | ((bytes[i + 2] as number) & 63),
      )
      i += 3
    } else {
      return DECODER.decode(bytes.subarray(start, end)) // rare: two or four bytes, or broken
    }
  }
  return text
}

const isTail = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80

/** 符号化 — text as UTF-8 bytes. */
export const utf8 = (text: string): Uint8Array => strToU8(text)
