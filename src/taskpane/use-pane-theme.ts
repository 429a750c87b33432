import { useSyncExternalStore } from 'react'
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components'
import type { PaneProps } from './pane-props.ts'

/** Japanese faces first: a Latin face in front would set digits and kanji in two hands. */
const FONT =
  "'Yu Gothic UI', 'BIZ UDPGothic', Meiryo, 'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP', 'Segoe UI', sans-serif"

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase: FONT }
const DARK: Theme = { ...webDarkTheme, fontFamilyBase: FONT }

/** 配色 — as the host says, else as the system prefers; high contrast is left to the system's own colours. */
export function usePaneTheme(wanted: PaneProps['theme']): PaneTheme {
  const prefersDark = useSyncExternalStore(onSchemeChange, () => darkScheme().matches)
  const isDark = wanted === 'dark' || (wanted === 'system' && prefersDark)
  return isDark ? { theme: DARK, colorScheme: 'dark' } : { theme: LIGHT, colorScheme: 'light' }
}

interface PaneTheme {
  readonly theme: Theme
  /** For what the browser itself draws: lists that open, scroll bars. */
  readonly colorScheme: 'light' | 'dark'
}

const darkScheme = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)')

function onSchemeChange(listener: () => void): () => void {
  const scheme = darkScheme()
  scheme.addEventListener('change', listener)
  return () => scheme.removeEventListener('change', listener)
}
