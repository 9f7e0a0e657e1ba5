import { bareOf } from '@/lib/ground/platform/article'
import { type PlacedWord, wordsOf } from '@/lib/ground/platform/fold'

/** What of an item an entry can have: a word of its title, a body that is responsible and no party, or a name: a party, who speaks for it, a place. */
export const SIGNS = ['word', 'body', 'name'] as const
export type Sign = (typeof SIGNS)[number]

/** What is looked for of an item, in the language of what is read. */
export type ItemTerms = {
  readonly id: string
  /** Its title, or its words in the statement. */
  readonly words: string
  readonly bodies: readonly string[]
  readonly names: readonly string[]
}

/** The stem of each word, by the word as it is folded; a word that says nothing by itself has none. */
export type Stems = ReadonlyMap<string, string>

export type EntryText = { readonly title: string; readonly excerpt: string }

/** Something of an item as it stands in an entry: where, in UTF-16 units, half open. `term` is how the item has it. */
export type Found = {
  readonly sign: Sign
  readonly term: string
  readonly in: keyof EntryText
  readonly start: number
  readonly end: number
}

export type Match = { readonly id: string; readonly points: number; readonly found: readonly Found[] }

/** A lead has so many points of one item, and so many of them by what is the item's own: its words and bodies, which names are not. */
export const POINTS_NEEDED = 3
export const OWN_NEEDED = 2
/** A body that is no party stands for two words: few texts name it. */
export const POINTS: Readonly<Record<Sign, number>> = { word: 1, body: 2, name: 1 }

/** So many items are named with a lead, those that most was found of. */
const MOST_ITEMS = 20

/** A word has so many letters at least to be one of an item's own. */
const SHORTEST = 4
/** Words of that length that say nothing by themselves and that no dictionary of stems leaves out, as they are compared. */
const SAYS_NOTHING = new Set(
  'contre entre depuis selon ainsi التي الذي الذين هذه اجل خلال حول عند لدي'.split(' '),
)

type Place = Pick<Found, 'in' | 'start' | 'end'>
/** A word of an entry that says something, and what it is there as it is written. */
type Token = { readonly stem: string; readonly place: Place; readonly written: string }

/** The folded words whose stems have to be known to match entries with items. */
export function wordsToStem(entries: readonly EntryText[], items: readonly ItemTerms[]): readonly string[] {
  const texts = [
    ...entries.flatMap(({ title, excerpt }) => [title, excerpt]),
    ...items.flatMap(({ words, bodies, names }) => [words, ...bodies, ...names]),
  ]
  return [...new Set(texts.flatMap((text) => comparedWords(text).map(({ folded }) => folded)))]
}

/** The words of a text as they are compared, in their places. */
function comparedWords(text: string): readonly PlacedWord[] {
  return wordsOf(text).map((word) => ({ ...word, folded: bareOf(word.folded) }))
}

/**
 * The items of which an entry has enough to be a lead, those first that it has most of: the same entry and the same items always give the same. Words
 * are compared by their stems, so that case, accents, vowel signs, tatweel and endings make no difference, nor an article of Arabic.
 */
export function matchItems(entry: EntryText, items: readonly ItemTerms[], stems: Stems): readonly Match[] {
  const read = [...tokensOf(entry, 'title', stems), ...tokensOf(entry, 'excerpt', stems)]
  return strongest(items.flatMap((item) => matchItem(read, item, stems) ?? []))
}

/** Those of some matches of an entry that are named with it: what was found in parts is the same as what is found at once. */
export function strongest(matches: readonly Match[]): readonly Match[] {
  return [...matches].sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1)).slice(0, MOST_ITEMS)
}

function matchItem(read: readonly Token[], item: ItemTerms, stems: Stems): Match | null {
  const bodies = namedIn(read, item.bodies, stems)
  const names = namedIn(read, item.names, stems)
  const named = new Set([...item.bodies, ...item.names].flatMap((name) => stemsOf(name, stems)))
  const words = ownWords(item.words, stems).flatMap(({ stem, term }) => {
    const place = named.has(stem) ? undefined : read.find((token) => token.stem === stem)?.place
    return place ? [{ sign: 'word' as const, term, ...place }] : []
  })
  const own = sum(words.length, 'word') + sum(bodies.length, 'body')
  const points = own + sum(names.length, 'name')
  if (own < OWN_NEEDED || points < POINTS_NEEDED) return null
  const as = (sign: Sign, all: readonly (Place & { term: string })[]) => all.map((one) => ({ sign, ...one }))
  return { id: item.id, points, found: [...words, ...as('body', bodies), ...as('name', names)] }
}

function sum(n: number, sign: Sign): number {
  return n * POINTS[sign]
}

function tokensOf(entry: EntryText, of: keyof EntryText, stems: Stems): readonly Token[] {
  return comparedWords(entry[of]).flatMap(({ folded, start, end }) => {
    const stem = stems.get(folded)
    const written = entry[of].slice(start, end)
    return stem === undefined ? [] : [{ stem, written, place: { in: of, start, end } }]
  })
}

function stemsOf(text: string, stems: Stems): readonly string[] {
  return comparedWords(text).flatMap(({ folded }) => stems.get(folded) ?? [])
}

/** The words of a title that say something, each stem once. */
function ownWords(title: string, stems: Stems): readonly { readonly stem: string; readonly term: string }[] {
  const found = new Map<string, string>()
  for (const { folded, start, end } of comparedWords(title)) {
    const stem = stems.get(folded)
    if (stem === undefined || found.has(stem) || !saysSomething(folded)) continue
    found.set(stem, title.slice(start, end))
  }
  return [...found].map(([stem, term]) => ({ stem, term }))
}

/** Whether a word can be one of an item's own, as it is compared: `bareOf` of it folded. */
export function saysSomething(folded: string): boolean {
  return folded.length >= SHORTEST && !/\d/.test(folded) && !SAYS_NOTHING.has(folded)
}

/** The names that stand in what was read, word after word, each once. A short one in capitals stands only where it is written in capitals. */
function namedIn(
  read: readonly Token[],
  names: readonly string[],
  stems: Stems,
): readonly (Place & { readonly term: string })[] {
  const known = new Set<string>()
  return names.flatMap((term) => {
    const sought = stemsOf(term, stems)
    const key = sought.join(' ')
    if (sought.length === 0 || known.has(key)) return []
    const at = read.findIndex((token, from) => standsAt(read, from, sought) && isMeant(term, token))
    const [first, last] = [read[at], read[at + sought.length - 1]]
    if (!first || !last) return []
    known.add(key)
    return [{ term, ...first.place, end: last.place.end }]
  })
}

function standsAt(read: readonly Token[], from: number, sought: readonly string[]): boolean {
  const part = read[from]?.place.in
  return sought.every((stem, n) => read[from + n]?.stem === stem && read[from + n]?.place.in === part)
}

/** An abbreviation is not the word that has its letters (EU, "eu"). */
function isMeant(term: string, { written }: Token): boolean {
  return !/^\p{Lu}[\p{Lu}\d]{1,5}$/u.test(term) || written === term
}
