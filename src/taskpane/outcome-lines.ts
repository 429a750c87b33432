import type { Step, TakenBack } from '../app/carry-out.ts'
import type { Outcome } from '../app/session.ts'
import type { Intent } from './parts/Notice.tsx'
import type { Words } from './words/ja.ts'

export interface OutcomeText {
  readonly intent: Intent
  readonly title: string
  readonly lines: readonly string[]
  readonly canTakeBack: boolean
}

/** 結果の言葉 — of a receipt: what was written, what was refused in the host's own words, what else is worth telling. */
export function outcomeLines(outcome: Outcome, words: Words): OutcomeText {
  switch (outcome.kind) {
    case 'done':
      return doneText(outcome.step, words)
    case 'takenBack':
      return takenBackText(words.steps[outcome.of], outcome.back, words)
    case 'moved':
      return { intent: 'warning', title: words.outcome.moved, lines: [], canTakeBack: false }
  }
}

function doneText({ receipts, settings, opened }: Step, words: Words): OutcomeText {
  const refused = receipts.flatMap((receipt) => receipt.refused)
  const cells = receipts.reduce((sum, { applied }) => sum + applied.length, 0)
  const sheets = receipts.flatMap(({ sheet }) => (sheet ? [sheet] : []))
  const said = [
    ...(cells > 0 ? [words.outcome.written(cells)] : []),
    ...sheets.map(({ name, added }) => (added ? words.outcome.sheetAdded(name) : words.outcome.sheetRemade(name))),
    ...(opened ? [words.outcome.opened] : []),
    ...(settings ? [words.outcome.remembered] : []),
  ]
  const [title = words.outcome.nothingWritten, ...others] = said
  const kept = sheets.flatMap(({ keptCopy }) => (keptCopy === null ? [] : [words.outcome.keptCopy(keptCopy)]))
  const notes = receipts.flatMap((receipt) => receipt.notes)
  return {
    intent: refused.length > 0 ? 'warning' : 'success',
    title,
    lines: [...others, ...kept, ...notes, ...refusedLines(refused, words)],
    canTakeBack: !opened && said.length > 0,
  }
}

function takenBackText(what: string, back: TakenBack, words: Words): OutcomeText {
  const failed = back.refused.length > 0 || back.settingsChanged || back.notes.length > 0
  const title = !failed
    ? words.outcome.takenBack(what)
    : back.restored > 0
      ? words.outcome.partlyTakenBack(what)
      : words.outcome.notTakenBack(what)
  const settings = back.settingsChanged ? [words.outcome.settingsChanged] : []
  return {
    intent: failed ? 'warning' : 'success',
    title,
    lines: [...settings, ...back.notes, ...refusedLines(back.refused, words)],
    canTakeBack: false,
  }
}

const refusedLines = (refused: readonly { readonly message: string }[], words: Words): readonly string[] =>
  refused.length === 0 ? [] : [words.outcome.refused(refused.length), ...refused.map(({ message }) => message)]
