import { STANCES } from '@/lib/text/method/types'
import type { DraftInput } from '../schema'
import { NO_ELEMENT_CITATIONS } from './element-citations'
import { DEFINITIONS } from './method'

/**
 * The one sentence after a change to what a source shows. Where one source is all that is cited it shows what the judgement says: until its
 * writer puts that in other words, the sentence is the same.
 *
 * @param shows what the source shows from now on; undefined where that did not change
 */
export function proposedInShort({ inShort, citations }: DraftInput, shows: string | undefined): string {
  const [only, ...others] = citations
  return shows !== undefined && only && others.length === 0 && inShort === only.shows ? shows : inShort
}

/** Whether the one sentence stands as it was proposed. */
export function isInShortProposed({ inShort, citations: [only, ...others] }: DraftInput): boolean {
  return others.length === 0 && inShort.trim() !== '' && inShort === only?.shows
}

/** Whether the parts of a claim stand as they were proposed: its own words as the one part, which nobody ticked. */
export function isElementProposed([only, ...others]: DraftInput['elements'], words: string): boolean {
  return (
    others.length === 0 &&
    only?.name === words &&
    only.covered === '' &&
    STANCES.every((stance) => only[stance] === '')
  )
}

/**
 * A change to an element. Where somebody says that it is covered, and one source is all that is cited and supports the claim, the element names
 * that, as long as it names nothing.
 */
export function withProposedSupport(
  { citations: [only, ...others], elements }: DraftInput,
  { index, row }: { readonly index: number; readonly row: Partial<DraftInput['elements'][number]> },
): Partial<DraftInput['elements'][number]> {
  const element = elements[index]
  const isProposed =
    row.covered === 'yes' && others.length === 0 && only?.stance === 'supports' && element !== undefined
  return isProposed && STANCES.every((stance) => element[stance].trim() === '')
    ? { ...row, supports: '1' }
    : row
}

/** The judgements that are weighed by the parts of a claim. */
const ASK_FOR_ELEMENTS: readonly string[] = DEFINITIONS.filter(({ requires }) =>
  requires.some((rule) => rule === 'elements_named' || rule === 'every_element_covered'),
).map(({ key }) => key)

/** The words of a claim, and the language that they are in. */
export interface Claim {
  readonly words: string
  readonly language: string
}

/**
 * The parts of a claim after a judgement or the language that it is written in was chosen. A judgement that asks for parts begins with the
 * claim's own words as the one part, which its writer ticks or names otherwise, as far as it is written in their language: parts are published
 * as words of that language. Where something else is chosen, and nobody touched that part, it is gone again.
 *
 * @param chosen `claim`: null where the item is none
 */
export function proposedElements(
  elements: DraftInput['elements'],
  chosen: { readonly judgement: string; readonly language: string; readonly claim: Claim | null },
): DraftInput['elements'] {
  const { judgement, language, claim } = chosen
  if (claim === null) return elements
  const isProposed = ASK_FOR_ELEMENTS.includes(judgement) && language === claim.language
  if (isProposed && elements.length === 0)
    return [{ name: claim.words, covered: '', ...NO_ELEMENT_CITATIONS }]
  return !isProposed && isElementProposed(elements, claim.words) ? [] : elements
}
