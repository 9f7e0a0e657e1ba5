import { describe, expect, it } from 'vitest'
import { logSearch } from '@/lib/evidence/search-log/mutations/log-search'
import { searchReview } from '@/lib/evidence/search-log/mutations/search-review'
import { typedSearch } from '@/lib/evidence/search-log/mutations/testing'
import { dayAfter } from '@/lib/ground/i18n/calendar'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { memberOf, ownDatabase, withClient } from '@/lib/ground/platform/testing'
import { judged } from '@/scripts/test/made'
import { findComposition } from '../data/composition'
import { findLookAgain } from '../data/look-again'

const slug = 'rabat-2022-07-08'
const today = dayOf(now())

const database = await ownDatabase({ seeded: true })
const analyst = await memberOf(database, 'analyst')

const place = 'A register of this test'

/** Logs a search that found nothing. */
const logged = async (about: string) =>
  (await logSearch(analyst, typedSearch({ about, place, day: today, words: 'joint investigation' }))).id

/** Submits "No public evidence" on a line with one search, and gives what the record holds of it. */
async function submitted(reference: string, party: string, log: Record<string, string>) {
  const revisionId = await judged(analyst, reference, party, {
    ...{ judgement: 'no_public_evidence', seenUpTo: today, rationale: 'Somebody looked.', citations: [] },
    searchLogs: [{ place, language: 'es', day: today, ...log }],
  })
  const [row] = await database.app.searchLog.findMany({ where: { revisionId } })
  return { place: row?.place, takenFromId: row?.takenFromId }
}

describe('a search that is taken into a judgement', () => {
  it('is offered, and named word for word', async () => {
    const id = await logged(`${slug}/7b`)
    const view = await findComposition(analyst, slug, '7b', 'spain')
    expect(view?.searches).toMatchObject([{ id, place, language: 'es', day: today, state: 'submitted' }])
    expect(await submitted('7b', 'spain', { takenFrom: id })).toEqual({ place, takenFromId: id })
  })

  it.each([
    ['whose words were changed', { place: 'Another place' }],
    ['on another day', { day: dayAfter(today, -1) }],
  ])('stands as the writer’s own where it is one %s', async (_case, change) => {
    const id = await logged(`${slug}/7d`)
    const party = 'place' in change ? 'spain' : 'morocco'
    expect(await submitted('7d', party, { takenFrom: id, ...change })).toMatchObject({ takenFromId: null })
  })

  it('is not one of another item, nor one that was withdrawn', async () => {
    const elsewhere = await logged(`${slug}/7d`)
    expect(await submitted('7e', 'spain', { takenFrom: elsewhere })).toMatchObject({ takenFromId: null })
    const gone = await logged(`${slug}/7e`)
    await searchReview.withdraw(analyst, { id: gone, reason: 'A slip.', language: 'en' })
    expect(await submitted('7e', 'morocco', { takenFrom: gone })).toMatchObject({ takenFromId: null })
  })

  it('cannot be claimed past the database', async () => {
    const id = await logged(`${slug}/7d`)
    const claim = `INSERT INTO search_logs (revision_id, position, place, language, day, taken_from_id)
      SELECT r.id, 90, $2, 'es', $3::date, $1::uuid FROM revisions r JOIN lines l ON l.id = r.line_id
      JOIN commitments c ON c.id = l.commitment_id WHERE c.reference = '7c' LIMIT 1`
    const answer = await withClient(database.ownerUrl, (client) =>
      client.query(claim, [id, place, today]).then(
        () => 'done',
        (error: Error) => error.message,
      ),
    )
    expect(answer).toMatch(/is that search/)
  })
})

describe('look again', () => {
  it('counts from the day on which a search was logged', async () => {
    const later = '2028-01-31'
    const raised = async (day: string) => (await findLookAgain(day)).map(({ reference }) => reference)
    expect(await raised(later)).toContain('2b')
    await logged(`${slug}/2b`)
    const moved = `UPDATE logged_searches SET created_at = '2027-12-01' WHERE commitment_id = (SELECT id FROM commitments WHERE reference = '2b')`
    // As if it had been logged on another day: what the triggers refuse is done without them.
    await withClient(database.ownerUrl, async (client) => {
      await client.query('ALTER TABLE logged_searches DISABLE TRIGGER USER')
      await client.query(moved)
      await client.query('ALTER TABLE logged_searches ENABLE TRIGGER USER')
    })
    expect(await raised(later)).not.toContain('2b')
  })
})
