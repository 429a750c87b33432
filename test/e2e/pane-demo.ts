import type { PaneHandle, PaneProps } from '../../src/taskpane/pane-props.ts'
import { mountPane } from '../../src/taskpane/mount.tsx'
import { UserError } from '../../src/model/user-error.ts'
import type { HostAbilities } from '../../src/model/port.ts'
import { XlsxHost } from './xlsx-host.ts'

/** 試しのページ — mounts the pane over a workbook given as bytes; the browser test drives it, and holds the host in its hand. */
export interface Demo {
  host: XlsxHost | null
  pane: PaneHandle | null
  printed: string[]
  start(bytes: readonly number[], options: DemoOptions): void
  fail(message: string, isForUser: boolean): void
  snapshot(): readonly number[]
  type(sheet: string, cell: string, before: string, text: string): void
}

export interface DemoOptions {
  readonly locale: string
  readonly theme: PaneProps['theme']
  readonly introduction: boolean
  readonly can: Partial<HostAbilities>
  readonly canTellSelection: boolean
}

const demo: Demo = {
  host: null,
  pane: null,
  printed: [],
  start(bytes, options) {
    const host = new XlsxHost(Uint8Array.from(bytes), options.can)
    const element = document.getElementById('pane')
    if (!element) throw new Error('the page has no #pane')
    demo.pane?.unmount()
    demo.host = host
    demo.pane = mountPane(element, propsOf(host, options))
  },
  fail(message, isForUser) {
    if (demo.host) demo.host.failure = isForUser ? new UserError('WRITE_UNSUPPORTED', message) : new Error(message)
  },
  snapshot: () => [...(demo.host?.bytes ?? [])],
  type: (sheet, cell, before, text) =>
    demo.host?.type([{ at: { sheet, cell }, before, value: { kind: 'text', text }, reason: '' }]),
}

const propsOf = (host: XlsxHost, options: DemoOptions): PaneProps => ({
  host,
  locale: options.locale,
  theme: options.theme,
  samples: [
    { title: '見本　みどり公園局', about: '評価の段階の様式です。', open: () => Promise.resolve() },
    { title: '見本　福祉推進局', about: '管理表の形です。', open: () => Promise.reject(new Error('no such sample')) },
  ],
  actions: [
    {
      id: 'print',
      label: { ja: '印刷する', en: 'Print' },
      help: { ja: '様式シートを印刷します。', en: 'Prints the form sheet.' },
      run: () => Promise.resolve(void demo.printed.push('form')),
    },
  ],
  ...(options.canTellSelection && { selection: () => Promise.resolve(host.selected) }),
  today: () => '2025-06-10',
  introduction: { isDue: () => options.introduction, done: () => undefined },
})

Object.assign(window, { demo })
