/**
 * 小分けの計算 — a long computation in pieces. After each it hands out how far it is (0 to 1) and stops, so that whoever runs it can let the page
 * breathe, show progress, or give it up; `finish` runs it in one go.
 */
export type Steps<T> = Generator<number, T, void>

export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** A part of a larger computation: its share of the whole goes from `from` to `to`. */
export function* within<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield from + step.value * (to - from)
  }
}
