import type { Place } from '@/lib/ground/platform/quote/find-quote'

/** A run of a text; `found` where it is what was looked for. */
export interface ContextPiece {
  readonly text: string
  readonly found: boolean
}

/** How much of the text is shown on either side of what was found, and between two stretches of it, in UTF-16 units. */
const BESIDE = 90
const BETWEEN = 160
/** Half of a character that was cut in two. */
const HALF = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g
const OMITTED = ' … '

/** What was found with the words round it, cut between words, and … where more was left out. Lines are run together. */
export function contextOf(text: string, places: readonly Place[]): readonly ContextPiece[] {
  const pieces: ContextPiece[] = []
  const put = (words: string, found: boolean) => {
    const line = words.replace(/\s+/gu, ' ')
    if (line !== '') pieces.push({ text: line, found })
  }
  for (const [index, { start, end }] of places.entries()) {
    const last = places[index - 1]
    if (!last) put(before(text, start), false)
    else if (start - last.end <= BETWEEN) put(text.slice(last.end, start), false)
    else put(OMITTED, false)
    put(text.slice(start, end), true)
  }
  const last = places.at(-1)
  if (last) put(after(text, last.end), false)
  return pieces
}

function before(text: string, start: number): string {
  const from = Math.max(0, start - BESIDE)
  const words = text.slice(from, start)
  return from === 0 ? words.trimStart() : `… ${words.replace(HALF, '').replace(/^\S*\s+/u, '')}`
}

function after(text: string, end: number): string {
  const to = end + BESIDE
  const words = text.slice(end, to)
  return to >= text.length ? words.trimEnd() : `${words.replace(HALF, '').replace(/\s+\S*$/u, '')} …`
}
