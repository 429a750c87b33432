/** 変わる行 — of two texts with as many lines the lines that differ, else both whole: a long cell is not shown for one letter. */
export function changedLines(before: string, after: string): { readonly before: string; readonly after: string } {
  const [old, wanted] = [before.split('\n'), after.split('\n')]
  if (old.length !== wanted.length) return { before, after }
  const differing = old.map((_, index) => index).filter((index) => old[index] !== wanted[index])
  const joined = (lines: readonly string[]): string => differing.map((index) => lines[index] ?? '').join('\n')
  return { before: joined(old), after: joined(wanted) }
}
