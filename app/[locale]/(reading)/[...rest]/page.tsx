import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { localeOf } from '@/lib/ground/i18n/routing'
import { openPage } from '../../open-page'

export const generateStaticParams = () => []

type UnknownAddressProps = { params: Promise<{ locale: string; rest: string[] }> }

/** Every address that no other page answers. */
export default async function UnknownAddress({ params }: UnknownAddressProps) {
  const { locale: segment } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  // The languages lead home: the same unknown address in another language would be unknown too.
  return <NotInTheRecord locale={locale} path="/" />
}
