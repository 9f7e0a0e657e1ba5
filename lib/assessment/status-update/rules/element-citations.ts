import { STANCES, type Stance } from '@/lib/text/method/types'
import type { ElementCitation } from '../types'
import { readNumbers } from './test-answers'

/** What a form says of the citations of an element: for each stance their numbers, as they are typed. */
export type TypedElementCitations = Readonly<Record<Stance, string>>

/** Nothing said. */
export const NO_ELEMENT_CITATIONS: Record<Stance, string> = { supports: '', contradicts: '', context: '' }

/**
 * The citations that an element names, in the order of their numbers. One that is named with two stances has the first of them; whether each
 * number can be read, and is named once, is for `faultsOfElement` to say.
 */
export function elementCitationsOf(typed: TypedElementCitations): readonly ElementCitation[] {
  const stances = new Map<number, Stance>()
  for (const stance of STANCES)
    for (const number of readNumbers(typed[stance]) ?? [])
      if (!stances.has(number)) stances.set(number, stance)
  return [...stances].map(([number, stance]) => ({ number, stance })).sort((a, b) => a.number - b.number)
}

/** The stances whose numbers cannot be read, name no citation, or name one that another stance names already. @param cited how many there are */
export function faultsOfElement(typed: TypedElementCitations, cited: number): readonly Stance[] {
  const named = new Set<number>()
  return STANCES.filter((stance) => {
    const numbers = readNumbers(typed[stance])
    const isFault = numbers === null || numbers.some((number) => number > cited || named.has(number))
    for (const number of numbers ?? []) named.add(number)
    return isFault
  })
}

/** The same as a form has it. */
export function typedCitationsOf(citations: readonly ElementCitation[]): Record<Stance, string> {
  const numbersOf = (stance: Stance) =>
    citations
      .filter((each) => each.stance === stance)
      .map(({ number }) => number)
      .join(', ')
  return {
    supports: numbersOf('supports'),
    contradicts: numbersOf('contradicts'),
    context: numbersOf('context'),
  }
}

/** As the database keeps them: numbers, and beside each its stance. */
export function columnsOf(citations: readonly ElementCitation[] = []): {
  citations: number[]
  stances: Stance[]
} {
  return {
    citations: citations.map(({ number }) => number),
    stances: citations.map(({ stance }) => stance),
  }
}

/** An element as the database keeps it, read back: what named no citation before elements could names none. */
export function elementOf({
  name,
  covered,
  citations,
  stances,
}: {
  readonly name: string
  readonly covered: boolean
  readonly citations: readonly number[]
  readonly stances: readonly Stance[]
}) {
  const named = citations.flatMap((number, place) => {
    const stance = stances[place]
    return stance === undefined ? [] : [{ number, stance }]
  })
  return { name, covered, ...(named.length === 0 ? {} : { citations: named }) }
}
