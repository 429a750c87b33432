import { createRoot } from 'react-dom/client'
import { PlanSession } from '../app/session.ts'
import { browserPacer } from './browser-pacer.ts'
import { CommandLine } from './command-line.ts'
import type { MountPane } from './pane-props.ts'
import { Pane } from './Pane.tsx'

/**
 * 作業ウィンドウを置く — into an element that has a height (in Excel and Sheets the whole page: `html, body, #pane { height: 100%; margin: 0 }`);
 * the pane scrolls inside it.
 */
export const mountPane: MountPane = (element, props) => {
  const session = new PlanSession(props.host, { pacer: browserPacer, today: props.today })
  const commands = new CommandLine()
  const root = createRoot(element)
  root.render(<Pane {...props} session={session} commands={commands} />)
  const stopFollowing = props.host.info.can.onChanged ? () => undefined : checkOnFocus(session)
  return {
    run: (command) => commands.run(command),
    unmount: () => {
      stopFollowing()
      root.unmount()
    },
  }
}

/** A host that cannot tell of changes is read again when the person comes back to the pane. */
function checkOnFocus(session: PlanSession): () => void {
  const check = (): void => {
    if (!session.state.task) void session.check()
  }
  window.addEventListener('focus', check)
  return () => window.removeEventListener('focus', check)
}
