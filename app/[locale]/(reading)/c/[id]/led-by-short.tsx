import { LedTo } from '@/components/ground/layout/led-to'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadShort } from '@/lib/reading/dossier/loaders/short'
import { openPage } from '../../../open-page'

export type ShortProps = { params: Promise<{ locale: string; id: string; day?: string }> }

/** Leads to the page of a short address in the language of the address, which is the reader's where it says none (server/readers-language.mjs). */
export async function ledByShort({ params }: ShortProps) {
  const { locale: segment, id, day } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const path = await loadShort(id, day)
  // The languages lead home: an address that leads nowhere does so in each.
  if (path === null) return <NotInTheRecord locale={locale} path="/" />
  return <LedTo locale={locale} path={path} />
}
