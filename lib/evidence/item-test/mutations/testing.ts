import 'server-only'
import type { Tried } from '@/lib/record/review/mutations/testing'
import { typedTest } from '@/scripts/test/typed'
import { findDeskTest } from '../data/desk'
import { itemTestReview } from './item-test-review'
import { proposeTest } from './propose'

/** For tests that go through all nouns. */
export const triedTest: Tried = {
  review: itemTestReview,
  form: 'item test',
  taken: { from: ['submitted', 'sent_back'], byAnyReviewer: [] },
  says: "says = 'Other'",
  say: (by, says, more) =>
    proposeTest(by, typedTest({ says, shownBy: `A document with a \\, and é, and سبب: ${says}`, ...more })),
  fingerprint: async (reader, id) => (await findDeskTest(reader, id))?.fingerprint,
}
