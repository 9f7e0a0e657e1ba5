import { localeOf } from '@/lib/ground/i18n/routing'
import { loadMementos } from '@/lib/reading/dossier/loaders/mementos'
import { timemapOf } from '@/lib/reading/dossier/rules/memento'
import { fileAnswer, noSuchFile } from './answer'

/** The list of a page's earlier states (RFC 7089); 404 for a page that is none. */
export async function timemapAnswer(
  segment: string,
  slug: string,
  reference: string | null,
): Promise<Response> {
  const found = await loadMementos(localeOf(segment), slug, reference)
  if (!found) return noSuchFile()
  return fileAnswer(timemapOf(found.place, found.mementos), { 'content-type': 'application/link-format' })
}
