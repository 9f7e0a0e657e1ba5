import 'server-only'
import type { Role } from '@/lib/ground/platform/actor'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { makeLink } from './make-link'

/**
 * Adds a person and makes the link with which they choose a password. Whoever was invited and has not accepted yet gets a new
 * link with what is said of them now; the links before it stop working.
 *
 * @param token the link's secret, which is kept nowhere
 * @returns the invitation's id
 * @throws Refusal `address_taken` when the address belongs to somebody who has accepted, or is disabled
 */
export async function issueInvitation(
  tx: Transaction,
  person: { readonly email: string; readonly publicName: string; readonly roles: readonly Role[] },
  invitedById: string | null,
  token: string,
): Promise<{ id: string }> {
  const personId = await personToInvite(tx, person)
  const { id } = await makeLink(tx, { personId, purpose: 'join', invitedById, token })
  await recordEvent(tx, {
    actor: invitedById === null ? { kind: 'system' } : { kind: 'person', id: invitedById },
    verb: 'invited',
    objectType: 'person',
    objectId: personId,
    payload: { invitation: id },
  })
  return { id }
}

async function personToInvite(
  tx: Transaction,
  { email, publicName, roles }: { email: string; publicName: string; roles: readonly Role[] },
): Promise<string> {
  const renewed = await tx.person.updateManyAndReturn({
    where: { email, passwordSalt: null, disabledAt: null, kind: 'person' },
    data: { publicName, roles: [...roles] },
    select: { id: true },
  })
  if (renewed[0]) return renewed[0].id
  if ((await tx.person.count({ where: { email } })) > 0) throw new Refusal('address_taken')
  const added = await tx.person.create({
    data: { email, publicName, roles: [...roles] },
    select: { id: true },
  })
  return added.id
}
