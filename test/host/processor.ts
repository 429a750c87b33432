import {
  ActionType,
  NULL_OBJECT,
  PathType,
  WorkbookError,
  isHostObject,
  itemNotFound,
  member,
  type ArgumentInfo,
  type HostObject,
  type ObjectPath,
  type ReplyBody,
  type RequestBody,
  type WireAction,
} from './protocol.ts'

type Resolved = HostObject | typeof NULL_OBJECT

/** What a processor needs of the workbook it serves. */
export interface Served {
  readonly root: HostObject
  readonly service: (name: string) => HostObject | undefined
  /** Called before each action; throws to inject a fault. */
  readonly beforeAction?: (memberName: string, type: string) => void
}

/** Runs the batches of one workbook: walks object paths, does the actions in order, stops at the first that fails. */
export class Processor {
  /** Members that a test asked for and this host does not know: `Range.AutoFill` → how often. */
  readonly unknown = new Map<string, number>()
  readonly #served: Served
  readonly #references = new Map<string, HostObject>()
  readonly #keptAs = new WeakMap<HostObject, string>()
  #nextReference = 1

  constructor(served: Served) {
    this.#served = served
  }

  run(body: RequestBody): ReplyBody {
    const walk = new Walk(body.ObjectPaths, this)
    const results: { ActionId: number; Value: unknown }[] = []
    const traces: number[] = []
    for (const [index, action] of body.Actions.entries()) {
      try {
        const isTrace = action.ActionType === ActionType.Trace
        if (isTrace) traces.push(action.Id)
        results.push({ ActionId: action.Id, Value: isTrace ? null : this.#act(action, walk) })
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error
        const Error = {
          Code: error.code,
          Message: error.message,
          Location: action.Name,
          ActionIndex: index,
          HttpStatusCode: 400,
        }
        return { Results: results, TraceIds: traces, Error }
      }
    }
    return { Results: results, TraceIds: traces }
  }

  root(): HostObject {
    return this.#served.root
  }

  service(name: string): HostObject {
    return this.#served.service(name) ?? this.missing('Service', name)
  }

  reference(id: string): HostObject {
    const found = this.#references.get(id)
    if (!found) throw itemNotFound(id)
    return found
  }

  missing(type: string, name: string): never {
    const key = `${type}.${name}`
    this.unknown.set(key, (this.unknown.get(key) ?? 0) + 1)
    throw new WorkbookError('ApiNotFound', `The API you are trying to use could not be found: ${key}`)
  }

  call(target: HostObject, name: string, args: readonly unknown[]): unknown {
    this.#served.beforeAction?.(name, target.type)
    const method = member(target.methods, name) as ((...given: unknown[]) => unknown) | undefined
    return method ? method(...args) : this.missing(target.type, name)
  }

  #act(action: WireAction, walk: Walk): unknown {
    if (action.ActionType === ActionType.Instantiate) return this.#instantiate(walk.resolve(action.ObjectPathId))
    const target = walk.resolve(action.ObjectPathId)
    if (target === NULL_OBJECT) return null
    switch (action.ActionType) {
      case ActionType.Query:
        return this.#query(target, action.QueryInfo?.Select ?? [])
      case ActionType.SetProperty:
        return this.#set(target, action.Name, walk.args(action.ArgumentInfo)[0])
      case ActionType.Method:
        return this.#method(target, action.Name, walk.args(action.ArgumentInfo))
      default:
        return this.missing(target.type, `action ${String(action.ActionType)}`)
    }
  }

  #instantiate(target: Resolved): unknown {
    if (target === NULL_OBJECT) return null
    const kept = this.#keptAs.get(target)
    return { ...(target.id !== undefined && { Id: target.id }), ...(kept && { _ReferenceId: kept }) }
  }

  #method(target: HostObject, name: string, args: readonly unknown[]): unknown {
    if (name === '_KeepReference') {
      const reference = `ref${String(this.#nextReference++)}`
      this.#references.set(reference, target)
      this.#keptAs.set(target, reference)
      return null
    }
    if (name === '_RemoveReference') {
      this.#references.delete(String(args[0]))
      return null
    }
    const value = this.call(target, name, args)
    return isHostObject(value) ? this.#instantiate(value) : (value ?? null)
  }

  #set(target: HostObject, name: string, value: unknown): undefined {
    this.#served.beforeAction?.(name, target.type)
    const scalar = member(target.scalars, name)
    if (!scalar?.set) return this.missing(target.type, name)
    ;(scalar.set as (given: unknown) => void)(value)
  }

  #query(target: HostObject, select: readonly string[]): unknown {
    if (!target.items) return this.#load(target, select)
    const own = select.filter((path) => member(target.scalars, path) !== undefined)
    const ofItems = select.filter((path) => !own.includes(path))
    return { ...this.#load(target, own), _Items: target.items().map((item) => this.#load(item, ofItems)) }
  }

  /** Scalars by name; `protection/protected` loads a part; of a collection part, its items. */
  #load(target: HostObject, select: readonly string[]): Record<string, unknown> {
    const values: Record<string, unknown> = target.id === undefined ? {} : { Id: target.id }
    for (const [head, rest] of grouped(select)) {
      this.#served.beforeAction?.(head, target.type)
      const scalar = member(target.scalars, head)
      if (scalar) values[pascal(head)] = scalar.get()
      else {
        const part = member(target.parts, head)
        values[pascal(head)] = part ? this.#query(part(), rest) : this.missing(target.type, head)
      }
    }
    return values
  }
}

/** The object paths of one request, each walked once: a method on a path (`Add`) runs once, however often it is used. */
class Walk {
  readonly #paths: Readonly<Record<string, ObjectPath>>
  readonly #processor: Processor
  readonly #known = new Map<number, Resolved>()

  constructor(paths: Readonly<Record<string, ObjectPath>>, processor: Processor) {
    this.#paths = paths
    this.#processor = processor
  }

  resolve(id: number): Resolved {
    const known = this.#known.get(id)
    if (known) return known
    const path = this.#paths[String(id)]
    if (!path) throw itemNotFound(`object path ${String(id)}`)
    const resolved = this.#step(path)
    this.#known.set(id, resolved)
    return resolved
  }

  args(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? []
    return (info?.Arguments ?? []).map((value, i) => (references[i] ? this.#argument(references[i] ?? 0) : value))
  }

  #argument(id: number): unknown {
    const target = this.resolve(id)
    return target === NULL_OBJECT ? null : (target.self ?? target)
  }

  #step(path: ObjectPath): Resolved {
    if (path.ObjectPathType === PathType.Global) return this.#processor.root()
    if (path.ObjectPathType === PathType.Service) return this.#processor.service(path.Name)
    if (path.ObjectPathType === PathType.Reference) return this.#processor.reference(path.Name)
    if (path.ObjectPathType === PathType.Null) return NULL_OBJECT
    const parent = this.resolve(path.ParentObjectPathId ?? 0)
    return parent === NULL_OBJECT ? NULL_OBJECT : this.#child(parent, path)
  }

  #child(parent: HostObject, path: ObjectPath): Resolved {
    if (path.ObjectPathType === PathType.Property) {
      const part = member(parent.parts, path.Name)
      return part ? part() : this.#processor.missing(parent.type, path.Name)
    }
    const args = this.args(path.ArgumentInfo)
    if (path.ObjectPathType === PathType.Indexer) {
      return parent.item ? parent.item(args[0] as string | number) : this.#processor.missing(parent.type, 'getItem')
    }
    if (path.ObjectPathType !== PathType.Method) return this.#processor.missing(parent.type, `path ${path.Name}`)
    const value = this.#processor.call(parent, path.Name, args)
    if (value === null || value === NULL_OBJECT) return NULL_OBJECT
    return isHostObject(value) ? value : this.#processor.missing(parent.type, path.Name)
  }
}

function grouped(select: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const path of select) {
    const [head = '', ...rest] = path.split('/')
    const group = groups.get(head) ?? []
    groups.set(head, rest.length === 0 ? group : [...group, rest.filter((part) => part !== 'items').join('/')])
  }
  return groups
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
