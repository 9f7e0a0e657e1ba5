import { publicAddress } from '@/lib/ground/platform/env'
import { sitePaths } from '@/lib/ground/platform/pages/robots-index.mjs'
import { loadMapped } from '@/lib/reading/dossier/loaders/mapped'
import { partOfMap, readMapFile, sitemapOf } from '@/lib/reading/share/rules/sitemap'

// As the index of them (app/sitemap.xml).
export const dynamic = 'force-dynamic'

type FileProps = { params: Promise<{ file: string }> }

/** A part of the map, each page in every language. Its address is `/sitemap-….xml` (next.config.js): a file speaks for what lies beside it. */
export async function GET(_request: Request, { params }: FileProps): Promise<Response> {
  const asked = readMapFile((await params).file)
  const paths = asked === null ? [] : await pathsOf(asked)
  if (paths.length === 0) return new Response(null, { status: 404 })
  return new Response(sitemapOf(paths, publicAddress), {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  })
}

async function pathsOf({ slug, part }: { slug: string | null; part: number }): Promise<readonly string[]> {
  if (slug === null) return sitePaths
  const statement = await loadMapped(slug)
  return statement ? partOfMap(statement, part) : []
}
