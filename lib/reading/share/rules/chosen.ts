import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'

/** One link to several items: `/chosen/<id>.<id>`, by the ids of their short addresses, in the order in which they are shown. */

/** As many as an address of ours holds, with a language, a day and the name of a file (server/limits.mjs). */
export const MOST_CHOSEN = 24

/** Longer than any id: what was typed in place of one is still shown as it was meant. */
const LONGEST_NAME = 9

/**
 * What somebody ticked or typed, as the address has it: ids or short addresses, each once. One more than are shown at most, so that the page can
 * say that there were more; an empty text where nothing is named.
 */
export function chosenSegment(texts: readonly string[]): string {
  const named = texts.map((text) =>
    (/\/c\/([^/?#]+)/.exec(text)?.[1] ?? text)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, LONGEST_NAME),
  )
  return [...new Set(named)]
    .filter((name) => name !== '')
    .slice(0, MOST_CHOSEN + 1)
    .join('.')
}

/** What an address names, each once; null where it is written otherwise. */
export function readChosen(segment: string): readonly string[] | null {
  const names = segment.split('.')
  return segment !== '' && segment === chosenSegment(names) ? names : null
}

/** The address of chosen items, as somebody ticked them. @param day as they stood at its end, YYYY-MM-DD */
export function chosenAddress(segment: string, day?: string): string {
  const address = segment === '' ? '/chosen' : `/chosen/${segment}`
  return day === undefined || segment === '' ? address : asOfAddress(address, day)
}
