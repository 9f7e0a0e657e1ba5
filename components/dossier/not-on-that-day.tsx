import type { Locale } from '@/lib/i18n/routing'
import { NotInTheRecord } from '../layout/not-in-the-record'
import { PagePassing } from '../layout/page-passing'

/** For a day that is none, or lies ahead, and for what no day has. It is not kept: tomorrow the day may have come. */
export function NotOnThatDay({ locale, path }: { locale: Locale; path: string }) {
  return (
    <>
      <PagePassing />
      <NotInTheRecord locale={locale} path={path} />
    </>
  )
}
