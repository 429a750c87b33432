import type { IssueHeadingReader } from './issue-heading.ts'

const LONGEST = 40
const MOST_ISSUES = 30
/** Words of what a paper is made of: '１　アウトカム指標の達成状況', '２　予算', '３　前年度からの変更' title parts of it, no issue. */
const PAPER =
  /指標|目標|実績|予算|決算|達成|一覧|管理|進捗|状況|評価|方針|年度|単位|戦略|について|総括|概要|備考|注意|記入|[。、：:]|表$/u

/** 番号だけの見出し — '２　お客さまサービス' on a line of its own, where nothing else names the issues of a table. */
export function isNumberedCaption(text: string, issueHeading: IssueHeadingReader): boolean {
  if (text.length > LONGEST) return false
  const { number, title, named } = issueHeading(text)
  return !named && number !== null && number <= MOST_ISSUES && title.length > 1 && !PAPER.test(title)
}
