import type { Entry } from '../book/entry.ts'
import type { OpenBook } from '../book/open-book.ts'
import { BASES, done, WORKS, write } from './database.ts'

/** 入力途中 — what stands in an open editor. */
export interface Typing {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly text: string
}

/** 控え — work that no download has yet. */
export interface KeptWork {
  readonly id: string
  readonly file: string
  /** When, as ISO 8601. */
  readonly at: string
  readonly entries: readonly Entry[]
  readonly typing: Typing | null
}

const TYPING_MILLISECONDS = 500

/** What is to be kept of a book. */
export type Keepable = Pick<OpenBook, 'file' | 'base' | 'entries'>

/**
 * 自動の控え — keeps what was entered in the browser's own storage, at every entry, until it is downloaded or erased. Nothing else of the page is stored,
 * and a workbook that was only looked at is not kept at all.
 */
export class Keeper {
  readonly #database: IDBDatabase
  /** Of this page's own work. */
  readonly id: string
  readonly #told: (isKept: boolean, error: unknown) => void
  /** A workbook with this base and no entries is as it was opened. */
  #clean: Uint8Array | null = null
  #stored: Uint8Array | null = null
  #book: Keepable | null = null
  #typing: Typing | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `told` hears whether something is kept now, and why it could not be. */
  constructor(database: IDBDatabase, id: string, told: (isKept: boolean, error: unknown) => void) {
    this.#database = database
    this.id = id
    this.#told = told
  }

  /** 開いた・保存した — from here on only what comes is worth keeping. */
  begin(book: Keepable): Promise<void> {
    this.#book = book
    this.#typing = null
    this.#clean = book.entries.length === 0 ? book.base : null
    return this.erase([this.id])
  }

  keep(book: Keepable): Promise<void> {
    this.#book = book
    this.#typing = null
    return this.#put()
  }

  /** At most so much of it is lost as is typed in half a second. */
  keepTyping(typing: Typing | null): void {
    if (typing === null && this.#typing === null) return
    this.#typing = typing
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      void this.#put()
    }, TYPING_MILLISECONDS)
  }

  /** 残っている控え — of this page before it was loaded anew, of others that were closed or broke off. */
  async left(): Promise<readonly KeptWork[]> {
    const works = this.#database.transaction(WORKS).objectStore(WORKS)
    return done(works.getAll() as IDBRequest<KeptWork[]>)
  }

  async baseOf({ id }: KeptWork): Promise<Uint8Array | undefined> {
    const bases = this.#database.transaction(BASES).objectStore(BASES)
    return done(bases.get(id) as IDBRequest<Uint8Array | undefined>)
  }

  /** 控えを消す. */
  async erase(ids: readonly string[]): Promise<void> {
    if (ids.includes(this.id)) this.#stored = null
    await this.#write((transaction) => {
      for (const id of ids) {
        transaction.objectStore(WORKS).delete(id)
        transaction.objectStore(BASES).delete(id)
      }
    })
    this.#told(this.#stored !== null, null)
  }

  async #put(): Promise<void> {
    const book = this.#book
    if (!book) return
    if (book.base === this.#clean && book.entries.length === 0 && !this.#typing) return this.erase([this.id])
    const work: KeptWork = {
      id: this.id,
      file: book.file,
      at: new Date().toISOString(),
      entries: book.entries,
      typing: this.#typing,
    }
    const isNew = this.#stored !== book.base
    this.#stored = book.base
    await this.#write((transaction) => {
      if (isNew) transaction.objectStore(BASES).put(book.base, this.id)
      transaction.objectStore(WORKS).put(work)
    })
    this.#told(true, null)
  }

  async #write(work: (transaction: IDBTransaction) => void): Promise<void> {
    try {
      await write(this.#database, work)
    } catch (error) {
      this.#stored = null
      this.#told(false, error)
    }
  }
}
