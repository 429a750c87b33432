import { make } from './element.ts'

export interface MenuItem {
  readonly title: string
  readonly about: string
  readonly choose: () => void
}

/** 見本のメニュー — opens under its button; arrow keys move, Escape leaves. */
export class Menu {
  readonly #button: HTMLElement
  readonly #menu: HTMLElement

  constructor(button: HTMLElement, menu: HTMLElement) {
    this.#button = button
    this.#menu = menu
    menu.addEventListener('keydown', (event) => this.#onKey(event))
    document.addEventListener('pointerdown', (event) => {
      if (!menu.contains(event.target as Node) && event.target !== button) this.close()
    })
  }

  open(items: readonly MenuItem[]): void {
    this.#menu.replaceChildren(...items.map((item) => this.#entry(item)))
    const { left, bottom } = this.#button.getBoundingClientRect()
    Object.assign(this.#menu.style, { left: `${left}px`, top: `${bottom + 4}px` })
    this.#show(true)
    ;(this.#menu.firstElementChild as HTMLElement | null)?.focus()
  }

  close(): void {
    this.#show(false)
  }

  get isOpen(): boolean {
    return !this.#menu.hidden
  }

  #show(is: boolean): void {
    this.#menu.hidden = !is
    this.#button.setAttribute('aria-expanded', String(is))
  }

  #entry({ title, about, choose }: MenuItem): HTMLElement {
    const entry = make('button', title)
    entry.type = 'button'
    entry.setAttribute('role', 'menuitem')
    entry.append(make('small', about))
    entry.addEventListener('click', () => {
      this.close()
      choose()
    })
    return entry
  }

  #onKey(event: KeyboardEvent): void {
    const entries = [...this.#menu.children] as HTMLElement[]
    const at = entries.indexOf(document.activeElement as HTMLElement)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) entries[(at + step + entries.length) % entries.length]?.focus()
    else if (event.key === 'Escape') {
      this.close()
      this.#button.focus()
    } else return
    event.preventDefault()
  }
}
