import 'server-only'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { tokenHash } from '@/lib/platform/secret-token'
import { idleLimit } from '@/lib/platform/session-limits'
import type { DeviceView, InvitationView, PersonView } from './types'

/** Everybody, people by public name and the import last. For administrators: the loader sees to that. */
export async function findPeople(): Promise<PersonView[]> {
  const people = await db().person.findMany({
    orderBy: [{ kind: 'asc' }, { publicName: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      publicName: true,
      email: true,
      roles: true,
      passwordHash: true,
      disabledAt: true,
      lastSignedInAt: true,
    },
  })
  return people.map(({ passwordHash, disabledAt, lastSignedInAt, ...person }) => ({
    ...person,
    state: disabledAt ? 'disabled' : passwordHash === null ? 'invited' : 'active',
    lastSignedInAt: lastSignedInAt?.toISOString() ?? null,
  }))
}

/** The address with which a person signs in. */
export async function findAddress(personId: string): Promise<string | null> {
  const person = await db().person.findUnique({ where: { id: personId }, select: { email: true } })
  return person?.email ?? null
}

/** The devices on which a person is signed in, the one used last first. */
export async function findDevices(personId: string, sessionId: string): Promise<DeviceView[]> {
  const moment = now()
  const sessions = await db().session.findMany({
    where: {
      personId,
      revokedAt: null,
      expiresAt: { gt: moment },
      lastSeenAt: { gt: new Date(moment.getTime() - idleLimit) },
    },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    select: { id: true, deviceName: true, createdAt: true, lastSeenAt: true },
  })
  return sessions.map((session) => ({
    id: session.id,
    name: session.deviceName,
    signedInAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    isThisOne: session.id === sessionId,
  }))
}

/** The invitation behind a link, or null: a wrong, used, revoked or expired link are one answer. */
export async function findInvitation(token: string): Promise<InvitationView | null> {
  const invitation = await db().invitation.findFirst({
    where: {
      tokenHash: tokenHash(token),
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: now() },
      person: { disabledAt: null },
    },
    select: { person: { select: { publicName: true, email: true, roles: true } } },
  })
  const person = invitation?.person
  return person?.email ? { publicName: person.publicName, email: person.email, roles: person.roles } : null
}
