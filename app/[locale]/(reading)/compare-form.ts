import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { loadBroughtIn } from '@/lib/reading/dossier/loaders/statement'
import { twoDays } from '@/lib/reading/dossier/rules/two-days'
import { compareAddress } from '@/lib/text/statement/rules/addresses'

/**
 * Where the form with two dates leads: to the page that sets them side by side. Whether they are in the record is for that page to say.
 *
 * @param path the address of the page whose states are compared, without a language
 */
export async function compareDays(
  request: Request,
  segment: string,
  slug: string,
  path: string,
): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const broughtInAt = await loadBroughtIn(slug)
  if (broughtInAt === null) return new Response(null, { status: 404 })
  const given = { earlier: asked.get('earlier'), later: asked.get('later') }
  const days = twoDays(given, broughtInAt.slice(0, 10), dayOf(now()))
  const [earlier = '', later = ''] = days.toSorted().map(encodeURIComponent)
  return new Response(null, {
    status: 303,
    headers: { location: localePath(localeOf(segment), compareAddress(path, earlier, later)) },
  })
}
