import { refName } from '../grid/workbook-grid.ts'
import type { Finding } from '../model/report.ts'
import type { Words } from './words/ja.ts'

/** 指摘の文 — as it goes to the clipboard: a line each, its place first unless the message begins with it. */
export const findingsText = (findings: readonly Finding[], words: Words): string =>
  findings
    .map((finding) => `${words.findings.severity[finding.severity]}\t${placeOf(finding)}${finding.message}`)
    .join('\n')

const placeOf = ({ at, message }: Finding): string =>
  at && !message.startsWith(refName(at)) ? `［${refName(at)}］` : ''
