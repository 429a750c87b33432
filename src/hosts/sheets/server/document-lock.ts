import { ServerRefusal } from './server-refusal.ts'

const WAIT = 5_000

/**
 * 一人ずつ — runs a change while no other run of the add-in changes the same document. It does not stop people from typing: what is written is
 * therefore compared with what was read inside the lock.
 */
export function withDocumentLock<T>(change: () => T): T {
  const lock = LockService.getDocumentLock()
  if (lock === null || !lock.tryLock(WAIT)) throw new ServerRefusal(BUSY)
  try {
    return change()
  } finally {
    SpreadsheetApp.flush()
    lock.releaseLock()
  }
}

const BUSY =
  'ほかの人がこのスプレッドシートで同じ処理をしているため、書き込みませんでした。しばらく待ってから、もう一度実行してください。'
