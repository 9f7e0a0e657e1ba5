import { ITEM_FACETS } from '@/lib/assessment/status-update/rules/item-filters'
import { ASKED_OF_LIBRARY } from '@/lib/evidence/source/rules/order'
import { isDay } from '@/lib/ground/i18n/calendar'
import { defaultLocale, isLocale, type Locale, localePath } from '@/lib/ground/i18n/routing'
import { filterQuery, filterSegment, readFilter, UNREADABLE } from '@/lib/ground/platform/filters'
import { chosenAddress, chosenSegment } from '@/lib/reading/share/rules/chosen'
import { questionSegment, readQuestion } from './question'

/** Where a request goes: to the path of the page that answers it, or away to the one address of what it asks. */
export type Inside = { rewrite: string } | { redirect: string }

const facetsOf: Readonly<Record<string, readonly string[]>> = {
  statement: ITEM_FACETS,
  items: ITEM_FACETS,
  sources: ASKED_OF_LIBRARY,
}

/**
 * Pages that read no query are made from what people write in one: `?q=words` and `?force=conditional&area=pact` are addresses, and
 * each has a path of its own inside. A filter has one address: other orders, doubled and empty facets lead to it.
 *
 * @param path as people know it, with or without a language
 * @returns null where the query is none of these pages'
 */
export function insideAddress(path: string, query: URLSearchParams): Inside | null {
  const [first, ...rest] = path.split('/').filter((segment) => segment !== '')
  const locale = isLocale(first) ? first : defaultLocale
  const segments = isLocale(first) || first === undefined ? rest : [first, ...rest]
  const page = segments.at(-1) ?? ''
  const isOfStatement = segments.length === 2 && segments[0] !== 'desk'
  if (page === 'search' && (segments.length === 1 || isOfStatement)) {
    const question = readQuestion(query)
    if (!question) return { rewrite: inside(locale, segments, UNREADABLE) }
    // Without words it is the page with the empty field.
    if (question.text === '') return { rewrite: inside(locale, segments) }
    return { rewrite: inside(locale, segments, questionSegment(question)) }
  }
  if (page === 'chosen' && segments.length === 1) return { redirect: localePath(locale, chosenIn(query)) }
  const facets = facetsFor(segments)
  if (!facets?.some((facet) => query.has(facet))) return null
  const filter = readFilter(query, facets)
  if (!filter) return { rewrite: inside(locale, segments, 'filtered', UNREADABLE) }
  const address = filterQuery(filter)
  if (address !== (query.size > 0 ? `?${query}` : '')) return { redirect: path + address }
  return { rewrite: inside(locale, segments, 'filtered', filterSegment(filter)) }
}

/** The one address of items that somebody ticked, and of what they typed beside them. */
function chosenIn(query: URLSearchParams): string {
  const day = query.get('day') ?? ''
  const segment = chosenSegment([...query.getAll('item'), ...(query.get('add') ?? '').split(/[\s,;]+/)])
  return chosenAddress(segment, isDay(day) ? day : undefined)
}

/** The facets by which a page is filtered: a statement's list, or the part of it that follows an entry. */
function facetsFor([statement, list = '', after, entry, ...more]: readonly string[]):
  | readonly string[]
  | undefined {
  const isPage = after === undefined || (after === 'after' && entry !== undefined)
  const isOfStatement = statement !== undefined && statement !== 'desk' && more.length === 0
  return isPage && isOfStatement && Object.hasOwn(facetsOf, list) ? facetsOf[list] : undefined
}

/** A path of ours as it is written: English stands without a prefix. */
function inside(locale: Locale, segments: readonly string[], ...more: readonly string[]): string {
  return localePath(locale, `/${[...segments, ...more].join('/')}`)
}
