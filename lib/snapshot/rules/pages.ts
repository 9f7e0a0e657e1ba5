import { plainTextOf } from '@/lib/platform/keepable'
import { lengthOf } from './stretches'

/** The words of a copy as they are kept, and where its pages begin in them, in code points; no pages where it has none that are known. */
export type KeptWords = { readonly text: string | null; readonly pageStarts: readonly number[] }

/**
 * The words of a document that was read, as they are kept. What may not be kept is left out, and the places of its pages move with it.
 *
 * @param read `pages` says where each page begins, in UTF-16 units
 */
export function keptWords(read: {
  readonly text: string | null
  readonly pages?: readonly number[]
}): KeptWords {
  const { text, pages = [] } = read
  if (text === null) return { text: null, pageStarts: [] }
  if (pages.length === 0) return { text: plainTextOf(text) || null, pageStarts: [] }
  const kept = pages.map((from, index) => plainTextOf(text.slice(from, pages[index + 1])))
  let at = 0
  const pageStarts = kept.map((page) => {
    at += lengthOf(page)
    return at - lengthOf(page)
  })
  const whole = kept.join('')
  return whole === '' ? { text: null, pageStarts: [] } : { text: whole, pageStarts }
}

/** The number of the page on which a place of a text stands, in UTF-16 units; null where no pages are known. */
export function pageAt(text: string, pageStarts: readonly number[], at: number): number | null {
  const point = lengthOf(text.slice(0, at))
  return pageStarts.findLastIndex((start) => start <= point) + 1 || null
}
