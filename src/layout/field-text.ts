import type { Form } from './form-source.ts'
import { plainText, textSource, type TextSource } from './text-source.ts'

/** 項目の文章 — what stands in the user's cells for a field, or its reading where the cells say more than that. */
export function fieldText(form: Form, path: string, read: string | null): TextSource {
  const place = form.source.recognized.provenance[path]
  if (read === null || read === '') return plainText('')
  return place ? textSource(form.sources, place.cells, read) : plainText(read)
}
