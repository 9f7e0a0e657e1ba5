import { beforeAll, describe, expect, it } from 'vitest'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { withhold } from '@/lib/evidence/snapshot/mutations/withhold'
import { changeRoles } from '@/lib/record/account/mutations/change-roles'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { typedNote } from '@/lib/text/note/mutations/testing'
import type { Member } from './actor'
import { memberOf, ownDatabase, type RoleAccount, withClient } from './testing'

// What somebody could write who speaks to the database with the application's own role and rights: each forgery is refused, when it is
// written or at the latest when its transaction ends, and what the application itself writes passes.

const database = await ownDatabase({ seeded: true })
const members = new Map<string, Member>()

beforeAll(async () => {
  for (const name of ['admin', 'analyst', 'analyst2', 'reviewer', 'reviewer2'] as const)
    members.set(name, await memberOf(database, name))
  await annotate(memberNamed('analyst'), typedNote({ visibility: 'public', intent: 'submit' }))
  const copy = await keptCopy(database, memberNamed('analyst'), 'Test words, not from the source')
  await withhold(memberNamed('reviewer'), {
    ...{ locale: 'en', sourceId: 'S40', number: 1, snapshotId: copy },
    ...{ words: 'Test words', reason: 'law', erase: false, also: false },
  })
})

function memberNamed(name: RoleAccount): Member {
  const member = members.get(name)
  if (!member) throw new Error(`${name} is not there`)
  return member
}

const personOf = (name: RoleAccount) => `(SELECT id FROM people WHERE email = '${name}@suivi.example')`
const statement = `(SELECT id FROM statements LIMIT 1)`
const shown = `(SELECT id FROM revisions ORDER BY id LIMIT 1)`
const item = `(SELECT id FROM commitments WHERE reference = '7c')`
const note = '(SELECT id FROM notes LIMIT 1)'
const event = (who: RoleAccount, verb: string, type: string, id: string, payload = '{}') =>
  `INSERT INTO events (actor_kind, actor_id, verb, object_type, object_id, payload)
   SELECT 'person', ${personOf(who)}, '${verb}', '${type}', (${id})::text, '${payload}'`
const review = (who: RoleAccount) =>
  `INSERT INTO reviews (id, revision_id, reviewer_id, decision, reason, content_sha256)
   SELECT gen_random_uuid(), id, ${personOf(who)}, 'send_back', 'Test reason', content_sha256 FROM revisions WHERE id = ${shown}`

const houseText = (by: RoleAccount, version = 1) =>
  `INSERT INTO house_texts (id, kind, language, version, body, author_id)
   SELECT gen_random_uuid(), 'privacy', 'en', ${version}, 'Forged', ${personOf(by)}`

const copied = `(SELECT id FROM snapshots LIMIT 1)`
const withholding = (by: RoleAccount) =>
  `INSERT INTO withholdings (id, source_id, extent, reason, decided_by_id, erase_asked)
   SELECT gen_random_uuid(), source_id, 'whole', 'law', ${personOf(by)}, true FROM snapshots LIMIT 1`
const endWithholding = (column: string, by: RoleAccount) =>
  `UPDATE withholdings SET ${column}_by_id = ${personOf(by)}, ${column}_at = now()`

/** A hash of what whoever forges knows. */
const knownHash = `encode(sha256('known'), 'hex')`
const link = (by: string, of: RoleAccount) =>
  `INSERT INTO invitations (id, person_id, invited_by_id, token_hash, expires_at, purpose)
   SELECT gen_random_uuid(), ${personOf(of)}, ${by}, ${knownHash}, now() + interval '1 hour', 'reset'`

const denied = /permission denied/
const letIn = /another administrator lets somebody in/
const another = /names whoever acts/
const noAct = /leaves its act in the record/
const noRow = /an act that decides has its row/

type Forger = RoleAccount | 'nobody'
type Forgery = readonly [what: string, as: Forger, sql: readonly string[], refusal: RegExp]
/** What somebody forges, each in a transaction, and how all of it is refused. */
const forged = (as: Forger, refusal: RegExp, writes: Record<string, string | readonly string[]>): Forgery[] =>
  Object.entries(writes).map(([what, sql]) => [what, as, [sql].flat(), refusal])

const forgeries: readonly Forgery[] = [
  ...forged('nobody', noAct, {
    'a source that nobody added': `INSERT INTO sources (id, number, url, canonical_url, title, title_basis, publisher, language, type, seen)
      VALUES ('S900', 900, 'https://example.org', 'x', 'x', 'as_shown', 'x', 'en', 'media', 'opened')`,
  }),
  ...forged('nobody', /another administrator/, {
    'roles, by nobody': `UPDATE people SET roles = '{administrator}' WHERE id = ${personOf('analyst')}`,
    'somebody let in again, by nobody': `UPDATE people SET disabled_at = now() WHERE id = ${personOf('admin')}`,
  }),
  ...forged('nobody', denied, {
    'a password': `UPDATE people SET password_salt = 'x' WHERE id = ${personOf('admin')}`,
    'a person with a password': `INSERT INTO people (id, public_name, email, password_salt, roles) VALUES (gen_random_uuid(), 'X', 'x@example.org', 'x', '{administrator}')`,
    'a session that nobody signed in for': `INSERT INTO sessions (id, person_id, device_name, expires_at) SELECT gen_random_uuid(), ${personOf('admin')}, 'x', '2200-01-01'`,
    'a session begun without its password': `SELECT begin_session(${personOf('admin')}, 'known', 'x', now(), '2200-01-01')`,
    'the secret of a session': `UPDATE sessions SET secret_sha256 = ${knownHash}`,
    'a link used by nobody': 'UPDATE invitations SET used_at = now()',
    'the proof of a password': 'SELECT sha256 FROM password_proofs',
    'another proof of a password': `UPDATE password_proofs SET sha256 = ${knownHash}`,
  }),
  ...forged('nobody', letIn, {
    'a person whom nobody invited': `INSERT INTO people (id, public_name, email, roles) VALUES (gen_random_uuid(), 'X', 'x@example.org', '{administrator}')`,
    'a link of one’s own behind which a password is chosen': link('NULL', 'reviewer'),
  }),
  ...forged('nobody', another, {
    'somebody invited by the server’s shell, which did not': `INSERT INTO events (actor_kind, verb, object_type, object_id, payload) SELECT 'system', 'invited', 'person', ${personOf('analyst')}::text, '{}'`,
    'an act by nobody': event('reviewer', 'annotated', 'note', note),
    'an act of the system': `INSERT INTO events (actor_kind, verb, object_type, object_id, payload) SELECT 'system', 'approved', 'revision', ${shown}::text, '{}'`,
    'a review by nobody': review('reviewer'),
    'a text of the site, by nobody': houseText('admin'),
  }),
  ...forged('analyst', another, {
    'a copy in another’s name': `INSERT INTO captures (id, source_id, asked_by_id) SELECT gen_random_uuid(), 'S12', ${personOf('analyst2')}`,
    'a source listed in another’s name': `UPDATE sources SET listed_at = now(), listed_by_id = ${personOf('reviewer')} WHERE id = 'S12'`,
    'a link to choose a password, in an administrator’s name': link(personOf('admin'), 'reviewer'),
    'an act in another’s name': event('reviewer', 'annotated', 'note', note),
    'an act of the import': `INSERT INTO events (actor_kind, actor_id, verb, object_type, object_id, payload)
      SELECT 'import', id, 'approved', 'revision', ${shown}::text, '{}' FROM people WHERE kind = 'import'`,
    'a review in another’s name': review('reviewer'),
    'a text of the site, in another’s name': houseText('admin'),
  }),
  ...forged('analyst', noAct, {
    'a copy that nobody asked for in the record': `INSERT INTO captures (id, source_id, asked_by_id) SELECT gen_random_uuid(), 'S12', ${personOf('analyst')}`,
    'a note without an act': `INSERT INTO notes (id, statement_id, author_id, visibility, language, body, commitment_id)
      SELECT gen_random_uuid(), ${statement}, ${personOf('analyst')}, 'team', 'en', 'x', ${item}`,
  }),
  ...forged('analyst', /made by its capture/, {
    'a copy without its capture': `INSERT INTO snapshots (id, capture_id, source_id, number, fetched_at, final_url, status, hops, content_type, size, sha256, warc_size,
         warc_sha256)
       SELECT gen_random_uuid(), capture_id, source_id, 9, now(), final_url, 200, 1, 'text/html', size, sha256, warc_size, warc_sha256
       FROM snapshots LIMIT 1`,
  }),
  ...forged('analyst', /another reviewer opens/, {
    'a copy opened by who asked for it': [
      `UPDATE snapshots SET shown = 'whole', shown_by_id = ${personOf('analyst')}, shown_at = now()`,
      event('analyst', 'opened', 'snapshot', copied),
    ],
  }),
  ...forged('analyst', /hash_says/, {
    'bytes under another hash': `INSERT INTO stored_bytes (sha256, size, bytes) VALUES (repeat('0', 64), 1, 'x')`,
  }),
  ...forged('analyst', /a reviewer withholds/, {
    'something withheld by no reviewer': withholding('analyst'),
  }),
  ...forged('analyst', /a reviewer lifts/, {
    'something lifted by no reviewer': endWithholding('lifted', 'analyst'),
  }),
  ...forged('analyst', denied, {
    'when a source was listed, as it is added': `INSERT INTO sources (id, number, url, canonical_url, title, title_basis, publisher, language, type, seen, listed_at)
      VALUES ('S900', 900, 'https://example.org', 'x', 'x', 'as_shown', 'x', 'en', 'media', 'opened', now())`,
    'whose a session is': `UPDATE sessions SET person_id = ${personOf('admin')}`,
    'how long a session lasts': `UPDATE sessions SET expires_at = '2200-01-01'`,
    'by which session an act was done': 'UPDATE act_proofs SET session_id = gen_random_uuid()',
    'what a note said before': `INSERT INTO note_versions (note_id, version, visibility, language, body, body_sha256) SELECT ${note}, 9, 'team', 'en', 'x', 'x'`,
    'the word by which actors are known': 'SELECT secret FROM acting_secret',
    'the word for another': `SELECT acting_word(id::text) FROM people LIMIT 1`,
  }),
  ...forged('analyst', /another administrator/, {
    'roles, by no administrator': `UPDATE people SET roles = '{administrator}' WHERE id = ${personOf('analyst2')}`,
  }),
  ...forged('analyst', letIn, {
    'a link to choose a password, by no administrator': link(personOf('analyst'), 'reviewer'),
  }),
  ...forged('analyst', noRow, {
    'a sign-in without a session': event('analyst', 'signed in', 'session', 'SELECT gen_random_uuid()'),
  }),
  ...forged('analyst', /one actor/, {
    'a second actor': `SELECT suivi_act_as(id, 'the secret of ' || id) FROM people WHERE email = 'admin@suivi.example'`,
  }),
  ...forged('analyst2', another, {
    'a note in another’s name': `INSERT INTO notes (id, statement_id, author_id, visibility, language, body, commitment_id)
      SELECT gen_random_uuid(), ${statement}, ${personOf('analyst')}, 'team', 'en', 'x', ${item}`,
    'a note decided on in another’s name': `INSERT INTO reviews (id, note_id, reviewer_id, decision, fingerprint)
      SELECT gen_random_uuid(), id, ${personOf('reviewer')}, 'approve', note_sha256(language, body) FROM notes LIMIT 1`,
  }),
  ...forged('reviewer', /by an erasing alone/, {
    'other words in a copy': `UPDATE snapshots SET text = 'Forged'`,
  }),
  ...forged('reviewer', denied, {
    'another hash of a copy': `UPDATE snapshots SET sha256 = repeat('0', 64)`,
    'who marked an item': `UPDATE commitments SET marked_by_id = ${personOf('reviewer')} WHERE id = ${item}`,
    'a variant':
      'INSERT INTO variants (statement_id, position) SELECT statement_id, 99 FROM variants LIMIT 1',
    'a link of one’s own making': 'INSERT INTO event_links (position) VALUES (1)',
    'a head past the record': `DELETE FROM signed_heads`,
  }),
  ...forged('reviewer', /bytes go by an erasing/, {
    'bytes destroyed': 'UPDATE stored_bytes SET bytes = NULL, erased_at = now()',
  }),
  ...forged('reviewer', noAct, {
    'something withheld without an act': withholding('reviewer'),
    'a source that somebody opened, without an act': `UPDATE sources SET seen = 'opened', opened_at = now() WHERE id = 'S12'`,
    'an item that is followed no more, without an act': `UPDATE commitments SET followed = NOT followed WHERE force = 'declared' AND state = 'published'`,
  }),
  ...forged('reviewer', another, {
    'something withheld in another’s name': withholding('reviewer2'),
  }),
  ...forged('reviewer', /of a copy of its source/, {
    'a place of no decision on that source': `INSERT INTO withheld_places (id, withholding_id, snapshot_id, start, "end", sha256)
     SELECT gen_random_uuid(), w.id, s.id, 0, 1, 'x' FROM withholdings w, snapshots s`,
  }),
  ...forged('reviewer', /lifted_by_another/, {
    'something lifted by who withheld it': endWithholding('lifted', 'reviewer'),
  }),
  ...forged('reviewer', /erased_by_another/, {
    'something erased by who withheld it': endWithholding('erased', 'reviewer'),
  }),
  ...forged('reviewer', noRow, {
    'that a copy was kept': event('reviewer', 'kept', 'snapshot', copied),
    'that something was withheld': event('reviewer', 'withheld', 'withholding', 'SELECT gen_random_uuid()'),
    'an approval that no review stands for': event('reviewer', 'approved', 'revision', shown),
    'a publication that was none': event('reviewer', 'published', 'revision', shown),
    'a note sent back without a review': event('reviewer', 'sent back', 'note', note),
    'a mark approved without a review': event('reviewer', 'approved', 'commitment', item),
    'a source listed that was not': event('reviewer', 'listed', 'source', `SELECT 'S12'`),
    'a statement published that nobody brought': event('reviewer', 'published', 'statement', statement),
    'a decision on what has no rule': event('reviewer', 'approved', 'invitation', 'SELECT gen_random_uuid()'),
  }),
  ...forged('reviewer', /second person accepted it/, {
    'the address of a listed source': `UPDATE sources SET url = 'https://example.org' WHERE id = 'S12'`,
  }),
  ...forged('reviewer', /every step of a revision is recorded/, {
    'a review without an act': review('reviewer'),
  }),
  ...forged('reviewer', /second person|approved|leaves its act/, {
    'a note published without an act': `UPDATE notes SET state = 'published', published_at = now()`,
  }),
  ...forged('reviewer', /leaves its act|with its approval/, {
    'a statement that nobody approved': `INSERT INTO statements (id, slug, title, short_title, place, date) VALUES (gen_random_uuid(), 'x', 'x', 'x', 'x', '2024-01-01')`,
  }),
  ...forged('reviewer', /with its approval/, {
    'a rendering that nobody approved': `INSERT INTO renderings (id, statement_id, position, key, language, publisher, url)
      SELECT gen_random_uuid(), ${statement}, 99, 'en-99', 'en', 'x', 'https://example.org/x'`,
  }),
  ...forged('reviewer', /written with what they are of/, {
    'a party that spoke after all': `INSERT INTO parties (statement_id, position, key, name, represented_by) SELECT ${statement}, 99, 'x', 'x', 'x'`,
  }),
  ...forged('reviewer', /an administrator sets the texts/, {
    'a text of the site, by no administrator': houseText('reviewer'),
  }),
  ...forged('reviewer2', noAct, {
    'a copy opened without an act': `UPDATE snapshots SET shown = 'whole', shown_by_id = ${personOf('reviewer2')}, shown_at = now()`,
    'something lifted without an act': endWithholding('lifted', 'reviewer2'),
  }),
  ...forged('reviewer2', denied, {
    'who withheld something': `UPDATE withholdings SET decided_by_id = ${personOf('reviewer2')}`,
  }),
  ...forged('admin', denied, {
    'an address to sign in with': `UPDATE people SET email = 'x@example.org' WHERE id = ${personOf('reviewer')}`,
    'a password kept past its change': `SELECT keep_password(${personOf('reviewer')}, 'x', 'known')`,
  }),
  ...forged('admin', /a name stays/, {
    'a name that stands in the record': `UPDATE people SET public_name = 'X' WHERE id = ${personOf('reviewer')}`,
  }),
  ...forged('admin', /another administrator/, {
    'one’s own roles': [
      `UPDATE people SET roles = '{administrator,reviewer}' WHERE id = ${personOf('admin')}`,
      event('admin', 'changed roles', 'person', personOf('admin')),
    ],
  }),
  ...forged('admin', noAct, {
    'roles, without an act': `UPDATE people SET roles = '{reviewer}' WHERE id = ${personOf('analyst')}`,
    'a text of the site, without an act': houseText('admin'),
  }),
  ...forged('admin', letIn, {
    'a link to choose a password, for oneself': link(personOf('admin'), 'admin'),
  }),
  ...forged('admin', noRow, {
    'somebody said to be disabled who is not': event('admin', 'disabled', 'person', personOf('analyst')),
  }),
  ...forged('admin', /follows the one before/, {
    'a wording that follows none': houseText('admin', 2),
  }),
]

describe('the application’s own role is refused', () => {
  it('in many ways', () => expect(forgeries.length).toBeGreaterThanOrEqual(40))

  it.each(forgeries)('%s (%s)', async (_what, as, sql, refusal) => {
    await expect(
      withClient(database.appUrl, async (client) => {
        await client.query('BEGIN')
        if (as !== 'nobody') {
          const { id, proof } = memberNamed(as)
          const { rows } = await client.query('SELECT suivi_act_as($1, $2) AS acts', [
            id,
            proof?.forTheDatabase(),
          ])
          expect(rows).toEqual([{ acts: true }])
        }
        for (const each of sql) await client.query(each)
        await client.query('COMMIT')
      }),
    ).rejects.toThrow(refusal)
  })
})

describe('what is found in the tables lets nobody act', () => {
  // What a trial did with the role alone: it took the id of an administrator's session, made an analyst administrator, and approved in a reviewer's name.
  it.each(['admin', 'reviewer'] as const)('as %s', async (name) => {
    const { id } = memberNamed(name)
    const columns = await withClient(database.appUrl, async (client) => {
      const { rows } = await client.query<{ said: Record<string, unknown> }>(
        `SELECT to_jsonb(s) || to_jsonb(p) AS said FROM sessions s JOIN people p ON p.id = s.person_id WHERE p.id = $1`,
        [id],
      )
      return rows.flatMap(({ said }) => Object.values(said).map(String))
    })
    expect(columns.length).toBeGreaterThan(10)
    for (const found of columns)
      await withClient(database.appUrl, async (client) => {
        const { rows } = await client.query('SELECT suivi_act_as($1, $2) AS acts', [id, found])
        expect(rows).toEqual([{ acts: false }])
        const begun = await client.query(
          `SELECT suivi_sign_in($1, $2, 'known', 'x', now(), '2200-01-01') AS session, suivi_password_fits($1, $2) AS fits`,
          [id, found],
        )
        expect(begun.rows).toEqual([{ session: null, fits: false }])
      })
  })
})

describe('what is honest passes', () => {
  it('a name erased with its salt, by the owner of the tables', async () => {
    const where = { id: memberNamed('reviewer2').id }
    const data = {
      publicName: 'Name erased',
      nameSalt: null,
      email: `${where.id}@erased.invalid`,
      passwordSalt: null,
    }
    expect(await database.owner.person.update({ where, data })).toMatchObject(data)
  })

  it('roles changed by another administrator', async () => {
    const { id } = memberNamed('analyst2')
    await changeRoles(memberNamed('admin'), { person: id, roles: ['reviewer'], was: ['analyst'] })
    const { roles } = await database.owner.person.findUniqueOrThrow({ where: { id } })
    expect(roles).toEqual(['reviewer'])
  })
})
