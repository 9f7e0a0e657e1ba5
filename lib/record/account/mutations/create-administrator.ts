import 'server-only'
import { isDuplicate, type Transaction, transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { newToken } from '@/lib/ground/platform/secret-token'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { administratorInput } from '../schema'
import type { InvitationPurpose } from '../types'
import { issueInvitation } from './issue-invitation'
import { makeLink } from './make-link'

/**
 * Makes an administrator from the server's own shell, or lets one in again who forgot their password: whoever has the shell holds every right
 * already, so there is no actor to ask for; the record says that the system did it. The database lets its owner do so alone.
 *
 * @returns the path of the link behind which they choose a password; it works once, for seven days or for an hour, and cannot be shown again
 * @throws Invalid for an address or name that is none, Refusal `address_taken` for somebody who has accepted and is no administrator, or disabled
 */
export async function createAdministrator(input: {
  readonly email: string
  readonly publicName: string
}): Promise<{ link: string; purpose: InvitationPurpose }> {
  const parsed = administratorInput.safeParse(input)
  if (!parsed.success)
    throw new Invalid(
      Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), [issue.message]])),
    )
  try {
    return await transaction('system', async (tx) => {
      const reset = await resetOf(tx, parsed.data.email)
      const token = reset ?? (await invited(tx, parsed.data))
      return { link: `/invitation/${token}`, purpose: reset === null ? 'join' : 'reset' }
    })
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('address_taken')
    throw error
  }
}

/** The secret of a link for an administrator who is new. */
async function invited(tx: Transaction, person: { email: string; publicName: string }): Promise<string> {
  const token = newToken()
  await issueInvitation(tx, { ...person, roles: ['administrator'] }, null, token)
  return token
}

/** The secret of a link for an administrator who has a password; null where there is none with this address. */
async function resetOf(tx: Transaction, email: string): Promise<string | null> {
  const person = await tx.person.findFirst({
    where: { email, disabledAt: null, passwordSalt: { not: null }, roles: { has: 'administrator' } },
    select: { id: true },
  })
  if (!person) return null
  const token = newToken()
  const { id } = await makeLink(tx, { personId: person.id, purpose: 'reset', invitedById: null, token })
  await recordEvent(tx, {
    actor: { kind: 'system' },
    verb: 'gave a link',
    objectType: 'person',
    objectId: person.id,
    payload: { invitation: id },
  })
  return token
}
