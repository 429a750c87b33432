import { FFLATE, type Codec } from './codec.ts'
import {
  addOverride,
  CONTENT_TYPES,
  contentTypeOf,
  parseContentTypes,
  removeOverride,
  type ContentTypes,
} from './content-types.ts'
import { relsName } from './part-name.ts'
import { refuse } from './refuse.ts'
import {
  addRelationship,
  freeId,
  NO_RELATIONSHIPS,
  parseRelationships,
  removeRelationships,
  type Relationship,
} from './relationships.ts'
import { sniff } from './sniff.ts'
import { STRICT } from './xml/namespaces.ts'
import { utf8 } from './xml/utf8.ts'
import { toUtf8 } from './xml/part-text.ts'
import { inflateEntry } from './zip/inflate-entry.ts'
import { readZip } from './zip/read-zip.ts'
import { newEntry, packEntry, writeZip } from './zip/write-zip.ts'
import { isFolder, type ZipEntry } from './zip/zip-entry.ts'

const WORKBOOK_TYPES =
  /^application\/(vnd\.openxmlformats-officedocument\.spreadsheetml\.(sheet|template)|vnd\.ms-excel\.(sheet|template|addin)\.macroEnabled)\.main\+xml$/iu
const BINARY_TYPE = /^application\/vnd\.ms-excel\.sheet\.binary/iu // .xlsb

/** What was done to the package since it was opened, by part name. */
export interface PackageChanges {
  readonly kept: readonly string[]
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/**
 * パッケージ — an .xlsx as its parts. Parts that nobody replaces are written back as the very same packed bytes, in the same order;
 * content types and relationships are edited in place, nothing is renumbered. Parts are named as in the ZIP ('xl/workbook.xml'), without regard to case.
 */
export class Package {
  readonly codec: Codec
  readonly #source: readonly ZipEntry[]
  readonly #entries: Map<string, ZipEntry>
  readonly #content = new Map<string, Uint8Array>()
  readonly #changed = new Set<string>()
  #types: ContentTypes | undefined

  constructor(entries: readonly ZipEntry[], codec: Codec) {
    this.codec = codec
    this.#source = entries
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  }

  /** All parts in their order. */
  get parts(): readonly string[] {
    return [...this.#entries.values()].filter((entry) => !isFolder(entry)).map((entry) => entry.name)
  }

  has(part: string): boolean {
    return this.#entries.has(part.toLowerCase())
  }

  /** The part's content, UTF-8 without a byte order mark for XML; not kept in memory unless it was replaced. */
  read(part: string): Uint8Array {
    const key = part.toLowerCase()
    const content = this.#content.get(key)
    if (content) return content
    const entry = this.#entries.get(key)
    if (!entry) throw refuse('PART_MISSING', part)
    const bytes = inflateEntry(entry, this.codec)
    return XML_NAME.test(key) ? toUtf8(bytes) : bytes
  }

  /** Gives an existing part new content; the same content changes nothing. */
  replace(part: string, bytes: Uint8Array): void {
    if (sameContent(this.read(part), bytes)) return
    const key = part.toLowerCase()
    this.#content.set(key, bytes)
    this.#changed.add(key)
    if (key === CONTENT_TYPES.toLowerCase()) this.#types = undefined
  }

  /** Adds a part with its content type; the caller adds the relationship that leads to it. */
  add(part: string, bytes: Uint8Array, contentType: string): void {
    this.#put(part, bytes)
    if (contentTypeOf(this.#contentTypes(), part) !== contentType) {
      this.replace(CONTENT_TYPES, addOverride(this.read(CONTENT_TYPES), part, contentType))
    }
  }

  /** Takes a part away, with its own relationships and its content type; relationships that lead to it are the caller's. */
  remove(part: string): void {
    const rels = relsName(part)
    for (const name of [part, rels]) {
      this.#entries.delete(name.toLowerCase())
      this.#content.delete(name.toLowerCase())
      this.#changed.delete(name.toLowerCase())
    }
    if (this.#contentTypes().overrides.has(part.toLowerCase())) {
      this.replace(CONTENT_TYPES, removeOverride(this.read(CONTENT_TYPES), part))
    }
  }

  contentType(part: string): string {
    return contentTypeOf(this.#contentTypes(), part)
  }

  /** The relationships of a part, or of the package itself (''). */
  relationships(source: string): readonly Relationship[] {
    const name = relsName(source)
    return this.has(name) ? parseRelationships(this.read(name), source) : []
  }

  /** The parts that a part leads to by relationships of this kind ('table', 'drawing'), as far as they exist. */
  related(source: string, kind: string): readonly string[] {
    return this.relationships(source)
      .filter((relationship) => relationship.kind === kind && relationship.part !== '' && this.has(relationship.part))
      .map((relationship) => relationship.part)
  }

  /** Adds a relationship and gives its id. */
  relate(source: string, type: string, part: string): string {
    const name = relsName(source)
    if (!this.has(name)) this.#put(name, NO_RELATIONSHIPS)
    const id = freeId(this.relationships(source))
    this.replace(name, addRelationship(this.read(name), source, { id, type, part }))
    return id
  }

  /** Takes away the relationships that lead from `source` to `part`, and gives their ids. */
  unrelate(source: string, part: string): readonly string[] {
    const ids = this.relationships(source)
      .filter((relationship) => relationship.part.toLowerCase() === part.toLowerCase())
      .map((relationship) => relationship.id)
    if (ids.length > 0) this.replace(relsName(source), removeRelationships(this.read(relsName(source)), new Set(ids)))
    return ids
  }

  /** The workbook part, wherever it is named. */
  get workbook(): string {
    const part = this.related('', 'officeDocument')[0]
    if (part === undefined) throw refuse('NOT_WORKBOOK')
    if (BINARY_TYPE.test(this.contentType(part))) throw refuse('XLSB')
    if (!WORKBOOK_TYPES.test(this.contentType(part))) throw refuse('NOT_WORKBOOK', this.contentType(part))
    return part
  }

  get isStrict(): boolean {
    return this.relationships('').some((relationship) => relationship.type.startsWith(STRICT))
  }

  get isMacroEnabled(): boolean {
    return /macroEnabled/iu.test(this.contentType(this.workbook))
  }

  get isSigned(): boolean {
    return this.parts.some((part) => part.toLowerCase().startsWith('_xmlsignatures/'))
  }

  /** A free name 'xl/worksheets/sheetN.xml' for the pattern 'xl/worksheets/sheet#.xml'. */
  freeName(pattern: string): string {
    for (let n = 1; ; n++) {
      const name = pattern.replace('#', String(n))
      if (!this.has(name)) return name
    }
  }

  get changes(): PackageChanges {
    const before = new Set(this.#source.map((entry) => entry.name.toLowerCase()))
    const isNew = (part: string): boolean => !before.has(part.toLowerCase())
    const isChanged = (part: string): boolean => this.#changed.has(part.toLowerCase())
    return {
      kept: this.parts.filter((part) => !isNew(part) && !isChanged(part)),
      changed: this.parts.filter((part) => !isNew(part) && isChanged(part)),
      added: this.parts.filter(isNew),
      removed: this.#source.filter((entry) => !this.has(entry.name)).map((entry) => entry.name),
    }
  }

  /** 保存 — the whole package as bytes. */
  save(): Uint8Array {
    return writeZip(
      [...this.#entries].map(([key, entry]) => {
        const content = this.#changed.has(key) ? this.#content.get(key) : undefined
        return content ? packEntry(entry, content, this.codec) : entry
      }),
    )
  }

  #put(part: string, bytes: Uint8Array): void {
    if (this.has(part)) throw new Error(`part exists: ${part}`)
    const key = part.toLowerCase()
    this.#entries.set(key, newEntry(part, new Uint8Array(0), this.codec))
    this.#content.set(key, bytes)
    this.#changed.add(key)
  }

  #contentTypes(): ContentTypes {
    this.#types ??= parseContentTypes(this.read(CONTENT_TYPES))
    return this.#types
  }
}

const XML_NAME = /\.(xml|rels|vml)$/u // 'xl/_rels/workbook.xml.rels'

function sameContent(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Opens an .xlsx or .xlsm; a UserError says why it cannot be. Sheets are checked when they are read. */
export function openPackage(bytes: Uint8Array, codec: Codec = FFLATE): Package {
  sniff(bytes)
  const opened = new Package(readZip(bytes), codec)
  if (!opened.has(CONTENT_TYPES) || !opened.has('_rels/.rels')) throw refuse('NOT_WORKBOOK')
  void opened.workbook
  return opened
}

/** A package of these parts, for new workbooks. */
export function packageOf(parts: ReadonlyMap<string, string>, codec: Codec = FFLATE): Package {
  return new Package(
    [...parts].map(([name, text]) => newEntry(name, utf8(text), codec)),
    codec,
  )
}

/** Throws where a workbook may be read but not written. */
export function assertWritable(opened: Package): void {
  if (opened.isStrict) throw refuse('STRICT')
  if (opened.isSigned) throw refuse('SIGNED')
}
