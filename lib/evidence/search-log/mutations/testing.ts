import 'server-only'
import type { Tried } from '@/lib/record/review/mutations/testing'
import { typedSearch } from '@/scripts/test/typed'
import { findDeskSearch } from '../data/desk'
import { logSearch } from './log-search'
import { searchReview } from './search-review'

/** For tests that go through all nouns. */
export const triedSearch: Tried = {
  review: searchReview,
  form: 'search',
  says: "words = 'Other'",
  say: (by, place, more) => logSearch(by, typedSearch({ place, words: `“${place}”`, ...more })),
  fingerprint: async (reader, id) => (await findDeskSearch(reader, id))?.fingerprint,
}
