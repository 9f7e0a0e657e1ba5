import { loadMementos } from '@/lib/dossier/loaders/mementos'
import { timemapOf } from '@/lib/dossier/rules/memento'
import { localeOf } from '@/lib/i18n/routing'
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
