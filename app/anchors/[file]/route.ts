import { loadDossierAsOf } from '@/lib/dossier/loaders/as-of'
import { loadDossier } from '@/lib/dossier/loaders/whole'
import { anchorsOf, annotationsOf } from '@/lib/dossier/rules/annotations'
import { type AnchorScope, hashOf, readAnchorFile } from '@/lib/statement/rules/anchors'
import { isItemFilter } from '@/lib/status-update/rules/item-filters'

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

async function sheetFor({ slug, filter }: AnchorScope): Promise<string | null> {
  const [first, ...more] = filter ?? []
  if (first?.facet === 'day' && more.length === 0) return sheetOfDay(slug, first.value)
  const dossier = await loadDossier(slug)
  if (!dossier) return null
  const areas = dossier.statement.areas.map(({ key }) => key)
  if (filter !== null && !isItemFilter(filter, areas)) return null
  return anchorsOf(slug, filter, annotationsOf(dossier.statement, dossier.items, dossier.states, filter))
    .sheet
}

async function sheetOfDay(slug: string, day: string): Promise<string | null> {
  const dossier = (await loadDossierAsOf(slug, day))?.shown
  if (!dossier) return null
  return anchorsOf(slug, null, annotationsOf(dossier.statement, dossier.items, dossier.states, null)).sheet
}
