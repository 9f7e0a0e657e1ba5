/** Signs of notes as our readers of documents set them apart (server/document-reader/signs.mjs): small raised figures after a narrow space. */
const SET_APART = /\u202f[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu

/** A text without the signs of notes in it. */
export interface Unsigned {
  readonly text: string
  /** Where a place of it is in the text that it is from; a stretch that ends before a sign ends before it there too. */
  readonly toText: (stretch: { readonly start: number; readonly end: number }) => {
    start: number
    end: number
  }
}

/** A text without its signs of notes; null where it has none. */
export function withoutNoteSigns(text: string): Unsigned | null {
  const signs = [...text.matchAll(SET_APART)]
  if (signs.length === 0) return null
  /** Where each sign stood in what is left, and how much is gone by then. */
  let gone = 0
  const cuts = signs.map(({ index, 0: sign }) => {
    const at = index - gone
    gone += sign.length
    return { at, gone }
  })
  const moved = (place: number, isStart: boolean) =>
    place + (cuts.findLast(({ at }) => (isStart ? at <= place : at < place))?.gone ?? 0)
  return {
    text: text.replace(SET_APART, ''),
    toText: ({ start, end }) => ({ start: moved(start, true), end: moved(end, false) }),
  }
}
