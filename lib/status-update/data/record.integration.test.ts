import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventLine } from '@/lib/event/types'
import type { Member } from '@/lib/platform/actor'
import { freshDatabase, type TestDatabase, withClient } from '@/lib/platform/testing'
import { publishedAsOf } from '../rules/as-of'
import { composeSchema } from '../schema'

const slug = 'rabat-2022-07-08'

let database: TestDatabase
let verbs: Awaited<ReturnType<typeof load>>
let analyst: Member
let reviewer: Member
/** The revisions of one line, by number: 1 of the starter dossier, then five of people. */
const ids: string[] = []

/** Loaded once the database is named: `db()` reads its address at first use. */
async function load() {
  const modules = await Promise.all([
    import('../mutations/submit'),
    import('@/lib/review/mutations/approve'),
    import('@/lib/review/mutations/send-back'),
    import('@/lib/review/mutations/show-as-interim'),
    import('./record'),
    import('./published'),
    import('@/lib/commitment/data/commitments'),
    import('@/lib/source/data/library'),
    import('@/lib/statement/data'),
    import('@/lib/event/data/public-events'),
    import('@/lib/event/rules'),
    import('@/lib/platform/db'),
  ])
  return Object.assign({}, ...modules) as (typeof modules)[0] &
    (typeof modules)[1] &
    (typeof modules)[2] &
    (typeof modules)[3] &
    (typeof modules)[4] &
    (typeof modules)[5] &
    (typeof modules)[6] &
    (typeof modules)[7] &
    (typeof modules)[8] &
    (typeof modules)[9] &
    (typeof modules)[10] &
    (typeof modules)[11]
}

async function member(name: string): Promise<Member> {
  const { id, publicName, roles } = await database.app.person.findUniqueOrThrow({
    where: { email: `${name}@suivi.example` },
  })
  return { kind: 'member', id, sessionId: id, publicName, roles }
}

/** Submits the line's next revision; no text in it is out of a source. */
async function submit(seen: number, changes: Record<string, unknown> = {}) {
  const { revisionId } = await verbs.submit(
    analyst,
    composeSchema.parse({
      statement: slug,
      reference: '7c',
      party: 'spain',
      seen: { spain: String(seen) },
      judgement: 'reaffirmed',
      confidence: 'low',
      seenUpTo: '2024-06',
      rationale: `The words were said again [1], revision ${seen + 1}.`,
      rationaleLanguage: 'en',
      citations: [
        {
          sourceId: 'S12',
          stance: 'supports',
          shows: 'that the words were said again',
          linkToStatement: 'explicit',
          quote: 'Test quote, not from the source',
          locator: 'p. 1',
          onBehalfOf: 'eu-commission',
        },
      ],
      ...changes,
    }),
  )
  ids[seen + 1] = revisionId
  const { contentSha256 } = await database.app.revision.findUniqueOrThrow({ where: { id: revisionId } })
  return { revisionId, contentSha256, readAt: new Date().toISOString() }
}

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 letters'
  database = await freshDatabase({ seeded: true })
  verbs = await load()
  ;[analyst, reviewer] = await Promise.all([member('analyst'), member('reviewer')])
  const first = await database.app.revision.findFirstOrThrow({
    where: { number: 1, line: { party: 'spain', commitment: { reference: '7c' } } },
  })
  ids[1] = first.id
  const second = await submit(1)
  await verbs.showAsInterim(reviewer, second)
  await verbs.approve(reviewer, second)
  await verbs.approve(reviewer, await submit(2, { succession: 'replaces' }))
  await verbs.approve(
    reviewer,
    await submit(3, { succession: 'corrects', correctionReason: 'Test reason: we were wrong' }),
  )
  const shown = await submit(4, { succession: 'replaces' })
  await verbs.showAsInterim(reviewer, shown)
  await verbs.sendBack(reviewer, { ...shown, reason: 'Test reason: not yet' })
  await submit(5, { succession: 'replaces' })
  await moveIntoThePast()
})

afterAll(async () => {
  await verbs.db().$disconnect()
  await database.close()
})

/** Spreads what was done over January and February 2026. The database lets nobody do this; so its guards are off meanwhile. */
async function moveIntoThePast() {
  const begin = '2026-01-01T12:00:00Z'
  const days: [number, Record<string, string>][] = [
    [1, { submitted_at: begin, shown_as_interim_at: begin, state_since: '2026-01-10T12:00:00Z' }],
    [
      2,
      {
        submitted_at: '2026-01-05T12:00:00Z',
        shown_as_interim_at: '2026-01-07T12:00:00Z',
        final_at: '2026-01-10T12:00:00Z',
        state_since: '2026-01-20T12:00:00Z',
      },
    ],
    [
      3,
      {
        submitted_at: '2026-01-15T12:00:00Z',
        final_at: '2026-01-20T12:00:00Z',
        state_since: '2026-01-30T12:00:00Z',
      },
    ],
    [
      4,
      {
        submitted_at: '2026-01-25T12:00:00Z',
        final_at: '2026-01-30T12:00:00Z',
        state_since: '2026-01-30T12:00:00Z',
      },
    ],
    [
      5,
      {
        submitted_at: '2026-02-01T12:00:00Z',
        shown_as_interim_at: '2026-02-03T12:00:00Z',
        state_since: '2026-02-05T12:00:00Z',
      },
    ],
  ]
  await withClient(database.ownerUrl, async (client) => {
    const tables = ['statements', 'commitments', 'sources', 'bearings', 'revisions']
    for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await client.query('UPDATE statements SET created_at = $1', [begin])
    await client.query('UPDATE commitments SET created_at = $1, published_at = $1', [begin])
    await client.query('UPDATE sources SET created_at = $1, listed_at = $1', [begin])
    await client.query('UPDATE bearings SET added_at = $1', [begin])
    await client.query("UPDATE commitments SET published_at = '2026-01-08T12:00:00Z' WHERE reference = '11c'")
    for (const [number, moments] of days) {
      const columns = Object.keys(moments).map((column, index) => `${column} = $${index + 2}`)
      await client.query(`UPDATE revisions SET ${columns.join(', ')} WHERE id = $1`, [
        ids[number],
        ...Object.values(moments),
      ])
    }
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  })
}

async function asOf(day: string) {
  const [statement, items, sources, record] = await Promise.all([
    verbs.findStatement(slug),
    verbs.findCommitments(slug),
    verbs.findSourcesOf(slug),
    verbs.findPublishedRecord(slug),
  ])
  if (!statement || !record) throw new Error('the starter dossier is missing')
  return publishedAsOf({ statement, items, sources }, record, day)
}

const statesOn = async (day: string) =>
  (await asOf(day))?.revisions
    .filter(({ reference, party }) => reference === '7c' && party === 'spain')
    .map(({ number, state }) => `${number} ${state}`) ?? null

describe('what had been published by the end of a day', () => {
  it.each([
    ['2025-12-31', null],
    ['2026-01-01', ['1 submitted']],
    ['2026-01-06', ['1 submitted']],
    ['2026-01-07', ['1 submitted', '2 submitted']],
    ['2026-01-10', ['1 replaced', '2 final']],
    ['2026-01-19', ['1 replaced', '2 final']],
    ['2026-01-20', ['1 replaced', '2 replaced', '3 final']],
    ['2026-01-30', ['1 replaced', '2 replaced', '3 corrected', '4 final']],
    ['2026-02-02', ['1 replaced', '2 replaced', '3 corrected', '4 final']],
    ['2026-02-03', ['1 replaced', '2 replaced', '3 corrected', '4 final', '5 submitted']],
    ['2026-02-05', ['1 replaced', '2 replaced', '3 corrected', '4 final']],
  ])('%s', async (day, states) => {
    expect(await statesOn(day)).toEqual(states)
  })

  it('has an item from the day of its publication', async () => {
    const references = async (day: string) => (await asOf(day))?.items.map(({ reference }) => reference) ?? []
    expect(await references('2026-01-07')).not.toContain('11c')
    expect(await references('2026-01-08')).toContain('11c')
  })

  it('is today what the pages of today show', async () => {
    const today = await asOf(new Date().toISOString().slice(0, 10))
    expect(today?.revisions).toEqual(await verbs.findPublishedRevisions(slug))
    expect(today?.items).toEqual(await verbs.findCommitments(slug))
    expect(today?.sources).toEqual(await verbs.findSourcesOf(slug))
  })

  it('knows nothing of a statement that is none', async () => {
    expect(await verbs.findPublishedRecord('nowhere')).toBeNull()
  })
})

describe('the public record', () => {
  const acts = async (number: number) => {
    const events = await verbs.findPublicEvents(slug, null, 1_000)
    return events
      .filter(({ objectId }) => objectId === ids[number])
      .map(({ verb }) => verb)
      .reverse()
  }

  it.each([
    [1, ['submitted', 'showed as interim', 'replaced']],
    [2, ['submitted', 'showed as interim', 'approved', 'published', 'replaced']],
    [3, ['submitted', 'approved', 'published', 'corrected']],
    [4, ['submitted', 'approved', 'published']],
    [5, ['showed as interim']],
    [6, []],
  ])('of revision %i tells what readers could see, and no more', async (number, verbsOf) => {
    expect(await acts(number)).toEqual(verbsOf)
  })

  it('never tells of drafts, of what was sent back, of accounts, or of classings', async () => {
    const events = await verbs.findPublicEvents(slug, null, 1_000)
    expect(
      events.filter(({ verb }) => ['sent back', 'classed', 'signed in', 'invited'].includes(verb)),
    ).toEqual([])
    expect([...new Set(events.map(({ objectType }) => objectType))].sort()).toEqual([
      'commitment',
      'revision',
      'source',
      'statement',
    ])
    const reasons = events.filter((event) => JSON.stringify(event).includes('Test reason'))
    expect(reasons).toEqual([])
  })

  it('is numbered downwards, a page after the other, and names people as they chose', async () => {
    const all = await verbs.findPublicEvents(slug, null, 1_000)
    const positions = all.map(({ position }) => Number(position))
    expect(positions).toEqual([...positions].sort((a, b) => b - a))
    const [first = []] = [await verbs.findPublicEvents(slug, null, 5)]
    const second = await verbs.findPublicEvents(slug, BigInt(first.at(-1)?.position ?? 0), 5)
    expect([...first, ...second]).toEqual(all.slice(0, 10))
    expect(all[0]?.by).toEqual({ publicName: reviewer.publicName, kind: 'person' })
    expect(all.at(-1)).toMatchObject({ verb: 'imported', objectType: 'statement', by: { kind: 'import' } })
  })

  it('gives everything that the hash of an act is made from', async () => {
    const lines: EventLine[] = await verbs.findEventLines(slug, null, 1_000)
    expect(lines.length).toBe((await verbs.findPublicEvents(slug, null, 1_000)).length)
    for (const line of lines)
      expect(verbs.eventHash({ ...line, position: BigInt(line.position), at: new Date(line.at) })).toBe(
        line.hash,
      )
  })

  it('knows nothing of a statement that is none', async () => {
    expect(await verbs.findPublicEvents('nowhere', null, 10)).toEqual([])
  })
})
