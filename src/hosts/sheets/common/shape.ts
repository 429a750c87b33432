/**
 * 形 — checks that a parsed JSON value is what the other end of the bridge promised, and gives it its type. The library zod does the same and more, but is a sixth
 * of all that Google evaluates at every call of a custom function; the few shapes of the bridge need this much of it.
 */
export interface Shape<T> {
  /** True only for a value of the shape; fields that the shape does not name are let pass. */
  readonly fits: (value: unknown) => value is T
}

export type Of<S> = S extends Shape<infer T> ? T : never

const shape = <T>(fits: (value: unknown) => boolean): Shape<T> => ({ fits: (value): value is T => fits(value) })

export const text = shape<string>((value) => typeof value === 'string')
export const number = shape<number>((value) => typeof value === 'number' && Number.isFinite(value))
export const truth = shape<boolean>((value) => typeof value === 'boolean')
export const anything = shape<unknown>(() => true)

/** 番号 — a whole number from 0 on: a row, a column, a count. */
export const index = shape<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0)

export const oneOf = <T extends string | boolean>(...values: readonly T[]): Shape<T> =>
  shape((value) => (values as readonly unknown[]).includes(value))

export const orNull = <T>(inner: Shape<T>): Shape<T | null> => shape((value) => value === null || inner.fits(value))

export const either = <S extends readonly Shape<unknown>[]>(...shapes: S): Shape<Of<S[number]>> =>
  shape((value) => shapes.some(({ fits }) => fits(value)))

export const list = <T>(inner: Shape<T>): Shape<T[]> =>
  shape((value) => Array.isArray(value) && value.every((one) => inner.fits(one)))

/** A list of fixed length, each place with its own shape. */
export const tuple = <S extends readonly Shape<unknown>[]>(
  ...shapes: S
): Shape<{ -readonly [K in keyof S]: Of<S[K]> }> =>
  shape(
    (value) =>
      Array.isArray(value) && value.length === shapes.length && shapes.every(({ fits }, place) => fits(value[place])),
  )

export const record = <F extends Readonly<Record<string, Shape<unknown>>>>(
  fields: F,
): Shape<{ -readonly [K in keyof F]: Of<F[K]> }> =>
  shape((value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const held = value as Readonly<Record<string, unknown>>
    return Object.keys(fields).every((key) => fields[key]?.fits(held[key]))
  })
