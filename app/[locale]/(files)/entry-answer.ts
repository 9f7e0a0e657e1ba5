import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { readDay } from '@/lib/reading/dossier/rules/as-of'
import { noSuchFile } from './answer'

/** The entry of a list of a statement, or of one of its items. */
type Asked = {
  readonly statement: string
  readonly reference?: string
  readonly entry: string
  /** What the address says of the day at whose end the list is meant; absent for now. */
  readonly day?: string
}

/**
 * What leads to an entry of a list that comes in parts, at its place on the page of the part that holds it.
 *
 * @param pageOf the page of the part that follows an entry, without a language; of the list's beginning for none ('')
 * @param loadAfter the entry after which that part begins, now or at the end of a day, YYYY-MM-DD; null where no such entry is in the list
 */
export function entryAnswer<Of extends Asked>(
  pageOf: (asked: Of, after: string) => string,
  loadAfter: (asked: Of, day: string | null) => Promise<string | null>,
) {
  return async (
    _request: Request,
    { params }: { params: Promise<Of & { locale: string }> },
  ): Promise<Response> => {
    const asked = await params
    const day = asked.day === undefined ? null : readDay(asked.day, dayOf(now()))
    const isDay = asked.day === undefined || day !== null
    const after = isDay ? await loadAfter(asked, day) : null
    if (after === null) return noSuchFile()
    const page = pageOf(asked, after)
    const path = localePath(localeOf(asked.locale), day === null ? page : asOfAddress(page, day))
    const location = `${path}#${asked.entry}`
    return new Response(null, { status: 307, headers: { location } })
  }
}
