/** 版 — printed on 検査結果; the same as package.json's (a test holds them together). */
export const VERSION = '0.1.0'
