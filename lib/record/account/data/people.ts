import 'server-only'
import type { Role } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { db } from '@/lib/ground/platform/db'
import { tokenHash } from '@/lib/ground/platform/secret-token'
import { idleLimit } from '@/lib/ground/platform/session-limits'
import { actsOnKept, findKeptFrom, isKeptObject } from '@/lib/record/event/data/kept-from'
import { isVerb } from '@/lib/record/event/types'
import { presenceLimit } from '../rules/presence'
import type { ActsView, ActView, DeviceView, InvitationView, OpenObject, PersonView } from '../types'
import { workingTokens } from './tokens'

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
      passwordSalt: true,
      disabledAt: true,
      lastSignedInAt: true,
      invitations: {
        where: { usedAt: null, revokedAt: null, expiresAt: { gt: now() } },
        select: { id: true },
        take: 1,
      },
    },
  })
  return people.map(({ passwordSalt, disabledAt, lastSignedInAt, invitations, ...person }) => ({
    ...person,
    state: disabledAt
      ? 'disabled'
      : passwordSalt !== null
        ? 'active'
        : invitations.length > 0
          ? 'invited'
          : 'lapsed',
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
    select: {
      purpose: true,
      person: { select: { publicName: true, email: true, roles: true, ...workingTokens() } },
    },
  })
  if (!invitation?.person.email) return null
  const { email, publicName, roles, _count } = invitation.person
  return { purpose: invitation.purpose, publicName, email, roles, tokens: _count.tokens }
}

const actsOnAPage = 50

/**
 * What a person did, and what was decided about them, newest first. For administrators: the loader sees to that.
 *
 * @param viewer who asks, by id: what is kept from them is left out
 * @param before only what stands in the record before this position
 */
export async function findActs(
  viewer: string,
  personId: string,
  before: number | null,
): Promise<ActsView | null> {
  const person = (await findPeople()).find(({ id }) => id === personId)
  if (!person) return null
  const events = await db().event.findMany({
    where: {
      OR: [{ actorId: personId }, { objectType: 'person', objectId: personId }],
      NOT: actsOnKept(await findKeptFrom(viewer)),
      ...(before === null ? {} : { position: { lt: BigInt(before) } }),
    },
    orderBy: { position: 'desc' },
    take: actsOnAPage + 1,
    select: { position: true, at: true, verb: true, objectType: true, objectId: true, actorId: true },
  })
  const shown = events.slice(0, actsOnAPage)
  const [labels, names] = await Promise.all([labelsOf(shown), namesOf(shown)])
  const acts = shown.flatMap<ActView>(({ position, at, verb, objectType: type, objectId: id, actorId }) =>
    isVerb(verb)
      ? [
          {
            position: Number(position),
            at: at.toISOString(),
            verb,
            on: { type, id, label: labels.get(id) ?? null },
            by: actorId === personId ? null : (names.get(actorId ?? '') ?? ''),
          },
        ]
      : [],
  )
  const last = shown.at(-1)
  return { person, acts, before: events.length > actsOnAPage && last ? Number(last.position) : null }
}

type Acted = { readonly objectType: string; readonly objectId: string; readonly actorId: string | null }

/** References of items, ids of sources and public names, by the id that stands in the record. */
async function labelsOf(events: readonly Acted[]): Promise<Map<string, string>> {
  const idsOf = (type: string) => [
    ...new Set(events.filter(({ objectType }) => objectType === type).map(({ objectId }) => objectId)),
  ]
  const [commitments, revisions, people] = await Promise.all([
    db().commitment.findMany({
      where: { id: { in: idsOf('commitment') } },
      select: { id: true, reference: true },
    }),
    db().revision.findMany({
      where: { id: { in: idsOf('revision') } },
      select: { id: true, line: { select: { commitment: { select: { reference: true } } } } },
    }),
    db().person.findMany({ where: { id: { in: idsOf('person') } }, select: { id: true, publicName: true } }),
  ])
  return new Map([
    ...commitments.map(({ id, reference }) => [id, reference] as const),
    ...revisions.map(({ id, line }) => [id, line.commitment.reference] as const),
    ...people.map(({ id, publicName }) => [id, publicName] as const),
    ...idsOf('source').map((id) => [id, id] as const),
  ])
}

async function namesOf(events: readonly Acted[]): Promise<Map<string, string>> {
  const ids = [...new Set(events.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])))]
  const people = await db().person.findMany({
    where: { id: { in: ids } },
    select: { id: true, publicName: true },
  })
  return new Map(people.map(({ id, publicName }) => [id, publicName]))
}

/**
 * The public names of the others who have an object open just now, in the order of the alphabet; nobody where work on it is kept from
 * whoever asks.
 */
export async function findOthersPresent(personId: string, object: OpenObject): Promise<string[]> {
  if (await isKeptObject(personId, object)) return []
  const others = await db().presence.findMany({
    where: {
      objectType: object.objectType,
      objectId: object.objectId,
      personId: { not: personId },
      seenAt: { gt: new Date(now().getTime() - presenceLimit) },
      person: { disabledAt: null },
    },
    orderBy: { person: { publicName: 'asc' } },
    select: { person: { select: { publicName: true } } },
  })
  return others.map(({ person }) => person.publicName)
}

/** The roles whose first steps a person has put away. */
export async function findToursSeen(personId: string): Promise<Role[]> {
  const person = await db().person.findUnique({ where: { id: personId }, select: { toursSeen: true } })
  return person?.toursSeen ?? []
}
