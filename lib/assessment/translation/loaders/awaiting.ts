import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { countAwaiting } from '../data/desk'

/** How many translations await review, into all languages together; none for a visitor. */
export async function loadAwaitingTranslations(): Promise<number> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return 0
  return Object.values(await countAwaiting()).reduce((sum, n) => sum + n, 0)
}
