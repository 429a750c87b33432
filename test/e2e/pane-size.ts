import { MemoryHost } from '../../src/hosts/memory/memory-host.ts'
import { mountPane } from '../../src/taskpane/mount.tsx'

/** 大きさを量るページ — the pane over the smallest host there is: what every host's page carries at least. */
mountPane(document.body, {
  host: new MemoryHost({ sheets: [] }),
  locale: 'ja-JP',
  theme: 'system',
  samples: [],
  actions: [],
  today: () => '2025-06-10',
  introduction: { isDue: () => false, done: () => undefined },
})
