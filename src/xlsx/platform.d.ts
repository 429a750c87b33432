/** 文字の復号 — the one thing of the platform this folder uses; every browser and Node has it. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  decode(input: Uint8Array): string
}
