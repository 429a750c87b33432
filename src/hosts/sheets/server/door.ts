import { BRIDGE, type CallName, type ReplyOf, type RequestOf } from '../common/wire.ts'
import { ServerRefusal } from './server-refusal.ts'

/**
 * 戸口 — one function of the bridge: a JSON text in, a JSON text out, both checked. No exception leaves it, for google.script.run would hand on an
 * English text without a cause.
 */
export const door =
  <N extends CallName>(name: N, answer: (request: RequestOf<N>) => ReplyOf<N>) =>
  (json: string): string => {
    try {
      const request: unknown = JSON.parse(json)
      if (!BRIDGE[name].request.fits(request)) throw new ServerRefusal(STRANGE)
      return JSON.stringify({ ok: true, reply: fitting(name, answer(request as RequestOf<N>)) })
    } catch (fault) {
      return JSON.stringify({ ok: false, message: messageOf(fault) })
    }
  }

/** A reply of another shape than promised is a fault of ours, and is told here rather than misread there. */
function fitting<N extends CallName>(name: N, reply: ReplyOf<N>): ReplyOf<N> {
  if (!BRIDGE[name].reply.fits(reply)) throw new Error(`${name}: reply`)
  return reply
}

const STRANGE =
  '画面とスクリプトの版が合っていません。この画面を閉じて開き直し、もう一度実行してください。続く場合は、管理者にお伝えください。'

const messageOf = (fault: unknown): string =>
  fault instanceof ServerRefusal
    ? fault.message
    : `スプレッドシートの処理が途中で止まりました。もう一度実行してください。続く場合は、この文を管理者にお伝えください：${textOf(fault)}`

const textOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault)).slice(0, 300)
