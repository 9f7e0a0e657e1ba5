import 'server-only'
import type { Tried } from '@/lib/record/review/mutations/testing'
import { slug, typing, unlike } from '@/scripts/test/typed'
import { findDeskTest } from '../data/desk'
import { proposeSchema } from '../schema'
import { itemTestReview } from './item-test-review'
import { proposeTest } from './propose'

/** What would show that an item is done. */
export const typedTest = typing(proposeSchema, () => ({
  ...{ statement: slug, reference: '7c', act: 'set', language: 'en' },
  ...{ says: unlike('Test words'), shownBy: 'A test document' },
}))

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
