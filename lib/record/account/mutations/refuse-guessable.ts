import 'server-only'
import { apart } from '@/lib/ground/platform/apart'
import { env } from '@/lib/ground/platform/env'
import { Invalid } from '@/lib/ground/platform/errors'
import { whyGuessable } from '@/lib/ground/platform/guessable'

/** It takes up to 180 ms for any password, and the words that it knows are many: both are another thread's. */
export const guessableApart = apart('whyGuessable', whyGuessable, () => true)

/**
 * Refuses a password that somebody chooses and that is guessed soon by who knows the account.
 *
 * @param field the name of its field in the form
 * @throws Invalid; Refusal `work_busy` where too much other long work waits
 */
export async function refuseGuessable(
  field: string,
  password: string,
  person: { readonly email: string | null; readonly publicName: string },
): Promise<void> {
  const why = await guessableApart(password, [
    person.email ?? '',
    person.publicName,
    'Suivi',
    new URL(env().SUIVI_URL).hostname,
  ])
  if (why) throw new Invalid({ [field]: [why] })
}
