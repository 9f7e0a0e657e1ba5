import type { NounSays } from '@/lib/record/review/types'

/** One logged search on the desk. */
export function deskSearchAddress(id: string): string {
  return `/desk/searches/${id}`
}

/** A logged search. */
export const loggedSearch = {
  name: 'search-log',
  object: 'search-log',
  desk: deskSearchAddress,
  readBefore: 'everybody',
  tells: ['notices', 'activity'],
} as const satisfies NounSays
