import type { EntryText, Found } from './match'

/** A run of a text; `found` where it is what a lead came for. */
export type Piece = { readonly text: string; readonly found: boolean }

/** So much of a text is shown, and further to the end of what was found in it, UTF-16 units. */
const SHOWN = 300

/** A part of a lead with what it came for told apart, whichever item it is of: its beginning, and as far as anything was found. */
export function piecesOf(lead: EntryText, part: keyof EntryText, found: readonly Found[]): readonly Piece[] {
  const text = lead[part]
  const places = merged(found.filter((each) => each.in === part && each.end <= text.length))
  const last = places.at(-1)?.end ?? 0
  const to = endOf(text, Math.max(SHOWN, last))
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of places) {
    if (start > at) pieces.push({ text: text.slice(at, start), found: false })
    pieces.push({ text: text.slice(start, end), found: true })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to), found: false })
  return to < text.length ? [...pieces, { text: ' …', found: false }] : pieces
}

type Place = { readonly start: number; readonly end: number }

/** Places in their order, those that touch as one. */
function merged(places: readonly Place[]): readonly Place[] {
  const all: Place[] = []
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last && start <= last.end) all[all.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else all.push({ start, end })
  }
  return all
}

/** The end of the word in which a place is. */
function endOf(text: string, place: number): number {
  const space = text.slice(place).search(/\s/u)
  return space === -1 ? text.length : place + space
}
