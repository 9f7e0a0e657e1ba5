import 'server-only'
import { transaction } from '@/lib/ground/platform/db'

/** A reader is told no more: all that was kept of it is removed, with their address. Who left already has left. */
export async function leave({ key }: { readonly key: string }): Promise<void> {
  await transaction('system', (tx) => tx.subscription.deleteMany({ where: { leaveKey: key } }))
}
