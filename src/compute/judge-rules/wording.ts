import type { Letter } from '../../model/judgement.ts'
import { normalizeWidth } from '../../text/width.ts'
import type { JudgementRule, Outcome } from '../outcome.ts'

/** 規則4 — what words alone say, and results of which no number can be taken. */

/** 未 of 未実施, not of 未来 or 未就学. */
const FAILED =
  /でき(?:なかった|ず|ていない|ません)|延期|次年度|翌年度|来年度|見送|遅れ|遅延|断念|中断|至らな|せず|しなかった|していない|未(?!来|就学|満|成年|然|婚|病|収|納|知)[一-鿿]{0,2}/u
const UNDER_WAY = /予定|検討|調整|準備|[一-鿿]中(?![心学央小])|に向け|途中|見込/u
const DONE =
  /[一-鿿ぁ-ん]{0,4}済(?!み?ま?でない)|しました|した|開始|策定|完了|達成|公表|締結|制定|設置|整備|導入|構築|作成|改訂|改定|開設|運用/u

/** 定性目標 — words may suggest a letter, and never decide it. */
export const qualitative: JudgementRule = ({ given }) =>
  given.target.qualitative ? { code: 'QUALITATIVE', ...suggestionIn(normalizeWidth(given.actual.text)) } : undefined

function suggestionIn(text: string): Pick<Outcome, 'suggestion' | 'word'> {
  const failed = FAILED.exec(text)?.[0]
  if (failed !== undefined) return suggest('B', failed)
  if (UNDER_WAY.test(text)) return { suggestion: null }
  const done = DONE.exec(text)?.[0]
  return done === undefined ? { suggestion: null } : suggest('A', done)
}

const suggest = (suggestion: Letter, word: string): Pick<Outcome, 'suggestion' | 'word'> => ({ suggestion, word })

export const unreadable: JudgementRule = ({ measured }) =>
  measured.problem === 'UNREADABLE' ? { code: 'UNREADABLE' } : undefined

export const ambiguous: JudgementRule = ({ measured }) =>
  measured.problem === 'AMBIGUOUS' ? { code: 'AMBIGUOUS' } : undefined
