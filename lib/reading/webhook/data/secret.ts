import 'server-only'
import { keyedHash, tokenHash } from '@/lib/ground/platform/secret-token'
import { SECRET_PREFIX } from '../rules/signature'

type Made = { readonly id: string; readonly secretMadeAt: Date }

/**
 * The secret that signs what is posted to an address. It is made anew each time out of this installation's secret, so that it is kept nowhere: neither the
 * database nor a copy of it can sign.
 */
export function webhookSecretOf({ id, secretMadeAt }: Made): string {
  const bytes = Buffer.from(keyedHash('webhook: sign', `${id}\n${secretMadeAt.toISOString()}`), 'hex')
  return `${SECRET_PREFIX}${bytes.toString('base64')}`
}

/** What is kept of it. */
export function secretHashOf(made: Made): string {
  return tokenHash(webhookSecretOf(made))
}
