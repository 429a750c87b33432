import { inflateRawSync } from 'node:zlib'
import { readZip } from '../../src/xlsx/zip/read-zip.ts'

/*
 * 下限 — what nobody who checks a workbook can do without: inflate its parts, find every cell, and hold the text of each as a string.
 * No namespaces, no entities, no styles, no checks: a reader of real files must do more, so this is a bound and no rival.
 */

/** Inflates every part of the workbook; gives them by name. */
export function inflateParts(file: Uint8Array): ReadonlyMap<string, Buffer> {
  return new Map(
    readZip(file).map((entry) => [
      entry.name,
      entry.method === 0 ? Buffer.from(entry.packed) : inflateRawSync(entry.packed, { chunkSize: entry.size + 64 }),
    ]),
  )
}

/** The number of cells with a value, and of characters in them. */
export function scanParts(parts: ReadonlyMap<string, Buffer>): { readonly cells: number; readonly characters: number } {
  const strings = sharedStrings(parts.get('xl/sharedStrings.xml') ?? Buffer.alloc(0))
  return scanSheet(parts.get('xl/worksheets/sheet1.xml') ?? Buffer.alloc(0), strings)
}

function sharedStrings(bytes: Buffer): readonly string[] {
  const strings: string[] = []
  for (let at = bytes.indexOf('<t>'); at >= 0;) {
    const end = bytes.indexOf('</t>', at)
    strings.push(bytes.toString('utf8', at + 3, end))
    at = bytes.indexOf('<t>', end)
  }
  return strings
}

const LT = 0x3c
const GT = 0x3e
const C = 0x63
const V = 0x76
const SPACE = 0x20
const SLASH = 0x2f
const ZERO = 0x30
const LETTER_S = 0x73
const LETTER_T = 0x74
const EQUALS = 0x3d

function scanSheet(bytes: Buffer, strings: readonly string[]): { readonly cells: number; readonly characters: number } {
  let [cells, characters, isShared] = [0, 0, false]
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== LT) continue
    if (bytes[i + 1] === C && bytes[i + 2] === SPACE) {
      isShared = false
      for (i += 3; bytes[i] !== GT; i++)
        if (bytes[i] === LETTER_T && bytes[i + 1] === EQUALS) isShared = bytes[i + 3] === LETTER_S
    } else if (bytes[i + 1] === V && bytes[i + 2] === GT) {
      const start = i + 3
      let number = 0
      for (i = start; bytes[i] !== LT; i++) number = number * 10 + (bytes[i] as number) - ZERO // in bounds: '</v>' follows
      cells++
      characters += isShared ? (strings[number]?.length ?? 0) : i - start
      if (bytes[i + 1] !== SLASH) throw new Error('not a value')
    }
  }
  return { cells, characters }
}
