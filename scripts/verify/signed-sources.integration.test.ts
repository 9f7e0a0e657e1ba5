import postgres from 'postgres'
import { beforeAll, describe, expect, it } from 'vitest'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { showAsProvisional } from '@/lib/assessment/status-review/mutations/show-as-provisional'
import { typedCitation } from '@/lib/assessment/status-update/rules/testing'
import { addSource } from '@/lib/evidence/source/mutations/add-source'
import { classSource } from '@/lib/evidence/source/mutations/class-source'
import { classSchema } from '@/lib/evidence/source/schema'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { judged as judgedAs, withheld } from '@/scripts/test/made'
import { typedSource } from '@/scripts/test/typed'
import { coveredFindings } from './covered'
import { fingerprintFindings } from './fingerprints'
import { sourceFindings } from './sources'

// Judgements whose decisions sign sources: one that becomes public, and one of which something is said. No text here is out of a source.
const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)
const words = {
  titleBasis: 'as_shown',
  publisher: 'Test publisher',
  language: 'en',
  type: 'official',
} as const

/** The source that somebody added, by its id. */
let added = ''

const say = (sourceId: string, title: string) =>
  classSource(
    analyst,
    classSchema.parse({
      locale: 'en',
      sourceId,
      title,
      ...words,
      author: '',
      summary: '',
      date: '2022-07-09',
      reason: 'Test reason.',
    }),
  )
const judged = (party: string, sources: readonly string[]) =>
  judgedAs(analyst, '7c', party, { citations: sources.map((sourceId) => typedCitation({ sourceId })) })
const covered = async (sourceId: string, name: string) => {
  await withheld(database, { by: reviewer, sourceId, words: name })
}

beforeAll(async () => {
  const { id } = await addSource(
    analyst,
    typedSource({ title: 'A plan of Qzomebody', ...words, address: 'https://example.org/signed' }),
  )
  added = id
  await say('S12', 'Another title')
  const shown = await judged('spain', [added, 'S12'])
  await showAsProvisional(reviewer, await asShownTo(reviewer, shown))
  await approve(reviewer, await asShownTo(reviewer, shown))
  // Words of what was signed are covered later; and words of another before what is said of it is read.
  await covered(added, 'Qzomebody')
  await say('S13', 'The plan of Zqnobody')
  await covered('S13', 'Zqnobody')
  const second = await judged('morocco', ['S13'])
  await approve(reviewer, await asShownTo(reviewer, second))
}, 120_000)

/** What is found after something was changed past all guards, in a transaction that is thrown away. */
async function foundAfter(tamper: string): Promise<string[]> {
  const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined })
  const found: string[] = []
  try {
    await sql.begin(async (tx) => {
      for (const table of ['reviews', 'sources', 'citations', 'events', 'event_links'])
        await tx.unsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
      await tx.unsafe(tamper)
      const asked = tx as unknown as postgres.Sql
      for (const findings of [fingerprintFindings, sourceFindings, coveredFindings])
        for await (const finding of findings(asked))
          found.push('object' in finding ? `${finding.code} ${finding.object}` : finding.code)
      throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  } finally {
    await sql.end()
  }
  return found
}
class Undone extends Error {}

const SIGNED = `object_type = 'source' AND payload::jsonb ? 'restSha256'`
it('finds nothing where every decision is of what was read, with words that are covered since or were before', async () => {
  const [{ signed }] = await database.app.$queryRaw<[{ signed: bigint }]>`
    SELECT count(*) AS signed FROM events WHERE object_type = 'source' AND payload::jsonb ? 'restSha256'`
  expect(Number(signed)).toBe(3)
  expect(
    await database.app.$queryRaw`SELECT title FROM sources WHERE id IN (${added}, 'S13') ORDER BY id = 'S13'`,
  ).toEqual([{ title: 'A plan of █████████' }, { title: 'The plan of ████████' }])
  expect(await foundAfter('SELECT 1')).toEqual([])
})

it('keeps none of the words that are covered', async () => {
  const kept = await database.app.$queryRaw<{ payload: string }[]>`
    SELECT payload FROM events WHERE payload ~* 'zomebody|zqnobody|plan of'`
  expect(kept).toEqual([])
})

describe('finds a forged one:', () => {
  it.each<[string, RegExp]>([
    [
      `UPDATE sources SET date = '2021' WHERE id = 'S12';
       UPDATE event_links SET object_sha256 = object_sha256('source', 'S12') WHERE position = (SELECT position FROM events WHERE ${SIGNED} AND object_id = 'S12')`,
      /^content_changed Source S12, as a decision signed it,$/,
    ],
    [
      `UPDATE sources SET date = '2021' WHERE id = 'S12';
       UPDATE event_links SET object_sha256 = object_sha256('source', 'S12') WHERE position = (SELECT position FROM events WHERE ${SIGNED} AND object_id = 'S12');
       UPDATE events SET payload = (payload::jsonb || jsonb_build_object('afterSha256', object_sha256('source', 'S12')))::text WHERE ${SIGNED} AND object_id = 'S12'`,
      /^content_changed rabat-2022-07-08\/7c\/revisions\/spain\/2$/,
    ],
    [
      `UPDATE events SET payload = (payload::jsonb || '{"restSha256": "0"}')::text WHERE ${SIGNED} AND object_id = 'S12'`,
      /^content_changed rabat-2022-07-08\/7c\/revisions\/spain\/2$/,
    ],
    [
      `UPDATE events SET payload = (payload::jsonb - 'review')::text WHERE ${SIGNED} AND object_id = 'S12'`,
      /^content_changed rabat-2022-07-08\/7c\/revisions\/spain\/2$/,
    ],
    [
      `UPDATE reviews SET fingerprint = repeat('0', 64) WHERE revision_id IS NOT NULL`,
      /^content_changed rabat-2022-07-08\/7c\/revisions\/(spain|morocco)\/2$/,
    ],
    [
      `UPDATE events SET payload = (payload::jsonb - 'fingerprint')::text WHERE object_type = 'revision' AND verb = 'approved'`,
      /^content_changed rabat-2022-07-08\/7c\/revisions\/(spain|morocco)\/2$/,
    ],
  ])('%s', async (tamper, object) => {
    const found = await foundAfter(tamper)
    expect(found.length).toBeGreaterThan(0)
    for (const line of found) expect(line).toMatch(object)
  })
})

it('takes no act on a judgement that names no fingerprint, or another than its decision', async () => {
  const act = (payload: string) =>
    database.owner.$executeRawUnsafe(`
    INSERT INTO events (actor_kind, actor_id, verb, object_type, object_id, payload)
    SELECT 'person', v.reviewer_id, 'approved', 'revision', v.revision_id::text, ${payload} FROM reviews v WHERE v.revision_id IS NOT NULL LIMIT 1`)
  for (const payload of [
    `jsonb_build_object('review', v.id)::text`,
    `jsonb_build_object('review', v.id, 'fingerprint', 'x')::text`,
  ])
    await expect(act(payload)).rejects.toThrow('an act on a judgement names what was read')
})
