import type { PaneSample } from '../../taskpane/pane-props.ts'
import { translated } from './excel-errors.ts'

/** 見本 — opened beside the user's workbook; carried in files of their own that are loaded when asked for. */
export const SAMPLES: readonly PaneSample[] = [
  {
    title: '見本　みどり公園局（様式）',
    about: '公式の様式に沿った、評価の段階のブックです。',
    open: () => openSample(import('../../../samples/midori_yoshiki.xlsx')),
  },
  {
    title: '見本　福祉推進局（管理表）',
    about: '一行に一つの指標を書いた管理表のブックです。',
    open: () => openSample(import('../../../samples/fukushi_kanri.xlsx')),
  },
]

/** The bundler carries a workbook as `data:…;base64,…`. */
async function openSample(loading: Promise<{ readonly default: string }>): Promise<void> {
  const { default: url } = await loading
  await translated(Excel.createWorkbook(url.slice(url.indexOf(',') + 1)))
}
