import { listenToRibbon, RIBBON_COMMANDS } from '../../../src/hosts/excel/commands.ts'

type Handler = (event: { completed: () => void }) => void

/** Buttons of the ribbon, with Office's part in them played by hand. */
function ribbon(show: () => Promise<void>) {
  const handlers = new Map<string, Handler>()
  const ran: string[] = []
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
      addin: { showAsTaskpane: show },
    },
  })
  listenToRibbon({ run: (command) => void ran.push(command) })
  return { handlers, ran }
}

const press = (handler: Handler | undefined): Promise<void> =>
  new Promise((resolve) => handler?.({ completed: resolve }))

describe('the buttons of the ribbon', () => {
  it('show the pane, hand their command on, and tell Excel when done', async () => {
    let shown = 0
    const { handlers, ran } = ribbon(() => Promise.resolve(void shown++))
    for (const name of Object.keys(RIBBON_COMMANDS)) await press(handlers.get(name))
    expect(ran).toEqual(Object.values(RIBBON_COMMANDS))
    expect(shown).toBe(ran.length)
  })
})
