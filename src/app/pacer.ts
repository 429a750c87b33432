import type { Steps } from '../model/steps.ts'

/** 間合い — lets the page breathe between pieces of work. Given from outside: the core knows no timers. */
export interface Pacer {
  pause(): Promise<void>
  /** Milliseconds since some fixed moment. */
  now(): number
  /** Runs once after so many milliseconds, unless the returned function is called before. */
  later(milliseconds: number, run: () => void): () => void
}

/** 取消し — thrown between two pieces of work when the person has asked to stop; nothing was written by then. */
export class Cancelled extends Error {}

/** 作業 — what a long use case is given: it says how far it is, and learns there that it should stop. */
export interface Work {
  /** So much is done (0 to 1); comes back when the page has had its turn, throws `Cancelled` when the person has stopped it. */
  step(share: number): Promise<void>
  now(): number
}

const SLICE = 12 // ms: short enough that a key pressed meanwhile is answered within a frame or two

/** 小分けに進める — runs steps slice by slice, with a turn for the page between two slices. */
export async function inTurns<T>(steps: Steps<T>, work: Work): Promise<T> {
  let began = work.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (work.now() - began < SLICE) continue
    await work.step(step.value)
    began = work.now()
  }
}
