import { refuse } from './refuse.ts'

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0]

/** 形式の見分け — throws for what is plainly no .xlsx: nothing at all, an old .xls, a workbook with a password. */
export function sniff(bytes: Uint8Array): void {
  if (bytes.length === 0) throw refuse('FILE_EMPTY')
  if (OLE2.every((byte, i) => bytes[i] === byte)) throw refuse(isEncrypted(bytes) ? 'PASSWORD' : 'OLD_XLS')
}

/** A workbook with a password is an OLE2 container whose directory names a stream EncryptedPackage, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (letter) => letter.charCodeAt(0))
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((code, i) => bytes[at + 2 * i] === code && bytes[at + 2 * i + 1] === 0)) return true
  }
  return false
}
