const SMALLEST = 64

/** 数の列 — whole numbers in a typed array that grows: a million of them cost 4 MB instead of a million objects. */
export class IntList {
  private values = new Int32Array(SMALLEST)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) this.grow()
    this.values[this.length++] = value
  }

  private grow(): void {
    const more = new Int32Array(this.values.length * 2)
    more.set(this.values)
    this.values = more
  }

  /** 0 where nothing was pushed. */
  at(index: number): number {
    return this.values[index] ?? 0
  }

  set(index: number, value: number): void {
    this.values[index] = value
  }

  /** Cuts the list, and gives back the room that it does not need. */
  truncate(length: number): void {
    this.length = length
    this.values = this.values.slice(0, Math.max(SMALLEST, length))
  }

  /** The position of the first value that is not below `wanted`; the values must ascend. */
  lowerBound(wanted: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.at(middle) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}
