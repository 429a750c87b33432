import type { PaneCommand } from './pane-props.ts'

/** リボンからの指示 — handed on to the pane; what comes before the pane listens waits for it. */
export class CommandLine {
  #listener: ((command: PaneCommand) => void) | null = null
  #waiting: readonly PaneCommand[] = []

  run(command: PaneCommand): void {
    if (this.#listener) this.#listener(command)
    else this.#waiting = [...this.#waiting, command]
  }

  listen(listener: (command: PaneCommand) => void): () => void {
    this.#listener = listener
    const waiting = this.#waiting
    this.#waiting = []
    for (const command of waiting) listener(command)
    return () => void (this.#listener = null)
  }
}
