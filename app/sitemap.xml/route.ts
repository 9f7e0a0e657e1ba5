import { loadCommitments } from '@/lib/dossier/loaders/items'
import { loadSourcesOf } from '@/lib/dossier/loaders/library'
import { loadStatements } from '@/lib/dossier/loaders/statement'
import { publicAddress } from '@/lib/platform/env'
import { mappedPaths, sitemapOf } from '@/lib/share/rules/sitemap'
import { standingItems } from '@/lib/status-update/rules/facets'

// Made at each request from reads that are kept, so that what is withdrawn leaves it at once; a build has no database.
export const dynamic = 'force-dynamic'

/** Every page that anyone may find, in every language. */
export async function GET(): Promise<Response> {
  const statements = await loadStatements()
  const mapped = await Promise.all(
    statements.map(async ({ slug }) => {
      const [items, sources] = await Promise.all([loadCommitments(slug), loadSourcesOf(slug)])
      return {
        slug,
        references: standingItems(items).map(({ reference }) => reference),
        sources: sources.map(({ id }) => id),
      }
    }),
  )
  return new Response(sitemapOf(mappedPaths(mapped), publicAddress), {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  })
}
