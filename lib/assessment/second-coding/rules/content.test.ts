import { describe, expect, test } from 'vitest'
import { contentHash } from '@/lib/assessment/status-update/rules/content-hash'
import { classingsOf, contentOf } from '@/lib/assessment/status-update/rules/revision-content'
import { typedCitation, typedReaffirmed } from '@/lib/assessment/status-update/rules/testing'
import { submissionSchema } from '@/lib/assessment/status-update/schema'
import { asRevision, contentIn, draftOfCoding } from './content'

const typed = {
  party: 'spain',
  ...typedReaffirmed({
    since: '2024',
    citations: [
      typedCitation({ sourceId: 'S12', primary: 'no', onBehalfOf: 'eu-commission', date: '2023-06-06' }),
    ],
    searchLogs: [{ place: 'the registers of a test', language: 'en', day: '2026-01-15' }],
  }),
}
const submission = submissionSchema.parse(typed)
const given = {
  id: 'second',
  reference: '7d',
  party: 'spain',
  by: 'Analyst 2',
  at: '2026-11-24T10:00:00.000Z',
  contentSha256: contentHash(contentOf(submission, false)),
}
/** As the database keeps and gives it back. */
const stored: unknown = JSON.parse(JSON.stringify(contentOf(submission, false)))
const said: unknown = JSON.parse(JSON.stringify(Object.fromEntries(classingsOf(submission))))

describe('a second judgement as it is kept', () => {
  test('is read back word for word, and its hash with it', () => {
    const revision = asRevision(stored, given)
    expect(revision).toMatchObject({
      judgement: 'reaffirmed',
      author: { publicName: 'Analyst 2' },
      number: 0,
    })
    expect(contentHash({ ...contentIn(stored), succession: null, correctionReason: null })).toBe(
      given.contentSha256,
    )
  })

  test('gives back the form that made it, with what was said of its sources', () => {
    const draft = draftOfCoding('spain', { content: stored, said })
    expect(submissionSchema.parse(draft)).toEqual(submission)
    expect(draft.citations[0]).toMatchObject({
      primary: 'no',
      onBehalfOf: 'eu-commission',
      date: '2023-06-06',
    })
  })

  test.each([[null], [{}], [{ judgement: 'loud' }], ['text']])('is nothing else: %j', (other) => {
    expect(() => contentIn(other)).toThrow()
  })
})
