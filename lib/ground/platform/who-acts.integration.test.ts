import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import type { Member } from './actor'
import { transaction } from './db'
import { Proof } from './proof'
import {
  answerOf,
  furtherSession,
  memberOf,
  ownDatabase,
  type TestDatabase,
  testPassword,
  withClient,
} from './testing'

// Whoever was disabled or signed out a moment ago writes nothing, and nobody writes in another's name. Every mutation there is and every
// column that names a person is looked at: a new one is held to it, or fails here.

const lib = path.resolve(import.meta.dirname, '../..')

/** Writes in which nobody acts, by the file that says so. */
const BY_THE_SYSTEM = [
  'assessment/reader-message/mutations/receive.ts',
  'evidence/lead/mutations/check-watch.ts',
  'evidence/lead/mutations/forget-leads.ts',
  'evidence/lead/mutations/plan-watches.ts',
  'evidence/snapshot/mutations/hand-over.ts',
  'evidence/snapshot/mutations/keep-copy.ts',
  'evidence/snapshot/mutations/miss-copy.ts',
  'evidence/source/mutations/check-link.ts',
  'evidence/source/mutations/plan-link-checks.ts',
  'ground/job/mutations/end-try.ts',
  'ground/job/mutations/keep-jobs.ts',
  'ground/job/mutations/take-job.ts',
  'ground/job/mutations/work-on.ts',
  'ground/mail/mutations/send-mail.ts',
  'reading/share/mutations/comment.ts',
  'reading/share/mutations/follow-link.ts',
  'reading/subscription/mutations/ask.ts',
  'reading/subscription/mutations/confirm.ts',
  'reading/subscription/mutations/leave.ts',
  'reading/subscription/mutations/tell.ts',
  'reading/webhook/mutations/post.ts',
  'reading/webhook/mutations/queue-news.ts',
  'record/account/mutations/accept-invitation.ts',
  'record/account/mutations/create-administrator.ts',
  'record/account/mutations/sign-in.ts',
  'record/event/mutations/sign-record.ts',
  'text/bringing/mutations/ask-program-handling.ts',
  'work/notice/mutations/forget.ts',
  'work/notice/mutations/tell-due.ts',
  'work/notice/mutations/tell.ts',
  'work/notice/mutations/write-letters.ts',
]

/** Columns that name somebody who need not be acting, and why. */
const NAMES_ANOTHER: Readonly<Record<string, string>> = {
  'arrived_acts.actor_id': 'whoever acted on the site that a statement arrived from',
  'coding_requests.coder_id': 'whoever is asked',
  'drafts.person_id': 'a second judgement that prevails is given back to its author',
  'follow_ups.assignee_id': 'whoever is to look',
  'invitations.person_id': 'whoever is invited',
  'notice_counts.person_id': 'whoever is told',
  'notices.by_id': 'whoever did what it tells of',
  'notices.person_id': 'whoever is told',
  'password_proofs.person_id': 'of a link for who forgot theirs, who acts only after it',
  'reader_messages.taken_by_id': 'what is sent back is again with whoever proposed it',
  'sessions.person_id': 'nobody acts before there is a session',
}

const NOBODY_KNOWN = '00000000-0000-4000-8000-000000000000'

const database = await ownDatabase({ seeded: true })
const member = await memberOf(database, 'reviewer', 'analyst', 'administrator')

const sources = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\/mutations(\/.*)?\.ts$/.test(file) && !file.endsWith('.test.ts'))
  .sort()

/** The mutations of a file: what it exports that takes a member first, and no transaction. */
function mutationsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(lib, file), 'utf8'), ts.ScriptTarget.Latest)
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((each) => {
    const isExported = each.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    const first = each.parameters[0]?.type?.getText(source)
    return isExported && first === 'Member' && each.name ? [each.name.text] : []
  })
}

const mutations = sources.flatMap((file) => mutationsIn(file).map((name) => ({ file, name })))

/** Mutations that need more than an empty form to come to their transaction, and what the three answer that have another word for it. */
const FORMS: Readonly<Record<string, { form: unknown; file?: unknown; answer?: string }>> = {
  approve: { form: { revisionId: NOBODY_KNOWN } },
  bringFile: { form: {}, file: { file: new Uint8Array(1) } },
  changePassword: {
    form: { currentPassword: testPassword, newPassword: 'a few words in a row', everywhereElse: true },
  },
  disablePerson: { form: NOBODY_KNOWN },
  enablePerson: { form: NOBODY_KNOWN },
  giveLink: { form: NOBODY_KNOWN },
  makeToken: {
    form: { tokenName: 'A program', scopes: ['notes:write'], days: 90, currentPassword: testPassword },
  },
  revokeInvitation: { form: NOBODY_KNOWN },
  revokeSession: { form: NOBODY_KNOWN },
  // They are signed out, as they asked.
  signOut: { form: {}, answer: 'done' },
}

/** Tries a mutation as somebody, with a form that says next to nothing: who asks is looked at before what they ask. */
async function tryAs(actor: Member, { file, name }: { file: string; name: string }): Promise<unknown> {
  const module: Record<string, unknown> = await import(path.join(lib, file))
  const mutation = module[name]
  if (typeof mutation !== 'function') throw new Error(`${file} has no ${name}`)
  const { form = {}, file: brought = {} } = FORMS[name] ?? {}
  return answerOf(Promise.resolve().then(() => mutation(actor, form, brought)))
}

describe('every mutation', () => {
  it('is known', () => expect(mutations.length).toBeGreaterThanOrEqual(75))

  it.each(mutations)('$file $name: nothing of somebody who was disabled', async (mutation) => {
    await database.owner.person.update({ where: { id: member.id }, data: { disabledAt: new Date() } })
    const before = await database.owner.event.count()
    try {
      expect(await tryAs(member, mutation)).toBe(FORMS[mutation.name]?.answer ?? 'signed_out')
      expect(await database.owner.event.count()).toBe(before)
    } finally {
      await database.owner.person.update({ where: { id: member.id }, data: { disabledAt: null } })
    }
  })

  it('says who acts, but where nobody does', () => {
    const says = sources.filter((file) => {
      const text = readFileSync(path.join(lib, file), 'utf8')
      return /transaction\(\s*'system'/.test(text)
    })
    expect(says).toEqual(BY_THE_SYSTEM)
  })
})

describe('whoever acts', () => {
  const nothing = () => Promise.resolve('done')

  it('has a session of theirs that is open', async () => {
    const other = await memberOf(database, 'analyst')
    expect(await answerOf(transaction(member, nothing))).toBe('done')
    expect(await answerOf(transaction({ ...member, ...ofAnother(other) }, nothing))).toBe('signed_out')
    const ended = await furtherSession(database.owner, member.id, { revokedAt: new Date() })
    expect(await answerOf(transaction({ ...member, ...ended }, nothing))).toBe('signed_out')
    const expired = await furtherSession(database.owner, member.id, { expiresAt: new Date(Date.now() - 1) })
    expect(await answerOf(transaction({ ...member, ...expired }, nothing))).toBe('signed_out')
  })

  it('holds the secret of it: neither its id nor its hash, both of which the application reads, is enough', async () => {
    const { proof: _proof, ...unproven } = member
    expect(await answerOf(transaction(unproven, nothing))).toBe('signed_out')
    const { secretSha256 } = await database.app.session.findUniqueOrThrow({ where: { id: member.sessionId } })
    for (const known of [member.sessionId, secretSha256 ?? '', member.id, ''])
      expect(await answerOf(transaction({ ...member, proof: new Proof(known) }, nothing))).toBe('signed_out')
    await expect(
      database.app.$queryRaw`SELECT suivi_act_as(${member.id}::uuid, ${member.sessionId}::uuid)`,
    ).rejects.toThrow('does not exist')
  })

  it('is disabled once what they have on its way is written, and nothing of theirs begins after', async () => {
    const order: string[] = []
    let disabling: Promise<unknown> = Promise.resolve()
    await transaction(member, async (tx) => {
      disabling = withClient(database.ownerUrl, (client) =>
        client.query('UPDATE people SET disabled_at = now() WHERE id = $1', [member.id]),
      ).then(() => order.push('disabled'))
      await until(() => isWaitedFor(database))
      await tx.presence.create({ data: { personId: member.id, objectType: 'note', objectId: 'x' } })
      order.push('written')
    })
    await disabling
    expect(order).toEqual(['written', 'disabled'])
    expect(await answerOf(transaction(member, nothing))).toBe('signed_out')
    await database.owner.person.update({ where: { id: member.id }, data: { disabledAt: null } })
  })

  it('is one in a transaction', async () => {
    const other = await memberOf(database, 'analyst')
    await expect(
      transaction(
        member,
        (tx) => tx.$queryRaw`SELECT suivi_act_as(${other.id}::uuid, ${secretOf(other)}) AS acts`,
      ),
    ).rejects.toThrow('a transaction has one actor')
  })

  it('cannot be said by setting the words, nor by words of another transaction', async () => {
    await withClient(database.appUrl, async (client) => {
      const actor = async () => (await client.query('SELECT suivi_actor() AS actor')).rows[0]?.actor
      await client.query('BEGIN')
      await client.query('SELECT suivi_act_as($1, $2)', [member.id, secretOf(member)])
      expect(await actor()).toBe(member.id)
      const said = (await client.query(`SELECT current_setting('suivi.actor') AS said`)).rows[0]?.said
      await client.query('COMMIT')
      expect(await actor()).toBeNull()
      for (const forged of [said, `${member.id} ${'0'.repeat(64)}`, member.id]) {
        await client.query('BEGIN')
        await client.query(`SELECT set_config('suivi.actor', $1, true)`, [forged])
        expect(await actor()).toBeNull()
        await client.query('ROLLBACK')
      }
      await expect(client.query(`SELECT acting_word('${member.id}')`)).rejects.toThrow('permission denied')
      await expect(client.query('SELECT * FROM acting_secret')).rejects.toThrow('permission denied')
    })
  })
})

it('every column that names whoever did something is held to whoever acts', async () => {
  const named = await withClient(database.ownerUrl, async (client) => ({
    people: await client.query<{ name: string }>(`
      SELECT c.conrelid::regclass::text || '.' || a.attname AS name
      FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND c.confrelid = 'people'::regclass ORDER BY 1`),
    held: await client.query<{ name: string }>(`
      SELECT DISTINCT tgrelid::regclass::text || '.' || held AS name
      FROM pg_trigger, unnest(string_to_array(rtrim(encode(tgargs, 'escape'), '\\000'), '\\000')) held
      WHERE tgfoid = 'is_by_whoever_acts'::regproc AND held <> '' ORDER BY 1`),
  }))
  const held = named.held.rows.map(({ name }) => name)
  expect([...held, ...Object.keys(NAMES_ANOTHER)].sort()).toEqual(
    named.people.rows.map(({ name }) => name).sort(),
  )
})

it('the owner’s fixtures name nobody who is disabled either', async () => {
  const analyst = await memberOf(database, 'analyst2')
  await database.owner.person.update({ where: { id: analyst.id }, data: { disabledAt: new Date() } })
  await expect(
    database.owner.bringing.create({ data: { bringerId: analyst.id, content: {} } }),
  ).rejects.toThrow('a disabled account takes no step')
})

const secretOf = ({ proof }: Member) => proof?.forTheDatabase() ?? ''
const ofAnother = ({ sessionId, proof }: Member) => ({ sessionId, ...(proof && { proof }) })

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve))
}

/** Whether somebody waits for a person to have written what they have on its way. */
async function isWaitedFor({ owner }: TestDatabase): Promise<boolean> {
  const [row] = await owner.$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM pg_locks
      WHERE locktype = 'advisory' AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS waits`
  return row?.waits === true
}
