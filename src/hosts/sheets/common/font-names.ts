/** 書体 — Google draws web fonts alone and puts another in the place of one it does not know, without a word. */
const FONTS: Readonly<Record<string, string>> = {
  'BIZ UDPゴシック': 'BIZ UDPGothic',
  'BIZ UDP明朝 Medium': 'BIZ UDPMincho',
  'BIZ UDゴシック': 'BIZ UDGothic',
  'BIZ UD明朝 Medium': 'BIZ UDMincho',
  'Yu Gothic': 'Noto Sans JP',
  'Yu Mincho': 'Noto Serif JP',
  メイリオ: 'Noto Sans JP',
  游ゴシック: 'Noto Sans JP',
  游明朝: 'Noto Serif JP',
  'ＭＳ Ｐゴシック': 'Noto Sans JP',
  'ＭＳ Ｐ明朝': 'Noto Serif JP',
  'ＭＳ ゴシック': 'Noto Sans JP',
  'ＭＳ 明朝': 'Noto Serif JP',
}

const OTHER = 'Noto Sans JP'

export const webFont = (font: string): string => FONTS[font] ?? OTHER

/** 画素 — Google measures rows and columns in pixels. */
export const pixels = (points: number): number => Math.round((points * 96) / 72)
