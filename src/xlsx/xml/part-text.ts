import { refuse } from '../refuse.ts'
import { decodeUtf8, utf8 } from './utf8.ts'

const DECLARATION = /^\uFEFF?\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/u // '<?xml version="1.0" encoding="UTF-16"?>'
const UTF8_NAMES = /^(utf-?8|us-ascii|ascii)$/iu // 'UTF-8'

/** 文字コードをそろえる — a part's bytes as UTF-8 without a mark; UTF-16 (allowed by the standard, written by some systems) is converted. */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  const [a, b, c] = [bytes[0], bytes[1], bytes[2]]
  if (a === 0xef && b === 0xbb && c === 0xbf) return bytes.subarray(3)
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return fromUtf16(bytes, 'utf-16le')
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return fromUtf16(bytes, 'utf-16be')
  const encoding = DECLARATION.exec(decodeUtf8(bytes, 0, Math.min(200, bytes.length)))?.[1]
  if (encoding !== undefined && !UTF8_NAMES.test(encoding)) throw refuse('XML_BROKEN', encoding)
  return bytes
}

/** The declaration is made to say what the bytes now are, so that the part can be written back. */
function fromUtf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): Uint8Array {
  const text = new TextDecoder(label).decode(bytes)
  return utf8(text.replace(DECLARATION, (head, encoding: string) => head.replace(encoding, 'UTF-8')))
}
