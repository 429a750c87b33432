import type { ScriptRunner } from '../../../../src/hosts/sheets/client/bridge.ts'

type Answer = (reply: unknown) => void

/**
 * google.script.run as published: a chain closed by the name of a top-level function; refuses what cannot travel, makes undefined null, answers later, and
 * answers a reply that holds a Date not at all.
 */
export function fakeRunner(server: Readonly<Record<string, (...args: never[]) => unknown>>): ScriptRunner {
  return chain(
    server,
    () => undefined,
    () => undefined,
  )
}

function chain(
  server: Readonly<Record<string, (...args: never[]) => unknown>>,
  succeed: Answer,
  fail: (fault: Error) => void,
): ScriptRunner {
  const steps = {
    withSuccessHandler: (handler: Answer) => chain(server, handler, fail),
    withFailureHandler: (handler: (fault: Error) => void) => chain(server, succeed, handler),
  }
  return new Proxy(steps, {
    get: (own, key) => {
      if (key in own) return Reflect.get(own, key) as unknown
      if (typeof key === 'symbol') return undefined
      const called = key.endsWith('_') ? undefined : server[key]
      if (!called) throw new TypeError(`google.script.run.${key} is not a function`)
      return (...args: unknown[]): void => {
        args.forEach(assertTravels)
        queueMicrotask(() => answer(called as (...all: unknown[]) => unknown, args, succeed, fail))
      }
    },
  }) as ScriptRunner
}

function answer(
  called: (...args: unknown[]) => unknown,
  args: readonly unknown[],
  succeed: Answer,
  fail: (fault: Error) => void,
): void {
  let reply: unknown
  try {
    reply = called(...args)
  } catch (fault) {
    return fail(fault instanceof Error ? fault : new Error(String(fault)))
  }
  if (holdsDate(reply)) return
  assertTravels(reply)
  succeed(travelled(reply))
}

function assertTravels(value: unknown): void {
  const kind = Object.prototype.toString.call(value)
  if (['[object Date]', '[object Function]', '[object Map]', '[object Set]'].includes(kind)) {
    throw new TypeError(`Failed due to illegal value in property: ${kind}`)
  }
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(assertTravels)
}

function holdsDate(value: unknown): boolean {
  if (Object.prototype.toString.call(value) === '[object Date]') return true
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsDate)
}

const travelled = (value: unknown): unknown =>
  value === undefined ? null : (JSON.parse(JSON.stringify(value, (_, one: unknown) => one ?? null)) as unknown)
