import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { type CountedInMap, countMapped, type MappedStatement } from '@/lib/share/rules/sitemap'
import { findMapped, findMappedFigures } from '../data/mapped'
import { loadStatementPlaces } from './statement'

const loadPages = remembered('mapped', (slug) => [tagOf.statement(slug)], findMapped)

/** What of a statement has a page of its own; null when no statement has that address. */
export async function loadMapped(slug: string): Promise<MappedStatement | null> {
  return (await loadStatementPlaces()).includes(slug) ? loadPages(slug) : null
}

/** How many of its pages stand in the map: kept, since the index asks it of every statement. */
const loadCount = remembered(
  'mapped-count',
  (slug) => [tagOf.statement(slug)],
  async (slug: string) => countMapped(await findMappedFigures(slug)),
)

/** Of every statement how many of its pages stand in the map. */
export async function loadMappedCounts(): Promise<CountedInMap[]> {
  const statements = await loadStatementPlaces()
  return Promise.all(statements.map(async (slug) => ({ slug, pages: await loadCount(slug) })))
}
