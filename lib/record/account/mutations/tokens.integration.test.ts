import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Member } from '@/lib/ground/platform/actor'
import { transaction } from '@/lib/ground/platform/db'
import {
  answerOf,
  furtherSession,
  memberOf,
  ownDatabase,
  peopleOf,
  testPassword,
  withClient,
} from '@/lib/ground/platform/testing'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { typedNote } from '@/lib/text/note/mutations/testing'
import { findInvitation } from '../data/people'
import { countTokens, findTokens } from '../data/tokens'
import { tokenForm } from '../schema'
import { acceptInvitation } from './accept-invitation'
import { actByToken } from './act-by-token'
import { changePassword } from './change-password'
import { disablePerson } from './disable-person'
import { enablePerson } from './enable-person'
import { giveLink } from './give-link'
import { makeToken } from './make-token'
import { revokeToken } from './revoke-token'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2: other, admin: administrator } = await peopleOf(database)
afterEach(() => vi.useRealTimers())

const DAY = 24 * 60 * 60_000
let count = 0

function wanted(more: Record<string, unknown> = {}) {
  count += 1
  return tokenForm.parse({
    ...{
      tokenName: `Program ${count}`,
      scopes: ['notes:write', 'drafts:write'],
      currentPassword: testPassword,
    },
    ...more,
  })
}

/** A token of somebody's, with the id of its row. */
async function made(by: Member, more: Record<string, unknown> = {}) {
  const { token } = await makeToken(by, wanted(more))
  const { id } = await database.app.personalToken.findFirstOrThrow({
    where: { personId: by.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  })
  return { token, id }
}

const noteOf = (words: string) => typedNote({ body: words })

/** The second analyst with a session of their own, as others of theirs were ended. */
async function again(): Promise<Member> {
  return { ...other, ...(await furtherSession(database.owner, other.id)) }
}

/** What the last change of somebody's password ended. */
async function changed({ id }: Member) {
  const event = await database.app.event.findFirstOrThrow({
    where: { objectId: id, verb: 'changed password' },
    orderBy: { position: 'desc' },
  })
  return JSON.parse(event.payload)
}

async function actsOn(objectId: string): Promise<string[]> {
  const events = await database.app.event.findMany({ where: { objectId }, orderBy: { position: 'asc' } })
  return events.map(({ verb, actorId }) => `${verb} by ${actorId === analyst.id ? 'its owner' : 'another'}`)
}

describe('a token', () => {
  it('is shown once: only its hash is kept, for 90 days where nothing else is said, and its act is in the record', async () => {
    const { token, id } = await made(analyst)
    expect(token).toMatch(/^suivi_[\w-]{43}$/)
    const row = await database.app.personalToken.findUniqueOrThrow({ where: { id } })
    expect(row.tokenHash).toBe(createHash('sha256').update(token).digest('hex'))
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(90 * DAY)
    expect(await actsOn(id)).toEqual(['added by its owner'])
    const kept = await withClient(database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ said: string }>(`
        SELECT coalesce(string_agg(each::text, ' '), '') AS said FROM (
          SELECT to_jsonb(e) AS each FROM events e UNION ALL SELECT to_jsonb(t) FROM personal_tokens t
          UNION ALL SELECT to_jsonb(f) FROM sent_forms f) AS every`)
      return rows[0]?.said ?? ''
    })
    expect(kept).toContain(row.tokenHash)
    expect(kept).not.toContain(token.slice('suivi_'.length))
  })

  it('is made only by whoever knows the password, and no longer than a year', async () => {
    expect(await answerOf(makeToken(analyst, wanted({ currentPassword: 'not the right words' })))).toBe(
      'password_wrong',
    )
    expect(tokenForm.safeParse({ ...wanted(), days: '366' }).error?.issues[0]?.message).toBe('token_days')
    const { id } = await made(analyst, { days: '365' })
    await expect(
      database.owner.personalToken.update({
        where: { id },
        data: { expiresAt: new Date(Date.now() + 400 * DAY) },
      }),
    ).rejects.toThrow('personal_tokens_end')
  })

  it('acts as its owner, with the roles that they have now, and writes down no more than the day', async () => {
    const { token, id } = await made(analyst)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + DAY })
    const today = new Date().toISOString().slice(0, 10)
    const by = await actByToken(token)
    expect(by).toMatchObject({ id, scopes: ['notes:write', 'drafts:write'] })
    expect(by?.actor).toMatchObject({ id: analyst.id, roles: ['analyst'], sessionId: id })
    const [listed] = (await findTokens(analyst.id)).filter((each) => each.id === id)
    expect(listed).toMatchObject({ standing: 'open', lastUsedOn: today })
    await database.owner.person.update({ where: { id: analyst.id }, data: { roles: ['reviewer'] } })
    expect((await actByToken(token))?.actor.roles).toEqual(['reviewer'])
    await database.owner.person.update({ where: { id: analyst.id }, data: { roles: ['analyst'] } })
  })

  it.each([
    ['that nobody made', async () => `suivi_${'a'.repeat(43)}`],
    [
      'that is revoked',
      async () => {
        const { token, id } = await made(analyst)
        await revokeToken(analyst, { id })
        return token
      },
    ],
    [
      'that is expired',
      async () => {
        const { token } = await made(analyst, { days: '7' })
        vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * DAY + 1 })
        return token
      },
    ],
    [
      'of somebody who is disabled',
      async () => {
        const { token } = await made(other)
        await database.owner.person.update({ where: { id: other.id }, data: { disabledAt: new Date() } })
        return token
      },
    ],
  ])('%s is none', async (_which, ready) => {
    const token = await ready()
    expect(await actByToken(token)).toBeNull()
    await database.owner.person.update({ where: { id: other.id }, data: { disabledAt: null } })
  })

  it('is revoked by its owner or an administrator, and by nobody else; also one that is on its way writes nothing then', async () => {
    const { token, id } = await made(analyst)
    const by = await actByToken(token)
    if (!by) throw new Error('it does not work')
    expect(await answerOf(revokeToken(other, { id }))).toBe('not_found')
    expect(await answerOf(annotate(by.actor, noteOf('Words of a program.')))).toBe('done')
    await revokeToken(administrator, { id })
    expect(await answerOf(annotate(by.actor, noteOf('Other words of a program.')))).toBe('signed_out')
    await revokeToken(administrator, { id })
    expect(await actsOn(id)).toEqual(['added by its owner', 'revoked by another'])
    await expect(
      database.app.personalToken.update({ where: { id }, data: { revokedAt: null } }),
    ).rejects.toThrow('stays revoked')
  })

  it('ends with the account of its owner, for good', async () => {
    const [one, two] = [await made(other), await made(other)]
    await disablePerson(administrator, other.id)
    await enablePerson(administrator, other.id)
    for (const { token, id } of [one, two]) {
      expect(await actByToken(token)).toBeNull()
      expect(await actsOn(id)).toEqual(['added by another', 'revoked by another'])
    }
    expect(await findTokens(other.id)).toEqual([])
  })

  it('ends where its owner changes their password, whether or not they sign out elsewhere, and they are told before how many do', async () => {
    const owner = await again()
    const tokens = [await made(owner), await made(owner, { scopes: ['sources:write'] })]
    const expired = await made(owner)
    await database.owner.personalToken.update({
      where: { id: expired.id },
      data: { createdAt: new Date(Date.now() - 2 * DAY), expiresAt: new Date(Date.now() - DAY) },
    })
    expect(await countTokens(other.id)).toBe(2)
    const newPassword = 'four words that differ'
    const change = { currentPassword: testPassword, newPassword, everywhereElse: false }
    await changePassword(owner, change)
    for (const { token, id } of tokens) {
      expect(await actByToken(token)).toBeNull()
      expect(await actsOn(id)).toEqual(['added by another', 'revoked by another'])
    }
    expect(await actsOn(expired.id)).toEqual(['added by another'])
    expect(await changed(other)).toEqual({ sessionsEnded: 0, tokensEnded: 2 })
    await changePassword(owner, { ...change, currentPassword: newPassword, newPassword: testPassword })
    expect(await changed(other)).toEqual({ sessionsEnded: 0, tokensEnded: 0 })
  })

  it('ends where its owner chooses a new password behind a link, who reads before how many do', async () => {
    const owner = await again()
    const { token, id } = await made(owner)
    const { token: link } = await giveLink(administrator, { person: other.id })
    expect(await findInvitation(link)).toMatchObject({ purpose: 'reset', tokens: 1 })
    await acceptInvitation({ token: link, password: testPassword, userAgent: null })
    expect(await actByToken(token)).toBeNull()
    expect(await actsOn(id)).toEqual(['added by another', 'revoked by another'])
    expect(await changed(other)).toMatchObject({ tokensEnded: 1 })
  })

  it('is not made with a password that is changed at the same moment', async () => {
    const owner = await again()
    const newPassword = 'four words that differ'
    const change = changePassword(owner, {
      ...{ currentPassword: testPassword, newPassword, everywhereElse: false },
    })
    await Promise.all([change, ...Array.from({ length: 6 }, () => answerOf(makeToken(owner, wanted())))])
    expect(await countTokens(other.id)).toBe(0)
    await changePassword(owner, {
      ...{ currentPassword: newPassword, newPassword: testPassword, everywhereElse: false },
    })
  })

  it('is one of twenty at most that work', async () => {
    const reviewer = await memberOf(database, 'reviewer')
    for (let i = 0; i < 20; i += 1) await made(reviewer)
    expect(await answerOf(makeToken(reviewer, wanted()))).toEqual({ tokenName: ['tokens_many'] })
    const [first] = await findTokens(reviewer.id)
    await revokeToken(reviewer, { id: first?.id ?? '' })
    expect(await answerOf(makeToken(reviewer, wanted()))).toBe('done')
  })
})

describe('whoever acts by a token', () => {
  it('submits, decides, shows and ends nothing, and changes no account, whatever asks for it', async () => {
    const { token } = await made(analyst)
    const by = await actByToken(token)
    if (!by) throw new Error('it does not work')
    const note = noteOf('Words of a program that would submit them.')
    await expect(annotate(by.actor, { ...note, visibility: 'public', intent: 'submit' })).rejects.toThrow(
      'a token only adds',
    )
    await expect(makeToken(by.actor, wanted())).rejects.toThrow('a token only adds')
    await expect(
      changePassword(by.actor, {
        ...{ currentPassword: testPassword, newPassword: 'four words that differ', everywhereElse: false },
      }),
    ).rejects.toThrow('a token only adds')
    expect(await answerOf(transaction({ ...by.actor, changing: other.id }, () => Promise.resolve()))).toBe(
      'signed_out',
    )
  })

  it('leaves no mark on the next transaction of the same connection', async () => {
    const { token } = await made(analyst)
    const by = await actByToken(token)
    if (!by) throw new Error('it does not work')
    for (let i = 0; i < 8; i += 1) await annotate(by.actor, noteOf(`Words ${i} of a program.`))
    for (let i = 0; i < 8; i += 1)
      await made(analyst, { scopes: ['notes:write'] }).then(({ id }) => revokeToken(analyst, { id }))
  })
})
