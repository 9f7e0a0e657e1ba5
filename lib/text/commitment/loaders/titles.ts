import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { withTitlesIn } from '../data/choice'

/** Items with their titles in a language (`withTitlesIn`); none for a visitor. */
export async function loadTitlesIn<Item extends Parameters<typeof withTitlesIn>[0][number]>(
  items: readonly Item[],
  language: string,
): Promise<Item[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' || items.length === 0 ? [] : withTitlesIn(items, language)
}
