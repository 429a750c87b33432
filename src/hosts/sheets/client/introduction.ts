import type { PaneProps } from '../../../taskpane/pane-props.ts'

const KEY = 'plansheet.introduction'

/** 初回 — a mark in the browser, and nothing of the plan. Where the browser keeps nothing, the introduction is shown again: no harm. */
export const introduction: PaneProps['introduction'] = {
  isDue: () => stored()?.getItem(KEY) !== 'done',
  done: () => stored()?.setItem(KEY, 'done'),
}

/** Third-party storage may be closed to the sidebar's frame, and then even the name throws. */
function stored(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}
