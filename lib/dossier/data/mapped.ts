import 'server-only'
import { countStandingItems, findNamedItems } from '@/lib/commitment/data/commitments'
import type { MappedFigures, MappedStatement } from '@/lib/share/rules/sitemap'
import { countSourcesOf, findSourceIdsOf } from '@/lib/source/data/library'
import { countPassages } from '@/lib/statement/data'

/** What of a statement has a page of its own. */
export async function findMapped(slug: string): Promise<MappedStatement> {
  const [passages, items, sources] = await Promise.all([
    countPassages(slug),
    findNamedItems(slug, 'standing'),
    findSourceIdsOf(slug),
  ])
  return { slug, passages, references: items.map(({ reference }) => reference), sources }
}

/** How many pages of their own these have. */
export async function findMappedFigures(slug: string): Promise<MappedFigures> {
  const [passages, items, sources] = await Promise.all([
    countPassages(slug),
    countStandingItems(slug),
    countSourcesOf(slug),
  ])
  return { passages, items, sources }
}
