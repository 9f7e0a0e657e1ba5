import { isThere } from '@/lib/ground/platform/quote/compare-quote'
import {
  findQuote,
  type Place,
  type SearchedText,
  searchedText,
} from '@/lib/ground/platform/quote/find-quote'
import type { Stretch } from '@/lib/record/cover/types'
import { allOf, inCodeUnits, placesOf } from './stretches'

/** A text of ours that rests on a source; `isQuote` where it is words of the source itself. */
export type OurText = { readonly text: string; readonly isQuote: boolean }

/** A copy of the source with where something is withheld of it: all of it, or stretches in UTF-16 units. */
export type WithheldCopy = { readonly searched: SearchedText; readonly withheld: 'whole' | readonly Place[] }

/** What is withheld of a source, as our texts are looked through for it. */
export type WithheldWords = {
  /** The words as they stand in its copies, each once. */
  readonly words: readonly string[]
  readonly copies: readonly WithheldCopy[]
}

/** The same as it is kept: each copy as its text, its stretches in code points. */
export type KeptWithheld = {
  readonly words: readonly string[]
  readonly copies: readonly { readonly text: string; readonly withheld: 'whole' | readonly Stretch[] }[]
}

/** What `coveredIn` says of each of several texts. A copy is made ready once for all of them. */
export function coveredInEach(texts: readonly OurText[], { words, copies }: KeptWithheld): Stretch[][] {
  const ready = copies.map(({ text, withheld }): WithheldCopy => {
    const searched = searchedText(text)
    return withheld === 'whole' ? { searched, withheld } : withheldCopy(searched, withheld)
  })
  return texts.map((text) => coveredIn(text, { words, copies: ready }))
}

/** A copy with its stretches, in code points, as it is looked through. */
export function withheldCopy(searched: SearchedText, stretches: readonly Stretch[]): WithheldCopy {
  return { searched, withheld: inCodeUnits(searched.text, stretches) }
}

/**
 * Where words that are withheld of a source stand in a text of ours, in code points: the words themselves, as they are looked for in its copies. Of a
 * quote also what it has of them where it begins or ends among them, and all of it where that cannot be told letter by letter, or where it stands in
 * a copy that is withheld whole and in no other.
 */
export function coveredIn({ text, isQuote }: OurText, { words, copies }: WithheldWords): Stretch[] {
  const named = words.flatMap((each) => placesOf(text, each))
  return joined(isQuote ? [...named, ...coveredInQuote(text, copies)] : named)
}

function coveredInQuote(quote: string, copies: readonly WithheldCopy[]): Stretch[] {
  const standing = copies.flatMap(({ searched, withheld }) => {
    const found = findQuote(searched, quote)
    return found.how === 'absent' ? [] : [{ searched, withheld, found }]
  })
  const isInOpen = standing.some(({ withheld, found }) => withheld !== 'whole' && isThere(found))
  return standing.flatMap(({ searched, withheld, found }) => {
    if (withheld === 'whole') return isInOpen || !isThere(found) ? [] : [allOf(quote)]
    const shared = found.places.flatMap((place) =>
      withheld.flatMap((stretch) => {
        const [start, end] = [Math.max(place.start, stretch.start), Math.min(place.end, stretch.end)]
        return start < end ? [searched.text.slice(start, end)] : []
      }),
    )
    return shared.flatMap((each) => {
      const places = placesOf(quote, each)
      return places.length > 0 || each.trim() === '' ? places : [allOf(quote)]
    })
  })
}

/** Stretches in order, those that touch or overlap as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const inOrder = stretches.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)
  const apart: Stretch[] = []
  for (const stretch of inOrder) {
    const last = apart.at(-1)
    if (last && stretch.start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) }
    else apart.push(stretch)
  }
  return apart
}
