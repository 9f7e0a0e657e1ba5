import { createTranslator } from 'use-intl/core'
import { expect, it, vi } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import { messagesOf } from '@/lib/ground/i18n/messages'
import type { Locale } from '@/lib/ground/i18n/routing'
import { EMPTY_PART, type Part } from '@/lib/ground/platform/parts'
import type { QueueEntry } from '@/lib/record/review/types'
import { speak } from '@/scripts/test/in-place-of/next-intl'
import { type TeamWork, useTeamParts } from './team-parts'

// It reads which statements there are, of whatever stands around it.
vi.mock('@/components/text/statement/of-statement', () => ({ OfStatement: () => null }))

const partOf = (entries: readonly QueueEntry[]): Part<QueueEntry> => ({
  ...EMPTY_PART,
  entries,
  total: entries.length,
})
const search: QueueEntry = {
  ...{ noun: 'search-log', id: '00000000-0000-4000-8000-000000000000', slug: 'test', reference: '7c' },
  ...{
    words: 'A test register',
    language: 'en',
    author: 'A tester',
    submittedAt: '2026-12-01T00:00:00.000Z',
  },
  ...{ state: 'submitted', sentBack: null },
}
const note: QueueEntry = { ...search, noun: 'note', id: '00000000-0000-4000-8000-000000000001' }

/** Some parts of a desk, as a component would have them. */
function PartsOf({
  toReview = [],
  mine = [],
  translationsAwaiting = 0,
  decides = true,
}: {
  toReview?: readonly QueueEntry[]
  mine?: readonly QueueEntry[]
  translationsAwaiting?: number
  decides?: boolean
}) {
  const work = {
    ...{ onTheWay: [], translationsAwaiting, orphans: null, messages: null, leads: null },
    reviews: { toReview: partOf(toReview), mine: partOf(mine) },
    toList: { added: EMPTY_PART, imported: EMPTY_PART },
    requests: { mine: [], toRead: [] },
    ...{
      lookAgain: EMPTY_PART,
      noLonger: EMPTY_PART,
      toOpen: { part: EMPTY_PART, sources: 0, lacking: 0, copied: 0 },
    },
  } as unknown as TeamWork
  const may = { decides, writes: true, maySet: true }
  const parts = useTeamParts(work, may, () => null, null)
  const named = (id: string) => parts.find((part) => part.id === id)
  return { review: named('more-to-review'), mine: named('mine-under-review') }
}

it.each<Locale>(['en', 'fr', 'es', 'ar'])(
  'in %s nothing is said to await where translations do, but of which kinds nothing does',
  (locale) => {
    speak(locale)
    const t = createTranslator({ locale, messages: messagesOf(locale) } as never) as unknown as (
      key: string,
      values?: object,
    ) => string
    const { review } = PartsOf({ translationsAwaiting: 237 })
    expect(review?.isEmpty).toBe(false)
    expect(textOf(review?.body)).toBe(t('translation.onlyTheseAwait'))
    expect(textOf(review?.aside)).toContain(t('translation.listAwaiting', { n: 237 }))
    // Whoever decides on nothing is told the same of what others review.
    const others = PartsOf({ translationsAwaiting: 237, decides: false }).review
    expect(others?.isEmpty).toBe(false)
    expect(textOf(others?.body)).toBe(t('translation.othersAwait'))
    // Where something of those kinds awaits as well it is listed, and the sentence is not said.
    const more = PartsOf({ translationsAwaiting: 237, toReview: [note] }).review
    expect(textOf(more?.body)).not.toContain(t('translation.onlyTheseAwait'))
    expect(PartsOf({}).review?.isEmpty).toBe(true)
  },
)
