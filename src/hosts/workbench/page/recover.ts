import type { Keeper, KeptWork } from '../keep/keeper.ts'
import type { Notices } from './notices.ts'

/** 続きから開く — offers the work that was kept: of a page that was closed, loaded anew or broke off. */
export async function offerKept(keeper: Keeper, notices: Notices, resume: (work: KeptWork) => void): Promise<void> {
  for (const work of await keeper.left()) {
    notices.say(wordsFor(work), 'warning', [
      { label: '続きから開く', run: () => resume(work) },
      { label: '控えを消去', run: () => void keeper.erase([work.id]) },
    ])
  }
}

function wordsFor({ file, at, entries }: KeptWork): string {
  const when = new Date(at).toLocaleString('ja-JP', { dateStyle: 'long', timeStyle: 'short' })
  return `保存していない作業が、この端末のブラウザーに残っています：「${file}」${entries.length}個のセル（${when}）。`
}
