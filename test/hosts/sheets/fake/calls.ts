/** 呼出しの数 — every call on a fake object is counted, as each may be a round trip to Google; a method nobody has faked says so. */
export class Calls {
  count = 0
  readonly names: string[] = []

  reset(): void {
    this.count = 0
    this.names.length = 0
  }

  /** The object as scripts see it. `kind` names it in what is reported. */
  watch<T extends object>(kind: string, target: T): T {
    return new Proxy(target, {
      get: (object, key) => {
        const member: unknown = Reflect.get(object, key, object)
        if (typeof key === 'symbol') return member
        if (member === undefined) throw new Error(`NotFaked: ${kind}.${key}`)
        if (typeof member !== 'function') return member
        return (...args: unknown[]): unknown => {
          this.count++
          this.names.push(`${kind}.${key}`)
          return (member as (...all: unknown[]) => unknown).apply(object, args)
        }
      },
    })
  }
}
