/** 間合い — lets the page breathe between pieces of work. Given from outside: the core knows no timers. */
export interface Pacer {
  pause(): Promise<void>
  /** Runs once after so many milliseconds, unless the returned function is called before. */
  later(milliseconds: number, run: () => void): () => void
}

/** 取消し — thrown between two pieces of work when the person has asked to stop; nothing was written by then. */
export class Cancelled extends Error {}

/** 作業 — what a long use case is given: it says how far it is, and learns there that it should stop. */
export interface Work {
  /** `done` of `total` pieces; comes back when the page has had its turn, throws `Cancelled` when the person has stopped it. */
  step(done: number, total: number): Promise<void>
}
