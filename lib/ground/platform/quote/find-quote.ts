import { lettersIn, type PlacedLetters } from '@/lib/ground/platform/fold'
import { nearestIn } from './near-quote'
import { type Unsigned, withoutNoteSigns } from './note-signs'
import { type ButFor, differencesBetween } from './quote-but-for'
import { placesIn } from './units'

/** A stretch of a text, half open, in UTF-16 units. It never cuts a character in two. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** A text in which quotes are looked up, read once for all of them. */
export interface SearchedText {
  readonly text: string
  readonly units: Uint16Array
  readonly placed: PlacedLetters
  /** The same without the signs of notes, where it has any. */
  readonly unsigned?: (Unsigned & { readonly searched: SearchedText }) | null
}

/**
 * How a quote stands in a text: word for word; but for what is named; in words that are near to it; or not at all. `places` has one
 * stretch, or as many as the quote has between its marks of omission, in order. `likeness` is 1 less the share of letters that differ.
 */
export type QuoteFound =
  | { readonly how: 'exact'; readonly places: readonly Place[] }
  | { readonly how: 'folded'; readonly butFor: readonly ButFor[]; readonly places: readonly Place[] }
  | { readonly how: 'near'; readonly likeness: number; readonly places: readonly Place[] }
  | { readonly how: 'absent' }

/** […], (…), … or as many points: words left out by whoever quotes. */
const OMISSION = /\[ ?(?:…|\. ?\. ?\.) ?\]|\( ?(?:…|\. ?\. ?\.) ?\)|…|\. ?\.(?: ?\.)+/u

/** A quote with more marks of omission than make so many stretches is looked up as it is typed, and no other way. */
const MOST_STRETCHES = 24
/** Of one stretch the first so many places are looked at: what stands more often is a letter or two, or a page that repeats itself without end. */
const MOST_PLACES = 20_000

/** Reads a text for the quotes that are looked up in it. */
export function searchedText(text: string): SearchedText {
  const bare = withoutNoteSigns(text)
  return {
    text,
    units: unitsOf(text),
    placed: lettersIn(text),
    unsigned: bare && { ...bare, searched: searchedText(bare.text) },
  }
}

/**
 * Looks a quote up: as it is typed; then its letters alone, as search compares them; then what is nearest to it. One with marks of
 * omission stands where its stretches do, in their order. Whole words are taken before parts of words, and an earlier place before a later
 * one. Where it stands in neither way, the signs of notes are left out of the text. The time that it takes grows with the text: a quote is compared with the text once, and letter by letter only where much of it stands.
 */
export function findQuote(searched: SearchedText, quote: string): QuoteFound {
  const found = foundAsItStands(searched, quote)
  if (!searched.unsigned || found.how === 'exact' || found.how === 'folded') return found
  const { searched: bare, toText } = searched.unsigned
  const without = foundAsItStands(bare, quote)
  if (without.how !== 'exact' && without.how !== 'folded') return found
  const butFor = without.how === 'folded' ? without.butFor : []
  return { how: 'folded', butFor: [...butFor, 'notes'], places: without.places.map(toText) }
}

function foundAsItStands(searched: SearchedText, quote: string): QuoteFound {
  const whole = quote.trim()
  const asOne = whole === '' ? null : findStretches(searched, [whole])
  if (asOne?.how === 'exact') return asOne
  const parts = whole.split(OMISSION).map((part) => part.trim())
  const stretches = parts.filter((part) => lettersIn(part).letters.length > 0)
  const isParted = parts.length > 1 && stretches.length > 0 && stretches.length <= MOST_STRETCHES
  const parted = isParted ? findStretches(searched, stretches) : null
  if (asOne?.how === 'folded' && parted?.how !== 'exact') return asOne
  return parted ?? asOne ?? { how: 'absent' }
}

/** From the beginning of what was found to its end; null where nothing was. */
export function extentOf(found: QuoteFound): Place | null {
  const places = found.how === 'absent' ? [] : found.places
  const [first, last] = [places[0], places.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}

/** The places of a stretch, those of whole words and all of them. */
interface Sought {
  readonly exact: readonly Place[]
  readonly whole: readonly Place[]
  readonly all: readonly Place[]
  readonly likeness: number
}

function findStretches(searched: SearchedText, stretches: readonly string[]): QuoteFound | null {
  const sought = stretches.map((stretch) => soughtIn(searched, stretch))
  const places = inOrder(sought.map(({ exact }) => exact))
  if (places) return { how: 'exact', places }
  const found = inOrder(sought.map(({ whole }) => whole)) ?? inOrder(sought.map(({ all }) => all))
  if (!found) return null
  const likeness = Math.min(...sought.map((each) => each.likeness))
  if (likeness < 1) return { how: 'near', likeness, places: found }
  return { how: 'folded', butFor: butForOf(searched, stretches, found), places: found }
}

function soughtIn({ units, placed }: SearchedText, stretch: string): Sought {
  const letters = lettersIn(stretch).letters
  const typed = placesIn(units, unitsOf(stretch), MOST_PLACES)
  const folded = placesIn(placed.letters, letters, MOST_PLACES).map((place) => inText(placed, place))
  const isWhole = (place: Place) => isOfWholeWords(placed, place)
  const exact = typed.filter(isWhole)
  const all = folded.length > 0 ? folded : typed
  if (all.length > 0) {
    const whole = folded.filter(isWhole)
    return { exact, whole: whole.length > 0 ? whole : typed, all, likeness: 1 }
  }
  const near = nearestIn(placed, letters)
  const places = near ? [inText(placed, near.place)] : []
  return { exact, whole: places, all: places, likeness: near?.likeness ?? 0 }
}

/** Where letters stand in the text that they are from. */
function inText({ starts, ends }: PlacedLetters, letters: Place): Place {
  return { start: starts[letters.start] ?? 0, end: ends[letters.end - 1] ?? 0 }
}

function isOfWholeWords(placed: PlacedLetters, { start, end }: Place): boolean {
  return opensAt(placed, start) && opensAt(placed, end)
}

/** Whether the first letter from a place on begins a word, or there is none. */
function opensAt({ starts, opens }: PlacedLetters, at: number): boolean {
  let [from, to] = [0, starts.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((starts[middle] ?? 0) < at) from = middle + 1
    else to = middle
  }
  return from === starts.length || opens[from] === 1
}

/**
 * One place of each list such that each begins where the one before has ended, or later: the last begins as early as can be, and the others stand
 * as near to it as can be.
 *
 * @returns null where they stand in no such order
 */
function inOrder(lists: readonly (readonly Place[])[]): readonly Place[] | null {
  let after = 0
  for (const list of lists) {
    const next = list.find(({ start }) => start >= after)
    if (!next) return null
    after = next.end
  }
  const chosen: Place[] = []
  let before = after
  for (const list of lists.toReversed()) {
    const last = list.findLast(({ end }) => end <= before)
    if (!last) return null
    chosen.unshift(last)
    before = last.start
  }
  return chosen
}

function butForOf(
  { text, placed }: SearchedText,
  stretches: readonly string[],
  places: readonly Place[],
): readonly ButFor[] {
  const each = places.flatMap((place, index) => {
    const words = differencesBetween(stretches[index] ?? '', text.slice(place.start, place.end))
    return isOfWholeWords(placed, place) ? words : [...words, 'part' as const]
  })
  return [...new Set(each)]
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at)
  return units
}
