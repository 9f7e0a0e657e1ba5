import { streamOf } from '@/lib/ground/platform/stream-of'
import { loadArchive } from '@/lib/reading/dossier/loaders/archive'

/** Stored copies as one WARC file, written as it is read and kept by nobody on the way: what is withheld is gone from it at once. */
export async function archiveAnswer(slug: string, source: string | null): Promise<Response> {
  const pieces = await loadArchive(slug, source)
  if (!pieces) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const name = source === null ? slug : `${slug}-${source}`
  return new Response(streamOf(pieces), {
    headers: {
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="${name}.warc.gz"`,
      'content-type': 'application/warc',
      'x-content-type-options': 'nosniff',
    },
  })
}
