import { anchorsOf, annotationsOf } from '@/components/statement/annotations'
import { hashOf, readAnchorFile } from '@/lib/statement/rules/anchors'
import { type ItemFilter, isFacetValue } from '@/lib/status-update/rules/facets'
import { loadDossier } from '../../[locale]/(reading)/load-dossier'

type AnchorFileProps = { params: Promise<{ file: string }> }

/**
 * The margin's style sheet of an annotated statement. Its address holds its hash, so it is kept for good; an address whose hash
 * is not that of today's sheet is answered with 404.
 */
export async function GET(_request: Request, { params }: AnchorFileProps): Promise<Response> {
  const asked = readAnchorFile((await params).file)
  const sheet = asked && (await sheetFor(asked.scope))
  if (!asked || sheet === null || hashOf(sheet) !== asked.hash) return new Response(null, { status: 404 })
  return new Response(sheet, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}

async function sheetFor({
  slug,
  filter,
}: {
  slug: string
  filter: { facet: string; value: string } | null
}): Promise<string | null> {
  const dossier = await loadDossier(slug)
  if (!dossier) return null
  const areas = dossier.statement.areas.map(({ key }) => key)
  const known = knownFilter(filter, areas)
  if (filter !== null && known === null) return null
  return anchorsOf(slug, known, annotationsOf(dossier.statement, dossier.items, dossier.states, known)).sheet
}

function knownFilter(
  filter: { facet: string; value: string } | null,
  areas: readonly string[],
): ItemFilter | null {
  if (filter === null) return null
  const { facet, value } = filter
  return isFacetValue(facet, value, areas) ? { facet, value } : null
}
