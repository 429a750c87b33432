import type { Unsubscribe } from '../../model/port.ts'

type Handler = OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>

/** 変更の通知 — of any cell of any sheet. The listening begins and ends a moment later than asked for; a listener that has left hears nothing. */
export function listenToChanges(listener: () => void): Unsubscribe {
  let isListening = true
  const handler = Excel.run(async (context): Promise<Handler> => {
    const added = context.workbook.worksheets.onChanged.add(() => {
      if (isListening) listener()
      return Promise.resolve()
    })
    await context.sync()
    return added
  })
  // Without the event the pane offers 再読み取り as ever: a failure to listen takes nothing away.
  handler.catch(() => undefined)
  return () => {
    isListening = false
    void handler.then(stop, () => undefined)
  }
}

const stop = (handler: Handler): Promise<void> =>
  Excel.run(handler.context, async (context) => {
    handler.remove()
    await context.sync()
  })
