import type { LinedText } from './lined-text.ts'

/** 実績欄の内訳 — 「参加率　【実績】31.2％【前年度】28.9％」 taken apart into what was reached this year and the year before. */
export interface TaggedResults {
  readonly actual: LinedText
  /** Null where no line names last year's result. */
  readonly prior: LinedText | null
}

const TAG = /[【［[〔<＜](?<word>[^【】［］[\]〔〕<>＜＞\n]{2,12})[】］\]〕>＞][\s　:：]*/gu
const PRIOR = /^(?:前年度?|昨年度?)/u
const ACTUAL = /^(?:(?:当|本|今|当該)年度)?(?:の)?(?:実績値?|結果)$/u

/** Parts each line at its tags; a text without a tag for last year's result stays as it is. */
export function taggedResults(text: LinedText): TaggedResults {
  const lines = text.text.split('\n').map(partsOf)
  if (!lines.some(({ isTagged }) => isTagged)) return { actual: text, prior: null }
  const of = (part: 'actual' | 'prior'): LinedText => ({
    ...text,
    text: lines.map((line) => line[part]).join('\n'),
    // a letter behind such a line would stand behind last year's result
    isShared: true,
  })
  return { actual: of('actual'), prior: of('prior') }
}

interface LineParts {
  readonly actual: string
  readonly prior: string
  /** Last year's result stands behind a word of its own. */
  readonly isTagged: boolean
}

function partsOf(line: string): LineParts {
  const tags = tagsIn(line).filter(({ word }) => PRIOR.test(word) || ACTUAL.test(word))
  const first = tags[0]
  if (!first) return { actual: line, prior: '', isTagged: false }
  const name = line.slice(0, first.start)
  const bodyOf = (isOwn: (word: string) => boolean): string =>
    tags.map(({ word, end }, index) => (isOwn(word) ? line.slice(end, tags[index + 1]?.start) : '')).join('')
  const prior = bodyOf((word) => PRIOR.test(word))
  const actual = bodyOf((word) => ACTUAL.test(word))
  // without 【実績】 the result stands before the tag, and nothing tells where the name ends
  return { actual: name + actual, prior: prior === '' || actual === '' ? '' : name + prior, isTagged: prior !== '' }
}

interface Tag {
  readonly word: string
  readonly start: number
  readonly end: number
}

function tagsIn(line: string): readonly Tag[] {
  const tags: Tag[] = []
  TAG.lastIndex = 0
  for (let match = TAG.exec(line); match; match = TAG.exec(line))
    tags.push({ word: match.groups?.word ?? '', start: match.index, end: match.index + match[0].length })
  return tags
}
