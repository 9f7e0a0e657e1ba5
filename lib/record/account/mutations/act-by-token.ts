import 'server-only'
import type { Role } from '@/lib/ground/platform/actor'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { db } from '@/lib/ground/platform/db'
import { Proof } from '@/lib/ground/platform/proof'
import { tokenHash } from '@/lib/ground/platform/secret-token'
import { type ByToken, TOKEN_SCOPES } from '../types'

/**
 * Who writes by a token, with the roles that they have now; null for one that is none, expired, revoked, or of somebody who is disabled: all of that
 * is one answer. That it was used is written down once a day, and no more of it than the day.
 */
export async function actByToken(token: string): Promise<ByToken | null> {
  const moment = now()
  const found = await db().personalToken.findFirst({
    where: {
      tokenHash: tokenHash(token),
      revokedAt: null,
      expiresAt: { gt: moment },
      person: { disabledAt: null, kind: 'person' },
    },
    select: {
      id: true,
      scopes: true,
      lastUsedOn: true,
      person: { select: { id: true, publicName: true, roles: true } },
    },
  })
  if (!found) return null
  const { id, scopes, lastUsedOn, person } = found
  const today = new Date(dayOf(moment))
  if (lastUsedOn?.getTime() !== today.getTime())
    await db().personalToken.updateMany({ where: { id }, data: { lastUsedOn: today } })
  const roles: readonly Role[] = person.roles
  return {
    actor: {
      kind: 'member',
      id: person.id,
      sessionId: id,
      proof: new Proof(token),
      publicName: person.publicName,
      roles,
    },
    id,
    scopes: TOKEN_SCOPES.filter((scope) => scopes.includes(scope)),
  }
}
