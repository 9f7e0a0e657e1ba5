import 'server-only'
import { isDuplicate, transaction } from '@/lib/platform/db'
import { Invalid, Refusal } from '@/lib/platform/errors'
import { administratorInput } from '../schema'
import { issueInvitation } from './issue-invitation'

/**
 * Makes an administrator from the server's own shell: whoever has that holds every right already, so there is no actor to ask
 * for; the record says that the system did it.
 *
 * @returns the path of the link behind which they choose a password; it works once, for seven days, and cannot be shown again
 * @throws Invalid for an address or name that is none, Refusal `address_taken` for one who has accepted
 */
export async function createAdministrator(input: {
  readonly email: string
  readonly publicName: string
}): Promise<{ link: string }> {
  const parsed = administratorInput.safeParse(input)
  if (!parsed.success)
    throw new Invalid(
      Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), [issue.message]])),
    )
  try {
    const token = await transaction((tx) =>
      issueInvitation(tx, { ...parsed.data, roles: ['administrator'] }, null),
    )
    return { link: `/invitation/${token}` }
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('address_taken')
    throw error
  }
}
