import { MOST_COUNTED, PAGE_HITS, SEARCH_GROUPS, type SearchGroup } from '../types'
import { LONGEST_QUERY } from './query'

/** What a search page is asked: the words as typed, and which page of which place; `group` null is the overview of all. */
export interface Question {
  text: string
  group: SearchGroup | null
  page: number
}

/** Pages after the last that is counted are none. */
const mostPages = MOST_COUNTED / PAGE_HITS

/**
 * The question in a query: `q` the words, `in` the place, `page` its page.
 *
 * @returns null where place or page are none of ours
 */
export function readQuestion(query: URLSearchParams): Question | null {
  const place = query.get('in') ?? ''
  const page = query.get('page') ?? ''
  const group = SEARCH_GROUPS.find((each) => each === place) ?? null
  if (place !== '' && group === null) return null
  if (page !== '' && (group === null || !/^[1-9]\d{0,2}$/.test(page) || Number(page) > mostPages)) return null
  const text = (query.get('q') ?? '').replaceAll('\0', ' ').trim()
  return { text: text.slice(0, LONGEST_QUERY + 1), group, page: page === '' ? 1 : Number(page) }
}

/** The address of a question, without a language: the search page of a statement, or of all. */
export function searchAddress(slug: string | null, question: Question): string {
  return (slug === null ? '/search' : `/${slug}/search`) + questionQuery(question)
}

/** A question as a query, from its question mark on. */
export function questionQuery({ text, group, page }: Question): string {
  const query = new URLSearchParams({ q: text })
  if (group !== null) query.set('in', group)
  if (page > 1) query.set('page', String(page))
  return `?${query}`
}

/** A question as one segment of a path, for the page that the server makes of it. Whatever was typed leads to no other path. */
export function questionSegment({ text, group, page }: Question): string {
  return `${group ?? 'all'}.${page}.${Buffer.from(text, 'utf8').toString('base64url')}`
}

/** The question of a path's segment; null where it is none. */
export function readQuestionSegment(segment: string): Question | null {
  const [, place = '', page = '', text = ''] =
    segment.match(/^([a-z]+)\.([1-9]\d{0,2})\.([\w-]{0,1000})$/) ?? []
  if (page === '') return null
  const query = new URLSearchParams({ q: Buffer.from(text, 'base64url').toString('utf8') })
  if (place !== 'all') query.set('in', place)
  if (page !== '1') query.set('page', page)
  return readQuestion(query)
}
