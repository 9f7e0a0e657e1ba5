import 'server-only'
import { countSourcesOf, findSourceIdsOf } from '@/lib/evidence/source/data/library'
import type { MappedFigures, MappedStatement } from '@/lib/reading/share/rules/sitemap'
import { countStandingItemsOf, findNamedItems } from '@/lib/text/commitment/data/commitments'
import { countPassages } from '@/lib/text/statement/data/statements'

/** What of a statement has a page of its own. */
export async function findMapped(slug: string): Promise<MappedStatement> {
  const [passages, items, sources] = await Promise.all([
    countPassages([slug]),
    findNamedItems(slug, 'standing'),
    findSourceIdsOf(slug),
  ])
  return {
    slug,
    passages: passages[0]?.n ?? 0,
    references: items.map(({ reference }) => reference),
    sources,
  }
}

/** How many pages of their own these have, by statement. @param slugs addresses of statements, parted by spaces */
export async function findMappedFigures(slugs: string): Promise<Record<string, MappedFigures>> {
  const asked = slugs.split(' ')
  const [passages, items, sources] = await Promise.all([
    countPassages(asked),
    countStandingItemsOf(asked),
    countSourcesOf(asked),
  ])
  const of = (counts: readonly { slug: string; n: number }[]) => {
    const known = new Map(counts.map(({ slug, n }) => [slug, n]))
    return (slug: string) => known.get(slug) ?? 0
  }
  const [passagesOf, itemsOf, sourcesOf] = [of(passages), of(items), of(sources)]
  return Object.fromEntries(
    asked.map((slug) => [
      slug,
      { passages: passagesOf(slug), items: itemsOf(slug), sources: sourcesOf(slug) },
    ]),
  )
}
