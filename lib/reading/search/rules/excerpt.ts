import { formsOf } from '@/lib/ground/platform/article'
import { fold, type PlacedWord, wordsOf } from '@/lib/ground/platform/fold'
import { grouped } from '@/lib/ground/platform/grouped'
import type { Query } from './query'

/** A run of a text; `found` where it is among the words that were looked for. */
export interface Piece {
  text: string
  found: boolean
}

/** How much of a long text is shown around what was found, in UTF-16 units. */
const contextLength = 180
const before = 60

/** How far back the beginning of a sentence of a statement is looked for, in UTF-16 units: as long as its sentences are. */
const longestSentence = 700

/** A text whole, with the words that were looked for told apart: the text is the one given, unit for unit. */
export function lit(text: string, query: Query): readonly Piece[] {
  return piecesOf(text, 0, text.length, placesIn(text, query).found)
}

/**
 * The part of a text around the words that were looked for, cut between words, with … where something was left out; null where none
 * of them stands in it. Of several places the one with the most different words is taken.
 */
export function excerpt(text: string, query: Query): readonly Piece[] | null {
  return excerptFrom(text, query, (words, start) => startOfWord(words, start - before))
}

/**
 * The same of words of a statement: from the beginning of their sentence, since what governs them stands there. “… strengthening police
 * cooperation” would be a promise where the text says that it *could* be covered (docs/decisions/0142).
 */
export function quotingExcerpt(text: string, query: Query): readonly Piece[] | null {
  return excerptFrom(text, query, (words, start) => startOfWord(words, sentenceStart(text, start)))
}

function excerptFrom(
  text: string,
  query: Query,
  begin: (words: readonly PlacedWord[], start: number) => number,
): readonly Piece[] | null {
  const { words, found } = placesIn(text, query)
  const best = bestOf(found)
  if (!best) return null
  const from = begin(words, best.start)
  const to = endOfWord(
    words,
    text,
    Math.max(best.end, best.start - before + contextLength, from + contextLength),
  )
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
  return placesIn(text, query).found.length > 0
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
  /** All of its words but the last, which are those of a text. */
  parts: readonly string[]
  last: string
  /** Whether its last word may go on. */
  isOpen: boolean
}

/** Every form of a question's words and phrases. */
function termsOf({ words, phrases, alike }: Query): readonly Term[] {
  return [
    ...words.flatMap((word, term) => [
      ...formsOf(fold(word)).map((form) => termOf(term, form, true)),
      ...(alike?.get(word) ?? []).map((form) => termOf(term, form, false)),
    ]),
    ...phrases.map((phrase, index) => termOf(words.length + index, fold(phrase), false)),
  ]
}

function termOf(term: number, folded: string, mayGoOn: boolean): Term {
  const parts = folded.split(' ')
  const last = parts.pop() ?? ''
  return { term, parts, last, isOpen: mayGoOn && [...last].length >= 3 }
}

/** What was found of a question so far: the same texts are looked through for the parts that have its words, and for what is shown of them. */
interface Looked {
  readonly terms: TermsByBeginning
  readonly byText: Map<string, Places>
}

interface Places {
  readonly words: readonly PlacedWord[]
  readonly found: readonly Found[]
}

/** By question; with it goes what was found of it. */
const looked = new WeakMap<Query, Looked>()

/** The words of a text, and where a question stands among them. */
function placesIn(text: string, query: Query): Places {
  const { terms, byText } = looked.get(query) ?? {
    terms: byBeginning(termsOf(query)),
    byText: new Map<string, Places>(),
  }
  looked.set(query, { terms, byText })
  const known = byText.get(text)
  if (known) return known
  const words = wordsOf(text)
  const places = { words, found: foundIn(words, terms) }
  byText.set(text, places)
  return places
}

/** Every place where a word or phrase of the question stands, in the order of the text; places that touch one another are one. */
function foundIn(placed: readonly PlacedWord[], terms: TermsByBeginning): readonly Found[] {
  const places: Found[] = []
  for (const [index, first] of placed.entries())
    for (const each of beginningWith(first.folded, terms)) {
      const last = placed[index + each.parts.length]
      if (last && isThere(each, placed, index, last))
        places.push({ start: first.start, end: last.end, term: each.term })
    }
  return places.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The forms by the word with which they begin: whole, or as far as it is written where it may go on. A text is long, and a question may have a hundred words. */
interface TermsByBeginning {
  readonly whole: (word: string) => readonly Term[]
  readonly open: (word: string) => readonly Term[]
  /** Of the longest that may go on, in UTF-16 units. */
  readonly longestOpen: number
}

function byBeginning(terms: readonly Term[]): TermsByBeginning {
  const goesOn = ({ parts, isOpen }: Term) => isOpen && parts.length === 0
  const open = terms.filter(goesOn)
  return {
    whole: grouped(
      terms.filter((term) => !goesOn(term)),
      ({ parts, last }) => parts[0] ?? last,
    ),
    open: grouped(open, ({ last }) => last),
    longestOpen: Math.max(0, ...open.map(({ last }) => last.length)),
  }
}

/** The forms that may begin with a word of a text. */
function* beginningWith(word: string, { whole, open, longestOpen }: TermsByBeginning): Generator<Term> {
  yield* whole(word)
  const most = Math.min(word.length, longestOpen)
  for (let length = 1; length <= most; length += 1) yield* open(word.slice(0, length))
}

/** Whether a form stands at a word of a text. @param end the word at which it would end */
function isThere(
  { parts, last, isOpen }: Term,
  placed: readonly PlacedWord[],
  from: number,
  end: PlacedWord,
) {
  const goesOn = isOpen ? end.folded.startsWith(last) : end.folded === last
  return goesOn && parts.every((part, index) => placed[from + index]?.folded === part)
}

/** The place after which the most different words stand near one another; the first of equals. */
function bestOf(found: readonly Found[]): Found | null {
  let best: { place: Found; terms: number } | null = null
  let first = 0
  for (const [index, place] of found.entries()) {
    if (place.start > (found[first]?.start ?? 0)) first = index
    const last = place.start + contextLength - before
    const near = new Set<number>()
    // In the order of the text: no further than a few words, however many places there are.
    for (let at = first; at < found.length; at += 1) {
      const each = found[at]
      if (!each || each.start > last) break
      if (each.end <= last) near.add(each.term)
    }
    if (!best || near.size > best.terms) best = { place, terms: near.size }
  }
  return best?.place ?? null
}

/** Where the sentence begins in which a place lies, or the words as far back as one is looked for. */
function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - longestSentence)
  const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(
    text.slice(from, at + 1),
  )
  return from + ([...sentences].at(-1)?.index ?? 0)
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

/**
 * Around what was looked for in the text, of some, that has most of the words, the first of equals; null where none has any.
 *
 * @param texts `isStatement` where they are words of a statement, which are quoted with what governs them
 */
export function firstExcerpt(
  texts: readonly { readonly text: string; readonly language: string; readonly isStatement?: boolean }[],
  query: Query,
): { readonly language: string; readonly pieces: readonly Piece[] } | null {
  const [best] = texts
    .map((each) => ({ ...each, n: termsIn(each.text, query) }))
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => b.n - a.n)
  const pieces = best && (best.isStatement ? quotingExcerpt : excerpt)(best.text, query)
  return best && pieces ? { language: best.language, pieces } : null
}

/** Those of some texts in which more of the words stand than in the one that is shown above them. */
export function withMoreFound<Text extends { readonly text: string }>(
  texts: readonly Text[],
  shown: { readonly text: string },
  query: Query,
): readonly Text[] {
  const n = termsIn(shown.text, query)
  return texts.filter(({ text }) => termsIn(text, query) > n)
}

/** How many of the words and phrases that were looked for stand in a text. */
function termsIn(text: string, query: Query): number {
  return new Set(placesIn(text, query).found.map(({ term }) => term)).size
}
