import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Member, Role } from '@/lib/ground/platform/actor'
import { Proof } from '@/lib/ground/platform/proof'
import { senderName } from '@/lib/ground/platform/sender'
import { answerOf, asOwner, ownDatabase } from '@/lib/ground/platform/testing'
import {
  findActs,
  findDevices,
  findInvitation,
  findOthersPresent,
  findPeople,
  findToursSeen,
} from './data/people'
import { acceptInvitation } from './mutations/accept-invitation'
import { bePresent } from './mutations/be-present'
import { changePassword } from './mutations/change-password'
import { changeRoles } from './mutations/change-roles'
import { chooseShortcuts } from './mutations/choose-shortcuts'
import { createAdministrator } from './mutations/create-administrator'
import { disablePerson } from './mutations/disable-person'
import { enablePerson } from './mutations/enable-person'
import { giveLink } from './mutations/give-link'
import { invite } from './mutations/invite'
import { leave } from './mutations/leave'
import { putAwaySteps } from './mutations/put-away-steps'
import { revokeInvitation } from './mutations/revoke-invitation'
import { revokeSession } from './mutations/revoke-session'
import { signIn } from './mutations/sign-in'
import { signOut } from './mutations/sign-out'

const database = await ownDatabase({ seeded: false })

let count = 0
const password = 'a few words in a row'
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** Somebody who has accepted an invitation and is signed in. */
async function someone(...roles: Role[]): Promise<Member & { email: string }> {
  count += 1
  const email = `person-${count}@example.org`
  const publicName = `Person ${count}`
  const { link } = await asShell({ email, publicName })
  const started = await acceptInvitation({ token: tokenOf(link), password, userAgent: firefox })
  await database.owner.person.update({ where: { id: started.personId }, data: { roles } })
  return {
    kind: 'member',
    id: started.personId,
    sessionId: started.id,
    proof: new Proof(started.secret),
    publicName,
    roles,
    email,
  }
}

/** As `npm run admin:create` does, which speaks to the database as its owner. */
const asShell = (person: { email: string; publicName: string }) =>
  asOwner(database, () => createAdministrator(person))

function tokenOf(link: string): string {
  return link.replace('/invitation/', '')
}

async function verbsInRecord(objectId: string): Promise<string[]> {
  const events = await database.app.event.findMany({ where: { objectId }, orderBy: { position: 'asc' } })
  return events.map((event) => `${event.actorKind}: ${event.verb}`)
}

/** Somebody tries from a network that nobody else uses, unless it is said which. */
const trySignIn = async (email: string, tried: string, from?: string) =>
  signIn({
    email,
    password: tried,
    trying: { device: 'strange', sender: await senderName(from ?? somewhere()) },
    userAgent: firefox,
  })
const tryOnOwnDevice = (email: string, tried: string) =>
  signIn({ email, password: tried, trying: { device: 'known' }, userAgent: firefox })

let networks = 0
function somewhere(): string {
  networks += 1
  return `198.${18 + (networks >> 8)}.${networks & 255}.1`
}

const administrator = await someone('administrator')

describe('inviting', () => {
  it('makes a person and a link whose secret is kept nowhere', async () => {
    const { token } = await invite(administrator, {
      email: 'c@example.org',
      publicName: 'Person C',
      roles: ['analyst'],
    })
    expect(await findInvitation(token)).toEqual({
      purpose: 'join',
      publicName: 'Person C',
      email: 'c@example.org',
      roles: ['analyst'],
      tokens: 0,
    })
    const person = await database.app.person.findUniqueOrThrow({
      where: { email: 'c@example.org' },
      include: { invitations: true },
    })
    expect(JSON.stringify(person)).not.toContain(token)
    expect(person.invitations[0]?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
    const event = await database.app.event.findFirstOrThrow({ where: { objectId: person.id } })
    expect(JSON.parse(event.payload)).toEqual({ invitation: person.invitations[0]?.id })
    expect(event.actorId).toBe(administrator.id)
  })

  it('is refused for the address of somebody who has accepted', async () => {
    const { email } = await someone('analyst')
    const person = { email, publicName: 'Another', roles: ['analyst'] as const }
    expect(await answerOf(invite(administrator, person))).toBe('address_taken')
    expect(await answerOf(asShell({ email, publicName: 'Another' }))).toBe('address_taken')
  })

  it('again makes a new link, and the one before stops working', async () => {
    const person = { email: 'again@example.org', publicName: 'Person', roles: ['analyst'] as const }
    const first = await invite(administrator, person)
    const second = await invite(administrator, { ...person, roles: ['reviewer'] })
    expect(await findInvitation(first.token)).toBeNull()
    expect((await findInvitation(second.token))?.roles).toEqual(['reviewer'])
    expect(await database.app.person.count({ where: { email: person.email } })).toBe(1)
  })
})

describe('accepting an invitation', () => {
  const accept = (token: string) => acceptInvitation({ token, password, userAgent: firefox })

  it('lets one of many who follow the link at the same moment choose the password', async () => {
    const { link } = await asShell({ email: 'race@example.org', publicName: 'Race' })
    const answers = await Promise.all(Array.from({ length: 6 }, () => answerOf(accept(tokenOf(link)))))
    expect(answers.sort()).toEqual(['done', ...Array(5).fill('link_used')])
    const person = await database.app.person.findUniqueOrThrow({
      where: { email: 'race@example.org' },
      include: { sessions: true, invitations: true },
    })
    expect(person.sessions).toHaveLength(1)
    expect(person.passwordSalt).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]+$/)
    expect(await verbsInRecord(person.invitations[0]?.id ?? '')).toEqual(['person: accepted'])
    expect(await verbsInRecord(person.id)).toEqual(['system: invited'])
  })

  it('gives one answer to a wrong, a used, an expired and a revoked link', async () => {
    const used = await asShell({ email: 'used@example.org', publicName: 'Used' })
    await accept(tokenOf(used.link))
    const expired = await asShell({ email: 'late@example.org', publicName: 'Late' })
    await database.owner.invitation.updateMany({
      where: { person: { email: 'late@example.org' } },
      data: { expiresAt: new Date(Date.now() - 1) },
    })
    const revoked = await asShell({ email: 'revoked@example.org', publicName: 'Revoked' })
    await database.owner.invitation.updateMany({
      where: { person: { email: 'revoked@example.org' } },
      data: { revokedAt: new Date() },
    })
    for (const token of ['wrong', ...[used, expired, revoked].map(({ link }) => tokenOf(link))]) {
      expect(await findInvitation(token)).toBeNull()
      expect(await answerOf(accept(token))).toBe('link_used')
    }
  })

  it('works for seven days', async () => {
    await asShell({ email: 'week@example.org', publicName: 'Week' })
    const invitation = await database.app.invitation.findFirstOrThrow({
      where: { person: { email: 'week@example.org' } },
    })
    expect(invitation.expiresAt.getTime() - invitation.createdAt.getTime()).toBe(7 * 86_400_000)
  })
})

describe('signing in', () => {
  it('begins a session of at most twelve hours, with an event and without the address in it', async () => {
    const { email, id } = await someone('analyst')
    const started = await trySignIn(email.toUpperCase(), password)
    expect(started.personId).toBe(id)
    const session = await database.app.session.findUniqueOrThrow({ where: { id: started.id } })
    expect(session.deviceName).toBe('Firefox, Linux')
    expect(session.expiresAt.getTime() - session.createdAt.getTime()).toBe(12 * 3_600_000)
    expect(await verbsInRecord(started.id)).toEqual(['person: signed in'])
    expect(await database.app.event.count({ where: { payload: { contains: '@' } } })).toBe(0)
  })

  it('gives one answer to a wrong password, an unknown address, a disabled person and one who has not accepted', async () => {
    const { email } = await someone('analyst')
    const disabled = await someone('analyst')
    await database.owner.person.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } })
    await asShell({ email: 'waiting@example.org', publicName: 'Waiting' })
    expect(await answerOf(trySignIn(email, 'wrong'))).toBe('sign_in_failed')
    expect(await answerOf(trySignIn('unknown@example.org', password))).toBe('sign_in_failed')
    expect(await answerOf(trySignIn(disabled.email, password))).toBe('sign_in_failed')
    expect(await answerOf(trySignIn('waiting@example.org', password))).toBe('sign_in_failed')
  })
})

describe('guessing', () => {
  // At noon: a network is known again on its own day only (`signedInHere`), and no test goes on for twelve hours.
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date().setUTCHours(12, 0, 0, 0) }))
  afterEach(() => vi.useRealTimers())
  const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000)
  const wrong = (email: string, from?: string) => answerOf(trySignIn(email, 'wrong', from))

  it.each([
    ['known', 'one network'],
    ['unknown', 'one network'],
    ['known', 'many networks'],
    ['unknown', 'many networks'],
  ])('is refused at the sixth try in a minute, for an %s address, from %s', async (kind, where) => {
    const email = kind === 'known' ? (await someone('analyst')).email : `${where.slice(0, 3)}@example.org`
    const from = where === 'one network' ? somewhere() : undefined
    // All at the same moment: none slips by while the others are being judged.
    const answers = await Promise.all(Array.from({ length: 9 }, () => wrong(email, from)))
    expect(answers.filter((answer) => answer === 'sign_in_failed')).toHaveLength(5)
    expect(answers.filter((answer) => answer === 'too_many_tries')).toHaveLength(4)
  })

  it('at sixty accounts from one network is refused after ten, and nobody is named', async () => {
    const from = '203.0.113.7'
    const answers = []
    for (let n = 0; n < 60; n += 1) answers.push(await wrong(`guessed-${n}@example.org`, from))
    expect(answers.filter((answer) => answer === 'sign_in_failed')).toHaveLength(10)
    expect(await wrong('guessed-60@example.org', '203.0.113.200')).toBe('too_many_tries')
    expect(await wrong('guessed-60@example.org')).toBe('sign_in_failed')
    const kept = JSON.stringify(
      await database.app.countedTry.findMany({ select: { counter: true, who: true } }),
    )
    expect(kept).not.toContain('203.0.113')
    expect(kept).not.toContain('guessed')
  })

  it('keeps the tries of refused sign-ins, and of no others', async () => {
    const { email } = await someone('analyst')
    const from = somewhere()
    const here = () => database.app.countedTry.count({ where: { counter: { startsWith: 'sign-in: ' } } })
    const before = await here()
    await wrong(email, from)
    expect(await here()).toBe(before + 3)
    expect(await answerOf(trySignIn(email, password, from))).toBe('done')
    expect(await here()).toBe(before + 3)
  })

  it('goes on from one network, and the owner signs in from another at any time', async () => {
    const { email } = await someone('analyst')
    const attacker = somewhere()
    for (let minutes = 0; minutes < 40; minutes += 1) {
      for (let n = 0; n < 6; n += 1) await wrong(email, attacker)
      later(61)
      expect(await answerOf(trySignIn(email, password))).toBe('done')
    }
  })

  it('goes on from everywhere, and the owner signs in on a device or from a network that they used', async () => {
    const { email } = await someone('analyst')
    const home = somewhere()
    expect(await answerOf(trySignIn(email, password, home))).toBe('done')
    let guesses = 0
    for (let minutes = 0; minutes < 20; minutes += 1) {
      for (let n = 0; n < 8; n += 1) if ((await wrong(email)) === 'sign_in_failed') guesses += 1
      later(60)
    }
    expect(guesses).toBe(40)
    expect(await answerOf(trySignIn(email, password))).toBe('too_many_tries')
    expect(await answerOf(tryOnOwnDevice(email, password))).toBe('done')
    expect(await answerOf(trySignIn(email, password, home))).toBe('done')
    later(15 * 60)
    expect(await answerOf(trySignIn(email, password))).toBe('done')
  })

  it('in the owner’s own network keeps them out on no device that they used', async () => {
    const { email } = await someone('analyst')
    const home = somewhere()
    for (let n = 0; n < 40; n += 1) await wrong(n % 2 ? email : `other-${n}@example.org`, home)
    expect(await answerOf(trySignIn(email, password, home))).toBe('too_many_tries')
    expect(await answerOf(tryOnOwnDevice(email, password))).toBe('done')
  })
})

describe('signing out and revoking', () => {
  it('ends the session of this device, once', async () => {
    const person = await someone('analyst')
    await signOut(person)
    await signOut(person)
    const session = await database.app.session.findUniqueOrThrow({ where: { id: person.sessionId } })
    expect(session.revokedAt).not.toBeNull()
    expect(await verbsInRecord(person.sessionId)).toEqual(['person: signed in', 'person: signed out'])
  })

  it('revokes another device of the same person', async () => {
    const person = await someone('analyst')
    const other = await trySignIn(person.email, password)
    expect(await findDevices(person.id, person.sessionId)).toHaveLength(2)
    await revokeSession(person, other.id)
    const left = await findDevices(person.id, person.sessionId)
    expect(left.map((device) => [device.id, device.isThisOne])).toEqual([[person.sessionId, true]])
    expect(await verbsInRecord(other.id)).toEqual(['person: signed in', 'person: revoked'])
  })

  it("does not find somebody else's session, not for administrators either", async () => {
    const person = await someone('analyst')
    expect(await answerOf(revokeSession(administrator, person.sessionId))).toBe('not_found')
    const session = await database.app.session.findUniqueOrThrow({ where: { id: person.sessionId } })
    expect(session.revokedAt).toBeNull()
  })
})

describe('changing the password', () => {
  it('takes the new one only, and ends the other sessions where asked', async () => {
    const person = await someone('analyst')
    const other = await trySignIn(person.email, password)
    await changePassword(person, {
      currentPassword: password,
      newPassword: 'other words in a row',
      everywhereElse: true,
    })
    const sessions = await database.app.session.findMany({ where: { personId: person.id } })
    const ended = sessions.filter((session) => session.revokedAt !== null).map((session) => session.id)
    expect(ended).toEqual([other.id])
    expect(await answerOf(trySignIn(person.email, password))).toBe('sign_in_failed')
    expect(await answerOf(trySignIn(person.email, 'other words in a row'))).toBe('done')
    expect((await verbsInRecord(person.id)).at(-1)).toBe('person: changed password')
  })

  it('is refused without the present one, and tries are counted', async () => {
    const person = await someone('analyst')
    const change = () =>
      changePassword(person, {
        currentPassword: 'wrong',
        newPassword: 'other words in a row',
        everywhereElse: false,
      })
    for (let i = 0; i < 5; i += 1) expect(await answerOf(change())).toBe('password_wrong')
    expect(await answerOf(change())).toBe('too_many_tries')
    expect(await answerOf(trySignIn(person.email, password))).toBe('done')
  })
})

describe('a forgotten password', () => {
  const chosen = 'quite other words in a row'
  const choose = (token: string, password = chosen) =>
    acceptInvitation({ token, password, userAgent: firefox })

  it('is replaced behind a link of an administrator, once, and every session ends', async () => {
    const person = await someone('analyst')
    const { token, publicName } = await giveLink(administrator, { person: person.id })
    expect(publicName).toBe(person.publicName)
    expect(await findInvitation(token)).toMatchObject({ purpose: 'reset', email: person.email })
    // Until it is used nothing changes.
    expect(await answerOf(tryOnOwnDevice(person.email, password))).toBe('done')
    const started = await choose(token)
    expect(await answerOf(choose(token))).toBe('link_used')
    expect(await answerOf(tryOnOwnDevice(person.email, password))).toBe('sign_in_failed')
    expect(await answerOf(tryOnOwnDevice(person.email, chosen))).toBe('done')
    const ended = await database.app.session.findMany({
      where: { personId: person.id, revokedAt: { not: null } },
    })
    expect(ended).toHaveLength(2)
    expect(ended.map(({ id }) => id)).not.toContain(started.id)
    expect(await verbsInRecord(person.id)).toEqual([
      'system: invited',
      'person: gave a link',
      'person: changed password',
    ])
    expect(await database.app.event.count({ where: { payload: { contains: token } } })).toBe(0)
    expect(await database.app.invitation.count({ where: { tokenHash: token } })).toBe(0)
  })

  it('has a link that works for an hour, and one at a time', async () => {
    const person = await someone('analyst')
    const first = await giveLink(administrator, { person: person.id })
    const second = await giveLink(administrator, { person: person.id })
    expect(await answerOf(choose(first.token))).toBe('link_used')
    const { createdAt, expiresAt } = await database.app.invitation.findFirstOrThrow({
      where: { personId: person.id, usedAt: null, revokedAt: null },
    })
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(3_600_000)
    await database.owner.invitation.updateMany({
      where: { personId: person.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    })
    expect(await answerOf(choose(second.token))).toBe('link_used')
    expect(await answerOf(tryOnOwnDevice(person.email, password))).toBe('done')
  })

  it('has a link that dies with the password it was made for, and with the account', async () => {
    const [changed, disabled] = [await someone('analyst'), await someone('analyst')]
    const ofChanged = await giveLink(administrator, { person: changed.id })
    const ofDisabled = await giveLink(administrator, { person: disabled.id })
    await changePassword(changed, { currentPassword: password, newPassword: chosen, everywhereElse: false })
    await disablePerson(administrator, disabled.id)
    for (const { token } of [ofChanged, ofDisabled]) expect(await answerOf(choose(token))).toBe('link_used')
    expect(await answerOf(giveLink(administrator, { person: disabled.id }))).toBe('conflict')
  })

  it('is no way in for oneself, or for who has not accepted', async () => {
    await invite(administrator, {
      email: 'unaccepted@example.org',
      publicName: 'Not yet',
      roles: ['analyst'],
    })
    const waiting = await database.app.person.findUniqueOrThrow({
      where: { email: 'unaccepted@example.org' },
    })
    expect(await answerOf(giveLink(administrator, { person: administrator.id }))).toBe('own_account')
    expect(await answerOf(giveLink(administrator, { person: waiting.id }))).toBe('conflict')
    expect(await database.app.invitation.count({ where: { personId: waiting.id, revokedAt: null } })).toBe(1)
  })

  it('of an administrator is replaced from the server’s own shell', async () => {
    const administrator = await someone('administrator')
    const { email, publicName } = administrator
    const { link, purpose } = await asShell({ email, publicName })
    expect(purpose).toBe('reset')
    expect((await choose(tokenOf(link))).personId).toBe(administrator.id)
    expect((await verbsInRecord(administrator.id)).slice(-2)).toEqual([
      'system: gave a link',
      'person: changed password',
    ])
  })
})

describe('a password that is guessed soon', () => {
  it('is refused on invitation, on reset and on change, and the link still works', async () => {
    const person = await someone('analyst')
    const links = [
      (await asShell({ email: 'weak@example.org', publicName: 'Weak' })).link.slice(12),
      (await giveLink(administrator, { person: person.id })).token,
    ]
    for (const token of links) {
      const choose = (tried: string) => acceptInvitation({ token, password: tried, userAgent: firefox })
      expect(await answerOf(choose('aaaaaaaaaaaa'))).toEqual({ password: ['password_row'] })
      expect(await answerOf(choose('password1234'))).toEqual({ password: ['password_common'] })
      expect(await answerOf(choose('Suivi2026Suivi'))).toEqual({ password: ['password_own'] })
      expect(await answerOf(choose(password))).toBe('done')
    }
    const change = (newPassword: string) =>
      answerOf(changePassword(person, { currentPassword: password, newPassword, everywhereElse: false }))
    expect(await change(`${person.email}1`)).toEqual({ newPassword: ['password_own'] })
    expect(await change('zxcvbnm,./zx')).toEqual({ newPassword: ['password_row'] })
  })
})

describe('everybody who can sign in', () => {
  it('is listed with their state, the secrets left out', async () => {
    const person = await someone('analyst')
    const people = await findPeople()
    expect(people.find(({ id }) => id === person.id)).toMatchObject({ state: 'active', roles: ['analyst'] })
    expect(people.find(({ email }) => email === 'waiting@example.org')?.state).toBe('invited')
    expect(JSON.stringify(people)).not.toContain('argon2')
  })
})

describe('changing roles', () => {
  it('writes nothing when they are the same already', async () => {
    const person = await someone('analyst', 'reviewer')
    const before = await verbsInRecord(person.id)
    await changeRoles(administrator, {
      person: person.id,
      roles: ['reviewer', 'analyst'],
      was: ['analyst', 'reviewer'],
    })
    expect(await verbsInRecord(person.id)).toEqual(before)
  })

  it('is refused for oneself, for nobody, for the import, and where another administrator was quicker', async () => {
    const analyst = await someone('analyst')
    const change = (actor: Member, person: string, was: Role[]) =>
      answerOf(changeRoles(actor, { person, roles: ['administrator'], was }))
    const importer = await database.owner.person.create({
      data: { kind: 'import', publicName: 'Import', roles: [] },
    })
    expect(await change(administrator, administrator.id, ['administrator'])).toBe('own_account')
    expect(await change(administrator, '00000000-0000-4000-8000-000000000000', [])).toBe('not_found')
    expect(await change(administrator, importer.id, [])).toBe('not_found')
    expect(await change(administrator, analyst.id, ['reviewer'])).toBe('conflict')
  })
})

describe('disabling and enabling', () => {
  it('signs every device out, ends open invitations, and lets nobody in until enabled again', async () => {
    const person = await someone('analyst')
    await disablePerson(administrator, person.id)
    expect(await answerOf(trySignIn(person.email, password))).toBe('sign_in_failed')
    const session = await database.app.session.findUniqueOrThrow({ where: { id: person.sessionId } })
    expect(session.revokedAt).not.toBeNull()
    expect((await findPeople()).find(({ id }) => id === person.id)?.state).toBe('disabled')
    expect(await answerOf(disablePerson(administrator, person.id))).toBe('already_decided')
    await enablePerson(administrator, person.id)
    expect(await answerOf(trySignIn(person.email, password))).toBe('done')
    expect(await answerOf(enablePerson(administrator, person.id))).toBe('already_decided')
    expect((await verbsInRecord(person.id)).slice(-2)).toEqual(['person: disabled', 'person: enabled'])
  })

  it('is refused for oneself', async () => {
    expect(await answerOf(disablePerson(administrator, administrator.id))).toBe('own_account')
  })

  it('leaves an administrator when two disable each other at the same moment', async () => {
    const [one, other] = [await someone('administrator'), await someone('administrator')]
    const answers = await Promise.all([
      answerOf(disablePerson(one, other.id)),
      answerOf(disablePerson(other, one.id)),
    ])
    expect(answers.sort()).toEqual(['done', 'signed_out'])
  })
})

describe('revoking an invitation', () => {
  it('makes its link useless, and the person can be invited again', async () => {
    const person = { email: 'taken-back@example.org', publicName: 'Person', roles: ['analyst'] as const }
    const { token } = await invite(administrator, person)
    const { id } = await database.app.person.findUniqueOrThrow({ where: { email: person.email } })
    await revokeInvitation(administrator, id)
    expect(await findInvitation(token)).toBeNull()
    expect((await findPeople()).find((each) => each.id === id)?.state).toBe('lapsed')
    expect(await answerOf(revokeInvitation(administrator, id))).toBe('already_decided')
    await invite(administrator, person)
    expect((await findPeople()).find((each) => each.id === id)?.state).toBe('invited')
  })
})

describe('what somebody did', () => {
  it('is listed newest first with what was decided about them, a page at a time', async () => {
    const person = await someone('analyst')
    for (let i = 0; i < 26; i += 1) {
      await changeRoles(administrator, { person: person.id, roles: ['reviewer'], was: ['analyst'] })
      await changeRoles(administrator, { person: person.id, roles: ['analyst'], was: ['reviewer'] })
    }
    const first = await findActs(administrator.id, person.id, null)
    expect(first?.acts).toHaveLength(50)
    expect(first?.acts[0]).toMatchObject({ verb: 'changed roles', by: administrator.publicName })
    const second = await findActs(administrator.id, person.id, first?.before ?? null)
    expect(second?.acts.map(({ verb, by }) => [verb, by])).toEqual([
      ['changed roles', administrator.publicName],
      ['changed roles', administrator.publicName],
      ['signed in', null],
      ['accepted', null],
      ['invited', ''],
    ])
    expect(second?.before).toBeNull()
    expect(await findActs(administrator.id, '00000000-0000-4000-8000-000000000000', null)).toBeNull()
  })
})

describe('being present', () => {
  const item = { objectType: 'commitment', objectId: 'nowhere/1a' } as const
  const another = { ...item, objectId: 'nowhere/1b' }
  const two = async () => [await someone('analyst'), await someone('reviewer')] as const
  const others = (of: Member) => findOthersPresent(of.id, item)
  beforeEach(() => database.owner.presence.deleteMany())

  it('on one item is seen by others there, by public name, until one leaves, and by nobody themselves', async () => {
    const [analyst, reviewer] = await two()
    await bePresent(analyst, item)
    await bePresent(reviewer, item)
    expect(await others(analyst)).toEqual([reviewer.publicName])
    expect(await others(reviewer)).toEqual([analyst.publicName])
    expect(await findOthersPresent(reviewer.id, another)).toEqual([])
    await leave(analyst, item)
    expect(await others(reviewer)).toEqual([])
  })

  it('without a sign of life is over within a minute, and what is known of it is removed', async () => {
    const [analyst, reviewer] = await two()
    await bePresent(analyst, item)
    await database.owner.presence.updateMany({ data: { seenAt: new Date(Date.now() - 46_000) } })
    expect(await others(reviewer)).toEqual([])
    await bePresent(reviewer, another)
    expect(await database.app.presence.count()).toBe(1)
  })

  it('is not shown of somebody who was disabled', async () => {
    const [analyst, reviewer] = await two()
    await bePresent(analyst, item)
    await database.owner.person.update({ where: { id: analyst.id }, data: { disabledAt: new Date() } })
    expect(await others(reviewer)).toEqual([])
  })

  it('ends on a device that signs out, and is there again once another device says so', async () => {
    const [person, other] = await two()
    await bePresent(person, item)
    expect(await others(other)).toEqual([person.publicName])
    const elsewhere = await trySignIn(person.email, password)
    await signOut(person)
    expect(await others(other)).toEqual([])
    await bePresent({ ...person, sessionId: elsewhere.id, proof: new Proof(elsewhere.secret) }, item)
    expect(await others(other)).toEqual([person.publicName])
  })

  it('is not in the record, and neither is how one’s own pages behave', async () => {
    const [analyst] = await two()
    const before = await database.app.event.count()
    await bePresent(analyst, item)
    await leave(analyst, item)
    await chooseShortcuts(analyst, false)
    expect(await database.app.event.count()).toBe(before)
    const { shortcuts } = await database.app.person.findUniqueOrThrow({ where: { id: analyst.id } })
    expect(shortcuts).toBe(false)
  })
})

describe('the first steps of a role', () => {
  it('are put away once, brought back, and leave nothing in the record', async () => {
    const person = await someone('analyst', 'reviewer')
    const before = await database.app.event.count()
    await putAwaySteps(person, 'analyst', false)
    await putAwaySteps(person, 'analyst', false)
    await putAwaySteps(person, 'reviewer', false)
    expect(await findToursSeen(person.id)).toEqual(['analyst', 'reviewer'])
    await putAwaySteps(person, 'analyst', true)
    expect(await findToursSeen(person.id)).toEqual(['reviewer'])
    expect(await database.app.event.count()).toBe(before)
  })
})
