import type { PaneCommand, PaneHandle } from '../../taskpane/pane-props.ts'

/** リボンと右クリックのボタン — the manifest's FunctionName of each, and what it asks of the pane. */
export const RIBBON_COMMANDS: Readonly<Record<string, PaneCommand>> = {
  planCheck: 'check',
  planForm: 'form',
  planJudge: 'judge',
  planSubmit: 'submit',
  planTotals: 'totals',
  planUndo: 'undo',
}

/** ボタンをつなぐ — each shows the pane and hands its command on; Excel waits for `completed`, whatever happens. */
export function listenToRibbon(pane: Pick<PaneHandle, 'run'>): void {
  for (const [name, command] of Object.entries(RIBBON_COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      pane.run(command)
      void Office.addin.showAsTaskpane().finally(() => event.completed())
    })
  }
}
