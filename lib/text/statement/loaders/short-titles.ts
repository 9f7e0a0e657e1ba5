import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { findShortTitles } from '../data/short-title'
import { findFirstStatements } from '../data/statements'
import type { NamedStatement } from '../types'

/** The addresses of the two newest statements: whether there is one, and whether there are several. */
export const loadFirstStatements = remembered(
  'first-statements',
  () => [tagOf.statements],
  findFirstStatements,
)

/** The address of the statement of which alone something can be asked; null where there are several, or none. */
export async function loadOnlyStatement(): Promise<string | null> {
  const [first = null, ...more] = await loadFirstStatements()
  return more.length === 0 ? first : null
}

/** What some statements are called in short, in the language of a page; none while there is one, which needs no name. @param slugs their addresses */
export async function loadShortTitles(
  slugs: readonly string[],
  language: string,
): Promise<readonly NamedStatement[]> {
  return (await loadFirstStatements()).length < 2 ? [] : findShortTitles(slugs, language)
}
