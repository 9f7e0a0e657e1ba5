import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ask } from '@/lib/assessment/second-coding/mutations/ask'
import { takeBack } from '@/lib/assessment/second-coding/mutations/take-back'
import { discardDraft } from '@/lib/assessment/status-update/mutations/discard-draft'
import { saveDraft } from '@/lib/assessment/status-update/mutations/save-draft'
import { submit } from '@/lib/assessment/status-update/mutations/submit'
import { submitDraft } from '@/lib/assessment/status-update/mutations/submit-draft'
import { withdraw } from '@/lib/assessment/status-update/mutations/withdraw'
import { visitor } from '@/lib/ground/platform/actor'
import { keyedHash } from '@/lib/ground/platform/secret-token'
import { answerOf, memberOf, ownDatabase, peopleOf, tablesWith, verbsOn } from '@/lib/ground/platform/testing'
import { findCommentsOn, findCommentsOnDraft } from '../data/guest-comments'
import { findLinkPlaces, findLinks } from '../data/own-links'
import { commentSchema } from '../schema'
import { comment } from './comment'
import { sayPassphrase } from './follow-link'
import { revokePrivateLink } from './revoke-link'
import { followedBy, given, judgementWith, letIn, pageOf, slug } from './testing'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer, admin } = await peopleOf(database)
/** Stands nowhere but in the submission. */
const word = 'quaverleaf'
let revision: string

beforeAll(async () => {
  revision = (await submit(analyst, judgementWith(word, '7e', 'spain', { seen: { spain: '0' } }))).revisionId
})
afterEach(() => vi.useRealTimers())

const sender = () => keyedHash('test', randomUUID())
const rowOf = (id: string) => database.app.shareLink.findUniqueOrThrow({ where: { id } })

describe('a private link', () => {
  it('is made by the author and by a reviewer, and by nobody else', async () => {
    expect(await answerOf(given(analyst, { revision }))).toBe('done')
    expect(await answerOf(given(reviewer, { revision }))).toBe('done')
    expect(await answerOf(given(analyst2, { revision }))).toBe('not_permitted')
    expect(await answerOf(given(admin, { revision }))).toBe('not_permitted')
    expect(await answerOf(given(analyst, { revision: randomUUID() }))).toBe('not_found')
    const draft = { statement: slug, reference: '7d', party: 'spain' }
    await saveDraft(analyst, judgementWith('of a draft', '7d', 'spain'))
    expect(await answerOf(given(reviewer, draft))).toBe('not_found')
    expect(await answerOf(given(analyst, draft))).toBe('done')
    const { id } = await database.app.revision
      .findFirstOrThrow({ where: { finalAt: { not: null } } })
      .catch(() => database.app.revision.findFirstOrThrow({ where: { shownAsInterimAt: { not: null } } }))
    expect(await answerOf(given(reviewer, { revision: id }))).toBe('already_decided')
  })

  it('has 256 random bits, of which only a hash is kept, and leaves an act that says none of them', async () => {
    const token = await given(analyst, {
      revision,
      forWhom: 'A friend of the test',
      linkPassword: 'eight letters',
    })
    expect(token).toMatch(/^[\w-]{43}$/)
    const { id } = await letIn(token)
    const { tokenHash, passphraseHash, expiresAt, createdAt } = await rowOf(id)
    expect(tokenHash).not.toContain(token)
    expect(passphraseHash).toMatch(/^\$argon2id\$/)
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(14 * 86_400_000)
    expect(await verbsOn(database, id)).toEqual(['gave a link'])
    // Neither the secret nor the passphrase stands anywhere in the database.
    expect(await tablesWith(database, token)).toEqual([])
    expect(await tablesWith(database, 'eight letters')).toEqual([])
  })

  it('shows a guest the words, and counts that they opened it; what its maker looks at is not counted', async () => {
    const token = await given(analyst, { revision })
    const found = await letIn(token)
    const page = await pageOf(found)
    expect(page).toMatchObject({
      stage: 'open',
      by: analyst.publicName,
      work: { kind: 'words', state: 'submitted' },
    })
    expect(JSON.stringify(page)).toContain(word)
    await followedBy(token, analyst)
    expect(await rowOf(found.id)).toMatchObject({ openedCount: 1, lastOpenedAt: expect.any(Date) })
    expect(await pageOf({ id: found.id, proof: 'x' })).toBeNull()
    const other = await letIn(await given(analyst, { revision }))
    expect(await pageOf({ id: other.id, proof: found.proof })).toBeNull()
  })

  it('opens nothing once it is wrong, expired or revoked, or its maker is disabled or has no role, also for whoever has it open', async () => {
    expect(await followedBy('0'.repeat(43))).toBeNull()
    const ends: readonly ((id: string) => Promise<unknown>)[] = [
      async () => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 14 * 86_400_000 + 1_000 }),
      (id) => revokePrivateLink(reviewer, { id }),
      () => database.owner.person.update({ where: { id: reviewer.id }, data: { disabledAt: new Date() } }),
      () => database.owner.person.update({ where: { id: reviewer.id }, data: { roles: ['administrator'] } }),
    ]
    for (const end of ends) {
      const token = await given(reviewer, { revision })
      const found = await letIn(token)
      expect(await pageOf(found)).not.toBeNull()
      await end(found.id)
      expect(await followedBy(token)).toBeNull()
      expect(await pageOf(found)).toBeNull()
      vi.useRealTimers()
      await database.owner.person.update({
        where: { id: reviewer.id },
        data: { disabledAt: null, roles: reviewer.roles.slice() },
      })
    }
  })

  it('is revoked by who made it and by whoever the work is by, once, and stays so', async () => {
    const { id } = await letIn(await given(reviewer, { revision }))
    expect(await answerOf(revokePrivateLink(analyst2, { id }))).toBe('not_found')
    expect(await answerOf(revokePrivateLink(admin, { id }))).toBe('not_found')
    await revokePrivateLink(analyst, { id })
    await revokePrivateLink(reviewer, { id })
    expect(await verbsOn(database, id)).toEqual(['gave a link', 'revoked'])
    const again = database.app.shareLink.update({ where: { id }, data: { revokedAt: null } })
    await expect(again).rejects.toThrow('a link that was revoked stays revoked')
  })

  it('is kept from whoever is to judge the same words, made or followed, and opens nothing that they made', async () => {
    const token = await given(analyst, { revision })
    const found = await letIn(token)
    const both = await memberOf(database, 'analyst2', 'reviewer')
    await database.owner.person.update({ where: { id: both.id }, data: { roles: ['analyst', 'reviewer'] } })
    const theirs = await letIn(await given(both, { revision }))
    const { requestId } = await ask(reviewer, { revisionId: revision, coder: both.id })
    expect(await followedBy(token, both)).toBeNull()
    expect(await pageOf(found, both)).toBeNull()
    expect(await answerOf(given(both, { revision }))).toBe('not_found')
    expect(await pageOf(theirs)).toBeNull()
    expect(await findCommentsOn(both, revision)).toEqual([])
    expect(JSON.stringify(await findLinks(both, await findLinkPlaces(both), 'en'))).not.toContain(revision)
    // A guest of the author's reads on: they are nobody who judges.
    expect(await pageOf(found)).not.toBeNull()
    await takeBack(reviewer, { requestId })
    expect(await followedBy(token, both)).not.toBeNull()
  })
})

describe('a passphrase', () => {
  it('is asked before anything is shown, and every try counts', async () => {
    const token = await given(analyst, { revision, linkPassword: 'eight letters' })
    const { id, proof } = await letIn(token)
    expect(await pageOf({ id, proof })).toEqual({ stage: 'passphrase' })
    expect((await rowOf(id)).openedCount).toBe(0)
    const say = (passphrase: string, from = sender()) =>
      sayPassphrase({ id, passphrase, proof, sender: from }, visitor)
    expect(await say('another one')).toBeNull()
    const opened = await say('eight letters')
    expect(opened && (await pageOf(opened))).toMatchObject({ stage: 'open' })
    expect((await rowOf(id)).openedCount).toBe(1)
    // Whoever never followed it cannot try; nor is there more than twenty tries an hour, wherever they come from.
    expect(
      await answerOf(
        sayPassphrase({ id, passphrase: 'eight letters', proof: '', sender: sender() }, visitor),
      ),
    ).toBe('link_used')
    for (let tries = 2; tries < 20; tries += 1) await say('another one')
    expect(await answerOf(say('eight letters'))).toBe('too_many_tries')
    // Revoked it says the same as one that never was, whatever is typed.
    await revokePrivateLink(analyst, { id })
    expect(await answerOf(say('eight letters'))).toBe('link_used')
  })

  it('may be tried ten times in a quarter of an hour from one network', async () => {
    const network = sender()
    const { id, proof } = await letIn(await given(analyst, { revision, linkPassword: 'eight letters' }))
    const say = () => sayPassphrase({ id, passphrase: 'no', proof, sender: network }, visitor)
    for (let tries = 0; tries < 10; tries += 1) expect(await say()).toBeNull()
    expect(await answerOf(say())).toBe('too_many_tries')
  })
})

describe('comments', () => {
  const written = (id: string, body: string, key = randomUUID()) =>
    commentSchema.parse({ id, key, body, name: '' })

  it('are read by the author and reviewers, once each, and by whoever has the link', async () => {
    const found = await letIn(await given(analyst, { revision, takesComments: 'yes' }))
    const guest = { proof: found.proof, sender: sender() }
    const said = written(found.id, '<b>Test</b> comment\nin two lines')
    await comment(said, guest, visitor)
    await comment(said, guest, visitor)
    for (const reader of [analyst, reviewer])
      expect(await findCommentsOn(reader, revision)).toMatchObject([{ name: null, body: said.body }])
    expect(await findCommentsOn(analyst2, revision)).toEqual([])
    expect(await pageOf(found)).toMatchObject({ comments: [{ body: said.body }] })
    expect(await findLinks(analyst, [found.id], 'en')).toMatchObject([{ comments: 1, opened: 1 }])
  })

  it('are told once to whoever made the link, unless they want none of it, and never what they say', async () => {
    const found = await letIn(await given(analyst, { revision, takesComments: 'yes' }))
    const guest = { proof: found.proof, sender: sender() }
    const told = () => database.app.notice.findMany({ where: { objectId: found.id } })
    const said = written(found.id, 'Test comment that is told of')
    await comment(said, guest, visitor)
    await comment(said, guest, visitor)
    const notices = await told()
    expect(notices).toMatchObject([
      { personId: analyst.id, kind: 'guest_wrote', objectType: 'share-link', byId: null },
    ])
    expect(
      JSON.stringify(notices[0], (_key, value) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain(said.body)
    await database.owner.noticeChoice.create({
      data: { personId: analyst.id, kind: 'guest_wrote', rhythm: 'never' },
    })
    await comment(written(found.id, 'Another test comment'), guest, visitor)
    expect(await told()).toHaveLength(1)
  })

  it('are taken only where the link takes them, from whoever opened it, and so many an hour', async () => {
    const closed = await letIn(await given(analyst, { revision }))
    expect(
      await answerOf(comment(written(closed.id, 'Test'), { proof: closed.proof, sender: sender() }, visitor)),
    ).toBe('link_used')
    const token = await given(analyst, { revision, takesComments: 'yes', linkPassword: 'eight letters' })
    const { id, proof } = await letIn(token)
    expect(await answerOf(comment(written(id, 'Test'), { proof, sender: sender() }, visitor))).toBe(
      'link_used',
    )
    const open = await letIn(await given(analyst, { revision, takesComments: 'yes' }))
    const guest = { proof: open.proof, sender: sender() }
    for (let n = 0; n < 20; n += 1) await comment(written(open.id, `Test ${n}`), guest, visitor)
    expect(await answerOf(comment(written(open.id, 'Test'), guest, visitor))).toBe('too_many_tries')
  })
})

describe('a link to a draft', () => {
  const named = { statement: slug, reference: '7d', party: 'morocco' }
  const line = { slug, reference: '7d', party: 'morocco' }

  it('follows it: what is saved, what is submitted of it, and that it was withdrawn', async () => {
    const { version } = await saveDraft(analyst, judgementWith('first wording', '7d', 'morocco'))
    const found = await letIn(await given(analyst, { ...named, takesComments: 'yes' }))
    expect(await pageOf(found)).toMatchObject({ work: { kind: 'words', state: 'draft' } })
    const changed = judgementWith('second wording', '7d', 'morocco', { version, opened: 'morocco' })
    const saved = await saveDraft(analyst, changed)
    expect(JSON.stringify(await pageOf(found))).toContain('second wording')
    const said = commentSchema.parse({
      id: found.id,
      key: randomUUID(),
      body: 'Test comment on a draft',
      name: 'Guest',
    })
    await comment(said, { proof: found.proof, sender: sender() }, visitor)
    expect(await findCommentsOnDraft(analyst, line)).toMatchObject([{ name: 'Guest', body: said.body }])
    expect(await findCommentsOnDraft(reviewer, line)).toEqual([])
    const sent = await submitDraft(analyst, { ...named, version: saved.version })
    expect(await pageOf(found)).toMatchObject({ work: { kind: 'words', state: 'submitted' } })
    expect(await findCommentsOn(reviewer, sent.revisionId)).toMatchObject([{ body: said.body }])
    await withdraw(analyst, { revisionId: sent.revisionId })
    expect(await pageOf(found)).toMatchObject({ work: { kind: 'withdrawn' } })
  })

  it('says that it is gone once it is discarded, and shows none that cites a source of which words are withheld', async () => {
    const { version } = await saveDraft(analyst, judgementWith('a third', '7e', 'morocco'))
    const found = await letIn(await given(analyst, { ...named, reference: '7e' }))
    await database.owner.withholding.create({
      data: {
        sourceId: 'S14',
        extent: 'stretch',
        reason: 'personal_data',
        decidedById: reviewer.id,
        eraseAsked: false,
      },
    })
    expect(await pageOf(found)).toMatchObject({ work: { kind: 'held' } })
    await database.owner.withholding.updateMany({ data: { liftedAt: new Date(), liftedById: admin.id } })
    expect(await pageOf(found)).toMatchObject({ work: { kind: 'words' } })
    await discardDraft(analyst, { ...named, reference: '7e', version })
    expect(await pageOf(found)).toMatchObject({ work: { kind: 'withdrawn' } })
  })
})
