import { describe, expect, it } from 'vitest'
import { typedSearch } from '@/lib/evidence/search-log/mutations/testing'
import { answerOf, ownDatabase, peopleOf, verbsOn } from '@/lib/ground/platform/testing'
import { findPublicEvents } from '@/lib/record/event/data/public-events'
import { findQueue } from '@/lib/work/desk/data/reviews'
import { dataFolder, readMaterial } from '@/prisma/seed/read'
import { because } from '@/scripts/test/made'
import { logSearch } from '../mutations/log-search'
import { searchReview } from '../mutations/search-review'
import { findDeskSearch } from './desk'
import { findPlacedSearches, findPublicSearches } from './public'
import { findSearchesToTake } from './to-take'

// What a dossier says was searched: shown as brought with it, and nobody's act here.

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)
const { dossier } = await readMaterial(dataFolder)

const publicOnes = (reference?: string) =>
  findPublicSearches(slug, reference === undefined ? {} : { reference })
const oneOn = async (reference: string) => {
  const found = (await publicOnes(reference)).find(({ reviewer: by }) => by === null)
  if (!found) throw new Error(`no search was brought on ${reference}`)
  return found
}

describe('a search that a dossier brings', () => {
  it('is told as the dossier has it, once for each, and awaits a review', async () => {
    const shown = await publicOnes()
    expect(shown.every(({ isImported, reviewer: by }) => isImported && by === null)).toBe(true)
    expect(
      shown
        .map(({ said, day }) => [said?.words, said?.outcome?.text, day])
        .toSorted((a, b) => String(a).localeCompare(String(b))),
    ).toEqual(
      dossier.searches
        .map(({ asked, found, day }) => [asked.join('\n'), found, day])
        .toSorted((a, b) => String(a).localeCompare(String(b))),
    )
    expect((await findPlacedSearches(slug)).map(({ id }) => id).toSorted()).toEqual(
      shown.map(({ id }) => id).toSorted(),
    )
    // Not one of them is said to have found nothing, which its words may or may not say.
    expect(shown.every(({ said }) => said?.outcome && said.found === null)).toBe(true)
  })

  it('stands on each item that it is about, in as many languages as the dossier names', async () => {
    const ofOne = dossier.searches.filter(({ items }) => items.includes('7d'))
    expect(await publicOnes('7d')).toHaveLength(ofOne.length)
    expect(ofOne.some(({ items }) => items[0] !== '7d')).toBe(true)
    const languages = (await publicOnes()).map(({ said }) =>
      said?.language === null ? [] : [said?.language, ...(said?.furtherLanguages ?? [])],
    )
    expect(languages.toSorted().join('|')).toBe(
      dossier.searches
        .map((search) => search.languages)
        .toSorted()
        .join('|'),
    )
  })

  it('is nobody’s act here: the record says that it was brought in', async () => {
    const { id } = await oneOn('2b')
    expect(await verbsOn(database, id)).toEqual(['imported'])
    const acts = await findPublicEvents(slug, null, 1_000)
    expect(
      acts.filter(({ objectType, verb }) => objectType === 'search-log' && verb === 'imported'),
    ).toHaveLength(dossier.searches.length)
  })

  it('waits for a review behind what people wrote', async () => {
    const { id } = await logSearch(analyst, typedSearch())
    const waiting = (await findQueue(reviewer)).map((entry) => entry.id)
    const brought = await oneOn('2b')
    expect(waiting.indexOf(id)).toBeLessThan(waiting.indexOf(brought.id))
    await searchReview.withdraw(analyst, { id, ...because })
  })

  it('is in no list of what a judgement may take in as having found nothing', async () => {
    expect(await findSearchesToTake(slug, '2b')).toEqual([])
  })

  it('is read second as it stands, and is gone where that person sends it back', async () => {
    const [{ id }, other] = [await oneOn('2b'), await oneOn('10a')]
    const fingerprint = (await findDeskSearch(reviewer, id))?.fingerprint ?? ''
    const [kept] = await database.owner.$queryRaw<{ fingerprint: string }[]>`
      SELECT fingerprint FROM under_review WHERE noun = 'search-log' AND id = ${id}::uuid`
    expect(kept?.fingerprint).toBe(fingerprint)
    await searchReview.decide(reviewer, { id, fingerprint, decision: 'approve', reason: '' })
    expect((await publicOnes()).find((search) => search.id === id)).toMatchObject({
      isImported: true,
      reviewer: reviewer.publicName,
    })
    await searchReview.decide(reviewer, {
      id: other.id,
      fingerprint: (await findDeskSearch(reviewer, other.id))?.fingerprint ?? '',
      decision: 'send_back',
      reason: 'Test reason',
    })
    expect((await publicOnes()).map((search) => search.id)).not.toContain(other.id)
    expect((await findPlacedSearches(slug)).map((search) => search.id)).not.toContain(other.id)
  })

  it('is none that a person logs: what shows it before a review is the import’s alone', async () => {
    const { id } = await oneOn('7b')
    const forged = (columns: string) =>
      answerOf(
        database.app.$executeRawUnsafe(
          `INSERT INTO logged_searches (id, statement_id, author_id, place, language, day, words, ${columns.split('=')[0]})
           SELECT gen_random_uuid(), statement_id, '${analyst.id}', place, 'en', day, words, ${columns.split('=')[1]}
           FROM logged_searches WHERE id = '${id}'`,
        ),
      ).catch((error: unknown) => String(error))
    expect(await forged('shown_at, outcome, outcome_language=now(), words, language')).toMatch(
      /shown|acts|privilege|row-level/,
    )
    const change = database.app
      .$executeRaw`UPDATE logged_searches SET outcome = 'Other' WHERE id = ${id}::uuid`
    await expect(change).rejects.toThrow(/permission denied/)
    const add = database.owner.$executeRaw`
      INSERT INTO logged_search_items (search_id, commitment_id)
      SELECT ${id}::uuid, id FROM commitments WHERE reference = '9a'`
    await expect(add).rejects.toThrow(/comes with it/)
  })
})
