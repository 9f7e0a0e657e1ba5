import 'server-only'
import { keyedHash } from '@/lib/ground/platform/secret-token'

/**
 * The secret of the link by which what was asked for at a moment is confirmed. It is made anew for each mail out of this installation's secret, so
 * that it is kept nowhere; what is kept is its hash.
 */
export function confirmTokenOf({ id, askedAt }: { readonly id: string; readonly askedAt: Date }): string {
  return keyedHash('subscription: confirm', `${id}\n${askedAt.toISOString()}`)
}
