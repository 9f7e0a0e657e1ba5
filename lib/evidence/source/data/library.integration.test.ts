import { beforeAll, describe, expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { countSourcesOf, findSourceIdsOf, findSourceOf, findSourcesOf } from './library'
import { madeSource, pastGuards } from './testing'

// What belongs to a library is said twice, for views and in SQL: both must give the same, whatever makes a source one of a library.

const slug = 'rabat-2022-07-08'
const other = 'test-statement-1-1'

const database = await ownDatabase({ seeded: true })

beforeAll(async () => {
  await growStatement(database.ownerUrl, slug, 1)
  for (const id of Object.keys(uses)) await madeSource(database, Number(id.slice(1)))
})

const statement = `(SELECT id FROM statements WHERE slug = '${slug}')`
const item = `(SELECT id FROM commitments WHERE reference = '7c' AND statement_id = ${statement})`
const somebody = `(SELECT id FROM people WHERE kind = 'person' ORDER BY id LIMIT 1)`

/** What uses a source, before readers see it and after. */
const uses: Readonly<Record<string, { tables: string[]; before: string; after: string }>> = {
  S9001: {
    tables: ['lineage_links'],
    before: `INSERT INTO lineage_links (id, commitment_id, later_source_id, kind, quote, locator, why, why_language, proposed_by_id)
             SELECT gen_random_uuid(), ${item}, 'S9001', 'repeated', 'Test words.', 'p. 1', 'Test text.', 'en', ${somebody}`,
    after: `UPDATE lineage_links SET state = 'published', published_at = now() WHERE later_source_id = 'S9001'`,
  },
  S9002: {
    tables: ['logged_searches'],
    before: `UPDATE logged_searches SET found_source_id = 'S9002', state = 'submitted', published_at = NULL
              WHERE id = (SELECT id FROM logged_searches WHERE shown_at IS NULL ORDER BY id LIMIT 1)`,
    after: `UPDATE logged_searches SET state = 'published', published_at = now() WHERE found_source_id = 'S9002'`,
  },
  S9003: {
    tables: ['bearings'],
    before: 'SELECT 1',
    after: `INSERT INTO bearings (source_id, commitment_id, stance) SELECT 'S9003', ${item}, 'context'`,
  },
  S9004: {
    tables: ['revisions', 'citations'],
    before: `WITH one AS (UPDATE revisions SET shown_as_interim_at = NULL, shown_as_interim_by_id = NULL
               WHERE id = (SELECT revision_id FROM citations WHERE number = 1 ORDER BY revision_id LIMIT 1) RETURNING id)
             UPDATE citations SET source_id = 'S9004' FROM one WHERE revision_id = one.id AND number = 1`,
    after: `UPDATE revisions SET shown_as_interim_at = now(), shown_as_interim_by_id = ${somebody}
             WHERE id = (SELECT revision_id FROM citations WHERE source_id = 'S9004')`,
  },
  S9005: {
    tables: ['access_requests', 'request_acts', 'reviews'],
    before: `WITH asked AS (
               INSERT INTO access_requests (id, statement_id, author_id, authority, language, asked, regime, published_at)
               SELECT gen_random_uuid(), ${statement}, ${somebody}, 'Test authority', 'en', 'Test text.', 'eu_1049_2001', now() RETURNING id)
             INSERT INTO request_acts (id, request_id, person_id, kind, day, source_id)
             SELECT gen_random_uuid(), id, ${somebody}, 'answered', '2024-01-01', 'S9005' FROM asked`,
    after: `WITH review AS (
              INSERT INTO reviews (id, request_id, reviewer_id, decision)
              SELECT gen_random_uuid(), request_id, ${somebody}, 'approve' FROM request_acts WHERE source_id = 'S9005' RETURNING id)
            UPDATE request_acts SET published_at = now(), review_id = review.id FROM review WHERE source_id = 'S9005'`,
  },
}

describe('a library', () => {
  it.each(Object.entries(uses))(
    'has %s once readers see what uses it',
    async (id, { tables, before, after }) => {
      await pastGuards(database.ownerUrl, tables, before)
      await areTheSame(id, false)
      await pastGuards(database.ownerUrl, tables, after)
      await areTheSame(id, true)
    },
  )

  it('is counted for each of some statements', async () => {
    const n = (await findSourcesOf(slug)).length
    const counts = await countSourcesOf([slug, other, 'nowhere'])
    expect(counts.toSorted((a, b) => b.n - a.n)).toEqual([
      { slug, n },
      { slug: other, n: 0 },
    ])
  })
})

async function areTheSame(id: string, isThere: boolean): Promise<void> {
  const ids = (await findSourcesOf(slug)).map((each) => each.id)
  expect(ids.includes(id)).toBe(isThere)
  expect((await findSourceOf(slug, id)) !== null).toBe(isThere)
  expect(await findSourceIdsOf(slug)).toEqual(ids)
}
