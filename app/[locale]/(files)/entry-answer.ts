import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { afterAddress } from '@/lib/ground/platform/parts'
import { noSuchFile } from './answer'

type EntryProps = { params: Promise<{ locale: string; statement: string; entry: string }> }

/**
 * What leads to an entry of a list that comes in parts, at its place on the page of the part that holds it.
 *
 * @param addressOf the list of a statement, without a language
 * @param loadAfter the entry after which that part begins; null where no such entry is in the list
 */
export function entryAnswer(
  addressOf: (slug: string) => string,
  loadAfter: (slug: string, entry: string) => Promise<string | null>,
) {
  return async (_request: Request, { params }: EntryProps): Promise<Response> => {
    const { locale, statement: slug, entry } = await params
    const after = await loadAfter(slug, entry)
    if (after === null) return noSuchFile()
    const location = `${localePath(localeOf(locale), afterAddress(addressOf(slug), after))}#${entry}`
    return new Response(null, { status: 307, headers: { location } })
  }
}
