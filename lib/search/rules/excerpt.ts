import { fold, type PlacedWord, wordsOf } from '@/lib/platform/fold'
import { formsOf } from './article'
import type { Query } from './query'

/** A run of a text; `found` where it is among the words that were looked for. */
export interface Piece {
  text: string
  found: boolean
}

/** How much of a long text is shown around what was found, in UTF-16 units. */
const contextLength = 180
const before = 60

/** A text whole, with the words that were looked for told apart: the text is the one given, unit for unit. */
export function lit(text: string, query: Query): readonly Piece[] {
  return piecesOf(text, 0, text.length, foundIn(wordsOf(text), query))
}

/**
 * The part of a text around the words that were looked for, cut between words, with … where something was left out; null where none
 * of them stands in it. Of several places the one with the most different words is taken.
 */
export function excerpt(text: string, query: Query): readonly Piece[] | null {
  const words = wordsOf(text)
  const found = foundIn(words, query)
  const best = bestOf(found)
  if (!best) return null
  const from = startOfWord(words, best.start - before)
  const to = endOfWord(words, text, Math.max(best.end, from + contextLength))
  const pieces = piecesOf(text, from, to, found)
  return [
    ...(from > 0 ? [{ text: '… ', found: false }] : []),
    ...pieces,
    ...(to < text.length ? [{ text: ' …', found: false }] : []),
  ]
}

/** The beginning of a text, cut between words. */
export function excerptOpening(text: string): string {
  const to = endOfWord(wordsOf(text), text, contextLength)
  return to < text.length ? `${text.slice(0, to)} …` : text
}

/** Whether one of the words that were looked for stands in a text. */
export function isFoundIn(text: string, query: Query): boolean {
  return foundIn(wordsOf(text), query).length > 0
}

interface Found {
  start: number
  end: number
  /** Which word or phrase it is. */
  term: number
}

interface Term {
  /** Which word or phrase of the question it is one form of. */
  term: number
  parts: readonly string[]
  /** Whether its last word may go on. */
  isOpen: boolean
}

/** Every form of a question's words and phrases. */
function termsOf({ words, phrases, alike }: Query): readonly Term[] {
  return [
    ...words.flatMap((word, term) => [
      ...formsOf(fold(word)).map((form) => ({ term, parts: form.split(' '), isOpen: true })),
      ...(alike?.get(word) ?? []).map((form) => ({ term, parts: [form], isOpen: false })),
    ]),
    ...phrases.map((phrase, index) => ({
      term: words.length + index,
      parts: fold(phrase).split(' '),
      isOpen: false,
    })),
  ]
}

/** Every place where a word or phrase of the question stands, in the order of the text; places that touch one another are one. */
function foundIn(placed: readonly PlacedWord[], query: Query): readonly Found[] {
  const terms = termsOf(query)
  const places: Found[] = []
  for (const [index, first] of placed.entries())
    for (const each of terms) {
      const last = isThere(each, placed, index) && placed[index + each.parts.length - 1]
      if (last) places.push({ start: first.start, end: last.end, term: each.term })
    }
  return places.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Whether a form stands at a word of a text. */
function isThere({ parts, isOpen }: Term, placed: readonly PlacedWord[], from: number): boolean {
  return parts.every((part, index) => {
    const word = placed[from + index]?.folded
    if (word === undefined) return false
    const mayGoOn = isOpen && index === parts.length - 1 && [...part].length >= 3
    return mayGoOn ? word.startsWith(part) : word === part
  })
}

/** The place after which the most different words stand near one another; the first of equals. */
function bestOf(found: readonly Found[]): Found | null {
  let best: { place: Found; terms: number } | null = null
  for (const place of found) {
    const near = found.filter(
      ({ start, end }) => start >= place.start && end <= place.start + contextLength - before,
    )
    const terms = new Set(near.map(({ term }) => term)).size
    if (!best || terms > best.terms) best = { place, terms }
  }
  return best?.place ?? null
}

function startOfWord(words: readonly PlacedWord[], at: number): number {
  if (at <= 0) return 0
  return words.find(({ start }) => start >= at)?.start ?? 0
}

function endOfWord(words: readonly PlacedWord[], text: string, at: number): number {
  const next = words.find(({ end }) => end >= at)
  return next && next !== words.at(-1) ? next.end : text.length
}

function piecesOf(text: string, from: number, to: number, found: readonly Found[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const { start, end } of found) {
    if (start < at || end > to) {
      const last = pieces.at(-1)
      // A phrase that begins inside a word already told apart goes on from there.
      if (last?.found && start < at && end > at && end <= to) {
        last.text += text.slice(at, end)
        at = end
      }
      continue
    }
    if (start > at) pieces.push({ text: text.slice(at, start), found: false })
    pieces.push({ text: text.slice(start, end), found: true })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to), found: false })
  return pieces
}

/** Around what was looked for in the first of some texts in which it stands together; null where it does in none. */
export function firstExcerpt(
  texts: readonly { readonly text: string; readonly language: string }[],
  query: Query,
): { readonly language: string; readonly pieces: readonly Piece[] } | null {
  for (const { text, language } of texts) {
    const pieces = excerpt(text, query)
    if (pieces) return { language, pieces }
  }
  return null
}
