import { publicAddress } from '@/lib/ground/platform/env'
import { loadMappedCounts } from '@/lib/reading/dossier/loaders/mapped'
import { mapFiles, sitemapIndexOf } from '@/lib/reading/share/rules/sitemap'

// Made at each request from reads that are kept, so that what is withdrawn leaves it at once; a build has no database.
export const dynamic = 'force-dynamic'

/** The index of the files in which every page stands that anyone may find. */
export async function GET(): Promise<Response> {
  return new Response(sitemapIndexOf(mapFiles(await loadMappedCounts()), publicAddress), {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  })
}
