import 'server-only'
import { type Part, partOf, partWith } from '@/lib/ground/platform/parts'
import { loadDescribed, loadStatementPlaces } from '@/lib/reading/dossier/loaders/statement'
import type { CataloguedStatement } from '../rules/catalogue'

/** So many statements a part: each has its files, all together some 6 kB. */
const CATALOGUED_A_PART = 20

/**
 * A part of the statements whose files are described, the newest first; null where there is no such part.
 *
 * @param after the address of the statement that the part follows; null for the beginning
 */
export async function loadCatalogued(after: string | null): Promise<Part<CataloguedStatement> | null> {
  const places = await loadStatementPlaces()
  const part = partOf(places, { nameOf: (slug) => slug, after, most: CATALOGUED_A_PART })
  if (!part) return null
  const described = part.entries.length === 0 ? [] : await loadDescribed(part.entries.join(' '))
  return partWith(
    part,
    described.map(({ slug, title, base }) => ({ slug, title, titleLanguage: base.language })),
  )
}
