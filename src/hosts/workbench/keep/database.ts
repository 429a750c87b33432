/** 端末内の控えの置き場 — one small database of the browser; it works on pages opened from a folder too. */
const NAME = 'plansheet-workbench'
const VERSION = 1
/** The workbook as it was opened (large, seldom written), and what was entered since (small, written at every entry). */
export const BASES = 'bases'
export const WORKS = 'works'

export function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(BASES)
    request.result.createObjectStore(WORKS, { keyPath: 'id' })
  }
  return done(request)
}

/** Writes that hold once the promise does, also when the browser is killed. */
export function write(database: IDBDatabase, work: (transaction: IDBTransaction) => void): Promise<void> {
  const transaction = database.transaction([BASES, WORKS], 'readwrite', { durability: 'strict' })
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('the browser keeps nothing'))
    work(transaction)
  })
}

export const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'))
  })
