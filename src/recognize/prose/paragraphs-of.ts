import { joinParagraphs } from '../../text/bullet.ts'

/** 本文 — a section's text as paragraphs joined by \n, bullets off and soft wraps joined; null where nothing stands. */
export function paragraphsOf(text: string): string | null {
  const paragraphs = joinParagraphs(text)
  return paragraphs === '' ? null : paragraphs
}
