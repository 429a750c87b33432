import { make } from './element.ts'

export type NoticeKind = 'info' | 'warning' | 'error'

export interface NoticeChoice {
  readonly label: string
  readonly run: () => void
}

/** お知らせ — what the page has to say stands under the toolbar until it is closed, the newest first; the same words never stand there twice. */
export class Notices {
  readonly #place: HTMLElement

  constructor(place: HTMLElement) {
    this.#place = place
  }

  say(message: string, kind: NoticeKind = 'info', choices: readonly NoticeChoice[] = []): void {
    for (const old of [...this.#place.children]) if (old.querySelector('p')?.textContent === message) old.remove()
    const notice = make('div', '', `notice ${kind}`)
    if (kind === 'error') notice.setAttribute('role', 'alert')
    notice.append(make('p', message))
    for (const { label, run } of choices) notice.append(button(label, notice, run))
    notice.append(button('閉じる', notice, () => undefined))
    this.#place.prepend(notice)
    this.#place.scrollTop = 0
  }

  /** What was said of one file means nothing to the next. */
  clear(): void {
    this.#place.replaceChildren()
  }
}

function button(label: string, notice: HTMLElement, run: () => void): HTMLButtonElement {
  const made = make('button', label)
  made.type = 'button'
  made.addEventListener('click', () => {
    notice.remove()
    run()
  })
  return made
}
