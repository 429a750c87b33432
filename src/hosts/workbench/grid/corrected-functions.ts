import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  StringValueObject,
  type ArrayValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula'

/**
 * 直した関数 — functions of the engine that do not do what Excel does. SUBSTITUTE of 0.25.1 compares with white space trimmed on both sides, so that it takes
 * a full-width blank for a line end: our forms would show another line's result.
 */
class Substitute extends BaseFunction {
  override minParams = 3
  override maxParams = 4

  override calculate(...args: BaseValueObject[]): BaseValueObject {
    const [text, ...others] = args
    if (!text) return ErrorValueObject.create(ErrorType.VALUE)
    if (!text.isArray()) return substituted(text, others.map(single))
    return text.mapValue((value, row, column) =>
      substituted(
        value,
        others.map((other) => at(other, row, column)),
      ),
    )
  }
}

export const CORRECTED_FUNCTIONS: [typeof BaseFunction, string][] = [[Substitute, 'SUBSTITUTE']]

const single = (value: BaseValueObject): BaseValueObject =>
  value.isArray() ? (value as ArrayValueObject).getFirstCell() : value

/** One cell goes to every cell; a range goes cell by cell. */
function at(value: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!value.isArray()) return value
  const array = value as ArrayValueObject
  if (array.getRowCount() === 1 && array.getColumnCount() === 1) return array.getFirstCell()
  return array.get(row, column) || ErrorValueObject.create(ErrorType.NA)
}

function substituted(text: BaseValueObject, [old, wanted, place]: readonly BaseValueObject[]): BaseValueObject {
  const error = [text, old, wanted, place].find((value) => value?.isError())
  if (error) return error
  const pieces = stringOf(text).split(stringOf(old))
  if (stringOf(old) === '') return StringValueObject.create(stringOf(text))
  if (!place) return StringValueObject.create(pieces.join(stringOf(wanted)))
  const n = Math.floor(Number(place.getValue()))
  if (!(n >= 1)) return ErrorValueObject.create(ErrorType.VALUE)
  if (n >= pieces.length) return StringValueObject.create(stringOf(text))
  const [before, behind] = [pieces.slice(0, n), pieces.slice(n)].map((part) => part.join(stringOf(old)))
  return StringValueObject.create(`${before ?? ''}${stringOf(wanted)}${behind ?? ''}`)
}

function stringOf(value: BaseValueObject | undefined): string {
  if (!value || value.isNull()) return ''
  const raw = value.getValue()
  return value.isBoolean() ? String(raw).toUpperCase() : String(raw)
}
