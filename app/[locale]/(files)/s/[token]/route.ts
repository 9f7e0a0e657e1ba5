import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { followPrivateLink } from '@/lib/reading/share/loaders/follow'

export const dynamic = 'force-dynamic'

/**
 * A private link. Whoever follows it is led at once to the page of what it shows, whose address is no secret; one that opens nothing leads to one page,
 * whatever the reason. What is sent with the answer keeps it out of caches, referrers and indexes (next.config.js).
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; token: string }> },
): Promise<Response> {
  const { locale, token } = await params
  const isLook = request.method !== 'GET' || /prefetch/.test(request.headers.get('sec-purpose') ?? '')
  const to = await followPrivateLink(token, isLook)
  return new Response(null, { status: 303, headers: { location: localePath(localeOf(locale), to) } })
}
