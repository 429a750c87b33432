import { en } from '../../src/taskpane/words/en.ts'
import { ja } from '../../src/taskpane/words/ja.ts'
import { languageOf } from '../../src/taskpane/words/use-words.ts'

/** Every path with the kind of word that stands there. */
function shapeOf(words: unknown, path = ''): readonly string[] {
  if (typeof words !== 'object' || words === null) return [`${path}: ${typeof words}`]
  return Object.entries(words).flatMap(([key, value]) => shapeOf(value, `${path}/${key}`))
}

function textsOf(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, value]) => textsOf(value, `${path}/${key}`))
}

describe('the words of the pane', () => {
  it('say the same things in both languages', () => {
    expect(shapeOf(en)).toEqual(shapeOf(ja))
  })

  it('are never empty', () => {
    expect([...textsOf(ja), ...textsOf(en)].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it.each([
    ['ja-JP', 'ja'],
    ['ja', 'ja'],
    ['en-US', 'en'],
    ['de-DE', 'en'],
  ])('are chosen by locale: %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language)
  })
})
