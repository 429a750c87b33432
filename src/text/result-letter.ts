/** A result's text parted from the letter that a person wrote behind or before it. */
export interface ResultLetter {
  readonly body: string
  readonly letter: 'A' | 'B' | null
  readonly foreignLetter: string | null
}

/** '1,412件:A' · '72%(達成)' · '1,412件 A' — on normalised text; the letter is the last thing in it. */
const LETTER =
  /^(?<body>[^]*?)(?:(?::\s*|[(【[「]\s*)(?<mark>[A-ES]|達成|未達成|[◎○〇△×])\s*[)】\]」]?|(?<=[\d%件人名回)\s]\s)(?<spaced>[A-ES]|達成|未達成))$/u
/** 'A:72%' · 'B 69%' · '未達成(69%)' · '×(69%)' — in front; a ○ or △ without brackets is a bullet or a minus. */
const LEADING = /^(?:(?<mark>[A-ES]|達成|未達成|×)\s*(?::\s*|(?=\()|\s(?=\d))|(?<sign>[◎○〇△])\s*(?=\())/u
const WHOLE: Readonly<Record<string, 'A' | 'B'>> = { A: 'A', B: 'B' }
const WORDS: Readonly<Record<string, 'A' | 'B'>> = { ...WHOLE, 達成: 'A', 未達成: 'B' }
const FOREIGN = /^(?:[C-ES]|[◎○△×])$/u

/** 評語を分ける — takes the letter off a result's text; marks of another scale are told apart. */
export function readResultLetter(text: string): ResultLetter {
  if (text in WHOLE) return { body: '', letter: WHOLE[text] ?? null, foreignLetter: null }
  if (FOREIGN.test(text)) return { body: '', letter: null, foreignLetter: text }
  const behind = LETTER.exec(text)?.groups
  if (behind) return parted(behind.body ?? '', behind.mark ?? behind.spaced ?? '')
  const ahead = LEADING.exec(text)
  return ahead
    ? parted(text.slice(ahead[0].length), ahead.groups?.mark ?? ahead.groups?.sign ?? '')
    : { body: text, letter: null, foreignLetter: null }
}

function parted(body: string, mark: string): ResultLetter {
  const letter = WORDS[mark] ?? null
  return { body: body.trim(), letter, foreignLetter: letter === null ? mark : null }
}
