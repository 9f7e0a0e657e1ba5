import 'server-only'
import type { Tried } from '@/lib/record/review/mutations/testing'
import { slug, typing } from '@/scripts/test/typed'
import { findDeskSearch } from '../data/desk'
import { logSchema } from '../schema'
import { logSearch } from './log-search'
import { searchReview } from './search-review'

/** A search that found nothing of an item. */
export const typedSearch = typing(logSchema, () => ({
  ...{ about: `${slug}/7c`, place: 'A test register', address: '', language: 'es', day: '2024-05-01' },
  ...{ words: 'test words', found: 'nothing' },
}))

/** For tests that go through all nouns. */
export const triedSearch: Tried = {
  review: searchReview,
  form: 'search',
  says: "words = 'Other'",
  say: (by, place, more) => logSearch(by, typedSearch({ place, words: `“${place}”`, ...more })),
  fingerprint: async (reader, id) => (await findDeskSearch(reader, id))?.fingerprint,
}
