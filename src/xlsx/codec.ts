import { deflateSync, inflateSync } from 'fflate'

/**
 * 圧縮と展開 — raw deflate both ways; Node hands in its zlib, which is about twice as fast.
 * `inflate` stops at `size + 1` bytes at the latest, so that a part which states a wrong size is noticed without being unpacked whole.
 */
export interface Codec {
  inflate(packed: Uint8Array, size: number): Uint8Array
  deflate(bytes: Uint8Array): Uint8Array
}

/** The codec that runs everywhere. */
export const FFLATE: Codec = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size + 1) }),
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
}
