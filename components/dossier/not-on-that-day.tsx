import type { Locale } from '@/lib/i18n/routing'
import { NotInTheRecord } from '../layout/not-in-the-record'
import { PageRecord } from '../layout/page-record'

/** For a day that is none, or lies ahead, and for what no day has. It is not kept: tomorrow the day may have come. */
export function NotOnThatDay({ locale, path }: { locale: Locale; path: string }) {
  return (
    <>
      <PageRecord kept={false} />
      <NotInTheRecord locale={locale} path={path} />
    </>
  )
}
