import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { type CountedInMap, type MappedStatement, mappedPaths } from '@/lib/share/rules/sitemap'
import { findMapped } from '../data/mapped'
import { loadStatements } from './statement'

const loadPages = remembered('mapped', (slug) => [tagOf.statement(slug)], findMapped)

/** What of a statement has a page of its own; null when no statement has that address. */
export async function loadMapped(slug: string): Promise<MappedStatement | null> {
  const statements = await loadStatements()
  return statements.some((each) => each.slug === slug) ? loadPages(slug) : null
}

/** How many of its pages stand in the map: kept, since the index asks it of every statement. */
const loadCount = remembered(
  'mapped-count',
  (slug) => [tagOf.statement(slug)],
  async (slug: string) => mappedPaths(await findMapped(slug)).length,
)

/** Of every statement how many of its pages stand in the map. */
export async function loadMappedCounts(): Promise<CountedInMap[]> {
  const statements = await loadStatements()
  return Promise.all(statements.map(async ({ slug }) => ({ slug, pages: await loadCount(slug) })))
}
