import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { asOfAddress, isDatedPage } from '@/lib/ground/platform/pages/page-kinds.mjs'

type DaysProps = { params: Promise<{ locale: string; statement: string }> }

/**
 * Where the form "another date" leads: to the page as it stood on that day, or today where none was given. It needs no script, and
 * whether the day and the page are in the record is for that page to say.
 */
export async function GET(request: Request, { params }: DaysProps): Promise<Response> {
  const { locale, statement } = await params
  // As it is written: a segment that decodes to a slash would lead to another site.
  const front = `/${encodeURIComponent(statement)}`
  const asked = new URL(request.url).searchParams
  const page = asked.get('page') ?? ''
  const day = asked.get('day') || dayOf(now())
  if (!isDatedPage(page)) return new Response(null, { status: 404 })
  const path = page === '' ? front : `${front}/${page}`
  return new Response(null, {
    status: 303,
    headers: { location: localePath(localeOf(locale), asOfAddress(path, encodeURIComponent(day))) },
  })
}
