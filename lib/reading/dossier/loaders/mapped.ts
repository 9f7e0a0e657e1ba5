import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { ENTRIES_A_PART } from '@/lib/ground/platform/parts'
import { type CountedInMap, countMapped, type MappedStatement } from '@/lib/reading/share/rules/sitemap'
import { findMapped, findMappedFigures } from '../data/mapped'
import { loadStatementPlaces } from './statement'

const loadPages = remembered('mapped', (slug) => [tagOf.statement(slug)], findMapped)

/** What of a statement has a page of its own; null when no statement has that address. */
export async function loadMapped(slug: string): Promise<MappedStatement | null> {
  return (await loadStatementPlaces()).includes(slug) ? loadPages(slug) : null
}

/** How many pages of some statements stand in the map: kept, since the index asks it of all. @param slugs their addresses, parted by spaces */
const loadFigures = remembered(
  'mapped-figures',
  (slugs) => slugs.split(' ').map(tagOf.statement),
  findMappedFigures,
)

/** Of every statement how many of its pages stand in the map. They are counted a hundred statements at a time. */
export async function loadMappedCounts(): Promise<CountedInMap[]> {
  const statements = await loadStatementPlaces()
  const hundreds = Array.from({ length: Math.ceil(statements.length / ENTRIES_A_PART) }, (_part, index) =>
    statements.slice(index * ENTRIES_A_PART, (index + 1) * ENTRIES_A_PART),
  )
  const counted = await Promise.all(hundreds.map((slugs) => loadFigures(slugs.join(' '))))
  return counted.flatMap((figures) =>
    Object.entries(figures).map(([slug, each]) => ({ slug, pages: countMapped(each) })),
  )
}
