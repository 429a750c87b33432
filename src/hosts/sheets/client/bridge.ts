import { BRIDGE, envelope, type CallName, type ReplyOf, type RequestOf } from '../common/wire.ts'

/** google.script.run — a chain that is closed by the name of a function of Code.js. */
export interface ScriptRunner {
  withSuccessHandler(handler: (reply: unknown) => void): ScriptRunner
  withFailureHandler(handler: (fault: Error) => void): ScriptRunner
}

type CallableRunner = ScriptRunner & Readonly<Record<CallName, (json: string) => void>>

/** 橋のこちら側 — asks Google's side and checks what comes back. */
export type Bridge = <N extends CallName>(name: N, request: RequestOf<N>) => Promise<ReplyOf<N>>

/** 待ち時間 — longer than Google's own limit of six minutes makes no sense; most calls take seconds, and a call may never come back at all. */
const LONGEST_WAIT = 90_000

/** 橋の不通 — a call that failed; the message says in the person's words what to do. */
export class BridgeFault extends Error {}

export const bridgeOver =
  (runner: () => ScriptRunner, wait = LONGEST_WAIT): Bridge =>
  (name, request) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new BridgeFault(SILENT)), wait)
      const settle = (act: () => void): void => {
        clearTimeout(timer)
        act()
      }
      const chain = runner()
        .withSuccessHandler((reply) => settle(() => answer(name, reply, resolve, reject)))
        .withFailureHandler((fault) => settle(() => reject(new BridgeFault(failed(fault)))))
      ;(chain as CallableRunner)[name](JSON.stringify(request))
    })

function answer<N extends CallName>(
  name: N,
  reply: unknown,
  resolve: (reply: ReplyOf<N>) => void,
  reject: (fault: Error) => void,
): void {
  const opened = parsed(reply)
  if (!envelope.fits(opened)) return reject(new BridgeFault(UNREADABLE))
  if (!opened.ok) return reject(new BridgeFault(opened.message))
  const held: unknown = opened.reply
  if (!BRIDGE[name].reply.fits(held)) return reject(new BridgeFault(UNREADABLE))
  resolve(held as ReplyOf<N>)
}

function parsed(reply: unknown): unknown {
  try {
    return JSON.parse(String(reply))
  } catch {
    return undefined
  }
}

const SILENT =
  'Google スプレッドシートから返事がありません。書込みの途中だった場合は、シートの内容を確認してください。その後、この画面を閉じて開き直し、もう一度実行してください。'
const UNREADABLE =
  'Google スプレッドシートからの返事を読み取れませんでした。アドインが更新された可能性があります。この画面を閉じて開き直し、もう一度実行してください。'

const OFFLINE = /NetworkError|network/iu // 'NetworkError: Connection failure due to HTTP 0'
const NOT_ALLOWED = /permission|authoriz|PERMISSION_DENIED|権限|承認/iu // 'Authorization is required to perform that action.'

function failed(fault: Error): string {
  const said = String(fault?.message ?? fault)
  if (OFFLINE.test(said)) return 'Google に接続できませんでした。ネットワークを確認してから、もう一度実行してください。'
  if (NOT_ALLOWED.test(said)) {
    return 'このスプレッドシートを操作する許可がありません。編集の権限があるか、アドインの利用を承認したかを確認してください。'
  }
  return `Google スプレッドシートの処理が失敗しました。もう一度実行してください。続く場合は、この文を管理者にお伝えください：${said.slice(0, 300)}`
}
