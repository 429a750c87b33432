import { canonicalName } from './namespaces.ts'
import { decodeUtf8 } from './utf8.ts'

/** A name as the file writes it (`x:row`), looked up once a scope. */
export interface KnownName {
  readonly raw: Uint8Array
  readonly hash: number
  /** See namespaces.ts: 'row', 'mc:Choice'. */
  readonly name: string
  readonly isMc: boolean
  readonly next: KnownName | undefined
}

const BUCKETS = 64

/** 有効範囲 — which prefix means which namespace inside an element; remembers the names it has resolved. */
export class Scope {
  readonly uris: ReadonlyMap<string, string>
  private readonly known: (KnownName | undefined)[] = new Array<KnownName | undefined>(BUCKETS).fill(undefined)

  constructor(uris: ReadonlyMap<string, string>) {
    this.uris = uris
  }

  /** The element name at [start, end), whose bytes hash to `hash`; undefined when its prefix is not declared. */
  element(bytes: Uint8Array, start: number, end: number, hash: number): KnownName | undefined {
    for (let known = this.known[hash & (BUCKETS - 1)]; known; known = known.next) {
      if (known.hash === hash && sameAt(known.raw, bytes, start, end)) return known
    }
    return this.learn(bytes, start, end, hash)
  }

  private learn(bytes: Uint8Array, start: number, end: number, hash: number): KnownName | undefined {
    const raw = decodeUtf8(bytes, start, end)
    const colon = raw.indexOf(':')
    const uri = this.uris.get(colon < 0 ? '' : raw.slice(0, colon))
    if (uri === undefined) return undefined
    const name = canonicalName(uri, raw.slice(colon + 1))
    const next = this.known[hash & (BUCKETS - 1)]
    const known = { raw: bytes.slice(start, end), hash, name, isMc: name.startsWith('mc:'), next }
    this.known[hash & (BUCKETS - 1)] = known
    return known
  }

  /** 'r:id' and the like for a prefixed attribute name, the name itself without a prefix. */
  attribute(raw: string): string {
    const colon = raw.indexOf(':')
    if (colon < 0 || raw.startsWith('xmlns:')) return raw
    return canonicalName(this.uris.get(raw.slice(0, colon)) ?? '?', raw.slice(colon + 1))
  }
}

export function sameAt(raw: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (raw.length !== end - start) return false
  for (let i = 0; i < raw.length; i++) if (raw[i] !== bytes[start + i]) return false
  return true
}

export const ROOT_SCOPE = new Scope(
  new Map([
    ['', ''],
    ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ]),
)
