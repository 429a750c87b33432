import type { Counts, Letter } from '../model/judgement.ts'

interface Lettered {
  readonly typed: Letter | null
  readonly judgement: { readonly status: Letter | null }
}

/** 集計 — every indicator once: the letter a person typed, else the computed one, else 未判定. Letters are never averaged. */
export function countLetters(indicators: readonly Lettered[]): Counts {
  const letters = indicators.map(({ typed, judgement }) => typed ?? judgement.status)
  const count = (letter: Letter | null): number => letters.filter((each) => each === letter).length
  return { A: count('A'), B: count('B'), undetermined: count(null) }
}
