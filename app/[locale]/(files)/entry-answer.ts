import { localeOf, localePath } from '@/lib/i18n/routing'
import { afterAddress } from '@/lib/platform/parts'
import { noSuchFile } from './answer'

/**
 * Leads to an entry of a list that comes in parts, at its place on the page of the part that holds it.
 *
 * @param list address of the list, without a language
 * @param after the entry after which that part begins; null where no such entry is in the list
 */
export function entryAnswer(
  { locale, entry }: { readonly locale: string; readonly entry: string },
  list: string,
  after: string | null,
): Response {
  if (after === null) return noSuchFile()
  const location = `${localePath(localeOf(locale), afterAddress(list, after))}#${entry}`
  return new Response(null, { status: 307, headers: { location } })
}
