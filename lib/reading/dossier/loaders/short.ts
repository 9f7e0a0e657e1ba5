import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { findShort } from '@/lib/reading/share/data/short'
import { ledFromShort, shortIdOf } from '@/lib/reading/share/rules/short-address'

const loadPage = remembered('short', (_id: string) => [tagOf.found], findShort)

/**
 * Where a short address leads, without a language; null where it leads nowhere.
 *
 * @param day that it says; left out where it says none
 */
export async function loadShort(text: string, day?: string): Promise<string | null> {
  const short = shortIdOf(text)
  const path = short && (await loadPage(short.id))
  return path && ledFromShort(path, day)
}
