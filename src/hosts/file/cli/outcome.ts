/** 終了コード — 0 sound, 1 errors found by the check, 2 could not read or write; of many files the worst. */
export type ExitCode = 0 | 1 | 2

/** Where the command line writes: handed in, so that tests read what a user would see. */
export interface Streams {
  out(text: string): void
  err(text: string): void
  /** True where `err` is a terminal: progress is shown there alone. */
  readonly isTerminal: boolean
}

export const worst = (codes: readonly ExitCode[]): ExitCode => codes.reduce<ExitCode>((a, b) => (b > a ? b : a), 0)
