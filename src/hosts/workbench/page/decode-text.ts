import { fileError } from '../../../app/file-error.ts'

/** 文字コード — by the mark at the beginning, else strict UTF-8, else Shift_JIS; anything else is refused, not guessed. */
export function decodeText(bytes: Uint8Array): string {
  for (const label of labelsOf(bytes)) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // The next encoding may fit.
    }
  }
  throw fileError('TEXT_ENCODING')
}

function labelsOf(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  // No text in the encodings below holds a zero byte.
  return bytes.includes(0) ? [] : ['utf-8', 'shift_jis']
}
