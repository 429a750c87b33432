import type { Pacer } from '../app/pacer.ts'

/** ブラウザの間合い — a turn of the event loop between two pieces of work, so that the page answers keys and paints. */
export const browserPacer: Pacer = {
  pause: () => new Promise((resume) => setTimeout(resume, 0)),
  now: () => performance.now(),
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}
