import { createContext, useContext } from 'react'
import { en } from './en.ts'
import { ja, type Words } from './ja.ts'

export type Language = 'ja' | 'en'

const WORDS: Readonly<Record<Language, Words>> = { ja, en }

export const wordsOf = (language: Language): Words => WORDS[language]

/** 言葉の選択 — Japanese for 'ja-JP', English for all others. */
export const languageOf = (locale: string): Language => (/^ja\b/iu.test(locale) ? 'ja' : 'en')

const WordsContext = createContext<Words>(ja)

export const WordsProvider = WordsContext.Provider
export const useWords = (): Words => useContext(WordsContext)
