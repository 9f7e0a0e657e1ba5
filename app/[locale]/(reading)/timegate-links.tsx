import { PageRecord } from '@/components/layout/page-record'
import { linksOfPage } from '@/lib/dossier/rules/memento'
import { placeOf } from '@/lib/dossier/rules/memento-place'
import type { Locale } from '@/lib/i18n/routing'

interface LinksOfPageProps {
  locale: Locale
  /** The page's address as it is now, without a language. */
  path: string
}

/** The way from a page to its earlier states, in its `Link` header. */
export function TimegateLinks({ locale, path }: LinksOfPageProps) {
  return <PageRecord link={linksOfPage(placeOf(locale, path))} />
}
