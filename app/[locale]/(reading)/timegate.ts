import { localeOf } from '@/lib/ground/i18n/routing'
import { loadMementos } from '@/lib/reading/dossier/loaders/mementos'
import { linksOfTimegate, mementoFor, readHttpDate } from '@/lib/reading/dossier/rules/memento'

/**
 * The door to a page's earlier states (RFC 7089, pattern 2.1): leads to the page as it was at the moment of `Accept-Datetime`, or to its
 * newest state. 400 for a moment that cannot be read, 404 for a page that is none.
 *
 * @param reference null for a statement's front page
 */
export async function timegate(
  request: Request,
  segment: string,
  slug: string,
  reference: string | null,
): Promise<Response> {
  const found = await loadMementos(localeOf(segment), slug, reference)
  if (!found) return new Response(null, { status: 404, headers: { vary: 'accept-datetime' } })
  const { place, mementos } = found
  const headers = {
    vary: 'accept-datetime',
    link: linksOfTimegate(place, mementos),
    'cache-control': 'no-cache',
  }
  const text = request.headers.get('accept-datetime')
  const asked = text === null ? null : readHttpDate(text)
  if (text !== null && asked === null) {
    const said = 'Accept-Datetime is to be a date as in “Tue, 24 Nov 2026 09:30:01 GMT”.\n'
    return new Response(said, {
      status: 400,
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  const memento = mementoFor(mementos, asked)
  if (!memento) return new Response(null, { status: 404, headers })
  return new Response(null, { status: 302, headers: { ...headers, location: place.asOf(memento.day) } })
}
