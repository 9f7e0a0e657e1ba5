import 'server-only'
import { env } from '@/lib/platform/env'
import { Invalid } from '@/lib/platform/errors'
import { whyGuessable } from '@/lib/platform/guessable'

/**
 * Refuses a password that somebody chooses and that is guessed soon by who knows the account.
 *
 * @param field the name of its field in the form
 * @throws Invalid
 */
export function refuseGuessable(
  field: string,
  password: string,
  person: { readonly email: string | null; readonly publicName: string },
): void {
  const why = whyGuessable(password, [
    person.email ?? '',
    person.publicName,
    'Suivi',
    new URL(env().SUIVI_URL).hostname,
  ])
  if (why) throw new Invalid({ [field]: [why] })
}
