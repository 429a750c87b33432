/** 書く前に見たセル — everything that decides whether it may be written, as it stands at this moment. */
export interface SeenCell {
  readonly value: string | number | boolean | { readonly error: string } | undefined
  readonly text: string
  readonly formula: string | null
  readonly format: string
  /** Under a merged area, but not its upper left cell. */
  readonly isShadow: boolean
  readonly isProtected: boolean
  /** In a row that a filter hides. */
  readonly isFilteredOut: boolean
  /** Shows a value that spills from a formula in another cell. */
  readonly isSpilled: boolean
  readonly isRich: boolean
  readonly isTableHeader: boolean
}
