import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { PageRecord } from '@/components/ground/layout/page-record'
import type { Locale } from '@/lib/ground/i18n/routing'

/** For a day that is none, or lies ahead, and for what no day has. It is not kept: tomorrow the day may have come. */
export function NotOnThatDay({ locale, path }: { locale: Locale; path: string }) {
  return (
    <>
      <PageRecord kept={false} />
      <NotInTheRecord locale={locale} path={path} />
    </>
  )
}
