import { fileError } from '../../app/file-error.ts'
import { encodeShiftJis } from './shift-jis.ts'

/** 文字コード — how a text file is written, so that it can be written back the same. */
export interface TextEncoding {
  readonly label: 'utf-8' | 'shift_jis' | 'utf-16le' | 'utf-16be'
  /** The byte order mark's length. */
  readonly mark: 0 | 2 | 3
}

/** Tells the encoding: by its mark, else strict UTF-8, else Shift_JIS; anything else is refused, not guessed. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const [a, b, c] = [bytes[0], bytes[1], bytes[2]]
  if (a === 0xef && b === 0xbb && c === 0xbf) return checked(bytes, { label: 'utf-8', mark: 3 })
  if (a === 0xff && b === 0xfe) return checked(bytes, { label: 'utf-16le', mark: 2 })
  if (a === 0xfe && b === 0xff) return checked(bytes, { label: 'utf-16be', mark: 2 })
  if (bytes.includes(0)) throw fileError('TEXT_ENCODING') // no text in these encodings holds a zero byte
  if (decodes(bytes, 'utf-8')) return { label: 'utf-8', mark: 0 }
  return checked(bytes, { label: 'shift_jis', mark: 0 })
}

function checked(bytes: Uint8Array, encoding: TextEncoding): TextEncoding {
  const isWhole = !encoding.label.startsWith('utf-16') || bytes.length % 2 === 0
  if (!isWhole || !decodes(bytes.subarray(encoding.mark), encoding.label)) throw fileError('TEXT_ENCODING')
  return encoding
}

function decodes(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The text of some bytes of the file (without the mark). */
export function decodeText(bytes: Uint8Array, { label }: TextEncoding): string {
  return decoderOf(label).decode(bytes)
}

type Decoder = InstanceType<typeof TextDecoder>
const decoders = new Map<string, Decoder>()

function decoderOf(label: string): Decoder {
  const known = decoders.get(label)
  if (known) return known
  const made = new TextDecoder(label, { ignoreBOM: true })
  decoders.set(label, made)
  return made
}

/** Text in the file's encoding; undefined when the encoding lacks one of its characters (𠮷 in Shift_JIS). */
export function encodeText(text: string, { label }: TextEncoding): Uint8Array | undefined {
  switch (label) {
    case 'utf-8':
      return Buffer.from(text, 'utf8')
    case 'utf-16le':
      return Buffer.from(text, 'utf16le')
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16()
    case 'shift_jis':
      return encodeShiftJis(text)
  }
}
