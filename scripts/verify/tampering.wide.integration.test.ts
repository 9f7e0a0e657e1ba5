import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { proposeLink } from '@/lib/assessment/lineage/mutations/propose-link'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { typedCitation } from '@/lib/assessment/status-update/rules/testing'
import { proposeTest } from '@/lib/evidence/item-test/mutations/propose'
import { typedTest } from '@/lib/evidence/item-test/mutations/testing'
import { logSearch } from '@/lib/evidence/search-log/mutations/log-search'
import { typedSearch } from '@/lib/evidence/search-log/mutations/testing'
import { askHandOver } from '@/lib/evidence/snapshot/mutations/ask-hand-over'
import { bringFile, readBrought } from '@/lib/evidence/snapshot/mutations/bring-file'
import { coverHere } from '@/lib/evidence/snapshot/mutations/cover-here'
import { erase } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { handOverBy } from '@/lib/evidence/snapshot/mutations/hand-over'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { withhold } from '@/lib/evidence/snapshot/mutations/withhold'
import { bringSchema } from '@/lib/evidence/snapshot/schema'
import { findDeskSource } from '@/lib/evidence/source/data/desk'
import { checkLinkBy } from '@/lib/evidence/source/mutations/check-link'
import { moveSource } from '@/lib/evidence/source/mutations/move-source'
import { planLinkChecks } from '@/lib/evidence/source/mutations/plan-link-checks'
import { sameSource } from '@/lib/evidence/source/mutations/same-source'
import { listSource } from '@/lib/evidence/source/mutations/source-review'
import type { LinkVisit } from '@/lib/evidence/source/rules/link-health'
import { moveSchema, sameSchema } from '@/lib/evidence/source/schema'
import type { Member } from '@/lib/ground/platform/actor'
import { disconnect } from '@/lib/ground/platform/db'
import { publicKeyOf } from '@/lib/ground/platform/ed25519-key.mjs'
import { Proof } from '@/lib/ground/platform/proof'
import {
  freshDatabase,
  memberOf,
  type RoleAccount,
  type TestDatabase,
  testPassword,
  withClient,
} from '@/lib/ground/platform/testing'
import { setText } from '@/lib/reading/site/mutations/set-text'
import { houseTextSchema } from '@/lib/reading/site/schema'
import { signIn } from '@/lib/record/account/mutations/sign-in'
import { findKeys, findNewestHead } from '@/lib/record/event/data/heads'
import { findRecordLines } from '@/lib/record/event/data/record-lines'
import { signRecord } from '@/lib/record/event/mutations/sign-record'
import { type ListedKey, listKey, type SignedHead, signHead } from '@/lib/record/event/rules/head'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { typedNote } from '@/lib/text/note/mutations/testing'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { isNamed, NOUNS } from '@/nouns'
import { readTables } from '@/scripts/database/declared.mjs'
import { decidedOn, judged, placeOf } from '@/scripts/test/made'
import { today, typedLink } from '@/scripts/test/typed'
import { mail } from '@/server/document-reader/evidence.fixture.mjs'
import { verifyDatabase } from './database'
import { DECISIONS } from './decisions'
import { verifyFile } from './file'
import { reportOf } from './report'

// Each way of tampering is done on a copy of one database, by its owner, with the guards of the database off.

const slug = 'rabat-2022-07-08'
const { privateKey: ours } = generateKeyPairSync('ed25519')
const { privateKey: foreign } = generateKeyPairSync('ed25519')
const vouched = [publicKeyOf(ours)]

let database: TestDatabase
/** How many events there are, the numbers of some acts, the newest head. */
let events = 0
let at: { submitted: number; approved: number; published: number; note: number }
let newest: SignedHead
let listed: ListedKey[]
let lines: string[]
let folder: string
const members = new Map<RoleAccount, Member>()

beforeAll(async () => {
  vi.stubEnv('SUIVI_SIGNING_KEY', ours.export({ format: 'der', type: 'pkcs8' }).toString('base64'))
  vi.stubEnv('SUIVI_ARCHIVE_SAVE', 'https://archive.example/save/{url}')
  folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-verify-'))
  database = await freshDatabase({ seeded: true })
  const [analyst, reviewer] = await Promise.all([signedIn('analyst'), signedIn('reviewer')])
  const { id: testId } = await proposeTest(analyst, typedTest({ says: 'Test words' }))
  await decidedOn(reviewer, 'item-test', testId)
  const testAnswers = [{ test: '1', found: 'partly', says: 'An answer of the journal.', citations: '1' }]
  const revisionId = await judged(analyst, '7c', 'spain', { testAnswers })
  await approve(reviewer, await asShownTo(reviewer, revisionId))
  // Of its sources nothing is said for the first time: the decision names its own words alone.
  const second = await judged(analyst, '7c', 'morocco', { testAnswers })
  await approve(reviewer, await asShownTo(reviewer, second))
  const { from: start, to: end } = await placeOf('joint investigations')
  const { id: noteId } = await annotate(
    analyst,
    typedNote({ about: 'span', start, end, visibility: 'public', body: 'Test note, not from the source' }),
  )
  await proposeLink(analyst, typedLink())
  const { id: searchId } = await logSearch(analyst, typedSearch({ day: today() }))
  await decidedOn(reviewer, 'search-log', searchId)
  await setText(
    await signedIn('admin'),
    houseTextSchema.parse({ kind: 'imprint', language: 'en', version: 0, body: 'A test runs this.' }),
  )
  const copy = await keptCopy(database, analyst, 'Test words. More test words.', { sourceId: 'S12' })
  await bringFile(
    analyst,
    bringSchema.parse({
      file: 'there',
      cameBy: 'by_mail',
      title: 'Test mail of a file',
      titleBasis: 'described',
      publisher: 'A test publisher',
      language: 'en',
      type: 'official',
    }),
    await readBrought(analyst, mail),
  )
  const erased = await keptCopy(database, analyst, 'Other test words.', { sourceId: 'S13' })
  const form = { locale: 'en', number: 1, reason: 'law', words: 'test words', also: false } as const
  const covers = await withhold(reviewer, { ...form, sourceId: 'S12', snapshotId: copy, erase: false })
  await coverHere(reviewer, {
    ...{ locale: 'en', sourceId: 'S12', number: 1, withholdingId: covers.id, type: 'item-test', id: testId },
  })
  const { id: withholdingId } = await withhold(reviewer, {
    ...form,
    sourceId: 'S13',
    snapshotId: erased,
    erase: true,
  })
  await erase(await signedIn('admin'), { locale: 'en', sourceId: 'S13', number: 1, withholdingId })
  // Words of two sources that judgements cite too: one of them erased.
  const quoted = await keptCopy(database, analyst, 'Test page. Qzomebody came. Zqnobody left.', {
    sourceId: 'S40',
  })
  await judged(analyst, '7e', 'eu-commission', {
    rationale: 'Qzomebody came, and Zqnobody [1].',
    citations: [typedCitation({ sourceId: 'S40', quote: 'Qzomebody came. Zqnobody left.' })],
  })
  await withhold(reviewer, { ...form, words: 'qzomebody', sourceId: 'S40', snapshotId: quoted, erase: false })
  const gone = await withhold(reviewer, {
    ...form,
    ...{ words: 'zqnobody', sourceId: 'S40', snapshotId: quoted, erase: true },
  })
  await erase(await signedIn('admin'), {
    ...{ locale: 'en', sourceId: 'S40', number: 1, withholdingId: gone.id },
  })
  await planLinkChecks()
  await foundLink('S12', missed(404))
  const same = { sourceId: 'S15', sameAs: 'S19', sameReason: 'Test reason.' }
  await sameSource(analyst, sameSchema.parse(same))
  const seen = (await findDeskSource(reviewer, 'S15'))?.pending.map(({ id }) => id) ?? []
  await listSource(reviewer, { locale: 'en', sourceId: 'S15', seen })
  // The page of one has moved.
  await foundLink('S20', movedTo('https://moved.example/'))
  await moveSource(
    analyst,
    moveSchema.parse({ sourceId: 'S20', movedTo: 'https://moved.example/', movedReason: 'Test reason.' }),
  )
  const moved = (await findDeskSource(reviewer, 'S20'))?.pending.map(({ id }) => id) ?? []
  await listSource(reviewer, { locale: 'en', sourceId: 'S20', seen: moved })
  await handedOver('S14')
  await signRecord()
  const numberOf = async (objectId: string, verb: string) =>
    Number((await database.app.event.findFirstOrThrow({ where: { objectId, verb } })).position)
  at = {
    submitted: await numberOf(revisionId, 'submitted'),
    approved: await numberOf(revisionId, 'approved'),
    published: await numberOf(revisionId, 'published'),
    note: await numberOf(noteId, 'annotated'),
  }
  events = await database.app.event.count()
  newest = (await findNewestHead())?.head as SignedHead
  listed = await findKeys()
  const asked = { events: 10_000, acts: 10_000, bytes: 10_000_000 }
  lines = (await findRecordLines(slug, 0n, asked))?.text.trimEnd().split('\n') ?? []
  await Promise.all([database.app.$disconnect(), database.owner.$disconnect(), disconnect()])
}, 120_000)

afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
  await database.close()
})

/** Somebody who signed in as people do, so that their acts have a session that was begun. */
async function signedIn(name: RoleAccount): Promise<Member> {
  const known = members.get(name)
  if (known) return known
  const member = await memberOf(database, name)
  const { id, secret } = await signIn({
    ...{ email: `${name}@suivi.example`, password: testPassword, userAgent: null },
    trying: { device: 'known' },
  })
  const signed = { ...member, sessionId: id, proof: new Proof(secret) }
  members.set(name, signed)
  return signed
}

/** Has a web archive keep what stands at the address of a source. */
async function handedOver(sourceId: string): Promise<void> {
  const analyst = await signedIn('analyst')
  const { id: handOverId } = await askHandOver(analyst, { locale: 'en', sourceId, key: undefined })
  const kept = {
    ...{ hops: [], finalUrl: 'https://archive.example/web/1', at: '', status: 200, issuer: null },
    ...{ body: new Uint8Array(), decodedBody: new Uint8Array() },
  }
  const about = { signal: new AbortController().signal, lastTry: false, finish: async () => {} }
  await handOverBy(async () => kept).work({ handOverId }, about)
}

/** What a visit comes to at a page that is not there. */
const missed = (status: number): LinkVisit => ({ hops: [], fault: 'status', status, wait: null })

/** And at one that leads on for good. */
const movedTo = (url: string): LinkVisit => ({
  hops: [
    { url: 'http://old.example/', status: 301 },
    { url, status: 200 },
  ],
  finalUrl: url,
})

/** Has a check find on two days the same at the address of a source. */
async function foundLink(sourceId: string, visit: LinkVisit): Promise<void> {
  for (const day of ['2026-12-01', '2026-12-02']) {
    const { work } = checkLinkBy(
      async () => visit,
      () => new Date(day),
    )
    const about = { signal: new AbortController().signal, lastTry: false, finish: async () => {} }
    await work({ sourceId }, about)
  }
}

/** What is found in a copy of the database once somebody has tampered with it, and counted its libraries anew, as far as they come to something. */
async function foundAfter(
  tamper: (client: pg.Client) => Promise<unknown>,
  kept: readonly SignedHead[] = [],
  { counts = true }: { readonly counts?: boolean } = {},
): Promise<string[]> {
  const copy = new URL(database.ownerUrl)
  const original = copy.pathname.slice(1)
  const name = `suivi_test_${randomUUID().replaceAll('-', '')}`
  const server = process.env.DATABASE_OWNER_URL as string
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${original}`))
  copy.pathname = `/${name}`
  try {
    await withClient(copy.href, async (client) => {
      await client.query(GUARDS_OFF)
      await tamper(client)
      await client.query('ALTER TABLE library_entries ENABLE TRIGGER USER')
      if (!counts) return
      await client.query('SELECT count_all_libraries()')
      await client.query('SELECT index_copies(ARRAY(SELECT id FROM snapshots))')
    })
    const verified = await verifyDatabase(copy.href, vouched, kept)
    const report = reportOf(verified)
    expect(report.at(-1)).toMatch(
      verified.findings.length === 0 ? /^The record is in order/ : /^The record is NOT in order/,
    )
    return report.slice(0, verified.findings.length)
  } finally {
    await withClient(server, (client) => client.query(`DROP DATABASE ${name}`))
  }
}

const GUARDS_OFF = `
  DO $$ DECLARE guarded record; BEGIN
    FOR guarded IN SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
      EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', guarded.relname);
    END LOOP;
    FOR guarded IN SELECT conname, conrelid::regclass AS of FROM pg_constraint
      WHERE contype = 'f' AND conrelid IN ('act_proofs'::regclass, 'event_links'::regclass, 'signed_heads'::regclass, 'signing_keys'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', guarded.of, guarded.conname);
    END LOOP;
  END $$`

/** Gives every event from a number on the hashes and links that the database itself would give it. */
const chainAnew = (client: pg.Client, from: number) =>
  client.query(`
    DO $$ DECLARE e events%ROWTYPE; BEGIN
      FOR e IN SELECT * FROM events WHERE position >= ${from} ORDER BY position LOOP
        UPDATE events SET
          previous_hash = coalesce((SELECT hash FROM events WHERE position = e.position - 1), repeat('0', 64)) WHERE position = e.position;
        UPDATE events SET hash = encode(sha256(convert_to(concat_ws(E'\\n', previous_hash, position::text,
          to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), actor_kind::text, coalesce(actor_id::text, ''), verb,
          object_type, object_id, coalesce(statement_id::text, ''), payload), 'UTF8')), 'hex') WHERE position = e.position;
      END LOOP;
    END $$;
    DELETE FROM event_links WHERE position >= ${from};
    ALTER TABLE event_links ENABLE TRIGGER event_links_are_made;
    INSERT INTO event_links (position) SELECT position FROM events WHERE position >= ${from} ORDER BY position;
    ALTER TABLE event_links DISABLE TRIGGER event_links_are_made`)

/** Signs every head that there was, over the record as it is now. */
async function signAnew(client: pg.Client, key = foreign): Promise<void> {
  const { rows } = await client.query<{ position: string; at: Date; link: string }>(
    'SELECT h.position, h.at, k.link FROM signed_heads h JOIN event_links k ON k.position = h.position ORDER BY 1',
  )
  const { previous: _none, ...own } = listKey(key, listed[0]?.since ?? '', null)
  await client.query('DELETE FROM signed_heads; DELETE FROM signing_keys')
  await client.query('INSERT INTO signing_keys (id, public_key, since, signature) VALUES ($1, $2, $3, $4)', [
    own.id,
    own.publicKey,
    own.since,
    own.signature,
  ])
  for (const { position, at: moment, link } of rows) {
    const head = signHead(key, { at: moment.toISOString(), hash: link, position: Number(position) })
    await client.query(
      'INSERT INTO signed_heads (position, key_id, at, hash, signature) VALUES ($1, $2, $3, $4, $5)',
      [position, head.key, head.at, head.hash, head.signature],
    )
  }
}

/** That an act names somebody who did not act. */
const unproven = (position: number, name: string, verb: string) =>
  `Event ${position} says that ${name} “${verb}”, but no session that they began, and no token of theirs, stands behind it.`

const revision = `${slug}/7c/revisions/spain/2`
const ofRevision = `SELECT r.id FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
  WHERE c.reference = '7c' AND l.party = 'spain' AND r.number = 2`

const personOf = (name: string) => `(SELECT id FROM people WHERE email = '${name}@suivi.example')`

describe('a record in order', () => {
  it('verifies with the number of its events, signed up to the last', async () => {
    const verified = await verifyDatabase(database.appUrl, vouched, [newest])
    expect(verified.findings).toEqual([])
    expect(verified).toMatchObject({ events, signed: { position: events }, isVouched: true })
    expect(reportOf(verified).at(-1)).toBe(`The record is in order: ${events} events.`)
  })

  it('is signed with every act that readers see', async () => {
    await withClient(database.ownerUrl, async (client) => {
      const { rows } = await client.query('SELECT position::int FROM signed_heads ORDER BY position')
      expect(rows.map(({ position }) => position)).toEqual(expect.arrayContaining([at.published, events]))
    })
  })
})

describe('tampering with events is found, at its place', () => {
  it('a payload edited', async () => {
    const found = await foundAfter((client) =>
      client.query(
        `UPDATE events SET payload = '{"contentSha256":"forged"}' WHERE position = ${at.submitted}`,
      ),
    )
    expect(found).toContain(`Event ${at.submitted} was changed: its fields do not give its hash.`)
    expect(found).toContain(`${revision} was changed: it is not what event ${at.submitted} recorded.`)
  })

  it('who acted edited', async () => {
    const found = await foundAfter((client) =>
      client.query(`UPDATE events SET actor_id = ${personOf('admin')} WHERE position = ${at.note}`),
    )
    expect(found).toEqual([
      `Event ${at.note} was changed: its fields do not give its hash.`,
      unproven(at.note, 'Administrator', 'annotated'),
    ])
  })

  it('one removed from the middle, with its link and its heads', async () => {
    const found = await foundAfter((client) =>
      client.query('DELETE FROM events WHERE position = 50; DELETE FROM event_links WHERE position = 50'),
    )
    expect(found.slice(0, 1)).toEqual(['Event 50 is missing.'])
  })

  it('the end removed', async () => {
    const found = await foundAfter((client) =>
      client.query(
        `DELETE FROM events WHERE position = ${events}; DELETE FROM event_links WHERE position = ${events}`,
      ),
    )
    expect(found).toContain(
      `The record ends with event ${events - 1}, but event ${events} was signed at ${newest.at}: its end was removed.`,
    )
  })

  it('the end removed with all that was signed for it, by a head that was kept elsewhere', async () => {
    const cut = (client: pg.Client) =>
      client.query(
        ['act_proofs', 'events', 'event_links', 'signed_heads']
          .map((table) => `DELETE FROM ${table} WHERE position > 100`)
          .join(';'),
      )
    expect(await foundAfter(cut, [newest])).toContain(
      `The record ends with event 100, but event ${events} was signed at ${newest.at}: its end was removed.`,
    )
  })

  it('a forged one put in at the end', async () => {
    const found = await foundAfter((client) =>
      client.query(`INSERT INTO events SELECT ${events + 1}, at, actor_kind, actor_id, 'approved', object_type, object_id, statement_id, payload,
        hash, repeat('f', 64) FROM events WHERE position = ${events}`),
    )
    expect(found).toContain(`Event ${events + 1} was changed: its fields do not give its hash.`)
    expect(found).toContain(`Event ${events + 1} has no link: it was put in past the database's own rules.`)
  })

  it('everything after an edit chained anew', async () => {
    const found = await foundAfter(async (client) => {
      await client.query(`UPDATE events SET verb = 'withdrew' WHERE position = ${at.published}`)
      await chainAnew(client, at.published)
    })
    expect(found[0]).toMatch(
      new RegExp(
        `^Event ${at.published} is not what was signed at .*: the record was written anew in this range\\.$`,
      ),
    )
    expect(found).toContain(`${revision} stands in the database, but no event records that it is final.`)
  })

  it('everything chained and signed anew with another key', async () => {
    const found = await foundAfter(async (client) => {
      await client.query(`UPDATE events SET payload = '{"contentSha256":"forged"}' WHERE position = 20`)
      await chainAnew(client, 20)
      await signAnew(client)
    })
    const { id } = listKey(foreign, '', null)
    expect(found).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^The heads from event \\d+ to event ${events} are signed with key ${id}, for which nobody vouches\\.$`,
        ),
      ),
    )
  })

  it('a signature that is not of the key it names', async () => {
    const found = await foundAfter((client) =>
      client.query(`UPDATE signed_heads SET at = at + interval '1 day' WHERE position = ${events}`),
    )
    expect(found).toEqual([
      `The head at event ${events} is not signed with key ${newest.key}, which it names.`,
    ])
  })
})

it('a library that comes to something else than what is kept of it, until it is counted anew', async () => {
  const miscount = (client: pg.Client) =>
    client.query(
      `UPDATE library_tallies SET n = n + 1 WHERE facet = 'all'; UPDATE library_entries SET citations = 7`,
    )
  const [own, all] = await foundAfter(miscount, [], { counts: false })
  expect(all).toMatch(/^The library of all sources comes to something else/)
  expect([own]).toEqual([
    `The library of ${slug} comes to something else than what is kept of it: as the owner of the database, SELECT count_all_libraries().`,
  ])
  expect(await foundAfter(miscount)).toEqual([])
})

it('another word among what is searched of a copy, until it is looked up anew', async () => {
  const plant = (client: pg.Client) =>
    client.query("UPDATE copy_words SET search = search || 'planted:1'::tsvector")
  const found = await foundAfter(plant, [], { counts: false })
  expect(found.length).toBeGreaterThan(0)
  for (const line of found) expect(line).toMatch(/^What is searched of copy \d+ of source S\d+ was changed/)
  expect(await foundAfter(plant)).toEqual([])
})

it('items that stand otherwise than what is kept of them, until they are counted anew', async () => {
  for (const change of [
    'UPDATE standing_parts SET provisional = 0',
    "UPDATE published_acts SET at = at + interval '1 day'",
  ]) {
    const miscount = (client: pg.Client) => client.query(change)
    expect(await foundAfter(miscount, [], { counts: false })).toEqual([
      `How the items of ${slug} stand comes to something else than what is kept of it: as the owner of the database, SELECT count_all_libraries().`,
    ])
    expect(await foundAfter(miscount)).toEqual([])
  }
})

describe('tampering with who decided is found', () => {
  it('a name that was erased with its salt is told, and the record is in order', async () => {
    const { id } = await signedIn('reviewer')
    const found = await foundAfter((client) =>
      client.query(`UPDATE people SET public_name = 'Erased', name_salt = NULL WHERE id = '${id}'`),
    )
    expect(found).toEqual([])
    const erased = [{ id, publicName: 'Erased' }]
    expect(reportOf({ findings: [], events, signed: newest, isVouched: true, erased })).toContain(
      `The name of person ${id} was erased: that they are shown as “Erased” cannot be compared with the record.`,
    )
  })

  it('an approval in somebody else’s name, chained by the database itself', async () => {
    const found = await foundAfter(async (client) => {
      await client.query(
        'ALTER TABLE events ENABLE TRIGGER events_are_chained; ALTER TABLE events ENABLE TRIGGER events_are_linked',
      )
      await client.query('ALTER TABLE event_links ENABLE TRIGGER event_links_are_made')
      await client.query(`INSERT INTO events (actor_kind, actor_id, verb, object_type, object_id, payload)
        SELECT 'person', ${personOf('reviewer2')}, 'approved', 'revision', id, '{}' FROM (${ofRevision}) revision`)
    })
    expect(found).toEqual([
      `Event ${events + 1} says “approved” of ${revision}, but nothing that somebody decided stands there.`,
      unproven(events + 1, 'Reviewer 2', 'approved'),
    ])
  })
})

/** Whatever else guards a table, so that a row of it needs no more than what a decision is known by. */
const UNGUARDED = `
  DO $$ DECLARE of record; BEGIN
    FOR of IN SELECT conname, conrelid::regclass AS named FROM pg_constraint
      WHERE contype IN ('f', 'c', 'u', 'x') AND connamespace = 'public'::regnamespace LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', of.named, of.conname);
    END LOOP;
    FOR of IN SELECT a.attname, a.attrelid::regclass AS named FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnotnull AND a.attnum > 0 AND a.attidentity = ''
        AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)) LOOP
      EXECUTE format('ALTER TABLE %s ALTER COLUMN %I DROP NOT NULL', of.named, of.attname);
    END LOOP;
  END $$`

const declared = await readTables()

describe('tampering with decisions is found, whatever they are on', () => {
  const reviewOf = (table: string, column: string, decision: string, words = '') =>
    `INSERT INTO ${table} (id, ${column}, reviewer_id, decision${words && `, ${words}`})
     VALUES (gen_random_uuid(), $1, $2, '${decision}'${words && ", 'forged'"})`
  const both = (table: string, column: string, words = '') =>
    ['approve', 'send_back'].map((decision) => reviewOf(table, column, decision, words))
  const withdrawn = (table: string) => `INSERT INTO ${table} (id, state) VALUES ($1, 'withdrawn')`
  const withdrawal = (more: string, state = 'submitted') =>
    `WITH proposed AS (INSERT INTO mark_withdrawals (id, commitment_id, proposed_by_id, state)
       VALUES (gen_random_uuid(), $1, $2, '${state}') RETURNING id) ${more}`
  const decided = (decision: string) =>
    withdrawal(
      `INSERT INTO reviews (id, withdrawal_id, reviewer_id, decision) SELECT gen_random_uuid(), id, $2, '${decision}' FROM proposed`,
    )
  const alignment = (decision: string) =>
    `WITH made AS (INSERT INTO alignments (id, added_id) VALUES (gen_random_uuid(), $1) RETURNING id)
     INSERT INTO reviews (id, alignment_id, reviewer_id, decision, fingerprint) SELECT gen_random_uuid(), id, $2, '${decision}', 'forged' FROM made`
  const message = (columns: string, values: string) =>
    `INSERT INTO reader_messages (id, ${columns}) VALUES ($1, ${values})`
  const classing =
    'WITH said AS (INSERT INTO source_classings (id, source_id, person_id) VALUES (gen_random_uuid(), $1, $2) RETURNING id)'

  /** Rows that nobody wrote, by the kind of what they are on. */
  const forged: Readonly<Record<string, readonly string[]>> = {
    revision: [
      ...both('reviews', 'revision_id', 'content_sha256'),
      reviewOf('reviews', 'revision_id', 'show_as_interim', 'content_sha256'),
    ],
    note: [...both('reviews', 'note_id', 'fingerprint'), withdrawn('notes')],
    commitment: [
      ...both('reviews', 'commitment_id', 'fingerprint'),
      decided('approve'),
      decided('send_back'),
      withdrawal('SELECT', 'withdrawn'),
    ],
    'lineage-link': [...both('reviews', 'link_id', 'fingerprint'), withdrawn('lineage_links')],
    'search-log': [...both('reviews', 'search_id'), withdrawn('logged_searches')],
    request: [
      ...both('reviews', 'request_id'),
      'INSERT INTO request_acts (id, request_id, person_id) VALUES (gen_random_uuid(), $1, $2)',
    ],
    statement: [
      ...both('reviews', 'bringing_id', 'fingerprint'),
      "INSERT INTO bringings (id, state, submitted_at) VALUES ($1, 'withdrawn', now())",
    ],
    source: [
      'INSERT INTO sources (id, listed_by_id) VALUES ($1, $2)',
      `${classing} INSERT INTO reviews (id, classing_id, reviewer_id, decision) SELECT gen_random_uuid(), id, $2, 'approve' FROM said`,
      `${classing} INSERT INTO reviews (id, classing_id, reviewer_id, decision) SELECT gen_random_uuid(), id, $2, 'send_back' FROM said`,
    ],
    rendering: [
      alignment('approve'),
      alignment('send_back'),
      "INSERT INTO alignments (id, added_id, state) VALUES (gen_random_uuid(), $1, 'withdrawn')",
      'INSERT INTO reanchorings (id, rendering_id, by_id) VALUES (gen_random_uuid(), $1, $2)',
    ],
    'follow-up': [
      'INSERT INTO follow_ups (id, published_at, completed_by_id, withdrawn_at) VALUES ($1, now(), $2, now())',
    ],
    'reader-message': [
      message('confirmed_by_id, closed_by_id, outcome, reply_withdrawn_by_id', "$2, $2, 'accepted', $2"),
      message('closed_by_id, outcome', "$2, 'spam'"),
    ],
    webhook: ['INSERT INTO webhooks (id, removed_at) VALUES ($1, now())'],
    coding: [
      "INSERT INTO coding_requests (id, state, decided_by_id) VALUES ($1, 'reconciled', $2)",
      "INSERT INTO coding_requests (id, state) VALUES ($1, 'taken_back')",
    ],
    snapshot: ['INSERT INTO snapshots (id, shown_by_id, shown_at) VALUES ($1, $2, now())'],
    withholding: [
      'INSERT INTO withholdings (id, decided_by_id, lifted_by_id, erased_by_id) VALUES ($1, $2, $2, $2)',
      "INSERT INTO cover_choices (id, withholding_id, of_type, of_id, decided_by_id) VALUES (gen_random_uuid(), $1, 'note', 'a note', $2)",
    ],
    'house-text': ['INSERT INTO house_texts (id) VALUES ($1)'],
  }
  const alike = NOUNS.filter((noun) => isNamed(noun) && !(noun.name in forged)).map(({ name }) => {
    const [table, { reviewed }] = declared.find(([, each]) => each.reviewed?.noun === name) ?? ['', {}]
    return [name, [...both('reviews', reviewed?.key ?? '', 'fingerprint'), withdrawn(table)]] as const
  })
  const all = { ...forged, ...Object.fromEntries(alike) }

  it('a row without its act', async () => {
    expect(Object.keys(all)).toEqual(Object.keys(DECISIONS))
    const found = await foundAfter(
      async (client) => {
        await client.query(UNGUARDED)
        const { rows } = await client.query<{ id: string }>(
          "SELECT id FROM people WHERE email = 'reviewer@suivi.example'",
        )
        const by = rows[0]?.id
        for (const sql of Object.values(all).flat())
          await client.query(sql, sql.includes('$2') ? [randomUUID(), by] : [randomUUID()])
        // A row as bare as these cannot be counted.
      },
      [],
      { counts: false },
    )
    for (const [objectType, { decided }] of Object.entries(DECISIONS))
      for (const what of new Set(decided.map((each) => each.what))) {
        const called = CALLED[objectType] ?? objectType
        expect(found).toContainEqual(
          expect.stringMatching(
            new RegExp(
              `^(?:${called}|${objectType}) \\S+ stands in the database, but no event records ${literally(what)}\\.$`,
            ),
          ),
        )
      }
  })

  it('an act without its row', async () => {
    const acts = Object.entries(DECISIONS).flatMap(([objectType, { decided }]) =>
      [...new Set(decided.flatMap(({ verb }) => verb))].map((verb) => ({ objectType, verb })),
    )
    const found = await foundAfter(async (client) => {
      await client.query(
        'ALTER TABLE events ENABLE TRIGGER events_are_chained; ALTER TABLE events ENABLE TRIGGER events_are_linked',
      )
      await client.query('ALTER TABLE event_links ENABLE TRIGGER event_links_are_made')
      for (const { objectType, verb } of acts)
        await client.query(
          `INSERT INTO events (actor_kind, actor_id, verb, object_type, object_id, payload)
           SELECT 'person', id, $1, $2, gen_random_uuid()::text, '{}' FROM people WHERE email = 'reviewer@suivi.example'`,
          [verb, objectType],
        )
    })
    // Of each also that nobody acted.
    expect(found).toHaveLength(2 * acts.length)
    acts.forEach(({ objectType, verb }, index) => {
      const called = CALLED[objectType] ?? objectType
      expect(found).toContainEqual(
        expect.stringMatching(
          new RegExp(
            `^Event ${events + 1 + index} says “${verb}” of (?:${called}|${objectType}) \\S+, but nothing that somebody decided stands there\\.$`,
          ),
        ),
      )
    })
  })

  const CALLED: Readonly<Record<string, string>> = {
    note: 'Note',
    'search-log': 'Search',
    request: 'Request',
    statement: 'Statement',
    source: 'Source',
    rendering: 'Rendering',
    'follow-up': 'Follow-up',
    'reader-message': 'Message',
    webhook: 'Webhook',
    coding: 'Second judgement',
    withholding: 'Withholding',
  }
  const literally = (text: string) => text.replace(/[()]/g, '\\$&')
})

describe('each damage is found, and nothing else is', () => {
  const changed = (what: string) => new RegExp(`^${what} was changed: it is not what event \\d+ recorded\\.$`)

  it.each([
    [`UPDATE revisions SET rationale = 'Other words [1].' WHERE id IN (${ofRevision})`, changed(revision)],
    [`UPDATE citations SET quote = 'Other words' WHERE revision_id IN (${ofRevision})`, changed(revision)],
    [`UPDATE test_answers SET says = 'Anything' WHERE revision_id IN (${ofRevision})`, changed(revision)],
    [`UPDATE revisions SET method_version = 1 WHERE id IN (${ofRevision})`, changed(revision)],
    [`UPDATE revisions SET author_id = ${personOf('admin')} WHERE id IN (${ofRevision})`, changed(revision)],
    [
      `UPDATE revisions SET line_id = (SELECT l.id FROM lines l JOIN commitments c ON c.id = l.commitment_id WHERE c.reference = '7b' LIMIT 1) WHERE id IN (${ofRevision})`,
      changed(String.raw`rabat-2022-07-08/7b/\S+`),
    ],
    [`DELETE FROM citations WHERE revision_id IN (${ofRevision})`, changed(revision)],
    [
      `UPDATE revisions SET final_at = final_at - interval '1 year' WHERE id IN (${ofRevision})`,
      changed(revision),
    ],
    [
      `INSERT INTO reviews (id, revision_id, reviewer_id, decision, content_sha256, fingerprint)
     SELECT gen_random_uuid(), r.id, ${personOf('reviewer2')}, 'approve', r.content_sha256, repeat('0', 64) FROM revisions r WHERE r.id IN (${ofRevision})`,
      /spain\/2 stands in the database, but no event records a review of it \(approve\)\.$/,
    ],
    [
      `UPDATE revisions SET state = 'final', final_at = now() WHERE id = (SELECT r.id FROM revisions r
     JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id WHERE c.reference = '10a')`,
      /10a\/revisions\/all\/1 stands in the database, but no event records that it (is|became) final\.$/,
    ],
    [
      `INSERT INTO rendering_structures SELECT id, '[]', '[]' FROM renderings WHERE is_base`,
      /, what its lines are, was changed: it is not what event 1 recorded\.$/,
    ],
    [
      `UPDATE renderings SET text = replace(text, 'partnership', 'agreement'),
     sha256 = encode(sha256(convert_to(replace(text, 'partnership', 'agreement'), 'UTF8')), 'hex') WHERE is_base`,
      changed('rabat-2022-07-08, rendering .*'),
    ],
    [
      `UPDATE people SET public_name = 'Somebody Else' WHERE id = ${personOf('reviewer')}`,
      changed(String.raw`Person \S+, shown as “Somebody Else”,`),
    ],
    [
      `UPDATE people SET roles = '{administrator}' WHERE id = ${personOf('reviewer')}`,
      changed(String.raw`Person \S+, shown as “Reviewer 1”,`),
    ],
    [
      `UPDATE people SET name_salt = 'x' WHERE id = ${personOf('reviewer')}`,
      changed(String.raw`Person \S+, shown as “Reviewer 1”,`),
    ],
    [
      `UPDATE notes SET body = 'Other words'; UPDATE note_versions SET body = 'Other words', body_sha256 = encode(sha256('Other words'), 'hex')`,
      changed(`Note .*`),
    ],
    [
      `UPDATE notes SET body = 'Other words'`,
      /^Note .* was changed: it does not have the hash that stands beside it\.$/,
    ],
    [`UPDATE sources SET url = 'https://elsewhere.example/' WHERE id = 'S13'`, changed(`Source S13`)],
    [
      `UPDATE source_classings SET before = '{"url": "https://elsewhere.example/"}' WHERE after ? 'url'`,
      /^(The new address of|What) source S20 (is found under )?was changed: it is not what event \d+ recorded\.$/,
    ],
    [
      `UPDATE source_classings SET found = '{"since": "2026-01-01T00:00:00.000Z", "lastAt": "2026-01-02T00:00:00.000Z"}' WHERE after ? 'url'`,
      changed(`The new address of source S20`),
    ],
    [
      `INSERT INTO former_addresses (canonical_url, source_id, url, until) VALUES ('https://never.example', 'S13', 'https://never.example', now())`,
      changed(`What source S13 is found under`),
    ],
    ['DELETE FROM former_addresses', changed(`What source S20 is found under`)],
    [`UPDATE sources SET same_as_id = 'S17' WHERE id = 'S15'`, changed(`Source S15`)],
    [`UPDATE sources SET "primary" = true WHERE id = 'S14'`, changed(`Source S14`)],
    [`UPDATE lineage_links SET quote = 'Other words'`, changed(String.raw`rabat-2022-07-08\/7c, link .*`)],
    [`UPDATE item_tests SET shown_by = 'Anything'`, changed(String.raw`rabat-2022-07-08\/7c, test .*`)],
    [
      `UPDATE reviews SET fingerprint = repeat('0', 64) WHERE revision_id IN (${ofRevision.replace('spain', 'morocco')})`,
      changed(String.raw`rabat-2022-07-08\/7c\/revisions\/morocco\/2`),
    ],
    [`UPDATE logged_searches SET words = 'Other words'`, changed(String.raw`Search \S+`)],
    [
      `UPDATE house_texts SET body = 'Others run this.'`,
      changed(`The text “imprint” of the site in en, wording 1,`),
    ],
    [
      `UPDATE house_texts SET author_id = ${personOf('analyst')}`,
      changed(`The text “imprint” of the site in en, wording 1,`),
    ],
    [
      `INSERT INTO house_texts SELECT gen_random_uuid(), 'privacy', 'en', 1, 'Forged', author_id FROM house_texts`,
      /^The text “privacy” of the site in en, wording 1, .*that it was set/,
    ],
    [
      'DELETE FROM house_texts',
      /^Event \d+ says “edited” of house-text \S+, but nothing that somebody decided stands there\.$/,
    ],
    [
      `ALTER TABLE snapshots DROP CONSTRAINT snapshots_text_is_what_its_hash_says;
       UPDATE snapshots SET text = 'Other words.' WHERE source_id = 'S12'`,
      /^(The text|What is withheld) of copy 1 of source S12 was changed/,
    ],
    [
      `INSERT INTO stored_bytes (sha256, size, bytes) VALUES (encode(sha256('x'), 'hex'), 1, 'x');
       UPDATE snapshots SET sha256 = encode(sha256('x'), 'hex'), size = 1 WHERE source_id = 'S12'`,
      changed(`Copy 1 of source S12`),
    ],
    [
      `ALTER TABLE stored_bytes DROP CONSTRAINT stored_bytes_are_what_their_hash_says;
       UPDATE stored_bytes SET bytes = 'x' FROM snapshots s WHERE s.sha256 = stored_bytes.sha256 AND source_id = 'S12'`,
      /^The stored file of copy 1 of source S12 was changed/,
    ],
    [
      `INSERT INTO stored_bytes (sha256, size, bytes) VALUES (encode(sha256('x'), 'hex'), 1, 'x');
       UPDATE sources SET file_sha256 = encode(sha256('x'), 'hex') WHERE url IS NULL`,
      /^(The file that source|Source) S\d+ (is )?was changed/,
    ],
    [
      `UPDATE captures SET came_by = 'by_mail' WHERE source_id = 'S12'`,
      /^Capture \S+ stands in the database, but no event records that it was brought\.$/,
    ],
    [
      `UPDATE stored_bytes SET bytes = NULL, erased_at = now() FROM snapshots s
       WHERE s.warc_sha256 = stored_bytes.sha256 AND source_id = 'S12'`,
      /^The stored file of copy 1 of source S12 was changed/,
    ],
    [
      `UPDATE stored_bytes SET bytes = NULL, elsewhere = true FROM snapshots s
       WHERE s.warc_sha256 = stored_bytes.sha256 AND source_id = 'S12'`,
      /^The stored file [0-9a-f]{64} stands in another storage, and nobody said where that is/,
    ],
    [
      `INSERT INTO stored_bytes (sha256, size, bytes) VALUES (encode(sha256('x'), 'hex'), 1, 'x');
       UPDATE snapshots SET picture_sha256 = encode(sha256('x'), 'hex'), picture_size = 1 WHERE source_id = 'S12'`,
      changed(`Copy 1 of source S12`),
    ],
    [
      `UPDATE snapshots SET text = 'Other test words.' WHERE source_id = 'S13'`,
      /^What is withheld of copy 1 of source S13 was changed/,
    ],
    [
      `UPDATE citations SET quote = replace(quote, '█', 'x') WHERE quote LIKE '%█%'`,
      /^What is covered in citations \S+ 1 \(quote\) was changed/,
    ],
    [
      `UPDATE covered_texts SET text = replace(text, 'came', 'went') WHERE field = 'rationale'`,
      /^(What is covered in revisions \S+ 0 \(rationale\)|rabat-2022-07-08\/7e\/revisions\/\S+) was changed/,
    ],
    [
      `WITH gone AS (DELETE FROM covered_places p USING covered_texts t WHERE t.id = p.covered_id AND t.field = 'rationale' RETURNING p.covered_id)
       DELETE FROM covered_texts t WHERE t.id IN (SELECT covered_id FROM gone)`,
      changed(String.raw`Withholding \S+`),
    ],
    [
      `UPDATE item_tests SET says = replace(says, '█', 'x') WHERE says LIKE '%█%'`,
      /^What is covered in item_tests \S+ 0 \(says\) was changed/,
    ],
    [
      `WITH gone AS (DELETE FROM covered_places WHERE choice_id IS NOT NULL RETURNING covered_id),
            shown AS (UPDATE item_tests SET says = 'Test words' WHERE says LIKE '%█%')
       DELETE FROM covered_texts WHERE id IN (SELECT covered_id FROM gone)`,
      changed(String.raw`Withholding \S+`),
    ],
    [
      `DELETE FROM withheld_places p USING snapshots s WHERE s.id = p.snapshot_id AND source_id = 'S12'`,
      changed(String.raw`Withholding \S+`),
    ],
    [
      `UPDATE withholdings SET lifted_by_id = ${personOf('admin')}, lifted_at = now()
       WHERE source_id = 'S12'`,
      /^(Withholding \S+ stands in the database, but no event records that it was lifted\.|What is covered in item_tests .+)$/,
    ],
    [
      `UPDATE captures SET outcome = 'refused'`,
      /^Capture \S+ stands in the database, but no event records why there is no copy\.$/,
    ],
    [
      `UPDATE link_checks SET outcome = 'blocked' WHERE source_id = 'S12'`,
      changed(`The address of source S12`),
    ],
    [
      `UPDATE link_checks SET outcome = 'moved', moved_to = 'https://other.example/', since = now() WHERE source_id = 'S13'`,
      /^The address of source S13 stands in the database, but no event records how it was found\.$/,
    ],
    [
      `UPDATE hand_overs SET archived_url = 'https://archive.example/web/2'`,
      changed(`What was handed over of source S14 to a web archive`),
    ],
    [
      `UPDATE commitments SET force = 'agreed' WHERE reference = '7c'`,
      changed(String.raw`rabat-2022-07-08\/7c`),
    ],
    [
      `UPDATE commitments SET proposed_by = 'no-program 1' WHERE reference = '7d'`,
      changed(String.raw`rabat-2022-07-08\/7d`),
    ],
  ])('%s', async (sql, sentence) => {
    const found = await foundAfter((client) => client.query(sql))
    expect(found.length).toBeGreaterThan(0)
    for (const line of found) expect(line).toMatch(sentence)
  })
})

describe('acts that nobody did, chained by the database’s own rules and signed with the site’s own key', () => {
  /** Writes that the administrator promoted the analyst, and signs the record anew. @param proof as SQL: none where nothing stands behind it */
  async function recordPromotion(client: pg.Client, proof: string): Promise<void> {
    await client.query(`
      INSERT INTO events (position, at, actor_kind, actor_id, verb, object_type, object_id, payload, previous_hash, hash)
      SELECT (SELECT max(position) + 1 FROM events), date_trunc('milliseconds', clock_timestamp()), 'person', id, 'changed roles', 'person',
        ${personOf('analyst')}::text, '{}', '', gen_random_uuid()::text
      FROM people WHERE email = 'admin@suivi.example'`)
    if (proof)
      await client.query(
        `INSERT INTO act_proofs (position, session_id) SELECT max(position), ${proof} FROM events`,
      )
    await chainAnew(client, events + 1)
    await signAnew(client, ours)
  }

  it.each<[string, string | (() => Promise<string>)]>([
    ['by no session', ''],
    ['by a session that was put beside it', "(SELECT id FROM sessions WHERE device_name = 'forged')"],
    ['by a session of another person', async () => `'${(await signedIn('analyst')).sessionId}'`],
    ['as if from before it was kept by what people act', 'NULL'],
  ])('an analyst made administrator in the administrator’s name, %s', async (_what, proof) => {
    const given = typeof proof === 'string' ? proof : await proof()
    const found = await foundAfter(async (client) => {
      await client.query(`UPDATE people SET roles = '{administrator}' WHERE id = ${personOf('analyst')}`)
      await client.query(`INSERT INTO sessions (id, person_id, device_name, expires_at, secret_sha256)
        SELECT gen_random_uuid(), ${personOf('admin')}, 'forged', '2200-01-01', repeat('0', 64)`)
      await recordPromotion(client, given)
    })
    expect(found).toEqual([unproven(events + 1, 'Administrator', 'changed roles')])
  })
})

describe('a record that was downloaded', () => {
  async function foundIn(
    given: readonly string[],
    heads: readonly SignedHead[] = [newest],
  ): Promise<string[]> {
    const file = path.join(folder, `${randomUUID()}.jsonl`)
    await writeFile(file, given.map((line) => `${line}\n`).join(''))
    const verified = await verifyFile(file, { listed, vouched, heads })
    return reportOf(verified).slice(0, verified.findings.length)
  }

  it('is in order', async () => {
    expect(await foundIn(lines)).toEqual([])
    expect(lines).toHaveLength(events)
  })

  it('without its end is not', async () => {
    expect(await foundIn(lines.slice(0, -1))).toEqual([
      `The record ends with event ${events - 1}, but event ${events} was signed at ${newest.at}: its end was removed.`,
    ])
  })

  it('with another word in a public act is not, from the public act before on', async () => {
    const edited = lines.map((line, index) =>
      index === at.published - 1 ? line.replace('"published"', '"replaced"') : line,
    )
    const [found] = await foundIn(edited)
    expect(found).toMatch(new RegExp(`^Event ${at.published} `))
  })

  it('against a head of another key is not', async () => {
    const head = signHead(foreign, newest)
    expect(await foundIn(lines, [head])).toEqual([
      `The head at event ${events} is signed with key ${head.key}, for which nobody vouches.`,
    ])
  })

  it('that is none is told so, with the line', async () => {
    await expect(foundIn([lines[0] ?? '', '{"position":2}'])).rejects.toThrow('line 2 is no line of a record')
  })

  it('that says more than its leaves are made from is none: beside a leaf, in a public act, or twice', async () => {
    const opened = lines[at.published - 1] ?? ''
    const closed = lines.findIndex((line) => 'leaf' in JSON.parse(line))
    const forged: [number, string][] = [
      [closed, (lines[closed] ?? '').replace('"leaf"', '"verb":"withdrew","leaf"')],
      [at.published - 1, opened.replace('"seal"', '"reason":"Test reason","seal"')],
      [at.published - 1, opened.replace('"verb"', '"verb":"withdrew","verb"')],
    ]
    for (const [index, line] of forged) {
      expect(line).not.toBe(lines[index])
      await expect(foundIn(lines.toSpliced(index, 1, line))).rejects.toThrow(
        `line ${index + 1} is no line of a record`,
      )
    }
  })
})
