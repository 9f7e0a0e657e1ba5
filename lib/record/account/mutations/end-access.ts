import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { endLinks } from './make-link'
import { endTokens } from './revoke-token'

/** Whose access ends, by whom, and which of their sessions: all, all but one, or none. */
type Ending = {
  readonly personId: string
  readonly by: { readonly id: string }
  readonly sessions: 'all' | 'none' | { readonly but: string }
  readonly moment?: Date
}

/**
 * Ends that by which somebody gets in, or a program does in their name: sessions as asked, every token, and every link behind which a password is
 * chosen. Whatever takes a password or an account away from whoever had it calls this, so that nothing of the kind goes on. Private links stay: they show
 * one piece of work, and let nobody act (docs/decisions/0109).
 *
 * @returns how many sessions and tokens ended, for the record
 */
export async function endAccess(
  tx: Transaction,
  { personId, by, sessions, moment = now() }: Ending,
): Promise<{ sessionsEnded: number; tokensEnded: number }> {
  await endLinks(tx, personId, moment)
  const tokensEnded = await endTokens(tx, by, personId, moment)
  if (sessions === 'none') return { sessionsEnded: 0, tokensEnded }
  const { count: sessionsEnded } = await tx.session.updateMany({
    where: { personId, revokedAt: null, ...(sessions !== 'all' && { id: { not: sessions.but } }) },
    data: { revokedAt: moment },
  })
  return { sessionsEnded, tokensEnded }
}
