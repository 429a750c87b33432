/** ZIPの1件 — one entry as the directory states it; its packed bytes stay where they are in the file. */
export interface ZipEntry {
  readonly name: string
  readonly nameBytes: Uint8Array
  readonly flags: number
  /** 0 stored, 8 deflate */
  readonly method: 0 | 8
  /** DOS time and date, as one number. */
  readonly time: number
  readonly crc: number
  readonly size: number
  readonly packed: Uint8Array
  /** Attributes and versions, copied as they are. */
  readonly versionMade: number
  readonly versionNeeded: number
  readonly internal: number
  readonly external: number
  readonly centralExtra: Uint8Array
  readonly localExtra: Uint8Array
  readonly comment: Uint8Array
}

/** A directory entry ('xl/') holds nothing and is no part. */
export const isFolder = (entry: ZipEntry): boolean => entry.name.endsWith('/')
