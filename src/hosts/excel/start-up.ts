import { FLOOR, hasExcelApi } from './api-sets.ts'

/** 起動の結果 — why the pane cannot run here, or that it can. */
export type StartUp = 'ready' | 'noLibrary' | 'noAnswer' | 'plainBrowser' | 'otherApp' | 'tooOld'

/** The library waits for Excel without an end; a person does not. */
const PATIENCE = 10_000

/** Excelにつながる — settles within ten seconds, whatever the library does. */
export async function startUp(later: (milliseconds: number) => Promise<void>): Promise<StartUp> {
  if (typeof Office === 'undefined') return 'noLibrary'
  const info = await Promise.race([Office.onReady(), later(PATIENCE)])
  if (!info) return 'noAnswer'
  if (!info.host) return 'plainBrowser'
  if (info.host.toString() !== 'Excel') return 'otherApp'
  return hasExcelApi(FLOOR) ? 'ready' : 'tooOld'
}

interface Notice {
  readonly title: string
  readonly body: readonly string[]
}

/** 起動できないときの画面 — what was found, why, and what to do; Japanese first, English under it. */
export const NOTICES: Readonly<Record<Exclude<StartUp, 'ready'>, Notice>> = {
  noLibrary: {
    title: 'Excelとの接続に必要なファイルを読み込めませんでした',
    body: [
      'Office.js（Excelとの接続に使うファイル）が届いていません。ネットワークの制限が考えられます。',
      'ネットワークを確認し、このウィンドウを閉じて開き直してください。続く場合は、管理者に「Office.jsを読み込めない」と伝えてください。',
      'Office.js could not be loaded. Check the network, then close and reopen this pane.',
    ],
  },
  noAnswer: {
    title: 'Excelから応答がありません',
    body: [
      '10秒待ちましたが、Excelとつながりませんでした。',
      'このウィンドウを閉じて開き直してください。続く場合は、Excelを終了して、もう一度開いてください。',
      'Excel has not answered for ten seconds. Close and reopen this pane, or restart Excel.',
    ],
  },
  plainBrowser: {
    title: 'この画面はExcelの中で使います',
    body: [
      '運営方針アドインの作業ウィンドウです。ブラウザーだけでは、ブックを読み書きできません。',
      'Excelの「ホーム」又は「挿入」の「アドイン」から、「運営方針アドイン」を開いてください。',
      'This page is the task pane of an Excel add-in. Open it from within Excel.',
    ],
  },
  otherApp: {
    title: 'このアプリでは使えません',
    body: [
      '運営方針アドインは、Excelのブックで使います。',
      'Excelで開いてください。',
      'This add-in works in Excel only.',
    ],
  },
  tooOld: {
    title: 'このExcelには、必要な機能がありません',
    body: [
      '運営方針アドインには、Excel 2021以降又はMicrosoft 365のExcel（ExcelApi 1.13以上）が必要です。',
      '更新の方法は、管理者に確認してください。ブックのファイルは、コマンド「plansheet」でも検査できます。',
      'This add-in needs Excel 2021 or later (ExcelApi 1.13).',
    ],
  },
}

/** The notice takes the place of the pane; it is read out. */
export function showNotice(element: HTMLElement, reason: Exclude<StartUp, 'ready'>): void {
  const { title, body } = NOTICES[reason]
  const place = document.createElement('main')
  place.className = 'notice'
  const notice = document.createElement('div')
  notice.setAttribute('role', 'alert')
  notice.append(textElement('h1', title), ...body.map((words) => textElement('p', words)))
  place.append(notice)
  element.replaceChildren(place)
}

function textElement(name: string, words: string): HTMLElement {
  const element = document.createElement(name)
  element.textContent = words
  return element
}
