import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { noSuchFile } from './answer'

/** The entry of a list of a statement, or of one of its items. */
type Asked = { readonly statement: string; readonly reference?: string; readonly entry: string }

/**
 * What leads to an entry of a list that comes in parts, at its place on the page of the part that holds it.
 *
 * @param pageOf the page of the part that follows an entry, without a language; of the list's beginning for none ('')
 * @param loadAfter the entry after which that part begins; null where no such entry is in the list
 */
export function entryAnswer<Of extends Asked>(
  pageOf: (asked: Of, after: string) => string,
  loadAfter: (asked: Of) => Promise<string | null>,
) {
  return async (
    _request: Request,
    { params }: { params: Promise<Of & { locale: string }> },
  ): Promise<Response> => {
    const asked = await params
    const after = await loadAfter(asked)
    if (after === null) return noSuchFile()
    const location = `${localePath(localeOf(asked.locale), pageOf(asked, after))}#${asked.entry}`
    return new Response(null, { status: 307, headers: { location } })
  }
}
