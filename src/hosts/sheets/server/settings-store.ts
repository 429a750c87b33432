import { ServerRefusal } from './server-refusal.ts'

const KEY = 'plansheet'
const COUNT = `${KEY}.count`
/** Google takes 9 kB a value; a Japanese letter is three bytes, and JSON may hold nothing else. */
const LONGEST = 2_900
/** 500 kB a store, all add-ins of a document together: hand decisions on some thousands of indicators. */
const MOST = 40

const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties()

/** 設定 — the JSON of the settings, kept with the document in pieces; null when none is kept whole, as in the other hosts. */
export function readSettings(): string | null {
  const all: Readonly<Record<string, string>> = store().getProperties()
  const count = Number(all[COUNT] ?? 0)
  if (count === 0) return null
  const pieces = Array.from({ length: count }, (_, place) => all[pieceKey(place)])
  return pieces.includes(undefined) ? null : pieces.join('')
}

/** The new pieces are written in one call, count and all, so that no reader meets half of them; then those left over go. */
export function writeSettings(json: string | null): void {
  const properties = store()
  const before = Number(properties.getProperty(COUNT) ?? 0)
  const pieces = piecesOf(json ?? '')
  if (pieces.length > MOST) throw new ServerRefusal(TOO_LARGE)
  properties.setProperties({
    ...Object.fromEntries(pieces.map((piece, place) => [pieceKey(place), piece])),
    [COUNT]: String(pieces.length),
  })
  for (let place = pieces.length; place < before; place++) properties.deleteProperty(pieceKey(place))
}

const pieceKey = (place: number): string => `${KEY}.${String(place)}`

function piecesOf(json: string): readonly string[] {
  const pieces: string[] = []
  for (let from = 0; from < json.length;) {
    const to = endOfPiece(json, from + LONGEST)
    pieces.push(json.slice(from, to))
    from = to
  }
  return pieces
}

/** Never between the halves of a surrogate pair (𠮷): a lone half does not survive the store. */
const endOfPiece = (json: string, end: number): number => (/[\uD800-\uDBFF]/u.test(json[end - 1] ?? '') ? end - 1 : end)

const TOO_LARGE =
  '設定と手での判定が多く、Google スプレッドシートに保存できる大きさを超えました。使わなくなった手での判定を消してから、保存してください。'
