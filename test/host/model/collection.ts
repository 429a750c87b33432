import { itemNotFound, type HostObject } from '../protocol.ts'

/** A collection whose items are found by their ids. */
export const collection = (type: string, items: readonly HostObject[]): HostObject => ({
  type,
  items: () => items,
  item: (key) => {
    const found = items.find(({ id }) => id === key)
    if (!found) throw itemNotFound(`${type} ${String(key)}`)
    return found
  },
})
