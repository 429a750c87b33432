import type { PaneProps } from '../../taskpane/pane-props.ts'

/** 配色 — Office's own where it tells (Excel on the web sometimes does not), else the system's. */
export function officeTheme(): PaneProps['theme'] {
  const background = backgroundColor()
  if (!background) return 'system'
  return lightness(background) < HALF ? 'dark' : 'light'
}

const HALF = 0.5
const COLOR = /^#?(?<red>[0-9a-f]{2})(?<green>[0-9a-f]{2})(?<blue>[0-9a-f]{2})$/iu // '#1F1F1F'

/** Its type knows no Office without a theme, Office on the web does. */
const backgroundColor = (): string | undefined =>
  (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor

function lightness(color: string): number {
  const { red = 'ff', green = 'ff', blue = 'ff' } = COLOR.exec(color)?.groups ?? {}
  const part = (hex: string): number => parseInt(hex, 16) / 255
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}
