import type { ScriptRunner } from './bridge.ts'

declare const google: { readonly script: { readonly run: ScriptRunner } }

/** A fresh chain for each call: handlers stay on the chain they were given to. */
export const scriptRunner = (): ScriptRunner => google.script.run
